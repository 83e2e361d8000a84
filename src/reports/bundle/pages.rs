//! What is computed from the records of a bundle, for programs and to be read: a session as the bundle's reader sees it, where what
//! is withheld is passed over.
//!
//! **Invariant:** it is written item by item and line by line while it is computed. What that takes in memory beside the session
//! does not grow with the records.

use std::cell::Cell;
use std::io::{self, Write};

use protocol::http::{Assessment, Trail};
use protocol::id::SessionId;
use protocol::measure::SessionAgreement;
use protocol::results::OrganisationStance;
use protocol::rubric::{Rubric, RubricRef};
use protocol::session::{Phase, Settings, Subject};
use serde::{Serialize, Serializer};

use super::{ASSESSMENT, PAGE_EN, PAGE_ES, Scope, TRAIL};
use crate::domain::Session;
use crate::reports::record;
use crate::rubrics::Language;
use crate::views::replay::Step;
use crate::views::{assessment, trail};

/// What is computed from the records.
pub(crate) struct Pages<'a> {
    assessment: Assessment,
    trail: Trail,
    session: &'a Session,
    rubric: &'a Rubric,
    scope: Scope,
}

impl<'a> Pages<'a> {
    /// The members that are computed, by their names.
    pub(crate) const NAMES: [&'static str; 4] = [ASSESSMENT, TRAIL, PAGE_EN, PAGE_ES];

    /// The pages of a session after all of its records; nothing for one that was never made.
    pub(crate) fn new(session: &'a Session, rubric: &'a Rubric, scope: Scope) -> Option<Self> {
        let (assessment, trail) = (assessment::outline(session, rubric)?, trail::outline(session)?);
        Some(Self { assessment, trail, session, rubric, scope })
    }

    /// Whether it takes the steps to write this one.
    pub(crate) fn tells_steps(name: &str) -> bool {
        name != ASSESSMENT
    }

    /// Writes one of them. `steps` are those of all records, in order.
    pub(crate) fn write(&self, name: &str, steps: impl Iterator<Item = Step>, out: &mut dyn Write) -> io::Result<()> {
        let names = self.scope.names(self.session);
        let items = assessment::items(self.session, self.rubric);
        let lines = steps.filter_map(|step| trail::line(self.session, &step, names));
        let language = match name {
            ASSESSMENT => {
                let Assessment {
                    session,
                    title,
                    held_on,
                    phase,
                    seq,
                    rubric,
                    subjects,
                    settings,
                    items: _,
                    agreement,
                    domains,
                    organisations,
                } = &self.assessment;
                let items = Each(Cell::new(Some(items)));
                let whole = WholeAssessment {
                    session,
                    title,
                    held_on,
                    phase,
                    seq,
                    rubric,
                    subjects,
                    settings,
                    items,
                    agreement,
                    domains,
                    organisations,
                };
                return Ok(serde_json::to_writer_pretty(out, &whole)?);
            }
            TRAIL => {
                let Trail { session, title, seq, rubric, lines: _ } = &self.trail;
                let lines = Each(Cell::new(Some(lines)));
                return Ok(serde_json::to_writer_pretty(out, &WholeTrail { session, title, seq, rubric, lines })?);
            }
            PAGE_ES => Language::Spanish,
            _ => Language::English,
        };
        let about = record::About { assessment: &self.assessment, rubric: self.rubric, scope: self.scope };
        record::write(language, &about, items, lines, out)
    }
}

/// An [`Assessment`] whose items are computed as they are written.
#[derive(Serialize)]
#[serde(bound = "")]
struct WholeAssessment<'a, I: Iterator<Item: Serialize>> {
    session: &'a SessionId,
    title: &'a str,
    held_on: &'a str,
    phase: &'a Phase,
    seq: &'a u64,
    rubric: &'a RubricRef,
    subjects: &'a [Subject],
    settings: &'a Settings,
    items: Each<I>,
    agreement: &'a SessionAgreement,
    domains: &'a [protocol::http::DomainSummary],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    organisations: &'a [OrganisationStance],
}

/// A [`Trail`] whose lines are computed as they are written.
#[derive(Serialize)]
#[serde(bound = "")]
struct WholeTrail<'a, I: Iterator<Item: Serialize>> {
    session: &'a SessionId,
    title: &'a str,
    seq: &'a u64,
    rubric: &'a RubricRef,
    lines: Each<I>,
}

/// What can be written once, one by one.
struct Each<I>(Cell<Option<I>>);

impl<I: Iterator<Item: Serialize>> Serialize for Each<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.take().into_iter().flatten())
    }
}
