//! A rubric as comma-separated values: one table, each row saying what it is.

use csv::{Terminator, WriterBuilder};
use protocol::rubric::{Criterion, Rubric};

use super::NotWritten;
use crate::rubrics::guard::guard;
use crate::rubrics::words::{Language, Word};

/// The columns before those of the levels.
const COLUMNS: [Word; 6] = [Word::Row, Word::Code, Word::Name, Word::Group, Word::Aliases, Word::Text];

/// Writes a plain rubric, with notes above it for whoever fills it in.
pub(super) fn csv(rubric: &Rubric, language: Language, notes: &[&str]) -> Result<Vec<u8>, NotWritten> {
    let mut table = Table { rows: Vec::new(), language };
    table.rows.push(headers(rubric, language));
    for note in notes {
        table.text(Word::Note, note);
    }
    table.about(rubric);
    for domain in &rubric.domains {
        table.row(Word::Domain, &domain.code, &domain.name, "");
        if let Some(introduction) = &domain.introduction {
            table.text(Word::Introduction, introduction);
        }
        for question in &domain.reflection_questions {
            table.text(Word::Question, question);
        }
        for step in &domain.foundational_steps {
            table.text(Word::Step, step);
        }
        for criterion in &domain.criteria {
            table.criterion(rubric, criterion);
        }
    }
    for term in &rubric.glossary {
        table.row(Word::Term, "", &term.term, &term.definition);
    }
    bytes(&table.rows)
}

fn headers(rubric: &Rubric, language: Language) -> Vec<String> {
    let columns = COLUMNS.iter().map(|word| word.in_language(language).to_owned());
    columns.chain(rubric.levels.iter().map(|level| format!("{} {}", level.value, level.name))).collect()
}

struct Table {
    rows: Vec<Vec<String>>,
    language: Language,
}

impl Table {
    fn about(&mut self, rubric: &Rubric) {
        let source = rubric.source.as_deref().unwrap_or_default();
        for (field, value) in [
            (Word::Title, rubric.title.as_str()),
            (Word::Id, &rubric.id),
            (Word::Version, &rubric.version),
            (Word::Tongue, &rubric.language),
            (Word::Source, source),
        ] {
            if !value.is_empty() {
                self.row(Word::About, "", field.in_language(self.language), value);
            }
        }
        for level in &rubric.levels {
            self.row(Word::Level, &level.value.to_string(), &level.name, "");
        }
    }

    fn criterion(&mut self, rubric: &Rubric, criterion: &Criterion) {
        self.row(Word::Criterion, &criterion.code, &criterion.name, "");
        let Some(row) = self.rows.last_mut() else { return };
        row[3] = criterion.group.clone().unwrap_or_default();
        row[4] = criterion.aliases.join("\n");
        let described = |value| criterion.levels.iter().find(|level| level.value == value);
        row.extend(rubric.levels.iter().map(|level| described(level.value).map_or_else(String::new, |d| d.descriptor.clone())));
    }

    fn text(&mut self, kind: Word, text: &str) {
        self.row(kind, "", "", text);
    }

    fn row(&mut self, kind: Word, code: &str, name: &str, text: &str) {
        let kind = kind.in_language(self.language).to_lowercase();
        self.rows.push([kind.as_str(), code, name, "", "", text].map(str::to_owned).to_vec());
    }
}

fn bytes(rows: &[Vec<String>]) -> Result<Vec<u8>, NotWritten> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    // the mark at the start tells Excel that it is UTF-8
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        let cells = row.iter().map(|cell| guard(cell)).chain(std::iter::repeat(String::new()));
        writer.write_record(cells.take(width)).map_err(NotWritten::because)?;
    }
    writer.into_inner().map_err(|error| NotWritten::DoesNotFit(error.to_string()))
}
