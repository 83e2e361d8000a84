//! The guides that come with the program: help to talk about a rubric, attached by the code and name of what it has.

use protocol::guide::{Guide, GuideEntry, GuidePlace, Guides};
use protocol::rubric::Rubric;

use super::import::Refused;
use super::load::LoadError;

/// The text of the guides, by the path it has in the source tree.
const BUILT_IN: &[(&str, &str)] = &[
    ("rubrics/guides/meaningful-partnerships.toml", include_str!("../../rubrics/guides/meaningful-partnerships.toml")),
    ("rubrics/guides/district-goals.toml", include_str!("../../rubrics/guides/district-goals.toml")),
];

/// What the guides that come with the program say of a rubric.
pub(super) fn guides_for(guides: &[Guide], rubric: &Rubric) -> Guides {
    let within = |entry: &GuideEntry| {
        let places: Vec<_> = entry.places.iter().filter(|place| has(rubric, place)).cloned().collect();
        (!places.is_empty()).then(|| GuideEntry { places, ..entry.clone() })
    };
    let narrowed =
        guides.iter().map(|guide| Guide { entries: guide.entries.iter().filter_map(within).collect(), ..guide.clone() });
    Guides { guides: narrowed.filter(|guide| !guide.entries.is_empty()).collect() }
}

/// The guides that come with the program.
pub(super) fn built_in_guides() -> Result<Vec<Guide>, LoadError> {
    BUILT_IN.iter().map(|(name, text)| parse(name, text)).collect()
}

fn parse(file: &str, text: &str) -> Result<Guide, LoadError> {
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| text.bytes().take(span.start).filter(|&byte| byte == b'\n').count() + 1);
        let refused = Refused::Shape { line, why: error.message().to_owned() };
        LoadError::Refused { file: file.to_owned(), refused }
    })
}

/// Whether a rubric has the place.
fn has(rubric: &Rubric, place: &GuidePlace) -> bool {
    let is = |name: &String| name.to_lowercase() == place.name.to_lowercase();
    rubric.domains.iter().any(|domain| domain.code == place.code && is(&domain.name))
        || rubric.criterion(&place.code).is_some_and(|(_, c)| is(&c.name) || c.aliases.iter().any(is))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::rubrics::Library;
    use protocol::guide::GuideKind;

    fn rubric(id: &str) -> std::sync::Arc<Rubric> {
        Library::built_in().expect("they are whole").get(id, "2021").expect("it is built in")
    }

    fn entries(guides: &Guides) -> impl Iterator<Item = &GuideEntry> {
        guides.guides.iter().flat_map(|guide| &guide.entries)
    }

    #[test]
    fn every_place_of_a_guide_is_in_one_of_the_built_in_rubrics() {
        let rubrics = [rubric("connected-district"), rubric("connected-community")];
        for guide in built_in_guides().expect("they can be read") {
            for place in guide.entries.iter().flat_map(|entry| &entry.places) {
                assert!(rubrics.iter().any(|rubric| has(rubric, place)), "{}: {} {}", guide.id, place.code, place.name);
            }
        }
    }

    #[test]
    fn partnerships_and_each_domain_of_the_community_have_something_to_ask() {
        let guides = built_in_guides().expect("they can be read");
        for (id, codes) in
            [("connected-district", &["D4"][..]), ("connected-community", &["C1", "C2", "C3", "C4", "C5", "C6", "C7"])]
        {
            let said = guides_for(&guides, &rubric(id));
            for code in codes {
                let prompts = entries(&said).filter(|e| e.kind == GuideKind::Prompt && e.places.iter().any(|p| p.code == *code));
                assert!(prompts.count() > 0, "{code} has no prompt");
            }
        }
    }

    #[test]
    fn all_goals_are_stated_and_the_two_that_contradict_each_other_say_so() {
        let guides = built_in_guides().expect("they can be read");
        let said = guides_for(&guides, &rubric("connected-district"));
        let goals: Vec<_> = entries(&said).filter(|e| e.kind == GuideKind::Indicator).collect();
        let figures: Vec<_> = goals.iter().filter_map(|goal| goal.figure.as_deref()).collect();
        assert_eq!(figures, ["90 percent", "95 percent", "80 percent", "60 percent"]);
        let doubted: Vec<_> = goals.iter().filter(|goal| goal.caution.is_some()).map(|goal| goal.title.as_str()).collect();
        assert_eq!(doubted, ["Graduate on time", "Graduate"]);
        assert_eq!(entries(&said).filter(|e| e.kind == GuideKind::Check).count(), 10);
    }

    #[test]
    fn a_rubric_that_shares_a_code_but_not_its_meaning_gets_nothing() {
        let guides = built_in_guides().expect("they can be read");
        let mut other = (*rubric("connected-district")).clone();
        for domain in &mut other.domains {
            domain.name = "Something else".to_owned();
            for criterion in &mut domain.criteria {
                criterion.name = "Something else".to_owned();
                criterion.aliases.clear();
            }
        }
        assert_eq!(guides_for(&guides, &other), Guides { guides: Vec::new() });
    }
}
