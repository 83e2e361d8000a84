//! What may happen in a session, as tables: given, when, then. SPEC.md, R-6 to.

mod advance;
mod cancelling;
mod consent_list;
mod creating;
mod deciding;
mod door;
mod entering;
mod every_cell;
mod items;
mod largest_advance;
mod lead;
mod next_steps;
mod people;
mod phases;
mod proposing;
mod quorum;
mod reading_time;
mod reveal;
mod roles;
mod settings;
mod talk;
mod text;
mod voting;

/// The tables above, to see that none of the domain's answers is left out.
const TABLES: &str = concat!(
    include_str!("session/advance.rs"),
    include_str!("session/cancelling.rs"),
    include_str!("session/consent_list.rs"),
    include_str!("session/creating.rs"),
    include_str!("session/deciding.rs"),
    include_str!("session/door.rs"),
    include_str!("session/entering.rs"),
    include_str!("session/items.rs"),
    include_str!("session/lead.rs"),
    include_str!("session/next_steps.rs"),
    include_str!("session/people.rs"),
    include_str!("session/phases.rs"),
    include_str!("session/proposing.rs"),
    include_str!("session/quorum.rs"),
    include_str!("session/reading_time.rs"),
    include_str!("session/reveal.rs"),
    include_str!("session/roles.rs"),
    include_str!("session/settings.rs"),
    include_str!("session/talk.rs"),
    include_str!("session/text.rs"),
    include_str!("session/voting.rs"),
);

#[test]
fn every_rejection_of_the_domain_is_in_a_table() {
    for code in [
        "invalid_value",
        "too_large",
        "role_not_allowed",
        "full",
        "wrong_phase",
        "unknown_item",
        "unknown_participant",
        "wrong_item_state",
        "round_over",
        "proposal_over",
        "another_round_open",
        "round_limit",
        "unknown_level",
        "no_ballot",
        "recused",
        "votes_missing",
        "reason_needed",
        "visibility_fixed",
        "not_leading",
        "lead_not_gone",
        "device_in_use",
        "notes_changed",
        "unknown_comment",
        "unknown_next_step",
        "join_code_not_accepted",
    ] {
        assert!(TABLES.contains(&format!("\"!{code}\"")), "no table ends in !{code}");
    }
}

#[test]
fn every_event_of_a_session_is_in_a_table() {
    let elsewhere = [
        "session_created",
        "agenda_set",
        "identity_given",
        "access_granted",
        "rubric_stored",
        "session_registered",
        "subject_registered",
        "session_archived",
        "session_unarchived",
        "template_saved",
        "template_removed",
        "signing_key_set",
        "checkpoint_signed",
        "checkpoint_cosigned",
        "identity_erased",
        "legal_hold_placed",
        "legal_hold_lifted",
        "share_made",
        "share_revoked",
        "webhook_set",
        "webhook_removed",
    ];
    for kind in protocol::event::Event::KINDS.iter().filter(|kind| !elsewhere.contains(kind)) {
        assert!(TABLES.contains(kind), "no table names {kind}");
    }
}
