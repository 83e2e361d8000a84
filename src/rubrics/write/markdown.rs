//! A rubric as Markdown: a heading for each domain, with its texts, and a table of its criteria.

use protocol::rubric::{Domain, Rubric};

use crate::rubrics::code;
use crate::rubrics::words::{Language, Word};

/// Writes a plain rubric.
pub(super) fn markdown(rubric: &Rubric) -> String {
    let mut page = Page { text: String::new() };
    page.block(&format!("# {}", line(&rubric.title)));
    let level = |level: &protocol::rubric::Level| (format!("{} {}", word(Word::Level), level.value), level.name.clone());
    let fields = [
        (word(Word::Id).to_owned(), rubric.id.clone()),
        (word(Word::Version).to_owned(), rubric.version.clone()),
        (word(Word::Tongue).to_owned(), rubric.language.clone()),
        (word(Word::Source).to_owned(), rubric.source.clone().unwrap_or_default()),
    ];
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty()).chain(rubric.levels.iter().map(level));
    page.list(fields.map(|(field, value)| format!("{field}: {}", line(&value))));
    for domain in &rubric.domains {
        page.domain(rubric, domain);
    }
    if !rubric.glossary.is_empty() {
        page.block(&format!("## {}", word(Word::Glossary)));
        let terms = rubric.glossary.iter().map(|term| vec![term.term.clone(), term.definition.clone()]);
        page.table(&[word(Word::Term).to_owned(), word(Word::Definition).to_owned()], terms);
    }
    page.text
}

fn word(word: Word) -> &'static str {
    word.in_language(Language::English)
}

struct Page {
    text: String,
}

impl Page {
    fn domain(&mut self, rubric: &Rubric, domain: &Domain) {
        self.block(&format!("## {}", heading(&domain.code, &domain.name)));
        if let Some(introduction) = &domain.introduction {
            self.block(&paragraphs(introduction));
        }
        for (title, texts) in [(Word::Questions, &domain.reflection_questions), (Word::Steps, &domain.foundational_steps)] {
            if !texts.is_empty() {
                self.block(&format!("### {}", word(title)));
                self.list(texts.iter().map(|text| line(text)));
            }
        }
        if domain.criteria.is_empty() {
            return;
        }
        self.block(&format!("### {}", word(Word::Criteria)));
        // columns that nothing stands in would only make the table wider
        let has_groups = domain.criteria.iter().any(|criterion| criterion.group.is_some());
        let has_aliases = domain.criteria.iter().any(|criterion| !criterion.aliases.is_empty());
        let mut headers = vec![word(Word::Code).to_owned(), word(Word::Criterion).to_owned()];
        headers.extend(has_groups.then(|| word(Word::Group).to_owned()));
        headers.extend(has_aliases.then(|| word(Word::Aliases).to_owned()));
        headers.extend(rubric.levels.iter().map(|level| format!("{} {}", level.value, level.name)));
        let rows = domain.criteria.iter().map(|criterion| {
            let mut row = vec![criterion.code.clone(), criterion.name.clone()];
            row.extend(has_groups.then(|| criterion.group.clone().unwrap_or_default()));
            row.extend(has_aliases.then(|| criterion.aliases.join("\n")));
            let described = |value| criterion.levels.iter().find(|level| level.value == value);
            row.extend(
                rubric.levels.iter().map(|level| described(level.value).map_or_else(String::new, |d| d.descriptor.clone())),
            );
            row
        });
        self.table(&headers, rows);
    }

    /// Adds a block, a blank line before it.
    fn block(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        self.block(&items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
    }

    fn table(&mut self, headers: &[String], rows: impl Iterator<Item = Vec<String>>) {
        let row = |cells: &[String]| format!("| {} |", cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | "));
        let rule = format!("|{}", " --- |".repeat(headers.len()));
        let lines: Vec<String> = [row(headers), rule].into_iter().chain(rows.map(|cells| row(&cells))).collect();
        self.block(&lines.join("\n"));
    }
}

/// A domain's heading: `D1. Name`, or the code marked as code where that would not read as it was meant.
fn heading(code: &str, name: &str) -> String {
    let simple = format!("{code}. {name}");
    if code::split(&simple) == (Some(code), name) {
        return line(&simple);
    }
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // a mark at its end would become part of the fence
    let space = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{code}{space}{fence} {}", line(name))
}

/// Text on one line of Markdown, its lines kept apart by `<br>`.
pub(crate) fn line(text: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join("<br>")
}

/// Text as paragraphs.
fn paragraphs(text: &str) -> String {
    let mut markdown = String::new();
    let mut breaks = 0;
    for line in text.split('\n') {
        if line.is_empty() {
            breaks += 1;
            continue;
        }
        match breaks {
            _ if markdown.is_empty() => {}
            0 => markdown.push_str("\\\n"),
            n => {
                markdown.push_str("\n\n");
                markdown.push_str(&"&#10;".repeat(n - 1));
            }
        }
        breaks = 0;
        markdown.push_str(&escaped(line));
    }
    markdown
}

/// A line of text as Markdown that means just this text.
fn escaped(line: &str) -> String {
    let mut escaped = String::new();
    let inner = line.trim_start_matches([' ', '\t']);
    let spaces = |spaces: &str| spaces.chars().map(|c| if c == '\t' { "&#9;" } else { "&#32;" }).collect::<String>();
    escaped.push_str(&spaces(&line[..line.len() - inner.len()]));
    let text = inner.trim_end_matches([' ', '\t']);
    // a mark that begins a line may begin a list, a heading or a rule; so may one after a number
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        let always = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '#' | '~');
        let first = at == 0 && matches!(c, '-' | '+' | '=' | ':');
        let numbered = at == digits && at > 0 && matches!(c, '.' | ')');
        if always || first || numbered {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped.push_str(&spaces(&inner[text.len()..]));
    escaped
}
