//! The events that the golden vectors are made of. A sample is never changed once its vector is committed; add another.

mod facilitation;
mod meeting;
mod proofs;
mod shares;
mod voting;

use jiff::Timestamp;
use protocol::event::Event;
use protocol::id::{ItemId, ParticipantId, SessionId, StreamId, SubjectId};

/// One event, and the name of its file.
pub(crate) struct Sample {
    /// The kind; with a dot and a case where a kind has more than one.
    pub(crate) name: String,
    /// What happened.
    pub(crate) event: Event,
    /// Where it is stored.
    pub(crate) stream: StreamId,
    /// Who did it.
    pub(crate) actor: ParticipantId,
}

/// Every sample.
pub(crate) fn all() -> Vec<Sample> {
    let mut samples = meeting::samples();
    samples.extend(voting::samples());
    samples.extend(facilitation::samples());
    samples.extend(proofs::samples());
    samples.extend(shares::samples());
    samples
}

/// A time that depends on the seq alone: 22 November 2026, one record each second or so.
pub(crate) fn time(seq: u64) -> Timestamp {
    let millis = 1_795_370_591_402 + i64::try_from(seq).unwrap_or_default() * 1_017;
    Timestamp::from_millisecond(millis).expect("a time of this century")
}

fn sample(name: &str, actor: ParticipantId, event: impl Into<Event>) -> Sample {
    let event = event.into();
    let directory = matches!(
        event,
        Event::RubricStored(_)
            | Event::SessionRegistered(_)
            | Event::SubjectRegistered(_)
            | Event::SessionArchived(_)
            | Event::SessionUnarchived(_)
            | Event::TemplateSaved(_)
            | Event::TemplateRemoved(_)
            | Event::SigningKeySet(_)
            | Event::CheckpointSigned(_)
            | Event::CheckpointCosigned(_)
            | Event::ShareMade(_)
            | Event::ShareRevoked(_)
            | Event::WebhookSet(_)
            | Event::WebhookRemoved(_)
    );
    let stream = if directory { StreamId::DIRECTORY } else { session().into() };
    Sample { name: name.to_owned(), event, stream, actor }
}

fn session() -> SessionId {
    SessionId::from_parts(1_795_370_000_000, 1)
}

fn facilitator() -> ParticipantId {
    ParticipantId::from_parts(1_795_370_000_001, 0xfac)
}

fn voter(number: u128) -> ParticipantId {
    ParticipantId::from_parts(1_795_370_100_000, number)
}

fn item(number: u128) -> ItemId {
    ItemId::from_parts(1_795_370_000_002, number)
}

fn subject(number: u128) -> SubjectId {
    SubjectId::from_parts(1_795_370_000_003, number)
}
