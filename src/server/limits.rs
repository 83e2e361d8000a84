//! Who asks too often or too much. A school is one address, so an address is judged by failed joins alone; everything else is
//! counted by token and session.

use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use governor::clock::Clock;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use protocol::id::SessionId;
use tokio::sync::Notify;

use crate::domain::Access;

/// Commands of one token: how many a second, and how many at once.
const COMMANDS: (u32, u32) = (20, 60);
/// Wrong codes, and wrong links, of one address: one a second, and thirty at once.
const FAILED_TRIES: (u32, u32) = (1, 30);
/// Connections of one person: windows and devices.
const CONNECTIONS_OF_ONE: usize = 8;
/// Connections of a link that many may hold.
const CONNECTIONS_OF_A_LINK: usize = 1_000;
/// Connections of one session.
const CONNECTIONS_OF_A_SESSION: usize = 12_000;
/// How many keys a map may hold before those that say nothing any more are dropped.
const TIDY_AT: usize = 10_000;

/// All limits of one server.
pub(super) struct Limits {
    commands: DefaultKeyedRateLimiter<String>,
    failed_joins: Failures,
    failed_links: Failures,
    connections: Mutex<Connections>,
    gone: Notify,
}

/// What was tried in vain, by address.
struct Failures {
    counted: DefaultKeyedRateLimiter<IpAddr>,
    shut_out: Mutex<HashMap<IpAddr, Instant>>,
}

#[derive(Default)]
struct Connections {
    all: usize,
    by_session: HashMap<SessionId, usize>,
    by_token: HashMap<String, usize>,
}

/// A connection's place; giving it up is dropping it.
pub(super) struct Place {
    limits: Arc<Limits>,
    session: SessionId,
    token_hash: String,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            commands: RateLimiter::keyed(quota(COMMANDS)),
            failed_joins: Failures::default(),
            failed_links: Failures::default(),
            connections: Mutex::default(),
            gone: Notify::new(),
        }
    }
}

impl Limits {
    /// May this token give another command now?
    pub(super) fn may_command(&self, token_hash: &str) -> bool {
        if self.commands.len() > TIDY_AT {
            self.commands.retain_recent();
        }
        self.commands.check_key(&token_hash.to_owned()).is_ok()
    }

    /// May somebody at this address try a join code now?
    pub(super) fn may_join(&self, address: IpAddr) -> bool {
        self.failed_joins.may_try(address)
    }

    /// A join code was wrong. After too many, the address has to wait.
    pub(super) fn join_failed(&self, address: IpAddr) {
        self.failed_joins.note(address);
    }

    /// May somebody at this address try a shared link now?
    pub(super) fn may_open_link(&self, address: IpAddr) -> bool {
        self.failed_links.may_try(address)
    }

    /// A shared link was wrong. After too many, the address has to wait; it can join meetings all the same, or one old link that
    /// was sent to a whole school would shut that school out.
    pub(super) fn link_failed(&self, address: IpAddr) {
        self.failed_links.note(address);
    }

    /// A place for one more connection, if there is one.
    pub(super) fn take_place(self: &Arc<Self>, session: SessionId, access: Access, token_hash: &str) -> Option<Place> {
        let most = if access.participant.is_some() { CONNECTIONS_OF_ONE } else { CONNECTIONS_OF_A_LINK };
        let mut connections = lock(&self.connections);
        let of_session = connections.by_session.get(&session).copied().unwrap_or(0);
        let of_token = connections.by_token.get(token_hash).copied().unwrap_or(0);
        if of_session >= CONNECTIONS_OF_A_SESSION || of_token >= most {
            return None;
        }
        connections.all += 1;
        connections.by_session.insert(session, of_session + 1);
        connections.by_token.insert(token_hash.to_owned(), of_token + 1);
        metrics::gauge!("rubricon_connections").set(connections.all as f64);
        Some(Place { limits: Arc::clone(self), session, token_hash: token_hash.to_owned() })
    }

    /// Resolves when no connection is left.
    pub(super) async fn all_gone(&self) {
        loop {
            let gone = self.gone.notified();
            if lock(&self.connections).all == 0 {
                return;
            }
            gone.await;
        }
    }
}

impl Default for Failures {
    fn default() -> Self {
        Self { counted: RateLimiter::keyed(quota(FAILED_TRIES)), shut_out: Mutex::default() }
    }
}

impl Failures {
    fn may_try(&self, address: IpAddr) -> bool {
        lock(&self.shut_out).get(&address).is_none_or(|until| Instant::now() >= *until)
    }

    fn note(&self, address: IpAddr) {
        if self.counted.len() > TIDY_AT {
            self.counted.retain_recent();
        }
        if let Err(not_until) = self.counted.check_key(&address) {
            let now = Instant::now();
            let mut shut_out = lock(&self.shut_out);
            shut_out.retain(|_, until| *until > now);
            shut_out.insert(address, now + not_until.wait_time_from(self.counted.clock().now()));
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut connections = lock(&self.limits.connections);
        connections.all -= 1;
        release(&mut connections.by_session, &self.session);
        release(&mut connections.by_token, &self.token_hash);
        metrics::gauge!("rubricon_connections").set(connections.all as f64);
        if connections.all == 0 {
            self.limits.gone.notify_waiters();
        }
    }
}

fn release<K: std::hash::Hash + Eq>(counts: &mut HashMap<K, usize>, key: &K) {
    if let Some(count) = counts.get_mut(key) {
        *count -= 1;
        if *count == 0 {
            counts.remove(key);
        }
    }
}

/// Counters stay right even if a thread panicked while it held them: each change is complete by itself.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn quota((per_second, at_once): (u32, u32)) -> Quota {
    let at_least_one = |n| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
    Quota::per_second(at_least_one(per_second)).allow_burst(at_least_one(at_once))
}
