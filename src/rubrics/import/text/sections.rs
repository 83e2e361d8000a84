//! What stands between the tables: the domain's heading, its introduction, questions and steps; glossaries; and what is left out.
//!
//! Owns: which text belongs to which domain. Must not know: what stands in tables.

use std::collections::HashSet;
use std::ops::Range;

use protocol::import::DoubtKind;

use super::code::code;
use super::glossary::glossary;
use super::items::Items;
use super::labels::{Label, label};
use super::lines::{Line, ends, goes_on, is_heading, join};
use super::reading::{Domain, Reading};

/// Reads what stands before a table (`next` is the code of the domain of its first criterion, if that has a code), or after the
/// last one.
pub(super) fn prose(reading: &mut Reading, range: Range<usize>, next: Next) {
    let taken = |reading: &Reading, at: &usize| reading.contents.lines.contains(at);
    let at: Vec<usize> = range.filter(|at| !taken(reading, at)).collect();
    let mut prose = Prose { at, left: Vec::new() };
    let begin = match &next {
        Next::Nothing => None,
        Next::HeadedTable => None,
        Next::Table(code) => prose.heading(reading, code.as_deref()),
    };
    match begin {
        Some(begin) => {
            prose.of_domain_before(reading, begin.at);
            prose.new_domain(reading, begin);
        }
        None => {
            let end = prose.at.len();
            prose.of_domain_before(reading, end);
            if matches!(next, Next::Table(_)) {
                prose.heading_above_table(reading);
            }
        }
    }
    prose.report(reading);
}

/// What follows.
#[derive(Debug)]
pub(super) enum Next {
    /// A table, with the code of its first domain.
    Table(Option<String>),
    /// A table that has the heading of its domain within.
    HeadedTable,
    /// Nothing.
    Nothing,
}

/// Where a domain begins.
struct Begin {
    /// Its heading, as a position in `Prose::at`.
    at: usize,
    /// There is a heading.
    heading: bool,
    code: Option<String>,
}

struct Prose {
    /// The lines, by index.
    at: Vec<usize>,
    /// Those that were left out.
    left: Vec<usize>,
}

impl Prose {
    fn line<'a>(&self, reading: &Reading<'a>, position: usize) -> &'a Line {
        &reading.lines[self.at[position]]
    }

    fn label(&self, reading: &Reading, position: usize) -> Option<Label> {
        self.line(reading, position).title().and_then(label)
    }

    /// The heading of the next domain: none if the table belongs to the domain that is being read.
    fn heading(&self, reading: &Reading, next: Option<&str>) -> Option<Begin> {
        let here = reading.current.map(|at| &reading.domains[at]);
        let is_here =
            |code: &str| here.and_then(|domain| domain.code.as_deref()).is_some_and(|here| here.eq_ignore_ascii_case(code));
        if next.is_some_and(is_here) {
            return None;
        }
        let is_section = |position: &usize| matches!(self.label(reading, *position), Some(Label::Questions | Label::Steps));
        let labelled = (0..self.at.len()).find(is_section);
        let begin =
            |at: usize, heading: bool, code: Option<String>| Some(Begin { at, heading, code: code.or(next.map(str::to_owned)) });

        let coded: Vec<(usize, String, &str)> =
            (0..self.at.len()).filter_map(|position| self.coded(reading, position, next)).collect();
        let listed = next.and_then(|code| reading.contents.get(code)).map(|entry| entry.name.as_str());
        let names: Vec<String> = coded.last().map(|(_, _, name)| *name).into_iter().chain(listed).map(same_name).collect();
        let named = |position: &usize| {
            let title = self.line(reading, *position).title().filter(|title| !title.is_empty() && is_heading(title));
            title.is_some_and(|title| names.contains(&same_name(title)))
        };
        let code = coded.last().map(|(_, code, _)| code.clone());
        let until = labelled.unwrap_or(self.at.len());
        if let Some(at) = (0..until).rev().find(named) {
            return begin(at, true, code);
        }
        if let Some((at, code, _)) = coded.iter().rev().find(|(at, ..)| *at < until) {
            return begin(*at, true, Some(code.clone()));
        }
        // Sections directly below a table are those of its domain.
        let below = labelled == Some(0) && here.is_some();
        if let Some((at, code, _)) = coded.first().filter(|_| below) {
            return begin(*at, true, Some(code.clone()));
        }
        if let Some(labelled) = labelled.filter(|_| !below) {
            let plain =
                |position: &usize| self.line(reading, *position).title().is_some() && self.label(reading, *position).is_none();
            let heading = (0..labelled).rev().take_while(plain).find(|&position| self.line(reading, position).is_heading());
            let start = (0..labelled).rev().take_while(plain).last().unwrap_or(labelled);
            return begin(heading.unwrap_or(start), heading.is_some(), code);
        }
        let last = (0..self.at.len())
            .next_back()
            .filter(|&at| self.line(reading, at).is_heading() && !reading.about[..].contains(&self.at[at]));
        let last =
            last.or_else(|| (0..self.at.len()).rev().find(|&at| self.at[at] == 0 && reading.title.is_some() && here.is_none()));
        last.and_then(|at| begin(at, true, code))
    }

    /// A heading with the code of a domain: with that of the next one, where it has one.
    fn coded<'a>(&self, reading: &Reading<'a>, position: usize, next: Option<&str>) -> Option<(usize, String, &'a str)> {
        let line = self.line(reading, position);
        let title = line.title().filter(|title| !line.bullet && is_heading(title))?;
        let (code, name) = code(title)?;
        let fits = match next {
            Some(next) => code.text.eq_ignore_ascii_case(next),
            None => code.parent.is_none(),
        };
        fits.then_some((position, code.text, name))
    }

    /// What stands before the heading of the next domain: sections of the one before, a glossary, or nothing of use.
    fn of_domain_before(&mut self, reading: &mut Reading, end: usize) {
        let mut position = 0;
        while position < end {
            let until = (position + 1..end).find(|&at| self.label(reading, at).is_some()).unwrap_or(end);
            match (self.label(reading, position), reading.current) {
                (Some(kind @ (Label::Questions | Label::Steps)), Some(domain)) => {
                    self.items(reading, domain, kind, position + 1, until);
                }
                (Some(Label::Glossary), _) if position + 1 < until => {
                    let range = self.at[position + 1]..self.at[until - 1] + 1;
                    let stop = glossary(reading, range);
                    self.left.extend(self.at[position + 1..until].iter().filter(|&&at| at >= stop));
                }
                _ => self.left.extend(&self.at[position..until]),
            }
            position = until;
        }
    }

    /// Reads the items of a section; what follows them is left out, or the heading above the table.
    fn items(&mut self, reading: &mut Reading, domain: usize, kind: Label, start: usize, until: usize) -> usize {
        let lines: Vec<&Line> = (start..until).map(|position| self.line(reading, position)).collect();
        let Items { items, used, joined } = Items::read(&lines);
        let place = reading.domains[domain].code.clone().unwrap_or_default();
        for (line, text) in joined {
            reading.doubt(DoubtKind::RowJoined, line, &place, &text, "An item of a list was broken here; its parts were joined.");
        }
        for position in start..until {
            if !used.contains(&(position - start)) {
                self.left.push(self.at[position]);
            }
        }
        let into = &mut reading.domains[domain];
        if kind == Label::Questions {
            into.questions.extend(items)
        } else {
            into.steps.extend(items)
        }
        until
    }

    /// Reads a domain from its heading to its table.
    fn new_domain(&mut self, reading: &mut Reading, begin: Begin) {
        let end = self.at.len();
        let heading = self.line(reading, begin.at);
        let next = begin.code.as_deref();
        let coded: Vec<_> = (begin.at..end).filter_map(|position| self.coded(reading, position, next)).collect();
        let title = heading.title().filter(|_| begin.heading).unwrap_or_default();
        let plain = if coded.iter().any(|(at, ..)| *at == begin.at) { "" } else { title };
        // "Domain 1" alone has its name in the next line
        let below = coded.last().filter(|(_, _, name)| name.is_empty()).map(|(at, ..)| at + 1).filter(|&at| at < end);
        let below = below.filter(|&at| self.line(reading, at).is_heading() && self.label(reading, at).is_none());
        let listed =
            begin.code.as_deref().and_then(|code| reading.contents.get(code)).map(|entry| (entry.line, entry.name.clone()));
        let name = coded.last().map(|(_, _, name)| *name).filter(|name| !name.is_empty());
        let name = name.or(below.and_then(|at| self.line(reading, at).title())).or(Some(plain).filter(|name| !name.is_empty()));
        let name = name.map(str::to_owned).or(listed.as_ref().map(|(_, name)| name.clone())).unwrap_or_default();
        let place = begin.code.clone().unwrap_or_default();
        let others = [(heading.number, plain.to_owned())].into_iter().chain(listed);
        for (line, other) in others.filter(|(_, other)| !other.is_empty() && *other != name) {
            let detail = format!("Here the domain is called \"{other}\", above its table \"{name}\". The latter was taken.");
            reading.doubt(DoubtKind::DomainNameDiffers, line, &place, &other, detail);
        }
        reading.add_domain(Domain { code: begin.code, line: heading.number, name: name.clone(), ..Domain::default() });
        let domain = reading.domains.len() - 1;

        let headings: HashSet<usize> =
            coded.iter().map(|(at, ..)| *at).chain(below).chain(begin.heading.then_some(begin.at)).collect();
        let is_heading = |position: &usize| headings.contains(position);
        let mut position = begin.at;
        let mut rest = Vec::new();
        while position < end {
            let until =
                (position..end).find(|at| is_heading(at) || *at > position && self.label(reading, *at).is_some()).unwrap_or(end);
            match self.label(reading, position) {
                _ if until == position => position += 1,
                Some(kind @ (Label::Questions | Label::Steps)) => {
                    let left = self.left.len();
                    position = self.items(reading, domain, kind, position + 1, until);
                    rest.extend(self.left.drain(left..));
                }
                Some(Label::Glossary | Label::BackMatter) => {
                    self.of_domain_before_range(reading, position, until);
                    position = until;
                }
                found => {
                    let start = if found.is_some() { position + 1 } else { position };
                    let told = reading.domains[domain].questions.is_empty() && reading.domains[domain].steps.is_empty();
                    let lines = &self.at[start..until];
                    if told {
                        rest.extend(introduction(reading, domain, lines))
                    } else {
                        rest.extend(lines)
                    }
                    position = until;
                }
            }
        }
        self.left.extend(&rest);
        self.heading_above_table(reading);
    }

    fn of_domain_before_range(&mut self, reading: &mut Reading, position: usize, until: usize) {
        let at = self.at[position..until].to_vec();
        let mut part = Prose { at, left: Vec::new() };
        let end = part.at.len();
        part.of_domain_before(reading, end);
        self.left.extend(part.left);
    }

    /// A heading that directly precedes the table and is nothing else is that of its first criteria.
    fn heading_above_table(&mut self, reading: &mut Reading) {
        let Some(&last) = self.at.last().filter(|last| self.left.contains(last)) else { return };
        let line = &reading.lines[last];
        if line.is_heading() && code(line.title().unwrap_or_default()).is_none() && !reading.is_furniture(last) {
            reading.group = line.title().map(str::to_owned);
            self.left.retain(|&at| at != last);
        }
    }

    /// Says what was left out: each table, and all the text between.
    fn report(&mut self, reading: &mut Reading) {
        let lines = reading.lines;
        self.left.retain(|at| !reading.about.contains(at));
        self.left.retain(|&at| !reading.leave_out_furniture(at));
        self.left.sort_unstable();
        let mut text: Option<(usize, usize)> = None;
        let mut row_before = None;
        for &at in &self.left {
            if lines[at].text().is_some() {
                text = Some((text.map_or(at, |(first, _)| first), at));
                continue;
            }
            if reading.headers.rows.contains_key(&at) {
                continue;
            }
            if row_before.is_none_or(|before| before + 1 != at) {
                let quote = lines[at].cells.join(" | ");
                let detail = "This table does not have the levels as its columns. It was left out.";
                reading.doubt(DoubtKind::LeftOut, lines[at].number, "", &quote, detail);
            }
            row_before = Some(at);
        }
        if let Some((first, last)) = text {
            let (first, last) = (&lines[first], &lines[last]);
            let detail = match first.number == last.number {
                true => "This line belongs to no domain. It was left out.".to_owned(),
                false => format!("The text from here to line {} belongs to no domain. It was left out.", last.number),
            };
            reading.doubt(DoubtKind::LeftOut, first.number, "", first.text().unwrap_or_default(), detail);
        }
    }
}

/// Reads the paragraphs of a domain's introduction. Gives back the lines that are no paragraphs.
fn introduction(reading: &mut Reading, domain: usize, at: &[usize]) -> Vec<usize> {
    let mut rest = Vec::new();
    for (position, &at_line) in at.iter().enumerate() {
        let line = &reading.lines[at_line];
        let Some(text) = line.text() else {
            rest.push(at_line);
            continue;
        };
        // the last line may be the heading of the table
        if position + 1 == at.len() && line.is_heading() || reading.about.contains(&at_line) || reading.is_furniture(at_line) {
            rest.push(at_line);
            continue;
        }
        let into = &mut reading.domains[domain];
        let goes_on_here = !into.introduction.is_empty() && !line.bullet && goes_on(text) && !ends(&into.introduction);
        if goes_on_here {
            join(&mut into.introduction, text);
            let place = into.code.clone().unwrap_or_default();
            reading.doubt(DoubtKind::RowJoined, line.number, &place, text, "A paragraph was broken here; its parts were joined.");
            continue;
        }
        if !into.introduction.is_empty() {
            into.introduction.push_str(if line.bullet { "\n" } else { "\n\n" });
        }
        into.introduction.push_str(text);
    }
    rest
}

/// A name without what two spellings of it differ in.
fn same_name(name: &str) -> String {
    let name = name.to_lowercase().replace('&', " and ").replace(" y ", " and ");
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}
