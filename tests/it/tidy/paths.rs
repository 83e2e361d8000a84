//! The paths a file names, in `use` and in code, with groups taken apart: `a::{b, c::d}` is `a::b` and `a::c::d`.

use super::source::Token;

/// A path, and the line of its last name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) names: Vec<String>,
    pub(super) line: usize,
    /// It starts with `::`, so it is certainly a path from another crate.
    pub(super) is_global: bool,
}

/// All paths of a file. A single name is a path as well.
pub(super) fn paths(tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let global = is_colons(tokens, at) && !(at > 0 && is_name(&tokens[at - 1].text));
        let start = if global { at + 2 } else { at };
        let is_member = at > 0 && tokens[at - 1].text == ".";
        if !is_member && tokens.get(start).is_some_and(|token| is_name(&token.text)) {
            at = path(tokens, start, &Found { names: Vec::new(), line: 0, is_global: global }, &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Takes one path apart; answers where it ends.
fn path(tokens: &[Token], start: usize, before: &Found, found: &mut Vec<Found>) -> usize {
    let mut names = before.names.clone();
    let mut line = before.line;
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        if token.text == "{" && at > start {
            return group(tokens, at + 1, &Found { names, line, is_global: before.is_global }, found);
        }
        if !is_name(&token.text) && token.text != "*" {
            break;
        }
        names.push(token.text.clone());
        line = token.line;
        at += 1;
        if !is_colons(tokens, at) {
            break;
        }
        at += 2;
    }
    if !names.is_empty() {
        found.push(Found { names, line, is_global: before.is_global });
    }
    at.max(start + 1)
}

/// The members of a group in braces.
fn group(tokens: &[Token], start: usize, before: &Found, found: &mut Vec<Found>) -> usize {
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        at = match token.text.as_str() {
            "}" => return at + 1,
            "," => at + 1,
            // `path as name`: the name is new, not a path
            "as" => at + 2,
            _ => path(tokens, at, before, found),
        };
    }
    at
}

fn is_colons(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at..at + 2), Some([a, b]) if a.text == ":" && b.text == ":")
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

#[test]
fn groups_are_taken_apart() {
    let text = "use a::{b::{self, C}, d as e, f::*};\nfn g() { h.i::<J>(); ::k::l(); crate::m::N { o } }";
    let tokens = super::source::parsed(text).unwrap();
    let names: Vec<String> = paths(&tokens).into_iter().map(|path| path.names.join("::")).collect();
    for wanted in ["a::b::self", "a::b::C", "a::d", "a::f::*", "k::l", "crate::m::N", "J", "o"] {
        assert!(names.iter().any(|name| name == wanted), "{wanted} in {names:?}");
    }
    assert!(!names.iter().any(|name| name == "i" || name == "e"), "{names:?}");
}
