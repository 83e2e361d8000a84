//! What makes a rubric usable for a session.

use protocol::rubric::{Criterion, Rubric};

/// Something that keeps a rubric from being used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where: the code of a criterion or domain, or the name of a field. Text to look for in the file.
    pub place: String,
    /// What is wrong, and what to do.
    pub detail: String,
}

/// Everything that is wrong with a rubric; nothing for one that can be used.
pub fn check(rubric: &Rubric) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut flaw = |place: &str, detail: String| flaws.push(Flaw { place: place.to_owned(), detail });
    if rubric.id.is_empty() || !rubric.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        flaw(
            "id",
            "The id is not made of lower case letters, digits and hyphens. Choose one, such as \"our-rubric\".".to_owned(),
        );
    }
    if rubric.version.is_empty() || !rubric.version.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')) {
        flaw("version", "The version is not made of letters, digits, dots and hyphens. Give one, such as \"2026\".".to_owned());
    }
    if rubric.title.trim().is_empty() {
        flaw("title", "The title is empty. Give the name people know the rubric by.".to_owned());
    }
    if !(2..=10).contains(&rubric.levels.len()) {
        flaw("levels", format!("The scale has {} levels. It needs 2 to 10.", rubric.levels.len()));
    }
    if !rubric.levels.windows(2).all(|pair| pair[0].value < pair[1].value) {
        flaw("levels", "The levels do not go up. List them from the lowest to the highest, each with its own number.".to_owned());
    }
    for level in rubric.levels.iter().filter(|level| level.name.trim().is_empty()) {
        flaw("levels", format!("Level {} has no name. Give it one.", level.value));
    }
    if rubric.criteria().next().is_none() {
        flaw("domains", "There is no criterion. A rubric needs at least one.".to_owned());
    }
    let mut codes: Vec<&str> = Vec::new();
    for domain in &rubric.domains {
        if domain.criteria.is_empty() {
            flaw(&domain.code, format!("Domain {} has no criteria. Add one, or leave the domain out.", domain.code));
        }
        for code in std::iter::once(&domain.code).chain(domain.criteria.iter().map(|c| &c.code)) {
            if code.trim().is_empty() || codes.contains(&code.as_str()) {
                flaw(
                    code,
                    format!("The code \"{code}\" is empty or used twice. Give each domain and criterion a code of its own."),
                );
            }
            codes.push(code);
        }
        for criterion in &domain.criteria {
            for detail in gaps(rubric, criterion) {
                flaw(&criterion.code, detail);
            }
        }
    }
    flaws
}

fn gaps(rubric: &Rubric, criterion: &Criterion) -> Vec<String> {
    let code = &criterion.code;
    let mut gaps = Vec::new();
    if criterion.name.trim().is_empty() {
        gaps.push(format!("Criterion {code} has no name. Give it one."));
    }
    for level in &rubric.levels {
        match criterion.levels.iter().filter(|d| d.value == level.value).collect::<Vec<_>>()[..] {
            [] => gaps.push(format!("Criterion {code} has no descriptor for level {} {}. Add it.", level.value, level.name)),
            [descriptor] if descriptor.descriptor.trim().is_empty() => {
                gaps.push(format!("The descriptor of {code} for level {} {} is empty. Fill it in.", level.value, level.name));
            }
            [_] => {}
            _ => gaps.push(format!("Criterion {code} has two descriptors for level {}. Keep one.", level.value)),
        }
    }
    for descriptor in &criterion.levels {
        if !rubric.levels.iter().any(|level| level.value == descriptor.value) {
            gaps.push(format!(
                "Criterion {code} describes a level {} that the scale does not have. Remove it, or add the level.",
                descriptor.value
            ));
        }
    }
    gaps
}
