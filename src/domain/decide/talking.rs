//! Talking: reminders, hands, the floor, comments, statements and notes.

use protocol::event::{
    AuthorSealed, CommentAdded, CommentWithdrawn, Event, FloorGiven, HandLowered, HandRaised, NotesWritten, StatementMade,
    StatementWithdrawn, VotersNudged,
};
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::Code;
use protocol::session::{ItemState, Role};
use protocol::vote::{NextStep, Stance};

use super::super::talk::Author;
use super::super::{Item, Rejection, Session, text};
use super::deciding::{check_date, check_link, check_next_steps};
use super::{Decided, wrong_state};

/// The most hands that are up at once.
const MAX_HANDS: usize = 200;

/// The most comments on one item, and the most statements.
const MAX_SAID: u16 = 500;

/// A comment that somebody wants to write.
pub(super) struct Said<'a> {
    pub(super) text: &'a str,
    pub(super) link: Option<&'a str>,
    pub(super) figure: Option<&'a str>,
    pub(super) dated: Option<&'a str>,
    pub(super) unsigned: bool,
}

impl Session {
    pub(super) fn nudge_voters(&self, id: ItemId) -> Decided {
        let item = self.require_item(id)?;
        self.require_running()?;
        match item.state {
            ItemState::Voting | ItemState::Proposed => Ok(vec![VotersNudged { item: id }.into()]),
            _ => Err(wrong_state(item, "There is nobody to remind.")),
        }
    }

    pub(super) fn raise_hand(&self, actor: ParticipantId) -> Decided {
        self.require_person(actor)?;
        if self.hands.contains(&actor) {
            return Err(invalid("Your hand is up already."));
        }
        if self.hands.len() >= MAX_HANDS {
            return Err(Rejection::new(Code::TooLarge, format!("{MAX_HANDS} hands are up already. Wait for your turn.")));
        }
        Ok(vec![HandRaised { participant: actor }.into()])
    }

    pub(super) fn lower_hand(&self, actor: ParticipantId, whose: Option<ParticipantId>) -> Decided {
        let participant = whose.unwrap_or(actor);
        let at_desk = matches!(self.person(actor).map(|person| person.role), Some(Role::Facilitator | Role::Scribe));
        if participant != actor && !at_desk {
            return Err(Rejection::new(Code::RoleNotAllowed, "You can lower your own hand."));
        }
        if !self.hands.contains(&participant) {
            return Err(invalid("That hand is not up."));
        }
        Ok(vec![HandLowered { participant }.into()])
    }

    pub(super) fn give_floor(&self, participant: ParticipantId) -> Decided {
        let person = self.require_person(participant)?;
        if person.role == Role::Observer {
            return Err(invalid("Observers look on. Make this person a participant first."));
        }
        Ok(vec![FloorGiven { participant, item: self.focus }.into()])
    }

    pub(super) fn add_comment(&self, actor: ParticipantId, id: ItemId, said: &Said<'_>) -> Decided {
        let item = self.require_item(id)?;
        self.require_person(actor)?;
        let comment = next(item.comments.last().map(|last| last.number), "comments", item)?;
        let figure = said.figure.map(str::trim).filter(|figure| !figure.is_empty());
        let event = CommentAdded {
            item: id,
            comment,
            text: text::prose("comment", said.text, 1..=2_000)?,
            link: said.link.map(check_link).transpose()?,
            figure: figure.map(|figure| text::line("figure", figure, 1..=200)).transpose()?,
            dated: said.dated.map(check_date).transpose()?,
            author: (!said.unsigned).then_some(actor),
        };
        let sealed = AuthorSealed { item: id, comment: Some(comment), statement: None, author: actor };
        Ok(signed_or_sealed(event.into(), sealed, said.unsigned))
    }

    pub(super) fn withdraw_comment(&self, actor: ParticipantId, id: ItemId, number: u16) -> Decided {
        let item = self.require_item(id)?;
        // Of a comment that others cannot see yet, nobody else is told that it exists.
        let facilitates = self.person(actor).is_some_and(|person| person.role == Role::Facilitator);
        let found = item.comments.iter().find(|comment| comment.number == number && !comment.withdrawn);
        let comment = found.filter(|comment| comment.author.is(actor) || (facilitates && !item.is_hidden(comment.seq)));
        let comment = comment.ok_or_else(|| not_there("comment"))?;
        let unsigned = comment.author == Author::Unsigned(actor);
        Ok(vec![CommentWithdrawn { item: id, comment: number, unsigned }.into()])
    }

    pub(super) fn make_statement(
        &self,
        actor: ParticipantId,
        id: ItemId,
        stance: Stance,
        words: &str,
        unsigned: bool,
    ) -> Decided {
        let item = self.require_item(id)?;
        self.require_voter(actor)?;
        match item.state {
            ItemState::Revealed | ItemState::Reopened | ItemState::Decided | ItemState::Parked
                if item.last_reveal().is_some() => {}
            _ => return Err(wrong_state(item, "You can say how you stand to it once the votes are revealed.")),
        }
        let statement = next(item.statements.last().map(|last| last.number), "statements", item)?;
        let event = StatementMade {
            item: id,
            statement,
            stance,
            text: text::prose("statement", words, 1..=2_000)?,
            author: (!unsigned).then_some(actor),
        };
        let sealed = AuthorSealed { item: id, comment: None, statement: Some(statement), author: actor };
        Ok(signed_or_sealed(event.into(), sealed, unsigned))
    }

    pub(super) fn withdraw_statement(&self, actor: ParticipantId, id: ItemId, number: u16) -> Decided {
        let item = self.require_item(id)?;
        let found = item.statements.iter().find(|statement| statement.number == number && !statement.withdrawn);
        let statement = found.filter(|statement| statement.author.is(actor)).ok_or_else(|| not_there("statement"))?;
        let unsigned = statement.author == Author::Unsigned(actor);
        Ok(vec![StatementWithdrawn { item: id, statement: number, unsigned }.into()])
    }

    pub(super) fn write_notes(&self, id: ItemId, base: u32, rationale: &str, next_steps: &[NextStep]) -> Decided {
        let item = self.require_item(id)?;
        let revision = item.notes.as_ref().map_or(0, |notes| notes.revision);
        if base != revision {
            let detail = "Somebody else wrote these notes meanwhile. Look at theirs, then save yours again.";
            return Err(Rejection::new(Code::NotesChanged, detail));
        }
        Ok(vec![
            NotesWritten {
                item: id,
                revision: revision.saturating_add(1),
                rationale: text::prose("rationale", rationale, 0..=10_000)?,
                next_steps: check_next_steps(next_steps)?,
            }
            .into(),
        ])
    }
}

/// What was said, and who said it where they did not sign.
fn signed_or_sealed(said: Event, sealed: AuthorSealed, unsigned: bool) -> Vec<Event> {
    let sealed = unsigned.then(|| sealed.into());
    [said].into_iter().chain(sealed).collect()
}

/// The number after the last one.
fn next(last: Option<u16>, what: &str, item: &Item) -> Result<u16, Rejection> {
    match last.unwrap_or(0) {
        MAX_SAID.. => {
            Err(Rejection::new(Code::TooLarge, format!("{} has {MAX_SAID} {what}, which is all it can have.", item.criterion)))
        }
        last => Ok(last + 1),
    }
}

fn not_there(what: &str) -> Rejection {
    Rejection::new(Code::UnknownComment, format!("There is no such {what} of yours, or it was taken back."))
}

fn invalid(detail: &str) -> Rejection {
    Rejection::new(Code::InvalidValue, detail)
}
