//! What one person says in what is open, and what one does not sign, is hidden from everybody else, whatever happens around it.

use proptest::prelude::*;
use protocol::session::{Role, Settings, Visibility};
use rubricon::views::parts::you;

use super::config;
use super::sentences::{about, before, sentence, talk, voting, voting_anywhere};
use crate::meeting::Meeting;
use crate::views::{seen_by_all_but, seen_by_others};

fn visibility() -> impl Strategy<Value = Visibility> {
    prop::sample::select(vec![Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential])
}

/// As the other properties' meeting, held otherwise.
fn held(visibility: Visibility, max_rounds: u8) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, max_rounds, ..Settings::default() });
    meeting.join_facilitating("gus");
    meeting.join("sid", Role::Participant);
    meeting.play("role sid scribe");
    meeting.add_without_device("dot");
    let nobody = meeting.access("stranger");
    meeting.people.insert("dee".into(), nobody);
    meeting
}

/// Anything but the end of the meeting.
fn going_on() -> impl Strategy<Value = String> {
    sentence().prop_filter("the meeting goes on", |said| !said.ends_with("close"))
}

/// What others say then. What is said or entered for Ana would be another ballot of hers.
fn after() -> impl Strategy<Value = String> {
    prop_oneof![3 => voting(), 1 => talk()].prop_filter("nothing else of hers", |said| !said.starts_with("ana"))
}

proptest! {
    #![proptest_config(config(96))]

    /// nobody but the voter can tell what an open ballot says, or that it changed.
    #[test]
    fn an_open_ballot_is_hidden_from_everybody_else(
        visibility in visibility(),
        before in prop::collection::vec(going_on(), 0..30),
        votes in ("[1-4]", "unsure|abstain|[1-4]( because planted [a-z ñ\"\\\\שלום]{0,40})?"),
        after in prop::collection::vec(after(), 0..12),
    ) {
        let world = |vote: &str| {
            let mut meeting = held(visibility, 3);
            for sentence in &before {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            for sentence in ["resume", "seal! ?", "close_advance!", "admit ana", "role ana participant"] {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            let voted = ["A", "B", "X"].iter().any(|item| {
                let _ = meeting.say(&about(&meeting, &format!("open {item}")));
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
        visibility in visibility(),
        before in prop::collection::vec(going_on(), 0..20),
        answers in ("[0-5]", "[0-5]( because planted [a-z ñ\"\\\\שלום]{0,40})?"),
        after in prop::collection::vec(after(), 0..12),
    ) {
        let world = |answer: &str| {
            let mut meeting = held(visibility, 9);
            for sentence in &before {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            for sentence in ["resume", "seal! ?", "reveal! ?", "close_advance!", "admit ana", "role ana participant"] {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            let answered = ["A", "B", "X"].iter().any(|item| {
                let mut led = |said: &str| meeting.say(&about(&meeting, said)).is_ok();
                let proposed = led(&format!("open {item}")) && led(&format!("reveal! {item}")) && led(&format!("propose {item} 3"));
                proposed && meeting.say(&format!("ana answers {item} {answer}")).is_ok()
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

    /// The same of a ballot in the advance round.
    #[test]
    fn a_ballot_in_the_advance_round_is_hidden_from_everybody_else(
        visibility in visibility(),
        early in before(),
        votes in ("[1-4]", "unsure|abstain|[1-4]( because planted [a-z]{0,40})?"),
        item in prop::sample::select(vec!["A", "B", "X"]),
        after in prop::collection::vec(voting_anywhere().prop_filter("nothing else of hers", |said| !said.starts_with("ana")), 0..12),
    ) {
        let world = |vote: &str| {
            let mut meeting = held(visibility, 3);
            for sentence in early.iter().map(String::as_str).chain(["admit ana", "role ana participant", "advance"]) {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            let voted = meeting.say(&format!("ana votes {item} {vote}")).is_ok();
            let answers: Vec<_> = after.iter().map(|said| meeting.say(said).map(|_| ())).collect();
            (voted && meeting.session.advance_is_open()).then(|| (seen_by_others(&meeting, "ana"), answers))
        };
        let (one, other) = (world(&votes.0), world(&votes.1));
        prop_assume!(one.is_some());
        prop_assert_eq!(one, other, "the same bytes and answers for everybody else");
    }

    /// whoever of two people wrote what is unsigned, everybody else gets the same bytes, whatever happens before and after.
    #[test]
    fn nobody_else_can_tell_who_wrote_what_is_unsigned(
        visibility in visibility(),
        early in before(),
        story in prop::collection::vec(sentence(), 0..40),
        what in prop::sample::select(vec!["whisper", "dissent_unsigned", "aside_unsigned"]),
        later in prop::collection::vec(sentence().prop_filter("nothing that depends on who it was", |said| !said.contains("uncomment") && !said.contains("unstate")), 0..30),
    ) {
        let world = |who: &str| {
            let mut meeting = held(visibility, 3);
            for sentence in early.iter().chain(&story) {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            let focus = about(&meeting, "ana hand ?").split(' ').next_back().unwrap_or("A").to_owned();
            let written = meeting.say(&format!("{who} {what} {focus} because of doubts")).is_ok();
            for sentence in &later {
                let _ = meeting.say(&about(&meeting, sentence));
            }
            written.then(|| seen_by_all_but(&meeting, &["ana", "bo"]))
        };
        let (ana, bo) = (world("ana"), world("bo"));
        prop_assume!(ana.is_some() && bo.is_some());
        prop_assert_eq!(ana, bo);
    }
}
