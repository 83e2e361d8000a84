//! A meeting on a server, made and led over HTTP.

use protocol::command::Command;
use protocol::http::{CommandAccepted, EventLine, Joined, SessionMade, SessionView};
use protocol::id::{ItemId, ParticipantId, SessionId};
use protocol::session::Role;
use protocol::vote::Choice;
use serde_json::{Value, json};

use super::{Answer, Api, Socket, command_id};

/// A meeting, and everything that opens it.
pub(in crate::server) struct Meeting {
    pub(in crate::server) api: Api,
    pub(in crate::server) session: SessionId,
    pub(in crate::server) code: String,
    pub(in crate::server) facilitator: String,
    pub(in crate::server) projector: String,
    pub(in crate::server) observer: String,
    pub(in crate::server) auditor: String,
    pub(in crate::server) items: Vec<ItemId>,
}

/// Somebody who joined.
#[derive(Debug, Clone)]
pub(in crate::server) struct Seat {
    pub(in crate::server) participant: ParticipantId,
    pub(in crate::server) token: String,
}

/// A level as a choice.
pub(in crate::server) const fn level(level: u8) -> Choice {
    Choice::Level(level)
}

/// What a meeting on the District Framework asks for, with settings of one's own.
pub(in crate::server) fn wanted(criteria: &[&str], settings: &Value) -> Value {
    json!({
        "title": "Spring review",
        "rubric": { "id": "connected-district", "version": "2021" },
        "subjects": ["Maple Valley"],
        "criteria": criteria,
        "settings": settings,
    })
}

/// A meeting on three criteria, with the default settings.
pub(in crate::server) fn three_items() -> Value {
    wanted(&["D1.1", "D1.2", "D1.3"], &json!({}))
}

impl Meeting {
    /// Makes a meeting on three criteria.
    pub(in crate::server) async fn make(api: &Api) -> Self {
        Self::make_as(api, &three_items()).await
    }

    /// Makes a meeting.
    pub(in crate::server) async fn make_as(api: &Api, wanted: &Value) -> Self {
        let made: SessionMade = api.post("/api/sessions", &api.host_key, wanted).await.ok();
        let secret = |link: &str| link.rsplit_once('#').unwrap().1.to_owned();
        let mut this = Self {
            api: api.clone(),
            session: made.session,
            code: made.join_code,
            facilitator: made.facilitator_token,
            projector: secret(&made.links.projector),
            observer: secret(&made.links.observer),
            auditor: secret(&made.links.audit),
            items: Vec::new(),
        };
        let view = this.look(&this.facilitator).await;
        this.items = view.parts.agenda.unwrap().items.iter().map(|entry| entry.item).collect();
        this
    }

    /// The path of something of this session.
    pub(in crate::server) fn path(&self, rest: &str) -> String {
        format!("/api/sessions/{}{rest}", self.session)
    }

    /// Everyone who is no participant, by what they are called.
    pub(in crate::server) fn nobodies(&self) -> [(&'static str, &str); 3] {
        [("projector", &self.projector), ("observer", &self.observer), ("auditor", &self.auditor)]
    }

    pub(in crate::server) async fn join(&self, name: &str) -> Seat {
        let joined: Joined = self.try_join(&self.code, name).await.ok();
        Seat { participant: joined.participant, token: joined.token }
    }

    /// Somebody of an organisation joins.
    pub(in crate::server) async fn join_from(&self, organisation: &str, name: &str) -> Seat {
        let body = json!({ "code": self.code, "name": name, "organisation": organisation });
        let joined: Joined = self.api.post_openly("/api/join", &body).await.ok();
        Seat { participant: joined.participant, token: joined.token }
    }

    /// Somebody joins and is made something else.
    pub(in crate::server) async fn join_as(&self, role: Role, name: &str) -> Seat {
        let seat = self.join(name).await;
        self.lead(&Command::GiveRole { participant: seat.participant, role }).await;
        seat
    }

    pub(in crate::server) async fn try_join(&self, code: &str, name: &str) -> Answer {
        let body = json!({ "code": code, "name": name, "organisation": "North High" });
        self.api.post_openly("/api/join", &body).await
    }

    pub(in crate::server) async fn look(&self, token: &str) -> SessionView {
        self.api.get(&self.path(""), token).await.ok()
    }

    pub(in crate::server) async fn try_command(&self, token: &str, command: &Command) -> Answer {
        let body = json!({ "id": command_id(), "command": command });
        self.api.post(&self.path("/commands"), token, &body).await
    }

    pub(in crate::server) async fn command(&self, token: &str, command: &Command) -> u64 {
        self.try_command(token, command).await.ok::<CommandAccepted>().seq
    }

    pub(in crate::server) async fn lead(&self, command: &Command) -> u64 {
        self.command(&self.facilitator, command).await
    }

    pub(in crate::server) async fn open_round(&self, item: usize) -> u64 {
        self.lead(&Command::OpenRound { item: self.items[item] }).await
    }

    pub(in crate::server) async fn reveal(&self, item: usize, round: u8) -> u64 {
        self.lead(&Command::RevealRound { item: self.items[item], round, despite_missing: true }).await
    }

    /// The command that casts a ballot on an item.
    pub(in crate::server) fn ballot(&self, item: usize, round: u8, choice: Choice, reason: Option<&str>) -> Command {
        Command::CastBallot { item: self.items[item], round, choice, reason: reason.map(str::to_owned) }
    }

    pub(in crate::server) async fn cast(&self, seat: &Seat, item: usize, round: u8, choice: Choice) -> u64 {
        self.command(&seat.token, &self.ballot(item, round, choice, None)).await
    }

    pub(in crate::server) async fn enter(&self, token: &str) -> Socket {
        Socket::enter(&self.api.url, self.session, token).await
    }

    pub(in crate::server) async fn events(&self, token: &str, after: u64) -> Vec<EventLine> {
        let answer = self.api.get(&self.path(&format!("/events?after={after}")), token).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}
