//! What a reader hands over: a rubric in the making, and what it was not sure of.

use std::collections::HashMap;

use protocol::import::{Doubt, DoubtKind};
use protocol::rubric::Rubric;

/// The longest quotation in a doubt, in characters.
const MAX_QUOTE: usize = 120;

/// The most doubts that are reported. Whoever has more has the wrong file.
const MAX_DOUBTS: usize = 500;

/// A rubric as far as it was understood.
#[derive(Debug)]
pub(super) struct Draft {
    /// The text; it may have gaps.
    pub(super) rubric: Rubric,
    /// What was unclear.
    pub(super) doubts: Vec<Doubt>,
    /// On which line a domain, a criterion or a field stands, by its code or name.
    pub(super) lines: HashMap<String, u32>,
}

impl Draft {
    /// Nothing yet: a rubric without a word in it.
    pub(super) fn empty() -> Self {
        let rubric = Rubric {
            id: String::new(),
            version: String::new(),
            title: String::new(),
            source: None,
            language: String::new(),
            levels: Vec::new(),
            domains: Vec::new(),
            glossary: Vec::new(),
        };
        Self { rubric, doubts: Vec::new(), lines: HashMap::new() }
    }

    /// Notes a doubt. `quote` is shortened.
    pub(super) fn doubt(&mut self, kind: DoubtKind, line: Option<u32>, place: &str, quote: &str, detail: impl Into<String>) {
        match MAX_DOUBTS.saturating_sub(self.doubts.len()) {
            0 => return,
            1 => {
                let detail =
                    format!("There is more to look at than the {MAX_DOUBTS} things listed. Check that it is the right file.");
                self.doubts.push(Doubt {
                    kind: DoubtKind::LeftOut,
                    line: None,
                    place: String::new(),
                    quote: String::new(),
                    detail,
                });
                return;
            }
            _ => {}
        }
        let mut shown: String = quote.chars().take(MAX_QUOTE).collect();
        if shown.len() < quote.len() {
            shown.push('…');
        }
        self.doubts.push(Doubt { kind, line, place: place.to_owned(), quote: shown, detail: detail.into() });
    }
}
