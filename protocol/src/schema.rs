//! One JSON Schema document for everything on the wire and in files, made from the types (`protocol/schema/`).

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::event::Event;
use crate::{command, difference, event, guide, http, import, problem, record, rubric, view, wire};

/// The document: JSON Schema 2020-12, every type under `$defs`.
pub fn document() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    macro_rules! include {
        ($($kind:ty),+ $(,)?) => { $(generator.subschema_for::<$kind>();)+ };
    }
    include!(
        wire::FromClient,
        wire::FromServer,
        command::Command,
        view::Parts,
        problem::Problem,
        rubric::Rubric,
        import::Import,
        difference::Difference,
        guide::Guide,
        guide::Guides,
        record::Entry,
        http::CreateSession,
        http::SessionMade,
        http::Join,
        http::Joined,
        http::GiveCommand,
        http::CommandAccepted,
        http::SessionView,
        http::RubricList,
        http::RubricChecked,
        http::SessionList,
        http::EventLine,
        http::Assessment,
        http::Trail,
        http::Keys,
        http::EraseIdentity,
        http::IdentityIsErased,
        http::SetLegalHold,
        http::LegalHoldIsSet,
    );
    include!(
        event::SessionCreated,
        event::AgendaSet,
        event::SettingsChanged,
        event::LobbyOpened,
        event::SessionStarted,
        event::SessionPaused,
        event::SessionResumed,
        event::SessionClosed,
        event::ParticipantJoined,
        event::IdentityGiven,
        event::AccessGranted,
        event::ParticipantMarkedAbsent,
        event::ParticipantReturned,
        event::ParticipantRecused,
        event::ItemFocused,
        event::RoundOpened,
        event::BallotCast,
        event::BallotWithdrawn,
        event::RoundRevealed,
        event::RoundCancelled,
        event::ProposalMade,
        event::ProposalAnswered,
        event::ProposalClosed,
        event::ProposalCancelled,
        event::ItemDecided,
        event::ItemParked,
        event::ItemReopened,
        event::RubricStored,
        event::SessionRegistered,
        event::SigningKeySet,
        event::CheckpointSigned,
        event::CheckpointCosigned,
        event::IdentityErased,
        event::LegalHoldPlaced,
        event::LegalHoldLifted,
    );
    debug_assert_eq!(Event::KINDS.len(), 35, "a new kind of event belongs in the schema too");
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rubricon:schema:v1",
        "title": "Rubricon",
        "description": "Everything that Rubricon's server and any other party must agree on. Generated; SPEC.md says what it means.",
        "$defs": generator.take_definitions(true),
    })
}
