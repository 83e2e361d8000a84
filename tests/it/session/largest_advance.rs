//! The largest advance round can be closed: its reveals fit into one batch of the log, with room for what came before it.

use jiff::Timestamp;
use protocol::command::Command;
use protocol::event::{AdvanceOpened, AgendaSet, BallotCast, Event, LobbyOpened, ParticipantJoined};
use protocol::id::{ItemId, ParticipantId, SubjectId};
use protocol::session::{AgendaItem, Role};
use protocol::vote::Choice;
use rubricon::domain::{Access, Context, MAX_ADVANCE_ITEMS, MAX_ADVANCE_PEOPLE, Session, Stamp};
use rubricon::log::MAX_BATCH_BYTES;

/// What an entry takes beside its body, generously.
const ENTRY: usize = 512;

#[test]
fn the_largest_advance_round_is_closed_in_one_batch() {
    let mut session = Session::default();
    session.levels = vec![1, 2, 3, 4];
    // Ids and seqs of the length that real ones have.
    let person = |n: usize| ParticipantId::from_u128(u128::MAX / 8 + n as u128);
    let item = |n: usize| ItemId::from_u128(u128::MAX / 8 + n as u128);
    let mut seq = 9_000_000;
    let mut happen = |session: &mut Session, actor, event: Event| {
        seq += 1;
        session.evolve(&Stamp { seq, at: "2026-11-22T18:00:00.000Z".into(), actor }, &event);
    };
    let agenda = (0..MAX_ADVANCE_ITEMS)
        .map(|n| AgendaItem { id: item(n), criterion: format!("D1.{n}"), subject: SubjectId::from_u128(1) })
        .collect();
    happen(&mut session, ParticipantId::SERVER, AgendaSet { items: agenda }.into());
    happen(&mut session, ParticipantId::SERVER, LobbyOpened {}.into());
    for n in 0..MAX_ADVANCE_PEOPLE {
        let role = if n == 0 { Role::Facilitator } else { Role::Participant };
        let joined = ParticipantJoined { participant: person(n), role, organisation: "North".into(), waiting: false };
        happen(&mut session, ParticipantId::SERVER, joined.into());
    }
    happen(&mut session, person(0), AdvanceOpened { closes_at: None }.into());
    for n in 1..MAX_ADVANCE_PEOPLE {
        for at in 0..MAX_ADVANCE_ITEMS {
            let ballot = BallotCast { item: item(at), round: 0, choice: Choice::Level(1 + (n % 4) as u8), reason: None };
            happen(&mut session, person(n), ballot.into());
        }
    }
    let access = Access { role: Role::Facilitator, participant: Some(person(0)), waiting: false };
    let context = Context { access, now: Timestamp::UNIX_EPOCH, lead_gone: None, fresh: person(9_999) };
    let events = session.decide(&Command::CloseAdvance { despite_missing: false }, &context).expect("everyone has voted");
    let bytes: usize = events.iter().map(|event| event.to_body().expect("it has a body").len() + ENTRY).sum();
    // A turn takes up commands until a quarter of a batch is full.
    assert!(bytes < MAX_BATCH_BYTES - MAX_BATCH_BYTES / 4, "{bytes} bytes do not fit beside others into {MAX_BATCH_BYTES}");
}
