//! A session as a bundle's reader sees it: folded from the records in the bundle, where what is withheld is passed over.

use protocol::http::{Assessment, Trail};
use protocol::rubric::Rubric;

use super::{ASSESSMENT, PAGE_EN, PAGE_ES, Scope, TRAIL};
use crate::domain::Session;
use crate::reports::format::html::html;
use crate::reports::paper::{Record, record};
use crate::rubrics::Language;
use crate::views::assessment::assessment;
use crate::views::replay::{self, Step};
use crate::views::trail::{may_be_told, trail};

/// What is folded of the records, one by one.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The state after them.
    pub(crate) session: Session,
    /// The steps that the trail may tell of.
    steps: Vec<Step>,
}

/// What is computed from the records.
pub(crate) struct Pages {
    assessment: Assessment,
    trail: Trail,
    rubric: Rubric,
    scope: Scope,
}

impl Seen {
    /// Takes in the next record.
    pub(crate) fn push(&mut self, step: Step) {
        replay::apply(&mut self.session, &step);
        if may_be_told(&step) {
            self.steps.push(step);
        }
    }

    /// The pages; nothing for a session that was never made.
    pub(crate) fn pages(&self, rubric: &Rubric, scope: Scope) -> Option<Pages> {
        Some(Pages {
            assessment: assessment(&self.session, rubric)?,
            trail: trail(&self.session, &self.steps, scope.names(&self.session))?,
            rubric: rubric.clone(),
            scope,
        })
    }
}

impl Pages {
    /// The members that are computed, by their names.
    pub(crate) const NAMES: [&str; 4] = [ASSESSMENT, TRAIL, PAGE_EN, PAGE_ES];

    /// One of them as bytes.
    pub(crate) fn member(&self, name: &str) -> Vec<u8> {
        let Self { assessment, trail, rubric, scope } = self;
        let page = |language| html(&record(&Record { assessment, trail, rubric, scope: *scope }, language)).into_bytes();
        match name {
            // Views hold nothing that cannot be written as JSON.
            ASSESSMENT => serde_json::to_vec_pretty(&self.assessment).unwrap_or_default(),
            TRAIL => serde_json::to_vec_pretty(&self.trail).unwrap_or_default(),
            PAGE_ES => page(Language::Spanish),
            _ => page(Language::English),
        }
    }
}
