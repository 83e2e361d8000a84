//! Who leads: handing over by consent, and taking over from somebody who is gone.

use protocol::event::{LeadOfferEnded, LeadOffered, LeadTaken};
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::Role;

use super::super::{Rejection, Session};
use super::Decided;

/// For how many seconds whoever leads has to be gone before another facilitator can take over.
const GONE: u32 = 120;

impl Session {
    pub(super) fn offer_lead(&self, to: ParticipantId) -> Decided {
        let person = self.require_person(to)?;
        if self.lead == Some(to) {
            return Err(invalid("You lead the meeting already."));
        }
        if person.role != Role::Facilitator {
            return Err(invalid("The lead goes to a facilitator. Make this person one first."));
        }
        if self.lead_offered_to == Some(to) {
            return Err(invalid("The lead is offered to this person already."));
        }
        Ok(vec![LeadOffered { to }.into()])
    }

    pub(super) fn withdraw_lead_offer(&self) -> Decided {
        let to = self.lead_offered_to.ok_or_else(|| invalid("The lead is offered to nobody."))?;
        Ok(vec![LeadOfferEnded { to }.into()])
    }

    pub(super) fn accept_lead(&self, actor: ParticipantId) -> Decided {
        let from = self.require_offer(actor)?;
        Ok(vec![LeadTaken { participant: actor, from, gone_seconds: None }.into()])
    }

    pub(super) fn decline_lead(&self, actor: ParticipantId) -> Decided {
        self.require_offer(actor)?;
        Ok(vec![LeadOfferEnded { to: actor }.into()])
    }

    pub(super) fn claim_lead(&self, actor: ParticipantId, gone: Option<u32>) -> Decided {
        let from = self.lead.filter(|lead| *lead != actor).ok_or_else(|| invalid("You lead the meeting already."))?;
        match gone {
            Some(seconds) if seconds >= GONE => {
                Ok(vec![LeadTaken { participant: actor, from, gone_seconds: Some(seconds) }.into()])
            }
            _ => Err(Rejection::new(
                Code::LeadNotGone,
                format!("The lead can be taken over when whoever has it was gone for {GONE} seconds. Ask them for it."),
            )),
        }
    }

    /// Who leads, if they offered the lead to this person.
    fn require_offer(&self, actor: ParticipantId) -> Result<ParticipantId, Rejection> {
        self.lead.filter(|_| self.lead_offered_to == Some(actor)).ok_or_else(|| invalid("The lead is not offered to you now."))
    }
}

fn invalid(detail: &str) -> Rejection {
    Rejection::new(Code::InvalidValue, detail)
}
