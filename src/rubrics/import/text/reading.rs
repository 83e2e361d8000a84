//! What has been read of a document so far.
//!
//! Owns: domains, criteria and terms in the making, and noting doubts. Must not know: how lines are understood.

use std::collections::HashMap;

use protocol::import::DoubtKind;

use super::code::Code;
use super::contents::Contents;
use super::lines::Line;
use super::scale::Headers;
use crate::rubrics::import::draft::Draft;

/// A domain in the making.
#[derive(Debug, Default)]
pub(super) struct Domain {
    pub(super) code: Option<String>,
    /// The line of its heading, or of its first row.
    pub(super) line: u32,
    pub(super) name: String,
    pub(super) introduction: String,
    pub(super) questions: Vec<String>,
    pub(super) steps: Vec<String>,
    pub(super) criteria: Vec<Criterion>,
}

/// A criterion in the making.
#[derive(Debug)]
pub(super) struct Criterion {
    pub(super) code: Option<Code>,
    pub(super) line: u32,
    pub(super) name: String,
    pub(super) group: Option<String>,
    /// Its descriptors from the lowest level on; empty where there is none.
    pub(super) levels: Vec<String>,
}

/// A term in the making.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) line: u32,
    pub(super) term: String,
    pub(super) definition: String,
}

/// What has been read so far.
pub(super) struct Reading<'a> {
    pub(super) lines: &'a [Line],
    pub(super) headers: &'a Headers,
    pub(super) contents: Contents,
    /// The title, and the line it stands on.
    pub(super) title: Option<(String, usize)>,
    /// Lines that name the document itself: its title, date and owner.
    pub(super) about: Vec<usize>,
    pub(super) domains: Vec<Domain>,
    by_code: HashMap<String, usize>,
    /// The domain being read.
    pub(super) current: Option<usize>,
    /// The heading that criteria stand under within their domain.
    pub(super) group: Option<String>,
    /// The criterion that was read last in its domain: domain and position.
    pub(super) last: Option<(usize, usize)>,
    /// How many columns stand before the first level, as the last row of levels has it.
    pub(super) lead: usize,
    /// What stands over the columns after the levels.
    pub(super) extra: Vec<String>,
    pub(super) terms: Vec<Term>,
    /// Page numbers and running titles that were left out: the first line, and how many.
    pub(super) furniture: Option<(u32, usize)>,
    pub(super) draft: Draft,
}

impl<'a> Reading<'a> {
    /// Nothing read yet.
    pub(super) fn new(lines: &'a [Line], headers: &'a Headers, contents: Contents) -> Self {
        Self {
            lines,
            headers,
            contents,
            title: None,
            about: Vec::new(),
            domains: Vec::new(),
            by_code: HashMap::new(),
            current: None,
            group: None,
            last: None,
            lead: 0,
            extra: Vec::new(),
            terms: Vec::new(),
            furniture: None,
            draft: Draft::empty(),
        }
    }

    /// Notes a doubt about a line.
    pub(super) fn doubt(&mut self, kind: DoubtKind, line: u32, place: &str, quote: &str, detail: impl Into<String>) {
        self.draft.doubt(kind, Some(line), place, quote, detail);
    }

    /// Notes that something belongs nowhere.
    pub(super) fn not_understood(&mut self, line: u32, quote: &str, detail: &str) {
        self.doubt(DoubtKind::NotUnderstood, line, "", quote, detail);
    }

    /// The position of the domain with this code.
    pub(super) fn domain(&self, code: &str) -> Option<usize> {
        self.by_code.get(&code.to_ascii_uppercase()).copied()
    }

    /// Begins a domain.
    pub(super) fn add_domain(&mut self, domain: Domain) {
        if let Some(code) = &domain.code {
            self.by_code.entry(code.to_ascii_uppercase()).or_insert(self.domains.len());
        }
        self.domains.push(domain);
        self.go_to(self.domains.len() - 1);
    }

    /// Goes on with a domain. Its criteria stand under no heading yet.
    pub(super) fn go_to(&mut self, domain: usize) {
        self.current = Some(domain);
        self.group = None;
        self.last = None;
    }

    /// Goes to the domain with this code. One without a heading is begun; the contents page may have its name.
    pub(super) fn go_to_domain(&mut self, code: &str, line: u32) {
        if let Some(known) = self.domain(code) {
            self.go_to(known);
            return;
        }
        let unnamed = self.current.and_then(|current| Some((current, self.domains.get_mut(current)?)));
        if let Some((current, domain)) = unnamed.filter(|(_, domain)| domain.code.is_none() && domain.criteria.is_empty()) {
            domain.code = Some(code.to_owned());
            self.by_code.insert(code.to_ascii_uppercase(), current);
            return;
        }
        let name = self.contents.get(code).map(|entry| entry.name.clone()).unwrap_or_default();
        let detail = match name.as_str() {
            "" => "No heading with the name of this domain was found. It has none.",
            _ => "No heading with the name of this domain was found. Its name was taken from the contents page.",
        };
        self.doubt(DoubtKind::Assumed, line, code, &name, detail);
        self.add_domain(Domain { code: Some(code.to_owned()), line, name, ..Domain::default() });
    }

    /// The domain that the next criterion belongs to. One is begun if there is none.
    pub(super) fn current_domain(&mut self, line: u32) -> &mut Domain {
        let at = self.current.filter(|&at| at < self.domains.len()).unwrap_or_else(|| {
            self.add_domain(Domain { line, ..Domain::default() });
            self.domains.len() - 1
        });
        &mut self.domains[at]
    }

    /// Whether a line only repeats the title or counts pages.
    pub(super) fn is_furniture(&self, at: usize) -> bool {
        let Some(text) = self.lines[at].title().filter(|text| text.len() <= 120) else { return false };
        let is_title =
            |text: &str| self.title.as_ref().is_some_and(|(title, line)| *line != at && title.eq_ignore_ascii_case(text));
        let number = |word: &str| word.parse::<u16>().is_ok();
        let page = |word: &str| {
            matches!(word.to_lowercase().as_str(), "page" | "página" | "pág." | "p." | "of" | "de" | "/" | "|" | "-" | "–")
        };
        let counts = text.split(' ').all(|word| number(word) || page(word)) && text.contains(|c: char| c.is_ascii_digit());
        let trimmed = text.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '|' | '-' | '–'));
        counts || is_title(text) || is_title(trimmed)
    }

    /// Notes that a line was left out because it only repeats the title or counts pages, if that is what it does.
    pub(super) fn leave_out_furniture(&mut self, at: usize) -> bool {
        let found = self.is_furniture(at);
        if found {
            let (first, count) = self.furniture.unwrap_or((self.lines[at].number, 0));
            self.furniture = Some((first, count + 1));
        }
        found
    }
}
