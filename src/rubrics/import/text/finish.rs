//! The rubric out of what was read, and what only shows when all of it is there.
//!
//! Owns: codes for what has none, comparing with the contents page, and texts that look wrong. Must not know: lines.

use std::collections::{HashMap, HashSet};

use protocol::import::DoubtKind;
use protocol::rubric;

use super::lines::ends;
use super::odd::odd;
use super::reading::{Criterion, Reading};
use crate::rubrics::import::draft::Draft;

/// Makes the rubric.
pub(super) fn finish(mut reading: Reading) -> Draft {
    make_codes(&mut reading);
    compare_with_contents(&mut reading);
    find_repeated(&mut reading);
    find_same_text(&mut reading);
    find_odd_text(&mut reading);
    if let Some((line, count)) = reading.furniture {
        let detail = match count {
            1 => "A page number or a repeated title was left out.".to_owned(),
            _ => format!("Page numbers and repeated titles were left out ({count} lines, this is the first)."),
        };
        reading.doubt(DoubtKind::LeftOut, line, "", "", detail);
    }
    let Reading { domains, terms, mut draft, contents, headers, .. } = reading;
    let mut lines: HashMap<String, u32> = std::mem::take(&mut draft.lines);
    let scale = headers.rows.keys().min().map(|&at| reading.lines[at].number);
    lines.extend(scale.map(|line| ("levels".to_owned(), line)));
    for domain in domains {
        let code = domain.code.unwrap_or_default();
        lines.entry(code.clone()).or_insert(domain.line);
        let mut criteria = Vec::new();
        for criterion in domain.criteria {
            let code = text(&criterion);
            lines.entry(code.clone()).or_insert(criterion.line);
            let listed = contents.get(&code).map(|entry| entry.name.clone()).filter(|name| *name != criterion.name);
            let levels = draft.rubric.levels.iter().zip(criterion.levels);
            let levels = levels.filter(|(_, descriptor)| !descriptor.is_empty());
            criteria.push(rubric::Criterion {
                code,
                name: criterion.name,
                group: criterion.group,
                aliases: listed.into_iter().collect(),
                levels: levels.map(|(level, descriptor)| rubric::Descriptor { value: level.value, descriptor }).collect(),
            });
        }
        draft.rubric.domains.push(rubric::Domain {
            code,
            name: domain.name,
            introduction: Some(domain.introduction).filter(|text| !text.is_empty()),
            reflection_questions: domain.questions,
            foundational_steps: domain.steps,
            criteria,
        });
    }
    draft.rubric.glossary.extend(terms.into_iter().map(|t| rubric::Term { term: t.term, definition: t.definition }));
    draft.doubts.sort_by_key(|doubt| doubt.line);
    draft.lines = lines;
    draft
}

fn text(criterion: &Criterion) -> String {
    criterion.code.as_ref().map(|code| code.text.clone()).unwrap_or_default()
}

/// Gives a code to every domain and criterion that has none. A number alone is a code only where all of them differ.
fn make_codes(reading: &mut Reading) {
    let mut used: HashSet<String> = reading.domains.iter().filter_map(|domain| domain.code.clone()).collect();
    let criteria = || reading.domains.iter().flat_map(|domain| &domain.criteria);
    let simple: Vec<&String> =
        criteria().filter_map(|c| c.code.as_ref()).filter(|code| code.parent.is_none()).map(|code| &code.text).collect();
    let distinct: HashSet<&String> = simple.iter().copied().collect();
    if distinct.len() < simple.len() || distinct.iter().any(|code| used.contains(*code)) {
        for criterion in reading.domains.iter_mut().flat_map(|domain| &mut domain.criteria) {
            criterion.code = criterion.code.take().filter(|code| code.parent.is_some());
        }
    }
    used.extend(reading.domains.iter().flat_map(|domain| &domain.criteria).map(text));
    let mut made = Vec::new();
    let mut domain_number = 0;
    for domain in &mut reading.domains {
        domain_number += 1;
        if domain.code.is_none() {
            while !used.insert(domain_number.to_string()) {
                domain_number += 1;
            }
            let code = domain_number.to_string();
            made.push((domain.line, code.clone(), domain.name.clone(), "domain"));
            domain.code = Some(code);
        }
        let parent = domain.code.clone().unwrap_or_default();
        let mut number = 0;
        for criterion in &mut domain.criteria {
            number += 1;
            if criterion.code.is_none() {
                while !used.insert(format!("{parent}.{number}")) {
                    number += 1;
                }
                let code = format!("{parent}.{number}");
                made.push((criterion.line, code.clone(), criterion.name.clone(), "criterion"));
                criterion.code = Some(super::code::Code { text: code, parent: Some(parent.clone()) });
            }
        }
    }
    for (line, code, name, what) in made {
        reading.doubt(
            DoubtKind::CodeMade,
            line,
            &code,
            &name,
            format!("The {what} has no code in the document. {code} was made for it."),
        );
    }
}

fn compare_with_contents(reading: &mut Reading) {
    if reading.contents.entries.is_empty() {
        return;
    }
    let lists_domains = reading.contents.entries.iter().any(|entry| entry.parent.is_none());
    let lists_criteria = reading.contents.entries.iter().any(|entry| entry.parent.is_some());
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for domain in &reading.domains {
        let code = domain.code.clone().unwrap_or_default();
        seen.insert(code.to_ascii_uppercase());
        if lists_domains && reading.contents.get(&code).is_none() {
            let detail = format!("The contents page does not list domain {code}.");
            found.push((DoubtKind::NotInContents, domain.line, code.clone(), domain.name.clone(), detail));
        }
        for criterion in &domain.criteria {
            let code = text(criterion);
            seen.insert(code.to_ascii_uppercase());
            match reading.contents.get(&code) {
                None if lists_criteria => {
                    let detail = format!("The contents page does not list criterion {code}.");
                    found.push((DoubtKind::NotInContents, criterion.line, code, criterion.name.clone(), detail));
                }
                Some(entry) if entry.name != criterion.name => {
                    let detail = format!(
                        "The contents page (line {}) calls it \"{}\", its table \"{}\". The table's name was taken, the other kept as an alias.",
                        entry.line, entry.name, criterion.name
                    );
                    found.push((DoubtKind::NameDiffers, criterion.line, code, criterion.name.clone(), detail));
                }
                _ => {}
            }
        }
    }
    let missing = |code: &String| !seen.contains(&code.to_ascii_uppercase());
    for entry in reading.contents.entries.iter().filter(|entry| missing(&entry.code)) {
        // Where a whole domain is missing, its criteria are not counted up.
        let told = entry.parent.as_ref().is_some_and(|parent| missing(parent) && reading.contents.get(parent).is_some());
        if !told {
            let what = if entry.parent.is_some() { "criterion" } else { "domain" };
            let detail = format!("The contents page lists {what} {}, but no table has it.", entry.code);
            found.push((DoubtKind::OnlyInContents, entry.line, entry.code.clone(), entry.name.clone(), detail));
        }
    }
    for (kind, line, place, quote, detail) in found {
        reading.doubt(kind, line, &place, &quote, detail);
    }
}

fn find_repeated(reading: &mut Reading) {
    let mut found = Vec::new();
    let mut codes: HashMap<String, u32> = HashMap::new();
    for criterion in reading.domains.iter().flat_map(|domain| &domain.criteria) {
        let code = text(criterion);
        match codes.get(&code) {
            Some(first) => {
                let detail = format!("The code {code} stands at line {first} too. Both were kept.");
                found.push((criterion.line, code, criterion.name.clone(), detail));
            }
            None => {
                codes.insert(code, criterion.line);
            }
        }
    }
    let mut terms: HashMap<String, u32> = HashMap::new();
    for term in &reading.terms {
        match terms.get(&term.term.to_lowercase()) {
            Some(first) => {
                let detail = format!("The term \"{}\" stands at line {first} too. Both were kept.", term.term);
                found.push((term.line, String::new(), term.term.clone(), detail));
            }
            None => {
                terms.insert(term.term.to_lowercase(), term.line);
            }
        }
    }
    for (line, place, quote, detail) in found {
        reading.doubt(DoubtKind::Repeated, line, &place, &quote, detail);
    }
}

fn find_same_text(reading: &mut Reading) {
    let mut found = Vec::new();
    let mut seen: HashMap<&[String], (&str, u32)> = HashMap::new();
    for criterion in reading.domains.iter().flat_map(|domain| &domain.criteria) {
        let code = criterion.code.as_ref().map(|code| code.text.as_str()).unwrap_or_default();
        if criterion.levels.iter().all(String::is_empty) {
            continue;
        }
        match seen.get(criterion.levels.as_slice()) {
            Some((first, line)) => {
                let detail = format!("All of its descriptors are those of {first} (line {line}), word for word.");
                found.push((criterion.line, code.to_owned(), criterion.levels[0].clone(), detail));
            }
            None => {
                seen.insert(&criterion.levels, (code, criterion.line));
                let twice = criterion.levels.windows(2).position(|pair| pair[0] == pair[1] && !pair[0].is_empty());
                if let Some(at) = twice {
                    let detail = "Two levels next to each other have the same descriptor.".to_owned();
                    found.push((criterion.line, code.to_owned(), criterion.levels[at].clone(), detail));
                }
            }
        }
    }
    for (line, place, quote, detail) in found {
        reading.doubt(DoubtKind::SameText, line, &place, &quote, detail);
    }
}

const STARTS_SMALL: &str = "a small letter at its beginning";
const NO_END: &str = "no full stop at its end";

/// What looks misplaced in the texts of one criterion, domain or term.
#[derive(Default)]
struct Oddities {
    /// Each kind with the places where it is.
    kinds: Vec<(&'static str, Vec<String>)>,
    /// The words around the first.
    quote: Option<String>,
}

/// Says of each criterion, domain and term what of its text looks misplaced.
fn find_odd_text(reading: &mut Reading) {
    let mut found: Vec<(u32, String, Oddities)> = Vec::new();
    let names = &reading.draft.rubric.levels;
    let written = || reading.domains.iter().flat_map(|d| &d.criteria).flat_map(|c| &c.levels).filter(|text| !text.is_empty());
    // What nearly all descriptors do shows where one does otherwise.
    let nearly_all = |test: fn(&str) -> bool| {
        let (count, so) = written().fold((0, 0), |(count, so), text| (count + 1, so + usize::from(test(text))));
        count >= 8 && so * 10 >= count * 9
    };
    let (capitals, stops) = (nearly_all(starts_large), nearly_all(ends));
    for domain in &reading.domains {
        let mut oddities = Oddities::default();
        oddities.look("introduction", &domain.introduction);
        domain.questions.iter().for_each(|text| oddities.look("question", text));
        domain.steps.iter().for_each(|text| oddities.look("step", text));
        found.push((domain.line, domain.code.clone().unwrap_or_default(), oddities));
        for criterion in &domain.criteria {
            let mut oddities = Oddities::default();
            oddities.look("name", &criterion.name);
            for (level, text) in names.iter().zip(&criterion.levels).filter(|(_, text)| !text.is_empty()) {
                let place = format!("level {}", level.value);
                if capitals && !starts_large(text) {
                    oddities.add(STARTS_SMALL, &place, text, 0);
                }
                oddities.look(&place, text);
                if stops && !ends(text) && !text.ends_with(',') {
                    oddities.add(NO_END, &place, text, text.len());
                }
            }
            found.push((criterion.line, text(criterion), oddities));
        }
    }
    for term in &reading.terms {
        let mut oddities = Oddities::default();
        oddities.look(&format!("definition of \"{}\"", term.term), &term.definition);
        found.push((term.line, String::new(), oddities));
    }
    for (line, place, oddities) in found {
        if let Some(quote) = oddities.quote {
            let kinds = oddities.kinds.into_iter().map(|(what, places)| format!("{what} ({})", places.join(", ")));
            let detail = format!("Misplaced? There is {}. The text was kept as it is.", kinds.collect::<Vec<_>>().join("; "));
            reading.doubt(DoubtKind::OddText, line, &place, &quote, detail);
        }
    }
}

impl Oddities {
    fn look(&mut self, place: &str, text: &str) {
        for found in odd(text) {
            self.add(found.what, place, text, found.at);
        }
    }

    fn add(&mut self, what: &'static str, place: &str, text: &str, at: usize) {
        self.quote.get_or_insert_with(|| around(text, at));
        let kind = match self.kinds.iter().position(|(known, _)| *known == what) {
            Some(known) => known,
            None => {
                self.kinds.push((what, Vec::new()));
                self.kinds.len() - 1
            }
        };
        let places = &mut self.kinds[kind].1;
        if places.last().is_none_or(|last| last != place) {
            places.push(place.to_owned());
        }
    }
}

fn starts_large(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

/// The words around a place in a text.
fn around(text: &str, at: usize) -> String {
    let before = text[..at].char_indices().rev().filter(|(_, c)| c.is_whitespace()).nth(4).map_or(0, |(at, c)| at + c.len_utf8());
    let after = text[at..].char_indices().filter(|(_, c)| c.is_whitespace()).nth(3).map_or(text.len(), |(after, _)| at + after);
    text[before..after].replace('\n', " ")
}
