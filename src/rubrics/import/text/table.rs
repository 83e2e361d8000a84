//! Criteria out of the rows of a table.
//!
//! Owns: what a row means: a criterion whole, its name or its levels alone, the rest of the one before, or a heading.
//! Must not know: which lines make up a row.

use std::ops::Range;

use protocol::import::DoubtKind;

use super::code::{Code, code};
use super::lines::{goes_on, is_heading, join};
use super::reading::{Criterion, Domain, Reading};
use super::rows::{Cells, Row, Title, rows};
use super::scale::Header;

/// Reads a table. `coded` says that the document's criteria have codes.
pub(super) fn table(reading: &mut Reading, range: Range<usize>, coded: bool) {
    let levels = reading.headers.scale.len();
    let rows = rows(reading.lines, reading.headers, range, reading.lead + levels, coded);
    let mut table = Table { reading, coded, levels, pending: None };
    for at in 0..rows.len() {
        match &rows[at] {
            Row::Header(header) => table.header(header),
            Row::Title(title) => table.title(title, &rows[at + 1..]),
            Row::Cells(row) => table.row(row),
        }
    }
    table.give_up_pending();
}

/// A criterion's name whose levels are still to come.
struct Pending {
    line: u32,
    code: Option<Code>,
    name: String,
    /// The row of the name is whole: what follows is no part of it.
    whole: bool,
    /// Words of the first level that stood before their row.
    before: String,
}

struct Table<'r, 'a> {
    reading: &'r mut Reading<'a>,
    coded: bool,
    levels: usize,
    pending: Option<Pending>,
}

impl Table<'_, '_> {
    fn header(&mut self, header: &Header) {
        self.reading.lead = header.lead;
        self.reading.extra.clone_from(&header.extra);
    }

    /// Words that stand alone.
    fn title(&mut self, title: &Title, next: &[Row]) {
        let (line, tabs) = (self.reading.lines[title.at].number, self.reading.lines[title.at].tabs);
        let text = title.text.as_str();
        let levels_follow = match next {
            [Row::Cells(row), ..] => self.is_levels(row),
            [Row::Header(_), Row::Cells(row), ..] => self.is_levels(row),
            _ => false,
        };
        match code(text) {
            Some((code, name)) if code.parent.is_some() || levels_follow && !self.coded => {
                self.give_up_pending();
                self.pending =
                    Some(Pending { line, code: Some(code), name: name.to_owned(), whole: tabs, before: String::new() });
            }
            Some((code, name)) if is_heading(text) => {
                self.give_up_pending();
                self.domain(line, code, name);
            }
            _ if self.pending.is_some() => self.more_of_pending(text, line, tabs),
            _ if self.reading.leave_out_furniture(title.at) => {}
            _ if levels_follow && !self.coded && is_heading(text) => {
                self.pending = Some(Pending { line, code: None, name: text.to_owned(), whole: tabs, before: String::new() });
            }
            _ if is_heading(text) => self.reading.group = Some(text.to_owned()),
            _ => self.reading.not_understood(line, text, "This line in a table belongs to no row. It was left out."),
        }
    }

    fn domain(&mut self, line: u32, code: Code, name: &str) {
        match self.reading.domain(&code.text) {
            Some(known) => self.reading.go_to(known),
            None => {
                self.reading.add_domain(Domain { code: Some(code.text), line, name: name.to_owned(), ..Domain::default() });
            }
        }
    }

    /// A line after a criterion's name: the rest of the name, or the beginning of the first level.
    fn more_of_pending(&mut self, text: &str, line: u32, tabs: bool) {
        let Some(pending) = &mut self.pending else { return };
        let of_name = !pending.whole && is_heading(text) || pending.name.is_empty() || tabs;
        pending.whole |= tabs;
        join(if of_name { &mut pending.name } else { &mut pending.before }, text);
        let place = pending.code.as_ref().map(|code| code.text.clone()).unwrap_or_default();
        self.joined(line, &place, text);
    }

    fn joined(&mut self, line: u32, place: &str, quote: &str) {
        self.reading.doubt(DoubtKind::RowJoined, line, place, quote, "A row was broken here; its parts were joined.");
    }

    /// Whether a row has levels alone, and no name.
    fn is_levels(&self, row: &Cells) -> bool {
        let named = row.columns == self.reading.lead + self.levels && self.reading.lead > 0 && !row.cells[0].is_empty();
        let more = self.reading.lead == 0
            && row.columns == self.levels + 1
            && row.cells.len() == row.columns
            && is_heading(&row.cells[0]);
        let coded = code(&row.cells[0]).is_some_and(|(code, _)| code.parent.is_some());
        !named && !more && !coded
    }

    fn row(&mut self, row: &Cells) {
        let own_name = !self.is_levels(row) || row.columns < self.levels && self.pending.is_none();
        let lead = match (own_name, self.reading.lead) {
            (true, lead) => lead.max(1),
            // the name's columns are there, and empty
            (false, lead) if row.columns > self.levels && row.cells[0].is_empty() => lead.max(1),
            (false, _) => 0,
        };
        let name_cells: Vec<&str> = row.cells.iter().take(lead).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let name = name_cells.join(" ");
        let mut levels: Vec<String> = row.cells.iter().skip(lead).take(self.levels).cloned().collect();
        levels.resize(self.levels, String::new());
        let extra: Vec<&str> =
            row.cells.iter().skip(lead + self.levels).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        self.named_row(row, &name, levels);
        if !extra.is_empty() {
            let place = self.last_place();
            let (kind, detail) = match self.reading.extra.join(", ") {
                over if over.is_empty() => (
                    DoubtKind::TooManyCells,
                    "The row has more cells than there are levels. What is quoted was left out.".to_owned(),
                ),
                over => (
                    DoubtKind::LeftOut,
                    format!("A rubric has no place for what stands under \"{over}\". What is quoted was left out."),
                ),
            };
            self.reading.doubt(kind, row.line, &place, &extra.join(" | "), detail);
        }
    }

    fn named_row(&mut self, row: &Cells, name: &str, levels: Vec<String>) {
        let line = row.line;
        let found = code(name).filter(|(code, _)| code.parent.is_some() || !self.coded);
        let goes_on_here =
            levels.iter().filter(|level| goes_on(level)).count() * 2 > levels.iter().filter(|level| !level.is_empty()).count();
        match (found, self.pending.take()) {
            (Some((code, name)), pending) => {
                self.pending = pending;
                self.give_up_pending();
                if self.is_last(&code, name) {
                    self.go_on(line, "", &levels);
                } else {
                    self.add(line, Some(code), name.to_owned(), levels, row.joined.clone());
                }
            }
            (None, Some(mut pending)) => {
                if !name.is_empty() {
                    join(&mut pending.name, name);
                }
                let mut levels = levels;
                if let Some(first) = levels.first_mut().filter(|_| !pending.before.is_empty()) {
                    join(&mut pending.before, first);
                    *first = pending.before;
                }
                let joined = row.joined.clone().or((!name.is_empty()).then(|| (line, name.to_owned())));
                match pending.code {
                    Some(code) if self.is_last(&code, &pending.name) => self.go_on(line, "", &levels),
                    code => self.add(pending.line, code, pending.name, levels, joined),
                }
            }
            (None, None) if name.is_empty() || self.coded && goes_on_here => self.go_on(line, name, &levels),
            (None, None) if self.coded && !is_heading(name) => {
                self.reading.not_understood(line, name, "This row has no name of a criterion. It was left out.");
            }
            (None, None) => self.add(line, None, name.to_owned(), levels, row.joined.clone()),
        }
    }

    /// Whether this is the code of the criterion that was read last, and no other name: its row goes on after a page.
    fn is_last(&self, code: &Code, name: &str) -> bool {
        let last = self.reading.last.and_then(|(domain, at)| self.reading.domains.get(domain)?.criteria.get(at));
        let same = last.is_some_and(|last| name.is_empty() || name == last.name || name.starts_with(&format!("{} (", last.name)));
        same && self.last_place().eq_ignore_ascii_case(&code.text)
    }

    fn last_place(&self) -> String {
        let last = self.reading.last.and_then(|(domain, at)| self.reading.domains.get(domain)?.criteria.get(at));
        last.and_then(|criterion| criterion.code.as_ref()).map(|code| code.text.clone()).unwrap_or_default()
    }

    fn add(&mut self, line: u32, code: Option<Code>, name: String, levels: Vec<String>, joined: Option<(u32, String)>) {
        if let Some(parent) = code.as_ref().and_then(|code| code.parent.clone()) {
            let here = self.reading.current.and_then(|at| self.reading.domains[at].code.clone());
            if here.is_none_or(|here| !here.eq_ignore_ascii_case(&parent)) {
                self.reading.go_to_domain(&parent, line);
            }
        }
        if let Some((line, quote)) = joined {
            let place = code.as_ref().map(|code| code.text.clone()).unwrap_or_default();
            self.joined(line, &place, &quote);
        }
        let (group, name) = (self.reading.group.clone(), name.replace('\n', " "));
        let domain = self.reading.current_domain(line);
        domain.criteria.push(Criterion { code, line, name, group, levels });
        let at = domain.criteria.len() - 1;
        self.reading.last = self.reading.current.map(|domain| (domain, at));
    }

    /// Appends to the criterion that was read last.
    fn go_on(&mut self, line: u32, name: &str, levels: &[String]) {
        let quote = levels.iter().find(|level| !level.is_empty()).cloned().unwrap_or_default();
        let last = self.reading.last.and_then(|(domain, at)| self.reading.domains.get_mut(domain)?.criteria.get_mut(at));
        let Some(criterion) = last else {
            let detail = "This row has levels, but no name of a criterion stands before it. It was left out.";
            return self.reading.not_understood(line, &quote, detail);
        };
        if !name.is_empty() {
            join(&mut criterion.name, name);
        }
        for (level, more) in criterion.levels.iter_mut().zip(levels) {
            join(level, more);
        }
        let place = self.last_place();
        self.joined(line, &place, &quote);
    }

    /// A name whose levels never came is a criterion with gaps, so that the check names them.
    fn give_up_pending(&mut self) {
        if let Some(Pending { line, code, name, before, .. }) = self.pending.take() {
            let mut levels = vec![String::new(); self.levels];
            if let Some(first) = levels.first_mut() {
                *first = before;
            }
            self.add(line, code, name, levels, None);
        }
    }
}
