//! Taking a code and a number off the words that follow it: `D1.2 Shared Vision`, `1 - Emerging`, `Level 1`.
//!
//! Must not know: tables, files or rubrics.

use super::words::{Word, without_accent};

/// The code a text begins with, if it begins with one, and what follows it: `D1. Leadership`, `D1.2 - Vision`, `3) Trust`,
/// `Domain 1: Leadership`.
pub(super) fn split(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if Word::Domain.is(first).is_none() || first.ends_with([':', '.']) {
        return leading(text);
    }
    let alone = rest.trim().trim_end_matches([':', '.', ')']);
    match leading(rest) {
        (None, _) if is_number(alone) => (Some(alone), ""),
        (None, _) => (None, text),
        split => split,
    }
}

fn leading(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let code = first.trim_end_matches([':', '.', ')']);
    let rest = rest.trim_start();
    let name = rest.strip_prefix(['-', '–', '—', ':']).filter(|name| name.starts_with(char::is_whitespace));
    let marked = code.len() < first.len() || name.is_some();
    // a number alone may well be part of the name: "21 days of practice"
    if !looks_like_code(code) || (is_number(code) && !marked) {
        return (None, text);
    }
    (Some(code), name.unwrap_or(rest).trim())
}

/// The code of what this code's thing is a part of: `D1` for `D1.2`.
pub(super) fn parent(code: &str) -> Option<&str> {
    code.rsplit_once(['.', '-']).map(|(parent, _)| parent).filter(|parent| !parent.is_empty())
}

/// Up to three letters, a number, and more of either after dots or hyphens; the first number may be the one after the dot.
fn looks_like_code(text: &str) -> bool {
    if text.eq_ignore_ascii_case("k12") {
        return false;
    }
    let mut parts = text.split(['.', '-']);
    let first = parts.next().unwrap_or_default();
    let number = first.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = first.len() - number.len();
    let after = text[first.len()..].strip_prefix('.');
    let counts = is_number(number)
        || (letters > 0 && number.is_empty() && after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit())));
    letters <= 3 && counts && parts.all(|part| (1..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
}

/// The level that a header names: its number, and its name, which may be empty. `1 Emerging`, `1 - Emerging`, `Level 1`,
/// `Level 1: Emerging`, `Emerging (1)`, `1`.
pub(super) fn level(header: &str) -> Option<(u8, String)> {
    let header = header.trim();
    if let Some((value, name)) = numbered(header) {
        return Some((value, name.to_owned()));
    }
    if let Some((first, rest)) = header.split_once(char::is_whitespace)
        && Word::Level.is(first).is_some()
        && let Some((value, name)) = numbered(rest.trim_start())
    {
        return Some((value, if name.is_empty() { header.to_owned() } else { name.to_owned() }));
    }
    let (name, value) = header.strip_suffix(')')?.rsplit_once('(')?;
    let value = value.trim();
    is_number(value).then_some(())?;
    Some((value.parse().ok()?, name.trim().to_owned()))
}

/// A number and what follows it after white space or a mark.
fn numbered(text: &str) -> Option<(u8, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    is_number(number).then_some(())?;
    let value = number.parse().ok()?;
    let after = rest.strip_prefix(['.', ':', ')']).unwrap_or(rest);
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return None;
    }
    let name = after.trim_start();
    let name = name.strip_prefix(['-', '–', '—', '=', ':']).filter(|name| name.starts_with(char::is_whitespace)).unwrap_or(name);
    Some((value, name.trim()))
}

/// An id made of a title: its letters and digits, in lower case and without accents, with hyphens between its words.
pub(super) fn slug(title: &str) -> String {
    let plain = title.chars().take(60).flat_map(char::to_lowercase).map(without_accent);
    let spaced: String = plain.map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let slug = spaced.split_whitespace().collect::<Vec<_>>().join("-");
    if slug.is_empty() { "rubric".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_what_looks_like_one_and_nothing_else() {
        for (text, code, name) in [
            ("D1 Leadership", Some("D1"), "Leadership"),
            ("D1. Leadership", Some("D1"), "Leadership"),
            ("D1.2 Shared - vision", Some("D1.2"), "Shared - vision"),
            ("D1.2 – Vision", Some("D1.2"), "Vision"),
            ("1.2: Vision", Some("1.2"), "Vision"),
            ("3) Trust", Some("3"), "Trust"),
            ("A.1 Trust", Some("A.1"), "Trust"),
            ("U.S. history", None, "U.S. history"),
            ("Domain 1: Trust", Some("1"), "Trust"),
            ("Dominio D2 Confianza", Some("D2"), "Confianza"),
            ("Domain 4", Some("4"), ""),
            ("D1", Some("D1"), ""),
            ("21 days of practice", None, "21 days of practice"),
            ("21st century skills", None, "21st century skills"),
            ("K12 schools", None, "K12 schools"),
            ("K-12 schools", None, "K-12 schools"),
            ("Area of growth", None, "Area of growth"),
            ("", None, ""),
            ("ü", None, "ü"),
        ] {
            assert_eq!(split(text), (code, name), "{text}");
        }
    }

    #[test]
    fn a_level_is_named_in_any_of_the_usual_ways() {
        for (header, value, name) in [
            ("1 Emerging", 1, "Emerging"),
            ("1 - Emerging", 1, "Emerging"),
            ("1. Emerging", 1, "Emerging"),
            ("2: On the way", 2, "On the way"),
            ("Level 1", 1, "Level 1"),
            ("Nivel 3: Avanzado", 3, "Avanzado"),
            ("Emerging (1)", 1, "Emerging"),
            ("10", 10, ""),
        ] {
            assert_eq!(level(header), Some((value, name.to_owned())), "{header}");
        }
        for header in ["Emerging", "1st", "1.5 x", "300 x", "x (y)", "(", "", "Level", "Level one"] {
            assert_eq!(level(header), None, "{header}");
        }
    }
}
