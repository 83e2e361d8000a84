//! The codes of domains and criteria, as they stand before a name: `D1.1`, `C3.2`, `1.a`, `Domain 4:`.

/// A code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// As written, without the mark after it.
    pub(super) text: String,
    /// The code of what it is part of: `D1` of `D1.1`. None for a code of one part, such as `D1` or `2`.
    pub(super) parent: Option<String>,
}

/// Words that may stand before a code.
const KINDS: [&str; 20] = [
    "domain",
    "criterion",
    "standard",
    "indicator",
    "element",
    "component",
    "goal",
    "strand",
    "area",
    "section",
    "dominio",
    "criterio",
    "estándar",
    "indicador",
    "elemento",
    "componente",
    "meta",
    "área",
    "ámbito",
    "sección",
];

/// The longest code, in bytes. Whatever is longer is a word.
const LONGEST: usize = 12;

/// Takes the code that a text begins with, and the name after it.
pub(super) fn code(text: &str) -> Option<(Code, &str)> {
    let (first, rest) = split(text);
    if KINDS.contains(&first.to_lowercase().as_str()) {
        let (token, rest) = split(rest);
        return Some((parse(token, true)?, name(rest)));
    }
    Some((parse(first, false)?, name(rest)))
}

fn split(text: &str) -> (&str, &str) {
    text.split_once(char::is_whitespace).unwrap_or((text, ""))
}

/// What is left once the mark between code and name is gone.
fn name(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '.' | '|'))
}

/// `told`: a word before it says that it is a code, so a letter alone will do.
fn parse(token: &str, told: bool) -> Option<Code> {
    let text = token.trim_end_matches(['.', ':', ')', '–', '—']);
    let marked = text.len() < token.len();
    if text.is_empty() || text.len() > LONGEST || !text.is_ascii() {
        return None;
    }
    let (parent, last) = match text.rsplit_once('.') {
        Some((parent, last)) => (Some(parent), last),
        // 1a is part of 1
        None => match text.split_at(text.len() - 1) {
            (number, letter) if is_number(number) && is_letter(letter) => (Some(number), letter),
            _ => (None, text),
        },
    };
    match parent {
        Some(parent) => {
            let whole = parent.split('.').enumerate().all(|(at, part)| if at == 0 { is_top(part) } else { is_number(part) });
            let numbered = text.bytes().any(|byte| byte.is_ascii_digit());
            (whole && numbered && (is_number(last) || is_letter(last)))
                .then(|| Code { text: text.to_owned(), parent: Some(parent.to_owned()) })
        }
        None => {
            let lone_letter = is_letter(text) && text.bytes().all(|byte| byte.is_ascii_uppercase()) && (marked || told);
            let numbered = is_top(text) && last.bytes().any(|byte| byte.is_ascii_digit());
            (numbered || lone_letter).then(|| Code { text: text.to_owned(), parent: None })
        }
    }
}

/// Up to four capitals, a number of up to two digits, or both: `D1`, `WBL`, `4`.
fn is_top(part: &str) -> bool {
    let letters = part.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = &part[letters..];
    letters <= 4 && !part.is_empty() && (digits.is_empty() || is_number(digits))
}

fn is_number(part: &str) -> bool {
    (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_letter(part: &str) -> bool {
    part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<(&str, Option<&str>, &str)>) {
        let found = code(text);
        let found = found.as_ref().map(|(code, name)| (code.text.as_str(), code.parent.as_deref(), *name));
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn codes_of_criteria_have_a_parent_and_codes_of_domains_have_none() {
        check("D1.1 Shared Vision", Some(("D1.1", Some("D1"), "Shared Vision")));
        check("C3.2: Equity", Some(("C3.2", Some("C3"), "Equity")));
        check("1.1 Soil", Some(("1.1", Some("1"), "Soil")));
        check("1.a Soil", Some(("1.a", Some("1"), "Soil")));
        check("2b) Soil", Some(("2b", Some("2"), "Soil")));
        check("A.1 – Soil", Some(("A.1", Some("A"), "Soil")));
        check("G1.2.3 Soil", Some(("G1.2.3", Some("G1.2"), "Soil")));
        check("D1. Leadership", Some(("D1", None, "Leadership")));
        check("Domain 4: Water", Some(("4", None, "Water")));
        check("Dominio B: Agua", Some(("B", None, "Agua")));
        check("A. Soil", Some(("A", None, "Soil")));
        check("D1.1", Some(("D1.1", Some("D1"), "")));
    }

    #[test]
    fn words_and_figures_are_no_codes() {
        for text in [
            "K-12 partners",
            "A garden",
            "2150 Avenue",
            "9th grade",
            "U.S. law",
            "e.g. soil",
            "4x4 Block",
            "2021",
            "",
            "Domain names",
        ] {
            check(text, None);
        }
    }
}
