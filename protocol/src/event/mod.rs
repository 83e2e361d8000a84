//! Events: facts in the past tense, one struct for each kind. The log stores them; nobody outside sees them raw.
//!
//! **Invariant:** a shape that was released is frozen. A field that may be absent can be added; any other change is a new
//! kind, with a typed upcast to the newest shape here.

mod shares;
mod v1;

use serde::de::DeserializeOwned;

use crate::record::BadRecord;

pub use shares::*;
pub use v1::*;

/// Every kind of event this version knows.
macro_rules! kinds {
    ($($name:literal => $variant:ident),+ $(,)?) => {
        /// One event.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each variant is the struct of its name, documented there")]
        pub enum Event {
            $($variant($variant)),+
        }

        impl Event {
            /// The names of all kinds, as entries state them.
            pub const KINDS: &[&str] = &[$($name),+];

            /// The kind, as the entry states it.
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name),+
                }
            }

            /// The body: canonical JSON.
            pub fn to_body(&self) -> Result<Vec<u8>, BadRecord> {
                match self {
                    $(Self::$variant(event) => serde_json_canonicalizer::to_vec(event)),+
                }
                .map_err(|e| BadRecord::Unfit(e.to_string()))
            }

            /// Reads a body of this kind.
            pub fn from_body(kind: &str, body: &[u8]) -> Result<Self, BadEvent> {
                match kind {
                    $($name => read(kind, body).map(Self::$variant),)+
                    _ => Err(BadEvent::UnknownKind(kind.to_owned())),
                }
            }
        }

        $(impl From<$variant> for Event {
            fn from(event: $variant) -> Self {
                Self::$variant(event)
            }
        })+
    };
}

kinds! {
    "session_created" => SessionCreated,
    "agenda_set" => AgendaSet,
    "settings_changed" => SettingsChanged,
    "lobby_opened" => LobbyOpened,
    "session_started" => SessionStarted,
    "session_paused" => SessionPaused,
    "session_resumed" => SessionResumed,
    "session_closed" => SessionClosed,
    "participant_joined" => ParticipantJoined,
    "identity_given" => IdentityGiven,
    "access_granted" => AccessGranted,
    "participant_marked_absent" => ParticipantMarkedAbsent,
    "participant_returned" => ParticipantReturned,
    "participant_recused" => ParticipantRecused,
    "item_focused" => ItemFocused,
    "round_opened" => RoundOpened,
    "ballot_cast" => BallotCast,
    "ballot_withdrawn" => BallotWithdrawn,
    "round_revealed" => RoundRevealed,
    "round_cancelled" => RoundCancelled,
    "proposal_made" => ProposalMade,
    "proposal_answered" => ProposalAnswered,
    "proposal_closed" => ProposalClosed,
    "proposal_cancelled" => ProposalCancelled,
    "item_decided" => ItemDecided,
    "item_parked" => ItemParked,
    "item_reopened" => ItemReopened,
    "next_step_changed" => NextStepChanged,
    "role_given" => RoleGiven,
    "voting_changed" => VotingChanged,
    "lead_offered" => LeadOffered,
    "lead_offer_ended" => LeadOfferEnded,
    "lead_taken" => LeadTaken,
    "door_set" => DoorSet,
    "participant_admitted" => ParticipantAdmitted,
    "participant_removed" => ParticipantRemoved,
    "device_changed" => DeviceChanged,
    "ballot_entered" => BallotEntered,
    "answer_entered" => AnswerEntered,
    "organisations_invited" => OrganisationsInvited,
    "voters_nudged" => VotersNudged,
    "hand_raised" => HandRaised,
    "hand_lowered" => HandLowered,
    "floor_given" => FloorGiven,
    "comment_added" => CommentAdded,
    "comment_withdrawn" => CommentWithdrawn,
    "statement_made" => StatementMade,
    "statement_withdrawn" => StatementWithdrawn,
    "author_sealed" => AuthorSealed,
    "notes_written" => NotesWritten,
    "advance_opened" => AdvanceOpened,
    "advance_closed" => AdvanceClosed,
    "advance_cancelled" => AdvanceCancelled,
    "item_pulled" => ItemPulled,
    "agenda_ordered" => AgendaOrdered,
    "rubric_stored" => RubricStored,
    "session_registered" => SessionRegistered,
    "subject_registered" => SubjectRegistered,
    "session_archived" => SessionArchived,
    "session_unarchived" => SessionUnarchived,
    "template_saved" => TemplateSaved,
    "template_removed" => TemplateRemoved,
    "signing_key_set" => SigningKeySet,
    "checkpoint_signed" => CheckpointSigned,
    "checkpoint_cosigned" => CheckpointCosigned,
    "identity_erased" => IdentityErased,
    "legal_hold_placed" => LegalHoldPlaced,
    "legal_hold_lifted" => LegalHoldLifted,
    "share_made" => ShareMade,
    "share_revoked" => ShareRevoked,
    "webhook_set" => WebhookSet,
    "webhook_removed" => WebhookRemoved,
}

impl Event {
    /// Whether its record names nobody as its actor, because whoever caused it did not sign (SPEC.md, R-5.6).
    pub const fn is_unsigned(&self) -> bool {
        match self {
            Self::CommentAdded(CommentAdded { author, .. }) | Self::StatementMade(StatementMade { author, .. }) => {
                author.is_none()
            }
            Self::CommentWithdrawn(CommentWithdrawn { unsigned, .. })
            | Self::StatementWithdrawn(StatementWithdrawn { unsigned, .. }) => *unsigned,
            Self::AuthorSealed(_) => true,
            _ => false,
        }
    }
}

/// A body that cannot be read as an event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadEvent {
    /// This version has no such kind.
    #[error("no event kind is called \"{0}\"; the record was written by a newer version of Rubricon")]
    UnknownKind(String),
    /// The body is not of its kind's shape.
    #[error("the body of a {kind} event cannot be read: {why}")]
    Body {
        /// The kind that the entry states.
        kind: String,
        /// What is wrong with it.
        why: String,
    },
}

fn read<T: DeserializeOwned>(kind: &str, body: &[u8]) -> Result<T, BadEvent> {
    serde_json::from_slice(body).map_err(|e| BadEvent::Body { kind: kind.to_owned(), why: e.to_string() })
}
