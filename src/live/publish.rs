//! What an audience sees, kept as bytes: serialised once, shared by every connection.
//!
//! Each part has the version at which it last changed. A connection that is one version behind sends the ready frame; one
//! that fell further behind gets the parts that changed since, put together from the same bytes. So the newest state wins,
//! and nobody can fall behind for good.
//!
//! Frames are axum's shared text, so that a socket sends them as they are, neither copied nor checked again.

use std::sync::Arc;

use axum::extract::ws::Utf8Bytes;
use protocol::record::format_time;
use protocol::view::Parts;
use protocol::wire::Position;
use serde::Serialize;

use super::seal::now;

/// The newest state of one audience.
#[derive(Debug)]
pub struct Published {
    /// Counts what was published to this audience in this run, from 1.
    pub version: u64,
    /// The seq of the newest record it shows.
    pub seq: u64,
    /// What changed since `version - 1`, ready to send.
    pub frame: Utf8Bytes,
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
struct Part {
    name: &'static str,
    version: u64,
    json: Arc<str>,
}

impl Published {
    /// The first state of a run.
    pub(super) fn first(seq: u64, parts: &Parts) -> Self {
        let nothing = Self { version: 0, seq, frame: Utf8Bytes::default(), parts: Vec::new() };
        nothing.next(seq, parts).unwrap_or(nothing)
    }

    /// The state after some parts were made anew; `None` where they are all as they were.
    pub(super) fn next(&self, seq: u64, parts: &Parts) -> Option<Self> {
        let version = self.version + 1;
        let mut next = self.parts.clone();
        let mut changed = false;
        for (name, json) in serialise(parts) {
            let part = Part { name, version, json: json.into() };
            match next.iter_mut().find(|old| old.name == name) {
                Some(old) if old.json == part.json => continue,
                Some(old) => *old = part,
                None => next.push(part),
            }
            changed = true;
        }
        let mut this = Self { version, seq, frame: Utf8Bytes::default(), parts: next };
        this.frame = this.view_since(self.version, None);
        changed.then_some(this)
    }

    /// A `view` message with every part that changed after `version`, and the reader's own part where it changed too.
    pub fn view_since(&self, version: u64, you: Option<&str>) -> Utf8Bytes {
        let head = format!(r#"{{"type":"view","version":{},"seq":{},"parts":"#, self.version, self.seq);
        self.message(head, version, you)
    }

    fn message(&self, mut text: String, since: u64, you: Option<&str>) -> Utf8Bytes {
        let changed = self.parts.iter().filter(|part| part.version > since).map(|part| (part.name, &*part.json));
        let mut separator = '{';
        for (name, json) in changed.chain(you.map(|json| ("you", json))) {
            text.push(separator);
            text.push('"');
            text.push_str(name);
            text.push_str("\":");
            text.push_str(json);
            separator = ',';
        }
        text.push_str(if separator == '{' { "{}}" } else { "}}" });
        text.into()
    }
}

/// A `welcome` message: all parts, or those that changed since the state the client has.
pub fn welcome(run: &str, published: &Published, have: Option<&Position>, you: &str) -> Utf8Bytes {
    let since = have.filter(|have| have.run == run && have.version <= published.version).map_or(0, |have| have.version);
    let position = Position { run: run.to_owned(), version: published.version };
    let head = format!(
        r#"{{"type":"welcome","position":{},"seq":{},"now":"{}","parts":"#,
        json(&position),
        published.seq,
        format_time(now())
    );
    published.message(head, since, Some(you))
}

/// A part as JSON. Views hold strings, booleans and numbers, so writing them cannot fail.
pub(super) fn json(part: &impl Serialize) -> String {
    serde_json::to_string(part).unwrap_or_default()
}

fn serialise(parts: &Parts) -> impl Iterator<Item = (&'static str, String)> {
    let Parts { meeting, agenda, focus, progress, roster, advance, talk, desk, you: _ } = parts;
    [
        ("meeting", meeting.as_ref().map(json)),
        ("agenda", agenda.as_ref().map(json)),
        ("focus", focus.as_ref().map(json)),
        ("progress", progress.as_ref().map(json)),
        ("roster", roster.as_ref().map(json)),
        ("advance", advance.as_ref().map(json)),
        ("talk", talk.as_ref().map(json)),
        ("desk", desk.as_ref().map(json)),
    ]
    .into_iter()
    .filter_map(|(name, json)| Some((name, json?)))
}

#[cfg(test)]
mod tests {
    use protocol::view::{Progress, Roster};
    use protocol::wire::FromServer;

    use super::*;

    fn parts(voted: u32, joined: u32) -> Parts {
        Parts {
            progress: Some(Progress { voted, eligible: 9, ..Progress::default() }),
            roster: Some(Roster { joined, ..Roster::default() }),
            ..Parts::default()
        }
    }

    fn view(text: &Utf8Bytes) -> Parts {
        match serde_json::from_str(text.as_str()) {
            Ok(FromServer::View { parts, .. } | FromServer::Welcome { parts, .. }) => *parts,
            other => panic!("not a view: {other:?}"),
        }
    }

    #[test]
    fn a_frame_holds_what_changed_and_nothing_else() {
        let first = Published::first(1, &parts(0, 3));
        let second = first.next(2, &parts(1, 3)).expect("the progress changed");
        assert_eq!((second.version, second.seq), (2, 2));
        assert_eq!(view(&second.frame), Parts { roster: None, ..parts(1, 3) });
        assert!(second.next(3, &parts(1, 3)).is_none(), "nothing changed");
    }

    #[test]
    fn who_fell_behind_gets_the_newest_of_every_part_that_changed() {
        let first = Published::first(1, &parts(0, 3));
        let third = first.next(2, &parts(1, 3)).and_then(|second| second.next(3, &parts(2, 4))).expect("both changed");
        assert_eq!(view(&third.view_since(1, None)), parts(2, 4));
        assert_eq!(view(&third.view_since(3, None)), Parts::default());
    }

    #[test]
    fn a_position_of_another_run_is_not_trusted() {
        let state = Published::first(1, &parts(0, 3)).next(2, &parts(1, 3)).expect("the progress changed");
        let you = r#"{"role":"observer"}"#;
        let at = |run: &str, version| Position { run: run.to_owned(), version };
        assert!(view(&welcome("a", &state, Some(&at("a", 1)), you)).roster.is_none());
        assert!(view(&welcome("a", &state, Some(&at("b", 1)), you)).roster.is_some());
        assert!(view(&welcome("a", &state, Some(&at("a", 9)), you)).roster.is_some());
    }
}
