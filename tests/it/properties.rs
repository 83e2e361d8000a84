//! Whatever anybody does, in whatever order: what always holds of a session and its log.
//!
//! Random people of random roles say random sentences, sensible and not. After each, the invariants below are checked by
//! code that counts for itself.

mod bundles;
mod hidden;
mod invariants;
mod live;
mod recount;
mod results;
mod sentences;

use proptest::prelude::*;
use protocol::session::Role;
use rubricon::domain::{Session, Stamp};
use rubricon::views::assessment::assessment;
use rubricon::views::parts::{Audience, Surroundings, shared};
use rubricon::views::replay;
use rubricon::views::trail::trail;

use crate::meeting::Meeting;
use invariants::Watch;
use sentences::{about, before, sentence};

fn config(cases: u32) -> ProptestConfig {
    // a failing case prints its sentences, which make a table row: there is no need for a file of seeds
    ProptestConfig { cases, failure_persistence: None, max_global_rejects: 8_192, ..ProptestConfig::default() }
}

/// As a meeting is at first, with Gus, a co-facilitator, Sid, the scribe, and Dot, who has no device; Dee may join later.
fn crowded() -> Meeting {
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.join("sid", Role::Participant);
    meeting.play("role sid scribe");
    meeting.add_without_device("dot");
    let nobody = meeting.access("stranger");
    meeting.people.insert("dee".into(), nobody);
    meeting
}

proptest! {
    #![proptest_config(config(256))]

    /// The invariants of [`Watch`], after every sentence; and the log alone gives the same session.
    #[test]
    fn no_sequence_of_commands_breaks_an_invariant(
        early in before(),
        sentences in prop::collection::vec(sentence(), 0..120),
        joins_after in 0..120usize,
        away in prop::bool::weighted(0.3),
    ) {
        let mut meeting = crowded();
        meeting.lead_gone = away.then_some(130);
        let mut watch = Watch::new(&meeting);
        for (at, sentence) in early.iter().chain(&sentences).enumerate() {
            if at == joins_after && meeting.session.join(crate::meeting::joining("dee", Role::Participant, 77)).is_ok() {
                meeting.join("dee", Role::Participant);
                watch.check(&meeting, true)?;
            }
            let (access, command) = meeting.read(&about(&meeting, sentence));
            let before = meeting.session.clone();
            let decided = meeting.decide(access, &command);
            prop_assert_eq!(&meeting.session, &before, "deciding changes nothing");
            prop_assert_eq!(&decided, &meeting.decide(access, &command), "and gives the same answer again");
            let given = meeting.give(access, &command);
            prop_assert_eq!(&given, &decided);
            prop_assert!(given.as_ref().map_or(true, |events| !events.is_empty()), "an accepted command leads to something");
            watch.check(&meeting, given.is_ok())?;
        }
        for (seq, session) in watch.snapshots() {
            let replayed = replay::session(&meeting.log, meeting.stream(), *seq).expect("the log can be replayed");
            prop_assert_eq!(&replayed, session, "the state at seq {} is a fold of the log alone", seq);
        }
        recount::every_reveal(&meeting)?;
        recount::every_closing(&meeting)?;
    }

    /// replay has no way to fail, so any events in any order are taken, and what comes of them can be shown.
    #[test]
    fn evolve_is_total(
        early in before(),
        sentences in prop::collection::vec(sentence(), 0..60),
        order in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..80),
    ) {
        let mut meeting = crowded();
        for sentence in early.iter().chain(&sentences) {
            let _ = meeting.say(&about(&meeting, sentence));
        }
        let steps: Vec<_> = meeting.steps().into_iter().map(|(step, _)| step).collect();
        meeting.session = Session::default();
        for (seq, (event, stamp)) in (1..).zip(&order) {
            let (event, stamp) = (event.get(&steps), stamp.get(&steps));
            let step = replay::Step { stamp: Stamp { seq, ..stamp.stamp.clone() }, event: event.event.clone() };
            replay::apply(&mut meeting.session, &step);
            prop_assert_eq!(meeting.session.seq, seq);
        }
        let _ = trail(&meeting.session, &steps, true);
        let _ = assessment(&meeting.session, &meeting.rubric);
        for audience in Audience::ALL {
            let _ = shared(&meeting.session, &Surroundings::default(), audience);
        }
        for sentence in &sentences {
            let (access, command) = meeting.read(&about(&meeting, sentence));
            let _ = meeting.decide(access, &command);
        }
    }
}
