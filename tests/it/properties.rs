//! Whatever anybody does, in whatever order: what always holds of a session and its log.
//!
//! Random people of random roles say random sentences, sensible and not. After each, the invariants below are checked by
//! code that counts for itself.

mod invariants;
mod recount;

use proptest::prelude::*;
use protocol::session::{Settings, Visibility};
use rubricon::domain::{Session, Stamp};
use rubricon::views::assessment::assessment;
use rubricon::views::parts::{Audience, Surroundings, shared, you};
use rubricon::views::replay;
use rubricon::views::trail::trail;

use crate::meeting::Meeting;
use crate::views::seen_by_others;
use invariants::Watch;

fn config(cases: u32) -> ProptestConfig {
    // a failing case prints its sentences, which make a table row: there is no need for a file of seeds
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// `?` is the item the group is on.
fn item() -> impl Strategy<Value = &'static str> {
    prop_oneof![30 => Just("?"), 3 => Just("A"), 2 => Just("B"), 1 => Just("X"), 1 => Just("none")]
}

fn about(meeting: &Meeting, sentence: &str) -> String {
    let item = meeting.session.focus.and_then(|id| meeting.session.item(id));
    sentence.replace('?', item.map_or("A", |item| &item.criterion))
}

fn voter() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ana", "bo", "cy"])
}

fn anybody() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["fay", "ana", "bo", "cy", "obi", "screen", "auditor", "stranger", "nameless"])
}

fn vote() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["1", "2", "3", "3", "3", "4", "unsure", "abstain", "0", "9"])
}

fn answer() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["0", "2", "3", "3", "4", "4", "5", "5", "6", "255"])
}

fn round() -> impl Strategy<Value = &'static str> {
    prop_oneof![8 => Just(""), 1 => Just("/1"), 1 => Just("/2"), 1 => Just("/0")]
}

/// What voters say in a vote, and to a proposal.
fn voting() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (voter(), item(), round(), vote()).prop_map(|(who, item, round, vote)| format!("{who} votes {item}{round} {vote}")),
        2 => (voter(), item(), vote()).prop_map(|(who, item, vote)| format!("{who} votes {item} {vote} because {who} saw it")),
        2 => (voter(), item(), round()).prop_map(|(who, item, round)| format!("{who} withdraws {item}{round}")),
        3 => (voter(), item(), round(), answer()).prop_map(|(who, item, round, answer)| format!("{who} answers {item}{round} {answer}")),
        1 => (voter(), item(), answer()).prop_map(|(who, item, answer)| format!("{who} answers {item} {answer} because {who} saw it")),
        1 => (voter(), item()).prop_map(|(who, item)| format!("{who} recuses {item} because of work")),
        1 => voter().prop_map(|who| format!("absent {who}")),
        1 => voter().prop_map(|who| format!("returned {who}")),
    ]
}

/// What a facilitator says that neither opens nor reveals nor ends anything.
fn talk() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => item().prop_map(|item| format!("focus {item}")),
        1 => Just("pause".to_owned()),
        6 => Just("resume".to_owned()),
        2 => item().prop_map(|item| format!("park {item} because of lunch")),
        2 => item().prop_map(|item| format!("reopen {item} because of news")),
        1 => item().prop_map(|item| format!("reopen {item}")),
        6 => (item(), vote().prop_filter("a verdict", |vote| vote.parse::<u8>().is_ok())).prop_map(|(item, level)| format!("decide {item} {level} because of it")),
        2 => (item(), vote().prop_filter("a verdict", |vote| vote.parse::<u8>().is_ok())).prop_map(|(item, level)| format!("decide {item} {level}")),
        2 => item().prop_map(|item| format!("decide {item} none")),
    ]
}

fn settings() -> impl Strategy<Value = String> {
    let settings = vec![
        "percent=80",
        "percent=51",
        "percent=20",
        "rule=unanimous",
        "rule=within_one",
        "rule=majority",
        "rule=median",
        "floor=3",
        "floor=1",
        "floor=9",
        "rounds=1",
        "rounds=4",
        "visibility=confidential",
        "visibility=named",
        "seconds=60",
    ];
    (prop::sample::select(settings), any::<bool>())
        .prop_map(|(setting, why)| format!("settings {setting}{}", if why { " because of talk" } else { "" }))
}

/// Anything at all, by the one it fits or by somebody else.
fn sentence() -> impl Strategy<Value = String> {
    let opening = item().prop_map(|item| format!("open {item}"));
    let revealing = (item(), round(), prop::bool::weighted(0.7))
        .prop_map(|(item, round, despite)| format!("reveal{} {item}{round}", if despite { "!" } else { "" }));
    let cancelling = (item(), round()).prop_map(|(item, round)| format!("cancel {item}{round} because of a slip"));
    let proposing = (item(), vote().prop_filter("a level", |vote| vote.parse::<u8>().is_ok()))
        .prop_map(|(item, level)| format!("propose {item} {level} because it fits"));
    let closing = (item(), round(), prop::bool::weighted(0.7))
        .prop_map(|(item, round, despite)| format!("seal{} {item}{round}", if despite { "!" } else { "" }));
    let retracting = (item(), round()).prop_map(|(item, round)| format!("retract {item}{round} because of a slip"));
    let asking = prop_oneof![6 => proposing, 6 => closing, 1 => retracting];
    let phases = prop::sample::select(vec!["lobby", "start"]).prop_map(str::to_owned);
    let meant =
        prop_oneof![40 => voting(), 25 => opening, 22 => revealing, 4 => cancelling, 24 => asking, 20 => talk(), 3 => settings(), 2 => phases]
            .boxed();
    prop_oneof![
        200 => meant.clone(),
        20 => (anybody(), meant).prop_map(|(who, said)| {
            let said = ["ana ", "bo ", "cy "].iter().find_map(|name| said.strip_prefix(name)).unwrap_or(&said).to_owned();
            format!("{who} {said}")
        }),
        1 => Just("close".to_owned()),
    ]
}

proptest! {
    #![proptest_config(config(256))]

    /// The invariants of [`Watch`], after every sentence; and the log alone gives the same session.
    #[test]
    fn no_sequence_of_commands_breaks_an_invariant(
        sentences in prop::collection::vec(sentence(), 0..120),
        joins_after in 0..120usize,
    ) {
        let mut meeting = Meeting::new();
        let mut watch = Watch::new(&meeting);
        for (at, sentence) in sentences.iter().enumerate() {
            if at == joins_after && meeting.session.join(crate::meeting::joining("dee", protocol::session::Role::Participant, 77)).is_ok() {
                meeting.join("dee", protocol::session::Role::Participant);
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
        sentences in prop::collection::vec(sentence(), 0..60),
        order in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..80),
    ) {
        let mut meeting = Meeting::new();
        for sentence in &sentences {
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

    /// nobody but the voter can tell what an open ballot says, or that it changed.
    #[test]
    fn an_open_ballot_is_hidden_from_everybody_else(
        confidential in any::<bool>(),
        before in prop::collection::vec(sentence().prop_filter("the meeting goes on", |said| !said.ends_with("close")), 0..30),
        votes in ("[1-4]", "unsure|abstain|[1-4]( because planted [a-z ñ\"\\\\שלום]{0,40})?"),
        after in prop::collection::vec(prop_oneof![3 => voting(), 1 => talk()].prop_filter("no other vote of hers", |said| !said.starts_with("ana")), 0..12),
    ) {
        let visibility = if confidential { Visibility::Confidential } else { Visibility::Named };
        let world = |vote: &str| {
            let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
            for sentence in &before {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            let _ = meeting.say("resume");
            let _ = meeting.say(&about(&meeting, "seal! ?"));
            let voted = ["A", "B", "X"].iter().any(|item| {
                let _ = meeting.say(&format!("open {item}"));
                meeting.say(&format!("ana votes {item} {vote}")).is_ok()
            });
            let answers: Vec<_> = after.iter().map(|said| meeting.say(&about(&meeting, said)).map(|_| ())).collect();
            let open = meeting.session.open_item().and_then(|item| item.open_round()).is_some();
            (voted && open).then(|| (seen_by_others(&meeting, "ana"), answers, you(&meeting.session, meeting.access("ana"))))
        };
        let (one, other) = (world(&votes.0), world(&votes.1));
        prop_assert_eq!(one.is_some(), other.is_some());
        prop_assume!(one.is_some());
        let ((seen, answers, _), (seen_too, answers_too, own)) = (one.unwrap(), other.unwrap());
        prop_assert_eq!(seen, seen_too, "the same bytes for everybody else");
        prop_assert_eq!(answers, answers_too, "the same answers to everybody else");
        let planted = votes.1.split_once("because ").map(|(_, reason)| reason.trim());
        let recused = !own.recused.is_empty();
        prop_assert!(recused || planted.is_none() || own.ballots.iter().any(|ballot| ballot.reason.as_deref() == planted), "the voter is told");
    }
    /// The same of an answer to a proposal.
    #[test]
    fn an_open_answer_is_hidden_from_everybody_else(
        confidential in any::<bool>(),
        before in prop::collection::vec(sentence().prop_filter("the meeting goes on", |said| !said.ends_with("close")), 0..20),
        answers in ("[0-5]", "[0-5]( because planted [a-z ñ\"\\\\שלום]{0,40})?"),
        after in prop::collection::vec(prop_oneof![3 => voting(), 1 => talk()].prop_filter("no other answer of hers", |said| !said.starts_with("ana")), 0..12),
    ) {
        let visibility = if confidential { Visibility::Confidential } else { Visibility::Named };
        let world = |answer: &str| {
            let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, max_rounds: 9, ..Settings::default() });
            for sentence in &before {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            for sentence in ["resume", "seal! ?", "reveal! ?"] {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            let answered = ["A", "B", "X"].iter().any(|item| {
                let opened = meeting.say(&format!("open {item}")).is_ok();
                let revealed = opened && meeting.say(&format!("reveal! {item}")).is_ok();
                revealed
                    && meeting.say(&format!("propose {item} 3")).is_ok()
                    && meeting.say(&format!("ana answers {item} {answer}")).is_ok()
            });
            let answers: Vec<_> = after.iter().map(|said| meeting.say(&about(&meeting, said)).map(|_| ())).collect();
            let open = meeting.session.open_item().and_then(|item| item.open_proposal()).is_some();
            (answered && open).then(|| (seen_by_others(&meeting, "ana"), answers, you(&meeting.session, meeting.access("ana"))))
        };
        let (one, other) = (world(&answers.0), world(&answers.1));
        prop_assert_eq!(one.is_some(), other.is_some());
        prop_assume!(one.is_some());
        let ((seen, replies, _), (seen_too, replies_too, own)) = (one.unwrap(), other.unwrap());
        prop_assert_eq!(seen, seen_too, "the same bytes for everybody else");
        prop_assert_eq!(replies, replies_too, "the same replies to everybody else");
        let planted = answers.1.split_once("because ").map(|(_, reason)| reason.trim());
        let recused = !own.recused.is_empty();
        prop_assert!(recused || planted.is_none() || own.answers.iter().any(|one| one.reason.as_deref() == planted), "who answered is told");
    }
}
