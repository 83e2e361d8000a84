//! The heat map that other sites embed: criteria by rows, who is assessed by columns, as one small page without scripts.
//!
//! A cell says its level in words and in numbers; the colour says it once more. The ramp is that of the client's own pages
//! (`web/src/design/tokens.css`), and the test below holds it to that.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use protocol::http::{AssessedItem, Assessment};
use protocol::rubric::Rubric;
use protocol::session::ItemState;
use protocol::vote::Verdict;
use sha2::{Digest, Sha256};

use super::{Language, escape};

const STYLE: &str = include_str!("embed.css");

/// A page, and what may be done with it.
pub(crate) struct Page {
    pub(crate) html: String,
    /// The `Content-Security-Policy` it goes with: its own style alone, and any site may frame it.
    pub(crate) policy: String,
}

/// How criteria stand for those who are assessed.
pub(crate) struct HeatMap {
    title: String,
    /// The language of the rubric's text.
    language: String,
    /// The scale: values and names.
    levels: Vec<(u8, String)>,
    columns: Vec<String>,
    domains: Vec<Domain>,
}

struct Domain {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    code: String,
    name: String,
    cells: Vec<Cell>,
}

/// Where one criterion stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Level(u8),
    NoConsensus,
    /// Nothing is decided.
    Open(ItemState),
    NotAssessed,
}

impl HeatMap {
    /// Of the results of a session.
    pub(crate) fn of_session(assessment: &Assessment, rubric: &Rubric) -> Self {
        let columns: Vec<String> = assessment.subjects.iter().map(|subject| subject.name.clone()).collect();
        let cells: HashMap<_, _> =
            assessment.items.iter().map(|item| ((&*item.criterion, &*item.subject), Cell::of(item))).collect();
        let on_agenda: HashSet<_> = cells.keys().map(|(criterion, _)| *criterion).collect();
        let row = |criterion: &protocol::rubric::Criterion| Row {
            code: criterion.code.clone(),
            name: criterion.name.clone(),
            cells: columns
                .iter()
                .map(|one| cells.get(&(&*criterion.code, &**one)).copied().unwrap_or(Cell::NotAssessed))
                .collect(),
        };
        let domains = rubric.domains.iter().map(|domain| {
            let criteria = domain.criteria.iter().filter(|one| on_agenda.contains(&*one.code));
            Domain { name: format!("{} {}", domain.code, domain.name), rows: criteria.map(row).collect() }
        });
        Self {
            title: assessment.title.clone(),
            language: rubric.language.clone(),
            levels: rubric.levels.iter().map(|level| (level.value, level.name.clone())).collect(),
            domains: domains.filter(|domain| !domain.rows.is_empty()).collect(),
            columns,
        }
    }

    /// The page, with a link to all of the results.
    pub(crate) fn page(&self, language: Language, results: &str) -> Page {
        let words = words(language);
        let mut body = String::new();
        let (title, of_text) = (escape(&self.title), escape(&self.language));
        // Writing to a string cannot fail.
        let _ = write!(
            body,
            "<main>\n<table>\n<caption><span dir=\"auto\">{title}</span><br><small>{}</small></caption>\n<thead>\n\
             <tr><th scope=\"col\">{}</th>",
            words.caption, words.criterion
        );
        for column in &self.columns {
            let _ = write!(body, "<th scope=\"col\" dir=\"auto\">{}</th>", escape(column));
        }
        body.push_str("</tr>\n</thead>\n");
        for domain in &self.domains {
            let (name, across) = (escape(&domain.name), self.columns.len() + 1);
            let _ = writeln!(
                body,
                "<tbody>\n<tr><th class=\"domain\" scope=\"rowgroup\" colspan=\"{across}\" lang=\"{of_text}\" dir=\"auto\">{name}</th></tr>"
            );
            for row in &domain.rows {
                let (code, name) = (escape(&row.code), escape(&row.name));
                let _ = write!(body, "<tr><th scope=\"row\" lang=\"{of_text}\" dir=\"auto\"><b>{code}</b> {name}</th>");
                row.cells.iter().for_each(|cell| self.cell(&mut body, language, *cell));
                body.push_str("</tr>\n");
            }
            body.push_str("</tbody>\n");
        }
        let _ = writeln!(
            body,
            "</table>\n<p><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>\n</main>",
            escape(results),
            words.open
        );
        page(language, &title, &body, &self.ramp())
    }

    fn cell(&self, body: &mut String, language: Language, cell: Cell) {
        let of_text = escape(&self.language);
        let place = |level| self.levels.iter().position(|(value, _)| *value == level);
        let _ = match cell {
            Cell::Level(level) => match place(level) {
                Some(at) => {
                    let name = escape(&self.levels[at].1);
                    write!(body, "<td class=\"level p{}\"><b>{level}</b> <span lang=\"{of_text}\">{name}</span></td>", at + 1)
                }
                None => write!(body, "<td><b>{level}</b></td>"),
            },
            Cell::NoConsensus => write!(body, "<td>{}</td>", language.words().no_consensus),
            Cell::Open(state) => write!(body, "<td class=\"open\">{}</td>", language.words().state(state)),
            Cell::NotAssessed => write!(body, "<td class=\"open\">{}</td>", words(language).not_assessed),
        };
    }

    /// How far along the ramp each place of the scale is.
    fn ramp(&self) -> String {
        let last = self.levels.len().saturating_sub(1).max(1);
        let at = |place: usize| format!(".p{}{{--at:calc({place}/{last})}}\n", place + 1);
        (0..self.levels.len()).map(at).collect()
    }
}

impl Cell {
    fn of(item: &AssessedItem) -> Self {
        let verdict = item.decision.as_ref().filter(|_| item.state == ItemState::Decided).map(|decision| decision.verdict);
        match verdict {
            Some(Verdict::Level(level)) => Self::Level(level),
            Some(Verdict::NoConsensus) => Self::NoConsensus,
            None => Self::Open(item.state),
        }
    }
}

/// What stands in the place of results that are shown no more.
pub(crate) fn gone(language: Language) -> Page {
    let words = words(language);
    page(language, words.gone, &format!("<main>\n<p>{}</p>\n</main>\n", words.gone), "")
}

fn page(language: Language, title: &str, body: &str, ramp: &str) -> Page {
    let style = format!("{STYLE}{ramp}");
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        language.tag()
    );
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *");
    Page { html, policy }
}

struct Words {
    caption: &'static str,
    criterion: &'static str,
    not_assessed: &'static str,
    open: &'static str,
    gone: &'static str,
}

const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &Words {
            caption: "The level of each criterion",
            criterion: "Criterion",
            not_assessed: "Not assessed",
            open: "Open the results",
            gone: "These results are not shown here any more. Ask whoever published them for a new address.",
        },
        Language::Spanish => &Words {
            caption: "El nivel de cada criterio",
            criterion: "Criterio",
            not_assessed: "Sin evaluar",
            open: "Abrir los resultados",
            gone: "Estos resultados ya no se muestran aquí. Pida una dirección nueva a quien los publicó.",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ramp_is_that_of_the_client() {
        let tokens = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("web/src/design/tokens.css");
        // Where the pages come ready made, there is nothing to compare with.
        let Ok(tokens) = std::fs::read_to_string(tokens) else { return };
        let stated = |css: &str| -> Vec<String> {
            css.split([';', '{', '}', '\n'])
                .map(str::trim)
                .filter(|line| line.starts_with("--ramp-"))
                .map(str::to_owned)
                .collect()
        };
        let ours = stated(STYLE);
        assert_eq!(ours.len(), 6 + 4 + 4, "light, dark and print: {ours:?}");
        assert_eq!(ours, stated(&tokens));
    }
}
