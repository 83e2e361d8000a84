//! What a document says of itself: title, version, owner and language.

use protocol::import::DoubtKind;

use super::code::code;
use super::labels::label;
use super::lines::Line;
use super::reading::Reading;
use crate::rubrics::code::slug;

/// How many lines at the beginning can be a title page.
const TITLE_PAGE: usize = 12;

/// Finds the lines that name the document, so that they are known when they come again at the head of a page. `before` is
/// where its first table is.
pub(super) fn find(reading: &mut Reading, before: usize) {
    let lines = reading.lines;
    let line = lines.first().filter(|line| before > 0 && line.is_heading());
    let title = line.and_then(Line::title).filter(|text| label(text).is_none() && code(text).is_none() && !is_owner(text));
    reading.title = title.map(|title| (title.to_owned(), 0));
    let dated = dated(lines).map(|(at, _)| at).filter(|&at| at < before);
    reading.about.extend(title.map(|_| 0).into_iter().chain(dated).chain(owner(lines).map(|(at, _)| at)));
}

fn dated(lines: &[Line]) -> Option<(usize, String)> {
    lines.iter().take(TITLE_PAGE).enumerate().find_map(|(at, line)| Some((at, version(line.title()?)?)))
}

fn owner(lines: &[Line]) -> Option<(usize, &str)> {
    lines.iter().enumerate().rev().find_map(|(at, line)| Some((at, line.title().filter(|text| is_owner(text))?)))
}

/// Takes title, version and owner, and fills in whatever the document does not say.
pub(super) fn name(reading: &mut Reading) {
    let lines = reading.lines;
    let dated = dated(lines).filter(|(at, _)| reading.about.contains(at));
    let owner = owner(lines);
    title(reading);
    let rubric = &mut reading.draft.rubric;
    rubric.source = owner.map(|(_, text)| text.to_owned());
    rubric.id = slug(&rubric.title);
    rubric.version = dated.as_ref().map(|(_, version)| version.clone()).unwrap_or_default();
    for (field, at) in [("version", dated.as_ref().map(|(at, _)| *at)), ("title", reading.title.as_ref().map(|(_, at)| *at))] {
        if let Some(at) = at {
            reading.draft.lines.insert(field.to_owned(), lines[at].number);
        }
    }
    if reading.draft.rubric.version.is_empty() {
        let year = owner.and_then(|(at, text)| Some((lines[at].number, year(text)?)));
        let (version, detail) = match &year {
            Some((_, year)) => (year.clone(), "The document names no version. The year of its copyright was taken."),
            None => ("1".to_owned(), "The document names no version. 1 was taken."),
        };
        assumed(reading, year.map(|(line, _)| line), "version", &version, detail);
        reading.draft.rubric.version = version;
    }
    if owner.is_none() {
        assumed(reading, None, "source", "", "The document does not say whose it is (no line with ©), so no source was noted.");
    }
    if reading.draft.rubric.id == "rubric" && !reading.draft.rubric.title.eq_ignore_ascii_case("rubric") {
        assumed(reading, None, "id", "rubric", "No id could be made from the title.");
    }
    language(reading);
}

fn assumed(reading: &mut Reading, line: Option<u32>, field: &str, value: &str, detail: &str) {
    reading.draft.doubt(DoubtKind::Assumed, line, field, value, detail);
}

fn title(reading: &mut Reading) {
    let first = reading.domains.first();
    let of_domain = first.map(|domain| domain.name.clone()).filter(|name| !name.is_empty());
    let (title, doubt) = match (&reading.title, of_domain) {
        (Some((title, _)), Some(name)) if title.eq_ignore_ascii_case(&name) => {
            (title.clone(), Some("The document has no title of its own. The name of its first domain was taken."))
        }
        (Some((title, _)), _) => (title.clone(), None),
        (None, Some(name)) => (name, Some("The document has no title. The name of its first domain was taken.")),
        (None, None) => ("Untitled rubric".to_owned(), Some("The document has no title.")),
    };
    if let Some(detail) = doubt {
        assumed(reading, None, "title", &title, detail);
    }
    reading.draft.rubric.title = title;
}

fn is_owner(text: &str) -> bool {
    let lower: String = text.chars().take(30).collect::<String>().to_lowercase();
    text.len() <= 300
        && (lower.contains('©') || ["copyright", "(c) ", "derechos de autor"].iter().any(|word| lower.starts_with(word)))
}

/// The version that a line of the title page names: `Version 2.1`, `September 2021`, `2021 Edition`.
fn version(text: &str) -> Option<String> {
    if text.len() > 60 || is_owner(text) {
        return None;
    }
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let told = words
        .iter()
        .position(|word| matches!(word.to_lowercase().as_str(), "version" | "versión" | "v." | "edition:" | "version:"));
    let usable = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let plain = !word.is_empty()
            && word.len() <= 20
            && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
        (plain && word.contains(|c: char| c.is_ascii_digit())).then(|| word.to_owned())
    };
    let after = told.and_then(|at| usable(words.get(at + 1)?));
    let short = || {
        words
            .iter()
            .find_map(|word| usable(word.strip_prefix(['v', 'V'])?).filter(|v| v.starts_with(|c: char| c.is_ascii_digit())))
    };
    let dated = || if words.len() <= 6 { year(text) } else { None };
    after.or_else(short).or_else(dated)
}

/// The last year in a text, between 1900 and 2099.
fn year(text: &str) -> Option<String> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.rfind(|n| n.len() == 4 && ("1900".."2100").contains(n)).map(str::to_owned)
}

/// Guesses the language by the small words that every text is full of.
fn language(reading: &mut Reading) {
    let criteria = reading.domains.iter().flat_map(|domain| &domain.criteria);
    let texts = criteria.flat_map(|criterion| &criterion.levels).chain(reading.domains.iter().map(|domain| &domain.introduction));
    let (mut english, mut spanish) = (0_usize, 0_usize);
    for word in texts.take(2_000).flat_map(|text| text.split(' ').take(500)) {
        english += usize::from(matches!(
            word,
            "the" | "The" | "of" | "and" | "to" | "in" | "is" | "are" | "for" | "with" | "that" | "on"
        ));
        spanish += usize::from(matches!(
            word,
            "el" | "El" | "la" | "La" | "los" | "Los" | "las" | "de" | "del" | "que" | "y" | "en" | "para" | "con" | "se"
        ));
    }
    let (language, detail) = match () {
        () if spanish > english => ("es", "The document does not say its language. By its words it is Spanish (es)."),
        () if english > 0 => ("en", "The document does not say its language. By its words it is English (en)."),
        () => ("en", "The document does not say its language, and its words do not tell. English (en) was taken."),
    };
    reading.draft.rubric.language = language.to_owned();
    assumed(reading, None, "language", language, detail);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_number_or_a_year() {
        for (text, expect) in [
            ("September 2021", Some("2021")),
            ("Version 2.1, revised 2019", Some("2.1")),
            ("Versión 3", Some("3")),
            ("Draft v1.4-b", Some("1.4-b")),
            ("2021–2023", Some("2023")),
            ("Garden Framework", None),
            ("Since 1998 the gardens of our city have been growing", None),
            ("© 2021 Us", None),
            ("2150 Garden Avenue", None),
            ("3021", None),
        ] {
            assert_eq!(version(text).as_deref(), expect, "{text}");
        }
    }
}
