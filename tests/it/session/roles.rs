//! Who may do what.

use protocol::session::Role;

use crate::meeting::{Meeting, check};

/// A sentence for every command, with the role it needs. Each is accepted in the meeting below.
const COMMANDS: &[(&str, &str, Role)] = &[
    ("open_lobby", "lobby", Role::Facilitator),
    ("start_session", "start", Role::Facilitator),
    ("pause_session", "pause", Role::Facilitator),
    ("resume_session", "resume", Role::Facilitator),
    ("close_session", "close", Role::Facilitator),
    ("change_settings", "settings percent=80 because of news", Role::Facilitator),
    ("focus_item", "focus A", Role::Facilitator),
    ("open_round", "open A", Role::Facilitator),
    ("cast_ballot", "votes A 3", Role::Participant),
    ("withdraw_ballot", "withdraws A", Role::Participant),
    ("recuse", "recuses A", Role::Participant),
    ("mark_absent", "absent ana", Role::Facilitator),
    ("mark_returned", "returned ana", Role::Facilitator),
    ("reveal_round", "reveal A", Role::Facilitator),
    ("cancel_round", "cancel A", Role::Facilitator),
    ("propose_level", "propose A 3", Role::Facilitator),
    ("answer_proposal", "answers A 4", Role::Participant),
    ("close_proposal", "seal A", Role::Facilitator),
    ("cancel_proposal", "retract A", Role::Facilitator),
    ("decide_item", "decide A 3", Role::Facilitator),
    ("park_item", "park A", Role::Facilitator),
    ("reopen_item", "reopen A because of news", Role::Facilitator),
];

#[test]
fn every_command_is_for_one_role_and_no_other() {
    for given in [
        "start",
        "open A; ana votes A 3",
        "open A; ana votes A 3; reveal! A; propose A 3",
        "open A; ana votes A 3; reveal! A; decide A 3",
        "close",
    ] {
        let mut meeting = Meeting::new();
        meeting.play(given);
        for (_, sentence, needed) in COMMANDS {
            for who in ["fay", "ana", "obi", "screen", "auditor"] {
                let (access, command) = meeting.read(&format!("{who} {sentence}"));
                let refused = meeting.decide(access, &command).err().map(|no| no.code.as_str());
                let not_allowed = refused.as_deref() == Some("role_not_allowed");
                assert_eq!(not_allowed, access.role != *needed, "given {given}, when {who} says {sentence}: {refused:?}");
            }
        }
    }
}

#[test]
fn a_link_that_nobody_holds_gives_no_commands() {
    // Whoever acts is named in the record, so a role without a person can only look on.
    check(&[("start", "nameless open A", "!role_not_allowed"), ("", "nameless start", "!role_not_allowed")]);
}

#[test]
fn a_voter_who_never_joined_is_unknown() {
    check(&[
        ("open A", "stranger votes A 3", "!unknown_participant"),
        ("open A", "stranger recuses A", "!unknown_participant"),
        ("open A; reveal! A; propose A 3", "stranger answers A 3", "!unknown_participant"),
        ("open A", "stranger withdraws A", "!no_ballot"),
    ]);
}

#[test]
fn every_command_of_the_protocol_is_in_the_table() {
    let schema = protocol::schema::document();
    let variants = schema["$defs"]["Command"]["oneOf"].as_array().expect("a command is one of several shapes");
    let known: Vec<_> = variants.iter().filter_map(|variant| variant["properties"]["type"]["const"].as_str()).collect();
    let listed: Vec<_> = COMMANDS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(known.len(), listed.len());
    assert!(known.iter().all(|name| listed.contains(name)), "{known:?}");
    for (name, sentence, _) in COMMANDS {
        let (_, command) = Meeting::new().read(sentence);
        assert_eq!(serde_json::to_value(command).unwrap()["type"], *name);
    }
}
