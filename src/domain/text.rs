//! Text that people type: trimmed, bounded, and free of control characters.

use std::ops::RangeInclusive;

use protocol::problem::Code;

use super::Rejection;

/// One line of text, such as a name. Length in characters, after trimming.
pub(super) fn line(what: &str, text: &str, length: RangeInclusive<usize>) -> Result<String, Rejection> {
    checked(what, text, length, |c| c.is_control() || is_direction_override(c))
}

/// Text of several lines, such as a rationale. Length in characters, after trimming.
pub(super) fn prose(what: &str, text: &str, length: RangeInclusive<usize>) -> Result<String, Rejection> {
    checked(what, text, length, |c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

/// As [`prose`], for text that may be left out; nothing but white space counts as left out.
pub(super) fn optional_prose(what: &str, text: Option<&str>, most: usize) -> Result<Option<String>, Rejection> {
    prose(what, text.unwrap_or_default(), 0..=most).map(|text| Some(text).filter(|text| !text.is_empty()))
}

/// What tells one organisation from another by its name: how it is capitalised or spaced makes no other one of it.
pub fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Marks that turn the direction of what follows them, and so can make one name look like another. Text in any script reads
/// right without them.
const fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn checked(what: &str, text: &str, length: RangeInclusive<usize>, forbidden: fn(char) -> bool) -> Result<String, Rejection> {
    let text = text.trim();
    if text.chars().any(forbidden) {
        return Err(invalid(format!("The {what} has a control character in it. Type it anew.")));
    }
    let (least, most) = (*length.start(), *length.end());
    match text.chars().count() {
        0 if least > 0 => Err(invalid(format!("The {what} is empty."))),
        n if n > most => Err(invalid(format!("The {what} has {n} characters; {most} are possible."))),
        _ => Ok(text.to_owned()),
    }
}

fn invalid(detail: String) -> Rejection {
    Rejection::new(Code::InvalidValue, detail)
}
