//! Text in CSV that a spreadsheet program would take for a formula stands behind an apostrophe.
//!
//! Owns: putting the apostrophe there and taking it off again. Must not know: rows or columns.

/// What a formula begins with, in one program or another.
const STARTS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

/// The text as it is written.
pub(crate) fn guard(text: &str) -> String {
    if is_risky(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was meant.
pub(super) fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|text| is_risky(text)).unwrap_or(text)
}

/// Text that is a formula, and text that would be one without its apostrophes: so that taking one off is always exact.
fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_like_a_formula_and_each_comes_back() {
        for text in ["=1+1", "-", "@x", "'=x", "''+x", "'tis", "it's", "", "＝x", "'", "\t=x", "\r", "'\t"] {
            let guarded = guard(text);
            assert!(!guarded.starts_with(STARTS), "{text}");
            assert_eq!(unguard(&guarded), text);
        }
        assert_eq!(unguard("''quoted''"), "''quoted''", "nobody guarded it");
    }
}
