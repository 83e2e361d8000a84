//! The server is killed at random moments while people vote: what was accepted is there, once, and nothing else is.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use protocol::command::Command;
use protocol::event::{BallotCast, Event};
use protocol::id::{ItemId, ParticipantId, SessionId};
use protocol::session::ItemState;
use protocol::view::Parts;
use protocol::vote::{Choice, Verdict};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use rubricon::practice::Client;
use rubricon::views::replay;

use super::harness::{Meeting, Process, fixed_port, patiently, three_items};

const PEOPLE: usize = 12;
const KILLS: usize = 20;

/// What everyone sent and was told.
#[derive(Default)]
struct Told {
    /// Everything that was sent, by voter and reason; every reason is used once.
    sent: BTreeMap<(ParticipantId, String), (ItemId, u8, Choice)>,
    /// The seqs of what was accepted.
    accepted: BTreeMap<(ParticipantId, String), u64>,
    /// What was refused, and so has to be nowhere.
    refused: Vec<(ParticipantId, String)>,
}

#[derive(Clone, Default)]
struct Shared {
    told: Arc<Mutex<Told>>,
    over: Arc<AtomicBool>,
    accepted: Arc<AtomicU64>,
}

impl Shared {
    fn note(&self, key: (ParticipantId, String), accepted: Option<u64>) {
        let mut told = self.told.lock().unwrap();
        match accepted {
            Some(seq) => {
                told.accepted.insert(key, seq);
                self.accepted.fetch_add(1, Ordering::SeqCst);
            }
            None => told.refused.push(key),
        }
    }
}

/// The item and round that are open.
fn open_round(parts: &Parts) -> Option<(ItemId, u8)> {
    let item = parts.focus.as_ref()?.item.as_ref()?;
    (item.state == ItemState::Voting).then_some((item.item, item.round))
}

/// Votes and changes the vote, again and again, whatever happens to the server.
async fn vote(client: &Client, me: ParticipantId, seed: u64, shared: &Shared) {
    let mut rng = StdRng::seed_from_u64(seed);
    for n in 0.. {
        if shared.over.load(Ordering::SeqCst) {
            return;
        }
        let Ok(Some(live)) =
            tokio::time::timeout(Duration::from_millis(200), client.until(|parts| open_round(parts).is_some())).await
        else {
            continue;
        };
        let Some((item, round)) = open_round(&live.parts) else { continue };
        let choice = Choice::Level(rng.random_range(1..=4));
        let reason = format!("ballot {n} of {me}");
        let key = (me, reason.clone());
        shared.told.lock().unwrap().sent.insert(key.clone(), (item, round, choice));
        let answer = client.command(Command::CastBallot { item, round, choice, reason: Some(reason) }).await;
        shared.note(key, answer.ok());
        tokio::time::sleep(Duration::from_millis(rng.random_range(20..80))).await;
    }
}

/// Opens, reveals and decides, again and again.
async fn lead(client: &Client, items: &[ItemId], seed: u64, shared: &Shared) -> usize {
    let mut rng = StdRng::seed_from_u64(seed);
    let (mut turn, mut reveals) = (0, 0);
    while !shared.over.load(Ordering::SeqCst) {
        let item = items[turn % items.len()];
        turn += 1;
        // Any of these may be refused, because an answer was lost and it is done already.
        if turn > items.len() {
            let _ = client.command(Command::ReopenItem { item, reason: "look again".to_owned() }).await;
        }
        let _ = client.command(Command::OpenRound { item }).await;
        tokio::time::sleep(Duration::from_millis(rng.random_range(50..300))).await;
        let live = client.live.borrow().clone();
        if let Some((item, round)) = open_round(&live.parts) {
            reveals += usize::from(client.command(Command::RevealRound { item, round, despite_missing: true }).await.is_ok());
        }
        let rationale = "It is late.".to_owned();
        let (dissent, evidence, next_steps) = (Vec::new(), Vec::new(), Vec::new());
        let verdict = Verdict::Level(2);
        let _ = client.command(Command::DecideItem { item, verdict, rationale, dissent, evidence, next_steps }).await;
    }
    reveals
}

/// The ballots in a data folder, by voter and reason, with their seqs. Reading it checks every hash and place.
fn stored(data: &std::path::Path, session: SessionId) -> BTreeMap<(ParticipantId, String), Vec<(u64, BallotCast)>> {
    let log = rubricon::log::snapshot(data).unwrap();
    let mut ballots: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let visit = |step: replay::Step, _| {
        if let Some(Event::BallotCast(ballot)) = step.event {
            let key = (step.stamp.actor, ballot.reason.clone().unwrap());
            ballots.entry(key).or_default().push((step.stamp.seq, ballot));
        }
    };
    replay::for_each(&log, session.into(), u64::MAX, visit).unwrap();
    ballots
}

/// Checks what is stored against what everyone was told. While people vote on, what was told is taken before what is stored.
fn check(data: &std::path::Path, session: SessionId, shared: &Shared, kill: usize) {
    let (accepted, refused) = {
        let told = shared.told.lock().unwrap();
        (told.accepted.clone(), told.refused.clone())
    };
    let stored = stored(data, session);
    let sent = shared.told.lock().unwrap().sent.clone();
    for (key, seq) in accepted {
        let found = stored.get(&key).unwrap_or_else(|| panic!("after kill {kill}: {key:?} was accepted as {seq} and is lost"));
        let (item, round, choice) = sent[&key];
        let expected = BallotCast { item, round, choice, reason: Some(key.1.clone()) };
        assert_eq!(*found, [(seq, expected)], "after kill {kill}");
    }
    for key in refused {
        assert!(!stored.contains_key(&key), "after kill {kill}: {key:?} was refused and is stored");
    }
    for (key, found) in stored {
        let (item, round, choice) = sent.get(&key).unwrap_or_else(|| panic!("after kill {kill}: nobody sent {key:?}"));
        assert_eq!(found.len(), 1, "after kill {kill}: {key:?} is there more than once");
        assert_eq!((found[0].1.item, found[0].1.round, found[0].1.choice), (*item, *round, *choice));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_accepted_survives_every_kill_exactly_once_and_everyone_comes_back() {
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| rand::rng().random());
    println!("SEED={seed} plays this again, as far as a kill can be played again");
    let mut rng = StdRng::seed_from_u64(seed);
    let data = tempfile::tempdir().unwrap();
    let address = fixed_port();
    let mut process = Process::serve(data.path(), &address);
    let meeting = Meeting::make_as(&process.api(data.path()), &three_items()).await;
    let shared = Shared::default();
    let url = meeting.api.url.clone();
    let clients: Arc<Mutex<Vec<Arc<Client>>>> = Arc::default();
    let mut people = tokio::task::JoinSet::new();
    for n in 0..PEOPLE {
        let seat = meeting.join(&format!("Person {n}")).await;
        let client = Arc::new(Client::connect(&url, meeting.session, seat.token));
        clients.lock().unwrap().push(Arc::clone(&client));
        let (shared, seed) = (shared.clone(), rng.random());
        people.spawn(async move { vote(&client, seat.participant, seed, &shared).await });
    }
    let leader = Arc::new(Client::connect(&url, meeting.session, meeting.facilitator.clone()));
    clients.lock().unwrap().push(Arc::clone(&leader));
    let facilitating = {
        let (shared, items, seed) = (shared.clone(), meeting.items.clone(), rng.random());
        tokio::spawn(async move { lead(&leader, &items, seed, &shared).await })
    };

    for kill in 1..=KILLS {
        let before = shared.accepted.load(Ordering::SeqCst);
        let until = Instant::now() + Duration::from_millis(rng.random_range(20..700));
        let voting = async {
            // Something has to be accepted in each life, and the kill comes at a moment that has nothing to do with it.
            while shared.accepted.load(Ordering::SeqCst) == before || Instant::now() < until {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        patiently("an accepted ballot", voting).await;
        process.kill();
        check(data.path(), meeting.session, &shared, kill);
        process = tokio::task::block_in_place(|| Process::serve(data.path(), &address));
        check(data.path(), meeting.session, &shared, kill);
    }

    shared.over.store(true, Ordering::SeqCst);
    // Whatever waits for an answer gets it.
    patiently("the last answers", async { while people.join_next().await.transpose().unwrap().is_some() {} }).await;
    let reveals = patiently("the facilitator", facilitating).await.unwrap();
    check(data.path(), meeting.session, &shared, KILLS + 1);
    {
        let told = shared.told.lock().unwrap();
        println!("{} ballots accepted, {} refused, {reveals} rounds revealed", told.accepted.len(), told.refused.len());
        assert_eq!(told.sent.len(), told.accepted.len() + told.refused.len(), "everything that was sent was answered");
        let stored = stored(data.path(), meeting.session).len();
        assert_eq!(stored, told.accepted.len(), "nothing is there that was not accepted");
    }
    assert!(reveals > 0, "rounds were revealed meanwhile");
    for client in clients.lock().unwrap().iter() {
        let connections = client.live.borrow().connections;
        assert!(connections > 1, "everyone came back by themselves; this one was there {connections} times");
    }
    // The server itself lists the same.
    let newest = meeting.look(&meeting.facilitator).await.seq;
    let listed = meeting.events(&meeting.facilitator, 0).await;
    assert_eq!(listed.last().map(|line| line.seq), Some(newest));
}
