//! The messages of the live socket and the commands in them, as they read in JSON (R-6.1, R-12.2 to R-12.7).

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

use protocol::command::Command;
use protocol::http::CreateSession;
use protocol::id::{CommandId, ItemId};
use protocol::problem::{Code, Problem};
use protocol::session::{Settings, Visibility};
use protocol::vote::{Choice, Outcome, Rule, Verdict};
use protocol::wire::{FromClient, FromServer, Position};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn same<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, expected: Value) {
    assert_eq!(serde_json::to_value(value).expect("it can be written"), expected);
    assert_eq!(&serde_json::from_value::<T>(expected).expect("it can be read"), value);
}

const ITEM: &str = "00000000000000000000000007";

#[test]
fn a_hello_says_who_and_what_they_have() {
    same(&FromClient::Hello { token: "t".into(), have: None }, json!({"type": "hello", "token": "t"}));
    let have = Some(Position { run: "r".into(), version: 4 });
    same(
        &FromClient::Hello { token: "t".into(), have },
        json!({"type": "hello", "token": "t", "have": {"run": "r", "version": 4}}),
    );
}

#[test]
fn a_command_is_sent_under_its_id() {
    let command = Command::CastBallot { item: ItemId::from_u128(7), round: 1, choice: Choice::Level(3), reason: None };
    same(
        &FromClient::Command { id: CommandId::from_u128(1), command },
        json!({
            "type": "command",
            "id": "00000000000000000000000001",
            "command": {"type": "cast_ballot", "item": ITEM, "round": 1, "choice": {"level": 3}},
        }),
    );
}

#[test]
fn what_may_be_left_out_of_a_command_can_be_left_out() {
    for (text, expected) in [
        (
            json!({"type": "reveal_round", "item": ITEM, "round": 1}),
            Command::RevealRound { item: ItemId::from_u128(7), round: 1, despite_missing: false },
        ),
        (
            json!({"type": "decide_item", "item": ITEM, "verdict": "no_consensus"}),
            Command::DecideItem {
                item: ItemId::from_u128(7),
                verdict: Verdict::NoConsensus,
                rationale: String::new(),
                dissent: vec![],
                evidence: vec![],
                next_steps: vec![],
            },
        ),
        (json!({"type": "park_item", "item": ITEM}), Command::ParkItem { item: ItemId::from_u128(7), reason: String::new() }),
    ] {
        assert_eq!(serde_json::from_value::<Command>(text).expect("it can be read"), expected);
    }
    let without_reason = json!({"type": "reopen_item", "item": ITEM});
    assert!(serde_json::from_value::<Command>(without_reason).is_err(), "reopening needs a reason");
}

#[test]
fn a_field_nobody_knows_is_refused() {
    for text in [
        json!({"type": "open_lobby", "loud": true}),
        json!({"type": "open_round", "item": ITEM, "round": 2}),
        json!({"type": "cast_ballot", "item": ITEM, "round": 1, "choice": {"level": 3}, "participant": ITEM}),
        json!({"type": "change_settings", "settings": {"secret_ballot": true}}),
        json!({"type": "dance"}),
        json!({}),
    ] {
        assert!(serde_json::from_value::<Command>(text.clone()).is_err(), "{text}");
    }
    let create = json!({"title": "T", "rubric": {"id": "r", "version": "1"}, "subjects": ["S"], "public": true});
    assert!(serde_json::from_value::<CreateSession>(create).is_err());
    assert!(serde_json::from_value::<FromClient>(json!({"type": "hello", "token": "t", "x": 1})).is_err());
}

#[test]
fn a_choice_an_outcome_and_a_verdict_are_a_level_or_a_word() {
    same(&Choice::Level(0), json!({"level": 0}));
    same(&Choice::Unsure, json!("unsure"));
    same(&Choice::Abstain, json!("abstain"));
    same(&Outcome::NotMet, json!("not_met"));
    same(&Verdict::Level(10), json!({"level": 10}));
    for wrong in [json!({"level": -1}), json!({"level": 2.5}), json!({"level": 256}), json!(3), json!("secret"), json!(null)] {
        assert!(serde_json::from_value::<Choice>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn settings_that_are_left_out_have_their_defaults() {
    let settings: Settings = serde_json::from_value(json!({"visibility": "confidential"})).expect("it can be read");
    assert_eq!(settings, Settings { visibility: Visibility::Confidential, ..Settings::default() });
    let whole = json!({"rule": {"threshold": {"percent": 75}}, "max_rounds": 3, "visibility": "named"});
    same(&Settings::default(), whole);
    assert_eq!(Settings::default().rule, Rule::Threshold { percent: 75 });
}

#[test]
fn a_rejection_carries_the_problem_that_http_would_answer_with() {
    let problem = Problem::new(Code::RoundOver, "Round 1 on A is not open.");
    same(
        &FromServer::Rejected { id: Some(CommandId::from_u128(1)), problem },
        json!({
            "type": "rejected",
            "id": "00000000000000000000000001",
            "problem": {
                "type": "urn:rubricon:problem:round_over",
                "title": "The vote on this round is over",
                "status": 409,
                "detail": "Round 1 on A is not open.",
                "code": "round_over",
            },
        }),
    );
}

#[test]
fn one_command_has_one_digest_and_another_has_another() {
    let cast = |choice| Command::CastBallot { item: ItemId::from_u128(7), round: 1, choice, reason: None };
    assert_eq!(cast(Choice::Unsure).digest(), cast(Choice::Unsure).digest());
    assert_ne!(cast(Choice::Unsure).digest(), cast(Choice::Abstain).digest());
    let spaced = format!(r#"{{ "round": 1, "choice": "unsure", "item": "{ITEM}", "type": "cast_ballot" }}"#);
    let read: Command = serde_json::from_str(&spaced).expect("it can be read");
    assert_eq!(read.digest(), cast(Choice::Unsure).digest(), "however it was written");
}
