//! The meeting that is held, and what everyone reads of it.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use protocol::command::Command;
use protocol::id::ParticipantId;
use protocol::session::{Phase, Role};
use protocol::share::ShareIsMade;
use protocol::view::Parts;
use protocol::vote::{Dissent, NextStep, Stance, StepState, Verdict};
use rubricon::log::{EventLog, snapshot};
use rubricon::reports::bundle::{InMemory, Zipped};
use serde_json::json;

use super::super::harness::{Meeting, Process, Seat, Socket, level, run, wanted};
use super::Read;
use super::corpus::Corpus;

/// The addresses that are read, as the router has them.
pub(super) const READ: &[&str] = &[
    "/api/sessions",
    "/api/sessions/{id}",
    "/api/sessions/{id}/live",
    "/api/sessions/{id}/events",
    "/api/sessions/{id}/assessment",
    "/api/sessions/{id}/trail",
    "/api/sessions/{id}/plan",
    "/api/sessions/{id}/plan.ics",
    "/api/sessions/{id}/template",
    "/api/sessions/{id}/checkpoint",
    "/api/sessions/{id}/proof",
    "/api/sessions/{id}/bundle.zip",
    "/api/sessions/{id}/report",
    "/api/sessions/{id}/join.svg",
    "/api/templates",
    "/api/subjects",
    "/api/subjects/{id}",
    "/api/subjects/{id}/report",
    "/api/subjects/{id}/plan",
    "/api/subjects/{id}/plan.ics",
    "/api/comparison",
    "/api/comparison/report",
    "/api/shares",
    "/api/shared",
    "/api/webhooks",
    "/feeds/{name}",
    "/embed/{share}",
    "/api/vkey",
    "/log/checkpoint",
    "/log/add-checkpoint",
    "/log/witnessed",
    "/log/tile/{*path}",
    "/healthz",
    "/readyz",
    "/metrics",
];

/// Those that know of no session.
pub(super) const SAME_FOR_ALL: &[&str] = &[
    "/api/rubrics",
    "/api/rubrics/template",
    "/api/rubrics/{id}/{version}",
    "/api/rubrics/{id}/{version}/difference",
    "/api/rubrics/{id}/{version}/file",
    "/api/rubrics/{id}/{version}/guides",
    "/api/openapi.json",
];

/// Who takes part: what they are called in these tests, their name, and their organisation. Each word stands nowhere else.
const PEOPLE: [(&str, &str, &str); 10] = [
    ("ana", "Anaquokka", "Quokka High"),
    ("ben", "Benzeppelin", "Zeppelin College"),
    ("caro", "Carolynx", "Lynx Library"),
    ("dan", "Danibex", "Ibex Academy"),
    ("faye", "Fayemu", "Emu Partners"),
    ("gil", "Gilokapi", "Okapi Works"),
    ("hugo", "Hugokoala", "Koala Trust"),
    ("gus", "Gusmarten", "Marten Office"),
    ("sid", "Sidweasel", "Weasel Office"),
    ("eve", "Evenarwhal", "Narwhal Watch"),
];

/// A confidential session that was held, and what everyone read of it.
pub(super) struct Held {
    pub(super) meeting: Meeting,
    pub(super) seats: BTreeMap<&'static str, Seat>,
    /// What each viewer read.
    pub(super) read: BTreeMap<&'static str, Read>,
}

impl Held {
    /// The id of somebody.
    pub(super) fn id(&self, who: &str) -> ParticipantId {
        self.seats[who].participant
    }

    /// The name of somebody.
    pub(super) fn name(&self, who: &str) -> &'static str {
        PEOPLE.iter().find(|(called, ..)| *called == who).map(|(_, name, _)| *name).unwrap()
    }

    /// Who stands in a column, where a row is about somebody.
    pub(super) fn viewers(&self, column: &str, about: &str) -> Vec<&'static str> {
        let participants = ["ana", "ben", "caro", "dan", "faye", "gil", "hugo"];
        match column {
            "data folder" => vec!["data folder"],
            "host key" => vec!["host key"],
            "facilitator" => vec!["lead", "gus"],
            "scribe" => vec!["sid"],
            "participant, of oneself" => participants.into_iter().filter(|who| about.is_empty() || *who == about).collect(),
            "participant, of others" => participants.into_iter().filter(|who| *who != about).collect(),
            "observer" => vec!["eve", "observer link"],
            "projector" => vec!["projector"],
            "auditor" => vec!["auditor"],
            "nobody" => vec!["nobody"],
            "public bundle" => vec!["public bundle"],
            "share" => vec!["share of the session", "share of the subject"],
            "share of a comparison" => vec!["share of the comparison"],
            other => panic!("nobody stands in the column {other}"),
        }
    }

    /// Holds the meeting.
    pub(super) async fn hold() -> Self {
        let data = tempfile::tempdir().unwrap();
        let process = Process::serve(data.path(), "127.0.0.1:0");
        let api = process.api(data.path());
        let settings = json!({ "visibility": "confidential" });
        let mut asked = wanted(&["D1.1", "D1.2"], &settings);
        asked["title"] = json!("Wombat review");
        let meeting = Meeting::make_as(&api, &asked).await;
        let mut seats = BTreeMap::new();
        for (called, name, organisation) in PEOPLE {
            seats.insert(called, meeting.join_from(organisation, name).await);
        }
        for (who, role) in [("gus", Role::Facilitator), ("sid", Role::Scribe), ("eve", Role::Observer)] {
            meeting.lead(&Command::GiveRole { participant: seats[who].participant, role }).await;
        }
        let mut held = Self { meeting, seats, read: BTreeMap::new() };
        let mut sockets = held.sockets().await;
        held.vote().await;
        held.look(data.path(), &mut sockets, "voting").await;
        held.propose().await;
        held.look(data.path(), &mut sockets, "answering").await;
        held.end().await;
        held.look(data.path(), &mut sockets, "after").await;
        held
    }

    fn tokens(&self) -> Vec<(&'static str, String)> {
        let Meeting { facilitator, projector, observer, auditor, .. } = &self.meeting;
        let links = [("lead", facilitator), ("projector", projector), ("observer link", observer), ("auditor", auditor)];
        let seats = self.seats.iter().map(|(who, seat)| (*who, seat.token.clone()));
        links.into_iter().map(|(who, token)| (who, token.clone())).chain(seats).collect()
    }

    async fn sockets(&self) -> Vec<(&'static str, String, Socket)> {
        let mut sockets = Vec::new();
        for (who, token) in self.tokens() {
            let socket = self.meeting.enter(&token).await;
            sockets.push((who, token, socket));
        }
        sockets
    }

    async fn say(&self, who: &str, command: Command) {
        self.meeting.command(&self.seats[who].token, &command).await;
    }

    async fn cast(&self, who: &str, round: u8, said: u8, reason: Option<&str>) {
        let ballot = self.meeting.ballot(0, round, level(said), reason);
        self.say(who, ballot).await;
    }

    /// Up to an open round in which two have voted and two have written.
    async fn vote(&self) {
        let item = self.meeting.items[0];
        self.meeting.lead(&Command::MarkAbsent { participant: self.id("faye") }).await;
        self.say("dan", Command::Recuse { item, reason: Some("a cousin of the ibex".into()) }).await;
        self.meeting.open_round(0).await;
        self.cast("ana", 1, 1, Some("quokka burrows")).await;
        self.cast("ben", 1, 3, Some("zeppelin moorings")).await;
        self.comment("ben", "walrus ledger", false).await;
        self.comment("caro", "unicorn doubts", true).await;
    }

    async fn comment(&self, who: &str, text: &str, unsigned: bool) {
        let item = self.meeting.items[0];
        let comment = Command::AddComment { item, text: text.into(), link: None, figure: None, dated: None, unsigned };
        self.say(who, comment).await;
    }

    /// On through a second round, up to an open proposal that two have answered.
    async fn propose(&self) {
        let item = self.meeting.items[0];
        self.meeting.reveal(0, 1).await;
        self.meeting.open_round(0).await;
        self.cast("ana", 2, 2, Some("quokka tunnels")).await;
        self.cast("ben", 2, 3, None).await;
        self.meeting.reveal(0, 2).await;
        self.meeting.lead(&Command::ProposeLevel { item, level: 3, text: None }).await;
        for (who, answer, reason) in [("ana", 4, Some("capybara consent".to_owned())), ("ben", 2, None)] {
            self.say(who, Command::AnswerProposal { item, proposal: 1, answer, reason }).await;
        }
    }

    /// On to the end.
    async fn end(&self) {
        let item = self.meeting.items[0];
        self.meeting.lead(&Command::CloseProposal { item, proposal: 1, despite_missing: true }).await;
        self.say("caro", Command::RaiseHand {}).await;
        self.meeting.lead(&Command::GiveFloor { participant: self.id("gil") }).await;
        self.say("sid", Command::WriteNotes { item, base: 0, rationale: "gnu draft".into(), next_steps: Vec::new() }).await;
        for (who, text, unsigned) in [("ben", "peacock protest", false), ("caro", "tapir shrug", true)] {
            let stance = Stance::Dissent;
            self.say(who, Command::MakeStatement { item, stance, text: text.into(), unsigned }).await;
        }
        let decide = Command::DecideItem {
            item,
            verdict: Verdict::Level(3),
            rationale: "osprey rationale".into(),
            dissent: vec![Dissent { participant: Some(self.id("caro")), statement: "lemur objection".into() }],
            evidence: Vec::new(),
            next_steps: vec![NextStep { what: "Sign".into(), who: None, by_when: None }],
        };
        let decision = self.meeting.lead(&decide).await;
        let (what, state, note) = ("Sign".to_owned(), StepState::Done, Some("badger follow-up".to_owned()));
        self.say("sid", Command::ChangeNextStep { item, decision, step: 1, what, who: None, by_when: None, state, note }).await;
        self.meeting.lead(&Command::CloseSession {}).await;
    }

    /// Everyone reads all that they can reach.
    async fn look(&mut self, data: &Path, sockets: &mut Vec<(&'static str, String, Socket)>, moment: &str) {
        for (who, token, socket) in sockets {
            socket.until("the moment", |parts| has_come(parts, moment)).await;
            let mut corpus = self.over_http(Some(token)).await;
            let late = self.meeting.enter(token).await;
            let frames = socket.frames.iter().chain(&late.frames);
            frames.for_each(|frame| corpus.add("a frame", frame));
            self.keep(who, moment, corpus);
        }
        for (who, share, token) in self.shares(moment).await {
            let mut corpus = self.over_http(Some(&token)).await;
            for path in [format!("/feeds/{share}.atom"), format!("/feeds/{share}.json"), format!("/embed/{share}")] {
                corpus.add(&path, self.meeting.api.get_openly(&path).await.text);
            }
            self.keep(who, moment, corpus);
        }
        let (nobody, host) = (self.over_http(None).await, self.over_http(Some(&self.meeting.api.host_key)).await);
        self.keep("nobody", moment, nobody);
        self.keep("host key", moment, host);
        let mut folder = self.read.get_mut("nobody").unwrap().at_mut(moment).clone();
        in_folder(data, &mut folder);
        exported(data, "full", moment, &mut folder);
        self.keep("data folder", moment, folder);
        let mut public = Corpus::default();
        exported(data, "public", moment, &mut public);
        self.keep("public bundle", moment, public);
    }

    /// A public share of everything that can be shared, which says as much as one may: its id, and its token.
    async fn shares(&self, moment: &str) -> Vec<(&'static str, String, String)> {
        let api = &self.meeting.api;
        let subject = api.get("/api/subjects", &api.host_key).await.json()["subjects"][0]["subject"].clone();
        let of = [
            ("share of the session", json!({ "session": self.meeting.session }), true),
            ("share of the subject", json!({ "subject": subject }), false),
            ("share of the comparison", json!({ "comparison": { "rubric": "connected-district" } }), false),
        ];
        let mut shares = Vec::new();
        for (who, of, people) in of {
            let body = json!({ "of": of, "people": people, "public": true, "label": moment });
            let made: ShareIsMade = api.post("/api/shares", &api.host_key, &body).await.ok();
            shares.push((who, made.share.id.to_string(), made.link.rsplit_once('#').unwrap().1.to_owned()));
        }
        shares
    }

    fn keep(&mut self, who: &'static str, moment: &str, corpus: Corpus) {
        *self.read.entry(who).or_default().at_mut(moment) = corpus;
    }

    /// What the addresses answer, with a token or without.
    async fn over_http(&self, token: Option<&str>) -> Corpus {
        let mut corpus = Corpus::default();
        let newest = self.meeting.look(&self.meeting.facilitator).await.seq;
        let api = &self.meeting.api;
        let subject = api.get("/api/subjects", &api.host_key).await.json()["subjects"][0]["subject"].clone();
        let subject = format!("/api/subjects/{}", subject.as_str().unwrap());
        let session = |path: &&str| path.replace("{id}", &self.meeting.session.to_string());
        let mut paths: Vec<String> = READ.iter().filter(|path| !path.starts_with("/api/subjects/")).map(session).collect();
        paths.extend(["", "/plan", "/plan.ics"].map(|rest| format!("{subject}{rest}")));
        paths.retain(|path| !path.ends_with("/report"));
        paths.extend([self.meeting.path("/report?format=json"), format!("{subject}/report?format=json")]);
        paths.extend(["", "/report"].map(|rest| format!("/api/comparison{rest}?rubric=connected-district&format=json")));
        paths.retain(|path| !path.ends_with("{*path}") && !path.ends_with("/live") && !path.ends_with("/proof"));
        // They are read by their ids, by whoever has a share.
        paths.retain(|path| !path.starts_with("/feeds/") && !path.starts_with("/embed/"));
        paths.extend((newest.saturating_sub(4)..=newest).flat_map(|seq| {
            ["/events?after=", "/assessment?at=", "/proof?seq="].map(|path| self.meeting.path(&format!("{path}{seq}")))
        }));
        paths.push("/log/add-checkpoint?old=0".to_owned());
        let log = self.meeting.api.get_openly("/log/checkpoint").await.text;
        let size = log.lines().nth(1).unwrap();
        paths.extend([format!("/log/tile/0/000.p/{size}"), format!("/log/tile/entries/000.p/{size}")]);
        for path in paths {
            let answer = match token {
                Some(token) => self.meeting.api.get(&path, token).await,
                None => self.meeting.api.get_openly(&path).await,
            };
            match Zipped::new(Cursor::new(&answer.bytes)) {
                Ok(mut zipped) => add_members(&mut corpus, InMemory::read(&mut zipped).unwrap()),
                Err(_) => corpus.add(path, answer.text),
            }
        }
        corpus
    }
}

fn has_come(parts: &Parts, moment: &str) -> bool {
    let both_have_spoken = parts.progress.as_ref().is_some_and(|progress| progress.voted == 2);
    let proposal = parts.focus.as_ref().and_then(|focus| focus.item.as_ref()?.proposal.as_ref());
    match moment {
        "voting" => both_have_spoken && proposal.is_none(),
        "answering" => both_have_spoken && proposal.is_some(),
        _ => parts.meeting.as_ref().is_some_and(|meeting| meeting.phase == Phase::Closed),
    }
}

fn add_members(corpus: &mut Corpus, members: InMemory) {
    for (name, bytes) in members.0 {
        // What goes with every bundle says nothing of a session.
        if name != "README.txt" && name != "verify.py" {
            corpus.add(format!("bundle: {name}"), String::from_utf8_lossy(&bytes));
        }
    }
}

/// What whoever reads the data folder finds: every record with its body, and the files as they are.
fn in_folder(data: &Path, corpus: &mut Corpus) {
    let log = snapshot(data).unwrap();
    for stream in log.streams().unwrap() {
        for record in log.read(stream, 1, usize::MAX).unwrap() {
            let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
            let body = record.sealed.map(|sealed| text(sealed.body));
            corpus.add("the journal", json!({ "entry": text(record.entry), "body": body }).to_string());
        }
    }
    for file in std::fs::read_dir(data.join("journal")).unwrap() {
        corpus.add("the journal", String::from_utf8_lossy(&std::fs::read(file.unwrap().path()).unwrap()));
    }
}

fn exported(data: &Path, scope: &str, moment: &str, corpus: &mut Corpus) {
    let file = data.join(format!("{scope}-{moment}.zip"));
    let written =
        run(&["export", "latest", "--data", data.to_str().unwrap(), "--scope", scope, "--output", file.to_str().unwrap()]);
    assert_eq!(written.code, Some(0), "{written:?}");
    let mut zipped = Zipped::new(std::fs::File::open(file).unwrap()).unwrap();
    add_members(corpus, InMemory::read(&mut zipped).unwrap());
}
