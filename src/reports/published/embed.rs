//! The heat map that other sites embed: criteria by rows, who is assessed or the sessions of one by columns, as one small page
//! without scripts.
//!
//! A cell says its level in words and in numbers; the colour says it once more. The ramp is that of the client's own pages
//! (`web/src/design/tokens.css`), and the test below holds it to that.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use protocol::http::{AssessedItem, Assessment};
use protocol::id::SessionId;
use protocol::results::{
    Comparison, CriterionOverTime, CriterionStanding, DomainOverTime, Point, SubjectOnRubric, SubjectResults,
};
use protocol::rubric::{Criterion, Level, Rubric, RubricRef};
use protocol::session::ItemState;
use protocol::vote::Verdict;
use sha2::{Digest, Sha256};

use crate::reports::format::html::escape;
use crate::reports::words::Words as RecordWords;
use crate::rubrics::Language;

const STYLE: &str = include_str!("embed.css");

/// A page, and what may be done with it.
pub(crate) struct Page {
    pub(crate) html: String,
    /// The `Content-Security-Policy` it goes with: its own style alone, and any site may frame it.
    pub(crate) policy: String,
}

/// How criteria stand for those who are assessed, or for one of them over time.
pub(crate) struct HeatMap {
    title: String,
    /// The language of the rubric's text.
    language: String,
    /// The scale: values and names.
    levels: Vec<(u8, String)>,
    columns: Vec<Column>,
    domains: Vec<Domain>,
}

struct Column {
    name: String,
    /// What else is said of it: a day, or what a session is called.
    note: String,
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
    /// A level that was decided on another text of the criterion, so that it does not mean the same.
    OtherText(u8),
    NoConsensus,
    /// Nothing is decided.
    Open(ItemState),
    /// It was on no agenda.
    NotAssessed,
}

impl HeatMap {
    /// Of the results of a session: its subjects side by side.
    pub(crate) fn of_session(assessment: &Assessment, rubric: &Rubric) -> Self {
        let cells: HashMap<_, _> =
            assessment.items.iter().map(|item| ((&*item.criterion, &*item.subject), Cell::of(item))).collect();
        let on_agenda: HashSet<_> = cells.keys().map(|(criterion, _)| *criterion).collect();
        let cell = |code: &str, subject: &str| cells.get(&(code, subject)).copied().unwrap_or(Cell::NotAssessed);
        let row = |criterion: &Criterion| Row {
            code: criterion.code.clone(),
            name: criterion.name.clone(),
            cells: assessment.subjects.iter().map(|subject| cell(&criterion.code, &subject.name)).collect(),
        };
        let domains = rubric.domains.iter().map(|domain| {
            let criteria = domain.criteria.iter().filter(|one| on_agenda.contains(&*one.code));
            Domain { name: format!("{} {}", domain.code, domain.name), rows: criteria.map(row).collect() }
        });
        Self {
            title: assessment.title.clone(),
            language: rubric.language.clone(),
            levels: scale(&rubric.levels),
            domains: domains.filter(|domain| !domain.rows.is_empty()).collect(),
            columns: assessment.subjects.iter().map(|one| Column { name: one.name.clone(), note: String::new() }).collect(),
        }
    }

    /// Of one subject over its sessions, for each rubric that it was assessed on. `language` is that of a rubric's text.
    pub(crate) fn of_subject(results: &SubjectResults, language: impl Fn(&RubricRef) -> String) -> Vec<Self> {
        let on = |on: &SubjectOnRubric| {
            let sessions: Vec<_> = results.sessions.iter().filter(|held| held.rubric.id == on.rubric.id).collect();
            let cell = |history: &[Point], session: SessionId| {
                let point = history.iter().find(|point| point.session == session);
                point.map_or(Cell::NotAssessed, |point| Cell::standing(point.standing, point.same_text))
            };
            let row = |criterion: &CriterionOverTime| Row {
                code: criterion.code.clone(),
                name: criterion.name.clone(),
                cells: sessions.iter().map(|held| cell(&criterion.history, held.session)).collect(),
            };
            let domain = |domain: &DomainOverTime| Domain {
                name: format!("{} {}", domain.code, domain.name),
                rows: {
                    let its = on.criteria.iter().filter(|one| one.domain == domain.code && !one.history.is_empty());
                    its.map(row).collect()
                },
            };
            Self {
                title: format!("{} · {}", results.name, on.title),
                language: language(&on.rubric),
                levels: scale(&on.levels),
                domains: on.domains.iter().map(domain).filter(|domain| !domain.rows.is_empty()).collect(),
                columns: sessions.iter().map(|held| Column { name: held.held_on.clone(), note: held.title.clone() }).collect(),
            }
        };
        results.rubrics.iter().map(on).collect()
    }

    /// Of subjects side by side. `language` is that of the rubric's text.
    pub(crate) fn of_comparison(comparison: &Comparison, language: impl Fn(&RubricRef) -> String) -> Self {
        let mut domains: Vec<Domain> = Vec::new();
        for criterion in &comparison.criteria {
            let name = format!("{} {}", criterion.domain, criterion.domain_name);
            let cells = criterion.cells.iter().map(|cell| Cell::standing(cell.standing, cell.same_text)).collect();
            let row = Row { code: criterion.code.clone(), name: criterion.name.clone(), cells };
            match domains.last_mut().filter(|last| last.name == name) {
                Some(last) => last.rows.push(row),
                None => domains.push(Domain { name, rows: vec![row] }),
            }
        }
        Self {
            title: comparison.title.clone(),
            language: language(&comparison.rubric),
            levels: scale(&comparison.levels),
            columns: comparison.subjects.iter().map(|one| Column { name: one.name.clone(), note: one.held_on.clone() }).collect(),
            domains,
        }
    }

    fn write(&self, body: &mut String, language: Language) {
        let (title, of_text, words) = (escape(&self.title), escape(&self.language), words(language));
        // Writing to a string cannot fail.
        let _ = write!(
            body,
            "<table>\n<caption><span dir=\"auto\">{title}</span><br><small>{}</small></caption>\n<thead>\n\
             <tr><th scope=\"col\">{}</th>",
            words.caption, words.criterion
        );
        for Column { name, note } in &self.columns {
            let note = if note.is_empty() { String::new() } else { format!("<br><small dir=\"auto\">{}</small>", escape(note)) };
            let _ = write!(body, "<th scope=\"col\" dir=\"auto\">{}{note}</th>", escape(name));
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
                row.cells.iter().for_each(|cell| self.cell(body, language, *cell));
                body.push_str("</tr>\n");
            }
            body.push_str("</tbody>\n");
        }
        body.push_str("</table>\n");
        let mut cells = self.domains.iter().flat_map(|domain| &domain.rows).flat_map(|row| &row.cells);
        if cells.any(|cell| matches!(cell, Cell::OtherText(_))) {
            let _ = writeln!(body, "<p class=\"open\">* {}</p>", words.other_text);
        }
    }

    fn cell(&self, body: &mut String, language: Language, cell: Cell) {
        let of_text = escape(&self.language);
        let place = |level| self.levels.iter().position(|(value, _)| *value == level);
        let _ = match cell {
            Cell::Level(level) => match place(level) {
                Some(at) => {
                    let (scale, name) = (self.levels.len(), escape(&self.levels[at].1));
                    write!(
                        body,
                        "<td class=\"level s{scale} p{}\"><b>{level}</b> <span lang=\"{of_text}\">{name}</span></td>",
                        at + 1
                    )
                }
                None => write!(body, "<td><b>{level}</b></td>"),
            },
            Cell::OtherText(level) => write!(body, "<td><b>{level}</b> *</td>"),
            Cell::NoConsensus => write!(body, "<td>{}</td>", RecordWords::of(language).no_consensus),
            Cell::Open(state) => write!(body, "<td class=\"open\">{}</td>", RecordWords::of(language).state(state)),
            Cell::NotAssessed => write!(body, "<td class=\"open\">{}</td>", words(language).not_assessed),
        };
    }
}

/// The page of some heat maps, with a link to all of the results.
pub(crate) fn heat_maps(language: Language, maps: &[HeatMap], results: &str) -> Page {
    let words = words(language);
    let mut body = "<main>\n".to_owned();
    maps.iter().for_each(|map| map.write(&mut body, language));
    let _ =
        writeln!(body, "<p><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>\n</main>", escape(results), words.open);
    let title = maps.first().map(|map| escape(&map.title)).unwrap_or_default();
    let scales: BTreeSet<usize> = maps.iter().map(|map| map.levels.len()).collect();
    page(language, &title, &body, &scales.into_iter().map(ramp).collect::<String>())
}

/// How far along the ramp each place of a scale of so many levels is.
fn ramp(levels: usize) -> String {
    let last = levels.saturating_sub(1).max(1);
    (0..levels).map(|place| format!(".s{levels}.p{}{{--at:calc({place}/{last})}}\n", place + 1)).collect()
}

fn scale(levels: &[Level]) -> Vec<(u8, String)> {
    levels.iter().map(|level| (level.value, level.name.clone())).collect()
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

    const fn standing(standing: CriterionStanding, same_text: bool) -> Self {
        match standing {
            CriterionStanding::Level(level) if same_text => Self::Level(level),
            CriterionStanding::Level(level) => Self::OtherText(level),
            CriterionStanding::NoConsensus => Self::NoConsensus,
            CriterionStanding::Parked => Self::Open(ItemState::Parked),
            CriterionStanding::Open => Self::Open(ItemState::Pending),
            CriterionStanding::NotScored => Self::NotAssessed,
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
    other_text: &'static str,
    open: &'static str,
    gone: &'static str,
}

const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &Words {
            caption: "The level of each criterion",
            criterion: "Criterion",
            not_assessed: "Not assessed",
            other_text: "Decided on another text of the criterion, so the level does not mean the same.",
            open: "Open the results",
            gone: "These results are not shown here any more. Ask whoever published them for a new address.",
        },
        Language::Spanish => &Words {
            caption: "El nivel de cada criterio",
            criterion: "Criterio",
            not_assessed: "Sin evaluar",
            other_text: "Decidido con otro texto del criterio; el nivel no significa lo mismo.",
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
