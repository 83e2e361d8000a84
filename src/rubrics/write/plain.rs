//! What of a rubric's text a table keeps.
//!
//! Owns: that one rule, for CSV, workbooks and Markdown alike. Must not know: how they are written.

use protocol::rubric::{Criterion, Descriptor, Domain, Level, Rubric, Term};

/// The rubric as a table keeps it: no white space around a text, no control characters, names on one line, nothing empty in a
/// list, descriptors in the order of the scale. Other text is left as it is.
pub(super) fn plain(rubric: &Rubric) -> Rubric {
    Rubric {
        id: line(&rubric.id),
        version: line(&rubric.version),
        title: line(&rubric.title),
        source: optional(rubric.source.as_deref(), prose),
        language: line(&rubric.language),
        levels: rubric.levels.iter().map(|level| Level { value: level.value, name: line(&level.name) }).collect(),
        domains: rubric.domains.iter().map(|domain| plain_domain(domain, &rubric.levels)).collect(),
        glossary: rubric
            .glossary
            .iter()
            .map(plain_term)
            .filter(|term| !(term.term.is_empty() && term.definition.is_empty()))
            .collect(),
    }
}

fn plain_domain(domain: &Domain, scale: &[Level]) -> Domain {
    Domain {
        code: line(&domain.code),
        name: line(&domain.name),
        introduction: optional(domain.introduction.as_deref(), prose),
        reflection_questions: list(&domain.reflection_questions, prose),
        foundational_steps: list(&domain.foundational_steps, prose),
        criteria: domain.criteria.iter().map(|criterion| plain_criterion(criterion, scale)).collect(),
    }
}

fn plain_criterion(criterion: &Criterion, scale: &[Level]) -> Criterion {
    let described = |level: &Level| criterion.levels.iter().find(|descriptor| descriptor.value == level.value);
    let descriptors = scale.iter().filter_map(described);
    let descriptors = descriptors.map(|level| Descriptor { value: level.value, descriptor: prose(&level.descriptor) });
    Criterion {
        code: line(&criterion.code),
        name: line(&criterion.name),
        group: optional(criterion.group.as_deref(), line),
        aliases: list(&criterion.aliases, line),
        levels: descriptors.filter(|level| !level.descriptor.is_empty()).collect(),
    }
}

fn plain_term(term: &Term) -> Term {
    Term { term: line(&term.term), definition: prose(&term.definition) }
}

fn optional(text: Option<&str>, tidy: fn(&str) -> String) -> Option<String> {
    text.map(tidy).filter(|text| !text.is_empty())
}

fn list(texts: &[String], tidy: fn(&str) -> String) -> Vec<String> {
    texts.iter().map(|text| tidy(text)).filter(|text| !text.is_empty()).collect()
}

/// Text on one line.
fn line(text: &str) -> String {
    prose(text).replace(['\n', '\t'], " ")
}

/// Text on any number of lines.
fn prose(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', " ").trim().to_owned()
}
