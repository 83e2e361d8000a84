//! A rubric as a workbook: a sheet with one row a criterion and one column a level, and one for each other part.

use protocol::rubric::Rubric;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::NotWritten;
use crate::rubrics::words::{Language, Word};

/// Writes a plain rubric, with instructions on a sheet of their own for whoever fills it in.
pub(super) fn xlsx(rubric: &Rubric, language: Language, instructions: &[&str]) -> Result<Vec<u8>, NotWritten> {
    build(rubric, language, instructions).map_err(NotWritten::because)
}

fn build(rubric: &Rubric, language: Language, instructions: &[&str]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // the same rubric gives the same bytes, whenever it is written
    book.set_properties(
        &DocProperties::new().set_title(&rubric.title).set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    let word = |word: Word| word.in_language(language).to_owned();
    if !instructions.is_empty() {
        let rows = instructions.iter().map(|line| vec![(*line).to_owned()]).collect();
        sheet(&mut book, &word(Word::Instructions), &[word(Word::Instructions)], &[90], rows)?;
    }

    let levels = rubric.levels.iter().map(|level| format!("{} {}", level.value, level.name));
    let headers: Vec<String> =
        [Word::Domain, Word::Code, Word::Criterion, Word::Group, Word::Aliases].map(word).into_iter().chain(levels).collect();
    let widths: Vec<u32> = [10, 10, 30, 20, 20].into_iter().chain(rubric.levels.iter().map(|_| 40)).collect();
    sheet(&mut book, &word(Word::Criteria), &headers, &widths, criteria(rubric))?;

    let domains = rubric
        .domains
        .iter()
        .map(|domain| vec![domain.code.clone(), domain.name.clone(), domain.introduction.clone().unwrap_or_default()]);
    let headers = [Word::Code, Word::Name, Word::Introduction].map(word);
    sheet(&mut book, &word(Word::Domains), &headers, &[10, 40, 100], domains.collect())?;

    let parts = rubric.domains.iter().flat_map(|domain| {
        let row = |kind: Word, text: &String| vec![domain.code.clone(), kind.in_language(language).to_owned(), text.clone()];
        let questions = domain.reflection_questions.iter().map(move |text| row(Word::Question, text));
        questions.chain(domain.foundational_steps.iter().map(move |text| row(Word::Step, text)))
    });
    let headers = [Word::Domain, Word::Kind, Word::Text].map(word);
    sheet(&mut book, &word(Word::QuestionsAndSteps), &headers, &[10, 12, 120], parts.collect())?;

    let terms = rubric.glossary.iter().map(|term| vec![term.term.clone(), term.definition.clone()]);
    sheet(&mut book, &word(Word::Glossary), &[Word::Term, Word::Definition].map(word), &[30, 120], terms.collect())?;

    sheet(&mut book, &word(Word::About), &[Word::Field, Word::Value].map(word), &[20, 100], about(rubric, language))?;
    book.save_to_buffer()
}

fn criteria(rubric: &Rubric) -> Vec<Vec<String>> {
    let row = |(domain, criterion): (&protocol::rubric::Domain, &protocol::rubric::Criterion)| {
        let group = criterion.group.clone().unwrap_or_default();
        let first = [domain.code.clone(), criterion.code.clone(), criterion.name.clone(), group, criterion.aliases.join("\n")];
        let described = |value| criterion.levels.iter().find(|level| level.value == value);
        let text = |value| described(value).map_or_else(String::new, |level| level.descriptor.clone());
        first.into_iter().chain(rubric.levels.iter().map(|level| text(level.value))).collect()
    };
    rubric.criteria().map(row).collect()
}

fn about(rubric: &Rubric, language: Language) -> Vec<Vec<String>> {
    let source = rubric.source.clone().unwrap_or_default();
    let fields = [
        (Word::Title, rubric.title.clone()),
        (Word::Id, rubric.id.clone()),
        (Word::Version, rubric.version.clone()),
        (Word::Tongue, rubric.language.clone()),
        (Word::Source, source),
    ];
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let fields = fields.map(|(field, value)| vec![field.in_language(language).to_owned(), value]);
    let level = |level: &protocol::rubric::Level| {
        vec![format!("{} {}", Word::Level.in_language(language), level.value), level.name.clone()]
    };
    fields.chain(rubric.levels.iter().map(level)).collect()
}

/// A sheet with headers that stay in view. Every cell is text, so that a code such as 1.10 stays what it is.
fn sheet(book: &mut Workbook, name: &str, headers: &[String], widths: &[u32], rows: Vec<Vec<String>>) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let header = text.clone().set_bold().set_background_color(Color::RGB(0xE8_EE_F4));
    let sheet: &mut Worksheet = book.add_worksheet();
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?.set_column_format(column, &text)?;
    }
    for (column, header_text) in (0..).zip(headers) {
        sheet.write_string_with_format(0, column, header_text, &header)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(row, column, cell, &text)?;
        }
    }
    Ok(())
}
