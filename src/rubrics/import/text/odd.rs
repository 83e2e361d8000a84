//! Signs that text extraction moved, lost or added a letter, a hyphen or a space. The text is kept; a person decides.

/// Something that looks misplaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Odd {
    /// Where in the text, in bytes.
    pub(super) at: usize,
    /// What it is, in words that fit after "there is".
    pub(super) what: &'static str,
}

const SPACE_BEFORE: &str = "a space before a punctuation mark";
const NO_SPACE_AFTER: &str = "no space after a punctuation mark";
const HYPHEN: &str = "a hyphen with a space on one side only";
const LONE_LETTER: &str = "a letter that stands alone";
const STRANGE: &str = "a character that text extraction leaves behind";
const MARKUP: &str = "what looks like a piece of markup";
const BRACKET: &str = "a bracket without its other half";
const OPEN_END: &str = "a comma or semicolon at its end";

/// Words before which a hyphen may end a word: `single- and multi-disciplinary`.
const JOINING: [&str; 14] = ["and", "or", "to", "through", "as", "vs", "versus", "but", "nor", "y", "o", "e", "u", "ni"];

/// The most findings in one text. Whatever has more is no text.
const MOST: usize = 50;

/// Everything in a text that looks misplaced, in order.
pub(super) fn odd(text: &str) -> Vec<Odd> {
    let mut found = Vec::new();
    // how many brackets are open, and where the first of them stands
    let (mut depth, mut opened) = (0_usize, 0);
    let mut before = [' ', ' ', ' '];
    for (at, c) in text.char_indices() {
        if found.len() >= MOST {
            break;
        }
        let after = &text[at + c.len_utf8()..];
        let next = after.chars().next().unwrap_or(' ');
        if let Some(what) = at_character(before, c, next, after) {
            found.push(Odd { at, what });
        }
        match c {
            '(' | '[' => {
                opened = if depth == 0 { at } else { opened };
                depth += 1;
            }
            ')' | ']' if depth > 0 => depth -= 1,
            // a list counts `1)` and `a)`
            ')' | ']' if before[2].is_ascii_alphanumeric() && !before[1].is_alphanumeric() => {}
            ')' | ']' => found.push(Odd { at, what: BRACKET }),
            _ => {}
        }
        before = [before[1], before[2], c];
    }
    if depth > 0 {
        found.push(Odd { at: opened, what: BRACKET });
    }
    if text.ends_with([',', ';']) {
        found.push(Odd { at: text.len() - 1, what: OPEN_END });
    }
    found.sort_by_key(|odd| odd.at);
    found
}

fn at_character(before: [char; 3], c: char, next: char, after: &str) -> Option<&'static str> {
    let last = before[2];
    match c {
        ',' | ';' | ':' | '!' | '?' | ')' | ']' | '.' if last == ' ' && before[1] != ' ' => {
            let figure = c == '.' && (next.is_ascii_digit() || next == '.');
            let address = c == '.' && next.is_alphabetic();
            (!figure && !address).then_some(SPACE_BEFORE)
        }
        ',' | ';' if before[1].is_alphabetic() && last.is_lowercase() && next.is_alphabetic() => Some(NO_SPACE_AFTER),
        '.' if before[0].is_alphabetic() && before[1].is_lowercase() && last.is_lowercase() && next.is_uppercase() => {
            let capital_word = after.chars().nth(1).is_some_and(char::is_lowercase);
            let address = after.chars().take(40).take_while(|c| !c.is_whitespace()).any(|c| matches!(c, '.' | '/'));
            (capital_word && !address).then_some(NO_SPACE_AFTER)
        }
        '-' if last.is_alphabetic() && next == ' ' => {
            let word = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            (!word.is_empty() && !JOINING.contains(&word)).then_some(HYPHEN)
        }
        '-' if last.is_alphabetic() => (after.starts_with("and ") || after.starts_with("or ")).then_some(HYPHEN),
        '-' if last == ' ' && before[1].is_alphanumeric() && next.is_lowercase() => Some(HYPHEN),
        c if last == ' ' && next == ' ' && c.is_ascii_lowercase() => {
            (!matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'x' | 'y')).then_some(LONE_LETTER)
        }
        '\u{fffd}' | '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fb00}'..='\u{fb06}' => Some(STRANGE),
        c if c.is_control() && c != '\n' => Some(STRANGE),
        '<' => {
            let name = after.strip_prefix('/').unwrap_or(after);
            ["p", "ul", "li", "ol", "br", "td", "tr", "span", "div"]
                .iter()
                .any(|tag| name.strip_prefix(tag).is_some_and(|rest| rest.starts_with([' ', '>']) || rest.is_empty()))
                .then_some(MARKUP)
        }
        '&' => {
            let name = after.bytes().take(10).take_while(u8::is_ascii_alphanumeric).count();
            (name > 1 && after[name..].starts_with(';')).then_some(MARKUP)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(odd(text).iter().map(|odd| odd.what).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn what_extraction_misplaces_is_found() {
        check("They dig , and plant .", &[SPACE_BEFORE, SPACE_BEFORE]);
        check("They dig.Then they rest,always.", &[NO_SPACE_AFTER, NO_SPACE_AFTER]);
        check("rain- water, post -harvest, seed-and plant-based", &[HYPHEN, HYPHEN, HYPHEN]);
        check("The gardener s plan", &[LONE_LETTER]);
        check("o\u{fb03}ce \u{fffd}", &[STRANGE, STRANGE]);
        check("<p style &bogus; x", &[MARKUP, MARKUP]);
        check("Tools (spade, fork", &[BRACKET]);
        check("Plans and tools,", &[OPEN_END]);
    }

    #[test]
    fn ordinary_text_is_not_odd() {
        for text in [
            "Short- and long-term plans (e.g., 1.5 ha) – see www.Example.org, k-12; a 4x4 bed: the \"A\" bed.",
            "1) dig; 2) plant. Use .5 kg ... and wait.",
            "extra- y co-curricular, a) uno, b) dos",
            "A note.\n(1) Two. AT&T; J.R. Smith, x < y",
        ] {
            check(text, &[]);
        }
    }
}
