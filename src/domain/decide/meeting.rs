//! The meeting as a whole: its phases, its settings, and who is waited for.

use protocol::event::{
    LobbyOpened, ParticipantMarkedAbsent, ParticipantReturned, SessionClosed, SessionPaused, SessionResumed, SessionStarted,
    SettingsChanged,
};
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::{Phase, Settings};
use protocol::vote::Rule;

use super::super::{Rejection, Session, text};
use super::Decided;

impl Session {
    pub(super) fn open_lobby(&self) -> Decided {
        self.require_phase(Phase::Draft, "The door is open already.")?;
        Ok(vec![LobbyOpened {}.into()])
    }

    pub(super) fn start(&self) -> Decided {
        self.require_phase(Phase::Lobby, "The meeting can be started from the lobby, once.")?;
        Ok(vec![SessionStarted {}.into()])
    }

    pub(super) fn pause(&self) -> Decided {
        self.require_phase(Phase::Running, "Only a running meeting can be paused.")?;
        Ok(vec![SessionPaused {}.into()])
    }

    pub(super) fn resume(&self) -> Decided {
        self.require_phase(Phase::Paused, "The meeting is not paused.")?;
        Ok(vec![SessionResumed {}.into()])
    }

    pub(super) fn close(&self) -> Decided {
        self.require_nothing_open()?;
        Ok(vec![SessionClosed {}.into()])
    }

    pub(super) fn change_settings(&self, settings: &Settings, reason: &str) -> Decided {
        check_settings(settings)?;
        self.require_nothing_open()?;
        let reason = text::prose("reason", reason, 0..=2_000)?;
        if self.any_ballot {
            if reason.is_empty() {
                return Err(Rejection::new(
                    Code::ReasonNeeded,
                    "Votes were cast under the settings of now. Write down why they change.",
                ));
            }
            if settings.visibility > self.settings.visibility {
                return Err(Rejection::new(
                    Code::VisibilityFixed,
                    "People voted when less was to be shown. It stays at that, or becomes less.",
                ));
            }
        }
        Ok(vec![SettingsChanged { settings: settings.clone(), reason }.into()])
    }

    pub(super) fn mark_absent(&self, participant: ParticipantId) -> Decided {
        if self.require_participant(participant)?.absent {
            return Err(Rejection::new(Code::InvalidValue, "This person is marked absent already."));
        }
        Ok(vec![ParticipantMarkedAbsent { participant }.into()])
    }

    pub(super) fn mark_returned(&self, participant: ParticipantId) -> Decided {
        if !self.require_participant(participant)?.absent {
            return Err(Rejection::new(Code::InvalidValue, "This person is not marked absent."));
        }
        Ok(vec![ParticipantReturned { participant }.into()])
    }

    fn require_phase(&self, phase: Phase, otherwise: &str) -> Result<(), Rejection> {
        if self.phase == phase { Ok(()) } else { Err(Rejection::new(Code::WrongPhase, otherwise)) }
    }
}

/// Whether a session can be held like this.
pub(in crate::domain) fn check_settings(settings: &Settings) -> Result<(), Rejection> {
    let wrong = |detail: &str| Err(Rejection::new(Code::InvalidValue, detail));
    if let Rule::Threshold { percent } = settings.rule
        && !(51..=100).contains(&percent)
    {
        return wrong("The threshold is 51 to 100 percent.");
    }
    if let Rule::Consent { floor } = settings.rule
        && !(1..=5).contains(&floor)
    {
        return wrong("The lowest answer that consents is 1 to 5.");
    }
    if !(1..=9).contains(&settings.max_rounds) {
        return wrong("An item has 1 to 9 rounds.");
    }
    if settings.voting_seconds.is_some_and(|seconds| !(10..=3_600).contains(&seconds)) {
        return wrong("A vote lasts 10 to 3,600 seconds, or has no limit.");
    }
    Ok(())
}
