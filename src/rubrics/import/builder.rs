//! Putting a rubric together out of the pieces that a table gives, in their order.
//!
//! Owns: to which domain a criterion belongs, the codes of what has none, and what a document leaves unsaid.
//! Must not know: what kind of file the pieces come from.

use std::collections::HashSet;

use protocol::import::{Doubt, DoubtKind};
use protocol::rubric::{Criterion, Descriptor, Domain, Level, Term};

use super::draft::Draft;
use crate::rubrics::code;
use crate::rubrics::words::{Language, Word};

/// A rubric in the making.
pub(super) struct Builder {
    draft: Draft,
    /// For each doubt which part of the document it is of, and its line: doubts are told in the order of the document.
    order: Vec<(usize, u32)>,
    /// The parts of the document by name, where it has any, and which of them the pieces are of.
    parts: Vec<String>,
    part: usize,
    /// Whether the document lists its levels, so that headers are only numbers of them.
    scale_listed: bool,
    origins: Vec<Origin>,
    current: Option<usize>,
    /// Whether the document placed us in the present domain, rather than the code of a criterion.
    placed: bool,
    group: Option<String>,
    language: Language,
}

/// Where a domain comes from, and its criteria: each the part and the line.
struct Origin {
    place: (usize, u32),
    source: Source,
    criteria: Vec<(usize, u32)>,
}

/// How sure it is that there is such a domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The document says so.
    Listed,
    /// A row or heading reads like one.
    Heading,
    /// The codes of its criteria, or that they must belong somewhere.
    Implied,
}

/// A criterion as a row gives it.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) line: u32,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) group: Option<String>,
    pub(super) aliases: Vec<String>,
    pub(super) levels: Vec<Descriptor>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            draft: Draft::empty(),
            order: Vec::new(),
            parts: Vec::new(),
            part: 0,
            scale_listed: false,
            origins: Vec::new(),
            current: None,
            placed: false,
            group: None,
            language: Language::English,
        }
    }

    /// From here on the pieces are of another part of the document, such as a sheet.
    pub(super) fn start_part(&mut self, name: &str) {
        self.part = self.parts.iter().position(|part| part == name).unwrap_or(self.parts.len());
        if self.part == self.parts.len() {
            self.parts.push(name.to_owned());
        }
        self.leave_domain();
    }

    /// Words of this language stand in the document.
    pub(super) fn speaks(&mut self, language: Language) {
        self.language = language;
    }

    pub(super) fn doubt(&mut self, kind: DoubtKind, line: Option<u32>, place: &str, quote: &str, detail: &str) {
        self.doubt_in(
            self.part,
            Doubt { kind, line, place: place.to_owned(), quote: quote.to_owned(), detail: detail.to_owned() },
        );
    }

    fn doubt_in(&mut self, part: usize, doubt: Doubt) {
        let before = self.draft.doubts.len();
        let Doubt { kind, line, place, quote, detail } = doubt;
        let detail = match self.parts.get(part) {
            Some(name) if self.parts.len() > 1 && line.is_some() => format!("Sheet \"{name}\": {detail}"),
            _ => detail,
        };
        self.draft.doubt(kind, line, &place, &quote, detail);
        if self.draft.doubts.len() > before {
            self.order.push((part, line.unwrap_or(0)));
        }
    }

    /// Notes a doubt that came up at the end about something further up.
    fn late_doubt(&mut self, kind: DoubtKind, (part, line): (usize, u32), place: &str, quote: &str, detail: String) {
        self.doubt_in(part, Doubt { kind, line: Some(line), place: place.to_owned(), quote: quote.to_owned(), detail });
    }

    /// Something the document says of itself; whether it is such a thing.
    pub(super) fn about(&mut self, field: &str, value: &str, line: u32) -> bool {
        if let Some((first, number)) = field.trim().rsplit_once(char::is_whitespace)
            && Word::Level.is(first).is_some()
            && let Ok(number) = number.trim_end_matches(':').parse()
        {
            self.level(number, value, line);
            return true;
        }
        let fields = [Word::Title, Word::Id, Word::Version, Word::Tongue, Word::Source];
        let Some((field, _)) = Word::among(&fields, field) else { return false };
        let rubric = &mut self.draft.rubric;
        let (place, into) = match field {
            Word::Title => ("title", &mut rubric.title),
            Word::Id => ("id", &mut rubric.id),
            Word::Version => ("version", &mut rubric.version),
            Word::Tongue => ("language", &mut rubric.language),
            _ => ("source", rubric.source.get_or_insert_default()),
        };
        value.clone_into(into);
        self.draft.lines.insert(place.to_owned(), line);
        true
    }

    pub(super) fn has_title(&self) -> bool {
        !self.draft.rubric.title.is_empty()
    }

    /// Takes a line above everything for the title.
    pub(super) fn headline(&mut self, text: &str, line: u32) {
        text.clone_into(&mut self.draft.rubric.title);
        self.draft.lines.insert("title".to_owned(), line);
    }

    /// A level that the document lists.
    pub(super) fn level(&mut self, value: u8, name: &str, line: u32) {
        if !std::mem::replace(&mut self.scale_listed, true) {
            self.draft.rubric.levels.clear();
        }
        self.draft.rubric.levels.push(Level { value, name: name.to_owned() });
        self.draft.lines.entry("levels".to_owned()).or_insert(line);
    }

    pub(super) fn scale_is_listed(&self) -> bool {
        self.scale_listed
    }

    /// Whether these very levels are known.
    pub(super) fn has_scale(&self, levels: &[Level]) -> bool {
        self.draft.rubric.levels == levels
    }

    /// The levels that a header names.
    pub(super) fn scale_from_header(&mut self, levels: &[Level], line: u32) {
        if self.scale_listed {
            return;
        }
        self.draft.lines.entry("levels".to_owned()).or_insert(line);
        for level in levels {
            let Some(known) = self.draft.rubric.levels.iter().find(|known| known.value == level.value) else {
                self.draft.rubric.levels.push(level.clone());
                continue;
            };
            if known.name != level.name {
                let detail = format!("Level {} is called \"{}\" further up; that name is kept.", level.value, known.name);
                self.doubt(DoubtKind::Repeated, Some(line), "levels", &level.name, &detail);
            }
        }
        self.draft.rubric.levels.sort_by_key(|level| level.value);
    }

    /// Goes on with the domain of this code or name, which is new if there is none.
    pub(super) fn domain(&mut self, code: Option<&str>, name: &str, line: u32, source: Source) {
        self.placed = source != Source::Implied;
        let known = self.draft.rubric.domains.iter().position(|domain| match code {
            Some(code) => domain.code == code,
            None => domain.name == name,
        });
        if let Some(known) = known
            && (source != Source::Listed || self.origins[known].source != Source::Listed)
        {
            let domain = &mut self.draft.rubric.domains[known];
            if domain.name.is_empty() && !name.is_empty() {
                name.clone_into(&mut domain.name);
            }
            self.go_to(known);
            return;
        }
        self.group = None;
        self.current = Some(self.draft.rubric.domains.len());
        self.draft.rubric.domains.push(Domain {
            code: code.unwrap_or_default().to_owned(),
            name: name.to_owned(),
            introduction: None,
            reflection_questions: Vec::new(),
            foundational_steps: Vec::new(),
            criteria: Vec::new(),
        });
        self.origins.push(Origin { place: (self.part, line), source, criteria: Vec::new() });
    }

    /// Goes on with the domain that a cell names: its code, its name, or both.
    pub(super) fn domain_called(&mut self, text: &str, line: u32) {
        let domains = &self.draft.rubric.domains;
        if let Some(known) = domains.iter().position(|domain| domain.code == text) {
            self.placed = true;
            self.go_to(known);
            return;
        }
        match code::split(text) {
            (Some(code), name) => self.domain(Some(code), name, line, Source::Heading),
            (None, name) => self.domain(None, name, line, Source::Heading),
        }
    }

    fn go_to(&mut self, domain: usize) {
        if self.current.replace(domain) != Some(domain) {
            self.group = None;
        }
    }

    /// From here on no domain is the present one.
    fn leave_domain(&mut self) {
        self.current = None;
        self.placed = false;
        self.group = None;
    }

    /// The domain that pieces go to now.
    pub(super) fn current(&mut self) -> Option<&mut Domain> {
        self.draft.rubric.domains.get_mut(self.current?)
    }

    /// The heading that the criteria from here on stand under.
    pub(super) fn start_group(&mut self, name: &str) {
        self.group = Some(name.to_owned());
    }

    /// Adds a criterion to the present domain, or to the one that its code speaks of.
    pub(super) fn criterion(&mut self, piece: Piece) {
        if !self.placed {
            match code::parent(&piece.code) {
                Some(parent) => self.domain(Some(parent), "", piece.line, Source::Implied),
                None if self.current.is_some() => {}
                None => self.domain(None, "", piece.line, Source::Implied),
            }
        }
        let group = piece.group.or_else(|| self.group.clone());
        let Some(at) = self.current else { return };
        let levels = piece.levels;
        let criterion = Criterion { code: piece.code, name: piece.name, group, aliases: piece.aliases, levels };
        self.draft.rubric.domains[at].criteria.push(criterion);
        self.origins[at].criteria.push((self.part, piece.line));
    }

    /// The criterion that was added last.
    pub(super) fn last_criterion(&mut self) -> Option<&mut Criterion> {
        self.current().and_then(|domain| domain.criteria.last_mut())
    }

    /// Whether the document lists its domains.
    pub(super) fn has_domains(&self) -> bool {
        self.origins.iter().any(|origin| origin.source == Source::Listed)
    }

    pub(super) fn term(&mut self, term: &str, definition: &str, line: u32) {
        if self.draft.rubric.glossary.iter().any(|known| known.term == term) {
            self.doubt(DoubtKind::Repeated, Some(line), "glossary", term, "The term stands twice; both entries were kept.");
        }
        self.draft.rubric.glossary.push(Term { term: term.to_owned(), definition: definition.to_owned() });
    }

    /// Fills in what the document does not say, and says so.
    pub(super) fn finish(mut self) -> Draft {
        self.drop_empty_headings();
        self.name_domains();
        self.make_codes();
        self.assume();
        let mut doubts: Vec<((usize, u32), Doubt)> = self.order.into_iter().zip(std::mem::take(&mut self.draft.doubts)).collect();
        doubts.sort_by_key(|(order, _)| *order);
        self.draft.doubts = doubts.into_iter().map(|(_, doubt)| doubt).collect();
        self.draft
    }

    /// A heading with nothing below it is no domain but some other text.
    fn drop_empty_headings(&mut self) {
        for at in (0..self.origins.len()).rev() {
            if self.origins[at].source != Source::Listed && self.draft.rubric.domains[at].criteria.is_empty() {
                let domain = self.draft.rubric.domains.remove(at);
                let place = self.origins.remove(at).place;
                let text = if domain.name.is_empty() { domain.code } else { domain.name };
                let detail = "It stands like a heading, but no criterion follows; it was left out.";
                self.late_doubt(DoubtKind::NotUnderstood, place, "", &text, detail.to_owned());
            }
        }
    }

    fn name_domains(&mut self) {
        for at in 0..self.origins.len() {
            let Origin { place, source, .. } = self.origins[at];
            if source == Source::Listed || !self.draft.rubric.domains[at].name.is_empty() {
                continue;
            }
            let domain = &mut self.draft.rubric.domains[at];
            let (name, detail) = if domain.code.is_empty() {
                let name = Word::Criteria.in_language(self.language).to_owned();
                (name, "No domain is named for these criteria; one was made.".to_owned())
            } else {
                (domain.code.clone(), format!("No name is given for the domain {}; its code stands for it.", domain.code))
            };
            domain.name.clone_from(&name);
            let code = domain.code.clone();
            self.late_doubt(DoubtKind::Assumed, place, &code, &name, detail);
        }
    }

    fn make_codes(&mut self) {
        let domains = &self.draft.rubric.domains;
        let codes =
            domains.iter().flat_map(|domain| domain.criteria.iter().map(|criterion| &criterion.code).chain([&domain.code]));
        let mut taken: HashSet<String> = codes.filter(|code| !code.is_empty()).cloned().collect();
        let mut free = |wanted: String| {
            let numbered = (2..).map(|n| format!("{wanted}-{n}"));
            let free = std::iter::once(wanted.clone()).chain(numbered).find(|code| !taken.contains(code)).unwrap_or(wanted);
            taken.insert(free.clone());
            free
        };
        let mut made = Vec::new();
        for (at, (domain, origin)) in self.draft.rubric.domains.iter_mut().zip(&self.origins).enumerate() {
            if domain.code.is_empty() && origin.source != Source::Listed {
                let theirs = domain.criteria.iter().find_map(|criterion| code::parent(&criterion.code));
                domain.code = free(theirs.map_or_else(|| format!("D{}", at + 1), str::to_owned));
                made.push((origin.place, domain.code.clone(), domain.name.clone(), "The domain"));
            }
            self.draft.lines.entry(domain.code.clone()).or_insert(origin.place.1);
            for (n, (criterion, place)) in domain.criteria.iter_mut().zip(&origin.criteria).enumerate() {
                if criterion.code.is_empty() {
                    criterion.code = free(format!("{}.{}", domain.code, n + 1));
                    made.push((*place, criterion.code.clone(), criterion.name.clone(), "The criterion"));
                }
                self.draft.lines.entry(criterion.code.clone()).or_insert(place.1);
            }
        }
        for (place, code, name, what) in made {
            let detail = format!("{what} has no code; {code} was made for it.");
            self.late_doubt(DoubtKind::CodeMade, place, &code, &name, detail);
        }
    }

    fn assume(&mut self) {
        let tag = self.language.tag();
        let rubric = &mut self.draft.rubric;
        let title = match self.language {
            Language::English => "Rubric",
            Language::Spanish => "Rúbrica",
        };
        let mut assumed = Vec::new();
        let mut fill = |place: &'static str, into: &mut String, value: String| {
            if into.is_empty() {
                assumed.push((place, format!("The document does not give the {place}; \"{value}\" was taken.")));
                *into = value;
            }
        };
        fill("title", &mut rubric.title, title.to_owned());
        fill("id", &mut rubric.id, code::slug(&rubric.title));
        fill("version", &mut rubric.version, "1".to_owned());
        fill("language", &mut rubric.language, tag.to_owned());
        for (place, detail) in assumed {
            self.doubt(DoubtKind::Assumed, None, place, "", &detail);
        }
    }
}
