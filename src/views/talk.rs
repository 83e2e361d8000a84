//! What people say to each other: the speaking queue, comments and statements.

use protocol::id::ParticipantId;
use protocol::session::Visibility;
use protocol::view::{Comment, Speaker, Statement, Talk};

use super::parts::Audience;
use crate::domain::{self, Item, Session};

/// How many of those who wish to speak are listed.
const MAX_QUEUE: usize = 50;

/// How many comments a live view lists: the newest. The assessment lists them all.
pub(super) const MAX_SHOWN_COMMENTS: usize = 50;

/// Who wishes to speak, and who speaks. Names of those who wait are told to the desk, and to everyone where votes are named.
pub(super) fn talk(session: &Session, audience: Audience) -> Talk {
    let named = audience == Audience::Desk || session.settings.visibility == Visibility::Named;
    let queue = session.hands.iter().take(MAX_QUEUE).filter_map(|hand| speaker(session, *hand));
    Talk {
        hands: u32::try_from(session.hands.len()).unwrap_or(u32::MAX),
        queue: named.then(|| queue.collect()),
        floor: session.floor.and_then(|floor| speaker(session, floor)),
    }
}

/// Somebody by name and organisation.
pub(super) fn speaker(session: &Session, id: ParticipantId) -> Option<Speaker> {
    let person = session.person(id)?;
    Some(Speaker { participant: id, name: person.name.clone(), organisation: person.organisation.clone() })
}

/// The comments on an item that everyone may see now.
pub(super) fn comments(session: &Session, item: &Item) -> Vec<Comment> {
    let shown = |comment: &&domain::Comment| !comment.withdrawn && !item.is_hidden(comment.seq);
    item.comments.iter().filter(shown).map(|comment| shown_comment(session, item, comment)).collect()
}

/// The comments of one person on an item, also those that only they may see.
pub(super) fn own_comments(session: &Session, item: &Item, person: ParticipantId) -> Vec<Comment> {
    let own = |comment: &&domain::Comment| !comment.withdrawn && comment.author.is(person);
    item.comments.iter().filter(own).map(|comment| shown_comment(session, item, comment)).collect()
}

/// The statements on an item.
pub(super) fn statements(session: &Session, item: &Item) -> Vec<Statement> {
    let shown = |statement: &&domain::Statement| !statement.withdrawn;
    item.statements.iter().filter(shown).map(|statement| shown_statement(session, statement)).collect()
}

/// The statements of one person on an item.
pub(super) fn own_statements(session: &Session, item: &Item, person: ParticipantId) -> Vec<Statement> {
    let own = |statement: &&domain::Statement| !statement.withdrawn && statement.author.is(person);
    item.statements.iter().filter(own).map(|statement| shown_statement(session, statement)).collect()
}

/// An author is named where they signed, whatever the visibility: that was their own choice.
fn shown_comment(session: &Session, item: &Item, comment: &domain::Comment) -> Comment {
    Comment {
        comment: comment.number,
        text: comment.text.clone(),
        link: comment.link.clone(),
        figure: comment.figure.clone(),
        dated: comment.dated.clone(),
        author: comment.author.signed().and_then(|author| speaker(session, author)),
        only_you: item.is_hidden(comment.seq),
    }
}

fn shown_statement(session: &Session, statement: &domain::Statement) -> Statement {
    Statement {
        statement: statement.number,
        stance: statement.stance,
        text: statement.text.clone(),
        author: statement.author.signed().and_then(|author| speaker(session, author)),
        decision: statement.decision,
    }
}
