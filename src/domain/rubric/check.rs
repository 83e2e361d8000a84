//! What makes a rubric usable for a session.

use protocol::import::{Flaw, FlawKind};
use protocol::rubric::{Criterion, Rubric};

/// The most levels a scale may have.
const MAX_LEVELS: usize = 10;
/// The most domains a rubric may have.
const MAX_DOMAINS: usize = 100;
/// The most criteria a rubric may have.
const MAX_CRITERIA: usize = 500;
/// The most terms a glossary may have.
const MAX_TERMS: usize = 1_000;
/// The longest text of one kind, in bytes: a descriptor, an introduction, a definition, a name.
const MAX_TEXT: usize = 20_000;
/// The longest code, id, version or language tag, in bytes.
const MAX_CODE: usize = 64;
/// The largest rubric, in bytes of JSON. It is stored as one record, and every phone of a session loads it.
const MAX_RUBRIC: usize = 900 << 10;
/// The most flaws that are reported. Whoever has more has the wrong file.
const MAX_FLAWS: usize = 1_000;

/// What is wrong with a rubric; nothing for one that can be used. Of one that is far too large only that is said. No
/// flaw has its line: that is known only to whoever read it from a file.
pub fn check(rubric: &Rubric) -> Vec<Flaw> {
    let mut flaws = names(rubric);
    flaws.extend(scale(rubric));
    let fits = rubric.domains.len() <= MAX_DOMAINS && rubric.criteria().count() <= MAX_CRITERIA;
    // Every level of every criterion is looked at, so there must not be too many of both.
    if fits && rubric.levels.len() <= MAX_LEVELS {
        flaws.extend(domains(rubric));
    }
    flaws.extend(sizes(rubric));
    flaws.truncate(MAX_FLAWS);
    flaws
}

fn flaw(kind: FlawKind, place: &str, detail: impl Into<String>) -> Flaw {
    Flaw { kind, place: place.to_owned(), level: None, line: None, detail: detail.into() }
}

fn names(rubric: &Rubric) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if rubric.id.is_empty() || !rubric.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        let detail = "The id is not made of lower case letters, digits and hyphens. Choose one, such as \"our-rubric\".";
        flaws.push(flaw(FlawKind::Id, "id", detail));
    }
    // It stands in addresses and names of files, where dots alone mean something else.
    let begins_well = rubric.version.starts_with(|c: char| c.is_ascii_alphanumeric());
    if !begins_well || !rubric.version.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')) {
        let detail =
            "The version is not made of letters, digits, dots and hyphens, a letter or digit first. Give one, such as \"2026\".";
        flaws.push(flaw(FlawKind::Version, "version", detail));
    }
    if rubric.title.trim().is_empty() {
        flaws.push(flaw(FlawKind::Title, "title", "The title is empty. Give the name people know the rubric by."));
    }
    flaws
}

fn scale(rubric: &Rubric) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if !(2..=MAX_LEVELS).contains(&rubric.levels.len()) {
        let detail = format!("The scale has {} levels. It needs 2 to {MAX_LEVELS}.", rubric.levels.len());
        flaws.push(flaw(FlawKind::ScaleSize, "levels", detail));
    }
    if !rubric.levels.windows(2).all(|pair| pair[0].value < pair[1].value) {
        let detail = "The levels do not go up. List them from the lowest to the highest, each with its own number.";
        flaws.push(flaw(FlawKind::ScaleOrder, "levels", detail));
    }
    for level in rubric.levels.iter().filter(|level| level.name.trim().is_empty()) {
        let detail = format!("Level {} has no name. Give it one.", level.value);
        flaws.push(Flaw { level: Some(level.value), ..flaw(FlawKind::LevelUnnamed, "levels", detail) });
    }
    flaws
}

fn domains(rubric: &Rubric) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if rubric.criteria().next().is_none() {
        flaws.push(flaw(FlawKind::NoCriteria, "domains", "There is no criterion. A rubric needs at least one."));
    }
    let mut codes = std::collections::HashSet::new();
    for domain in &rubric.domains {
        if domain.criteria.is_empty() {
            let detail = format!("Domain {} has no criteria. Add one, or leave the domain out.", domain.code);
            flaws.push(flaw(FlawKind::DomainEmpty, &domain.code, detail));
        }
        if domain.name.trim().is_empty() {
            let detail = format!("Domain {} has no name. Give it one.", domain.code);
            flaws.push(flaw(FlawKind::DomainUnnamed, &domain.code, detail));
        }
        for code in std::iter::once(&domain.code).chain(domain.criteria.iter().map(|c| &c.code)) {
            if code.trim().is_empty() || !codes.insert(code.as_str()) {
                let detail =
                    format!("The code \"{code}\" is empty or used twice. Give each domain and criterion a code of its own.");
                flaws.push(flaw(FlawKind::Code, code, detail));
            }
        }
        flaws.extend(domain.criteria.iter().flat_map(|criterion| gaps(rubric, criterion)));
    }
    flaws
}

fn gaps(rubric: &Rubric, criterion: &Criterion) -> Vec<Flaw> {
    let code = &criterion.code;
    let mut gaps = Vec::new();
    let gap = |kind, level, detail: String| Flaw { level, ..flaw(kind, code, detail) };
    if criterion.name.trim().is_empty() {
        gaps.push(gap(FlawKind::CriterionUnnamed, None, format!("Criterion {code} has no name. Give it one.")));
    }
    for level in &rubric.levels {
        let value = Some(level.value);
        match criterion.levels.iter().filter(|d| d.value == level.value).collect::<Vec<_>>()[..] {
            [] => {
                let detail = format!("Criterion {code} has no descriptor for level {} {}. Add it.", level.value, level.name);
                gaps.push(gap(FlawKind::DescriptorMissing, value, detail));
            }
            [descriptor] if descriptor.descriptor.trim().is_empty() => {
                let detail = format!("The descriptor of {code} for level {} {} is empty. Fill it in.", level.value, level.name);
                gaps.push(gap(FlawKind::DescriptorEmpty, value, detail));
            }
            [_] => {}
            _ => {
                let detail = format!("Criterion {code} has two descriptors for level {}. Keep one.", level.value);
                gaps.push(gap(FlawKind::DescriptorRepeated, value, detail));
            }
        }
    }
    for descriptor in &criterion.levels {
        if !rubric.levels.iter().any(|level| level.value == descriptor.value) {
            let detail = format!(
                "Criterion {code} describes a level {} that the scale does not have. Remove it, or add the level.",
                descriptor.value
            );
            gaps.push(gap(FlawKind::LevelUnknown, Some(descriptor.value), detail));
        }
    }
    gaps
}

fn sizes(rubric: &Rubric) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut too_much = |place: &str, detail: String| flaws.push(flaw(FlawKind::TooMuch, place, detail));
    let mut count = |place: &str, what: &str, n: usize, most: usize| {
        if n > most {
            too_much(place, format!("There are {n} {what}, and {most} at most can be used. Split the rubric."));
        }
    };
    count("domains", "domains", rubric.domains.len(), MAX_DOMAINS);
    count("domains", "criteria", rubric.criteria().count(), MAX_CRITERIA);
    count("glossary", "terms", rubric.glossary.len(), MAX_TERMS);
    let mut length = |place: &str, what: &str, text: &str, most: usize| {
        if text.len() > most {
            too_much(place, format!("The {what} is {} bytes long, and {most} is the most. Shorten it.", text.len()));
        }
    };
    for (place, text) in [("id", &rubric.id), ("version", &rubric.version), ("language", &rubric.language)] {
        length(place, place, text, MAX_CODE);
    }
    length("title", "title", &rubric.title, MAX_TEXT);
    length("source", "source", rubric.source.as_deref().unwrap_or_default(), MAX_TEXT);
    for level in &rubric.levels {
        length("levels", "name of a level", &level.name, MAX_TEXT);
    }
    for domain in &rubric.domains {
        let code = &domain.code;
        length(code, "code of a domain", code, MAX_CODE);
        length(code, "name of a domain", &domain.name, MAX_TEXT);
        length(code, "introduction", domain.introduction.as_deref().unwrap_or_default(), MAX_TEXT);
        for text in domain.reflection_questions.iter().chain(&domain.foundational_steps) {
            length(code, "question or step", text, MAX_TEXT);
        }
        for criterion in &domain.criteria {
            let code = &criterion.code;
            length(code, "code of a criterion", code, MAX_CODE);
            length(code, "name of a criterion", &criterion.name, MAX_TEXT);
            length(code, "heading", criterion.group.as_deref().unwrap_or_default(), MAX_TEXT);
            for text in criterion.aliases.iter().chain(criterion.levels.iter().map(|level| &level.descriptor)) {
                length(code, "text", text, MAX_TEXT);
            }
        }
    }
    for term in &rubric.glossary {
        length("glossary", "term", &term.term, MAX_TEXT);
        length("glossary", "definition", &term.definition, MAX_TEXT);
    }
    let whole = serde_json::to_vec(rubric).map_or(0, |json| json.len());
    if whole > MAX_RUBRIC {
        too_much("domains", format!("The rubric is {whole} bytes long in all, and {MAX_RUBRIC} is the most. Split it."));
    }
    flaws
}
