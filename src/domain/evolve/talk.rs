//! Hands, the floor, comments, statements and notes.

use protocol::event::{
    AuthorSealed, CommentAdded, CommentWithdrawn, FloorGiven, HandRaised, NotesWritten, StatementMade, StatementWithdrawn,
    VotersNudged,
};
use protocol::id::{ItemId, ParticipantId};
use protocol::session::ItemState;

use super::super::session::{Session, Stamp};
use super::super::talk::{Author, Comment, Notes, Statement};

impl Session {
    pub(super) fn voters_nudged(&mut self, event: &VotersNudged) {
        if let Some(item) = self.item_mut(event.item) {
            item.nudges = item.nudges.saturating_add(1);
        }
    }

    pub(super) fn hand_raised(&mut self, event: &HandRaised) {
        if !self.hands.contains(&event.participant) {
            self.hands.push(event.participant);
        }
    }

    pub(super) fn lower(&mut self, participant: ParticipantId) {
        self.hands.retain(|hand| *hand != participant);
    }

    pub(super) fn floor_given(&mut self, event: &FloorGiven) {
        self.lower(event.participant);
        self.floor = Some(event.participant);
        let revealed = event.item.and_then(|id| self.item_mut(id)).filter(|item| item.state == ItemState::Revealed);
        if let Some(round) = revealed.and_then(|item| item.rounds.iter_mut().rev().find(|round| round.revealed.is_some())) {
            round.first_speaker.get_or_insert(event.participant);
        }
    }

    pub(super) fn comment_added(&mut self, stamp: &Stamp, event: &CommentAdded) {
        let Some(item) = self.item_mut(event.item) else { return };
        item.comments.push(Comment {
            number: event.comment,
            seq: stamp.seq,
            text: event.text.clone(),
            link: event.link.clone(),
            figure: event.figure.clone(),
            dated: event.dated.clone(),
            author: author(event.author),
            withdrawn: false,
        });
    }

    pub(super) fn comment_withdrawn(&mut self, event: &CommentWithdrawn) {
        if let Some(comment) = self.comment_mut(event.item, event.comment) {
            comment.withdrawn = true;
        }
    }

    pub(super) fn statement_made(&mut self, stamp: &Stamp, event: &StatementMade) {
        let Some(item) = self.item_mut(event.item) else { return };
        let decided = item.state == ItemState::Decided;
        item.statements.push(Statement {
            number: event.statement,
            seq: stamp.seq,
            stance: event.stance,
            text: event.text.clone(),
            author: author(event.author),
            decision: item.decision.as_ref().filter(|_| decided).map(|decision| decision.seq),
            withdrawn: false,
        });
    }

    pub(super) fn statement_withdrawn(&mut self, event: &StatementWithdrawn) {
        if let Some(statement) = self.statement_mut(event.item, event.statement) {
            statement.withdrawn = true;
        }
    }

    pub(super) fn author_sealed(&mut self, event: &AuthorSealed) {
        let sealed = Author::Unsigned(event.author);
        if let Some(comment) = event.comment.and_then(|number| self.comment_mut(event.item, number)) {
            comment.author = sealed;
        }
        if let Some(statement) = event.statement.and_then(|number| self.statement_mut(event.item, number)) {
            statement.author = sealed;
        }
    }

    pub(super) fn notes_written(&mut self, stamp: &Stamp, event: &NotesWritten) {
        if let Some(item) = self.item_mut(event.item) {
            item.notes = Some(Notes {
                revision: event.revision,
                rationale: event.rationale.clone(),
                next_steps: event.next_steps.clone(),
                by: stamp.actor,
            });
        }
    }

    fn comment_mut(&mut self, item: ItemId, number: u16) -> Option<&mut Comment> {
        self.item_mut(item)?.comments.iter_mut().find(|comment| comment.number == number)
    }

    fn statement_mut(&mut self, item: ItemId, number: u16) -> Option<&mut Statement> {
        self.item_mut(item)?.statements.iter_mut().find(|statement| statement.number == number)
    }
}

/// Nobody is known to have written what is unsigned, until the record of who it was is read.
fn author(signed: Option<ParticipantId>) -> Author {
    signed.map_or(Author::Unknown, Author::Signed)
}
