//! The meeting itself: everyone on a socket of their own.

use std::ops::Range;
use std::time::Duration;

use futures_util::future::join_all;
use protocol::command::Command;
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::{Code, Problem};
use protocol::session::{Phase, Role};
use protocol::vote::{Choice, Dissent, Evidence, NextStep, Outcome, Stance, Verdict};

use super::script::{self, Mood, Plan, With};
use crate::server::harness::{Meeting, Seat, Socket};

/// Everyone who is there.
pub(super) struct Room {
    meeting: Meeting,
    /// People with a device, by their number.
    phones: Vec<Socket>,
    /// Everyone who votes, by their number.
    people: Vec<ParticipantId>,
    maker: Socket,
    dana: Socket,
    scribe: Socket,
    screen: Socket,
    dana_id: ParticipantId,
    dana_leads: bool,
}

/// Gives a command until it is accepted: whoever is too quick waits.
async fn give(socket: &mut Socket, command: Command) -> u64 {
    loop {
        match socket.command(command.clone()).await {
            Ok(seq) => return seq,
            Err(problem) if problem.code == Code::TooManyRequests => tokio::time::sleep(Duration::from_millis(100)).await,
            Err(problem) => panic!("{command:?}: {}", problem.detail),
        }
    }
}

async fn refused(socket: &mut Socket, command: Command) -> Problem {
    socket.command(command).await.expect_err("it is refused")
}

fn ballot(item: ItemId, round: u8, choice: Choice) -> Command {
    Command::CastBallot { item, round, choice, reason: None }
}

fn comment(item: ItemId, text: &str, unsigned: bool) -> Command {
    Command::AddComment { item, text: text.to_owned(), link: None, figure: None, dated: None, unsigned }
}

impl Room {
    /// People join: a facilitator beside the one who made the meeting, a scribe, and those who vote.
    pub(super) async fn gather(meeting: Meeting) -> Self {
        let maker = meeting.enter(&meeting.facilitator).await;
        let (dana, sam) = (meeting.join_as(Role::Facilitator, "Dana").await, meeting.join_as(Role::Scribe, "Sam").await);
        let mut scribe = meeting.enter(&sam.token).await;
        let mut seats: Vec<Seat> = Vec::new();
        for person in 0..script::WITH_DEVICE {
            seats.push(meeting.join_from(script::organisation(person), &script::name(person)).await);
        }
        for person in script::WITH_DEVICE..script::PEOPLE {
            let (name, organisation) = (script::name(person), script::organisation(person).to_owned());
            give(&mut scribe, Command::AddPerson { name, organisation }).await;
        }
        let phones = join_all(seats.iter().map(|seat| meeting.enter(&seat.token))).await;
        let view = scribe.until("everyone", |parts| parts.roster.as_ref().unwrap().joined == 40).await;
        let people = view.roster.unwrap().people.unwrap();
        let people = people.iter().filter(|person| person.votes).map(|person| person.participant).collect();
        let (dana_id, dana) = (dana.participant, meeting.enter(&dana.token).await);
        let screen = meeting.enter(&meeting.projector).await;
        Self { meeting, phones, people, maker, dana, scribe, screen, dana_id, dana_leads: false }
    }

    fn lead(&mut self) -> &mut Socket {
        if self.dana_leads { &mut self.dana } else { &mut self.maker }
    }

    /// Some of the people vote: those with a device by themselves, for the others the scribe enters it.
    async fn vote(&mut self, item: ItemId, round: u8, who: Range<usize>, said: impl Fn(usize) -> Option<Choice>) {
        let phones = self.phones.iter_mut().enumerate().filter(|(person, _)| who.contains(person));
        let voting = phones.filter_map(|(person, phone)| Some(give(phone, ballot(item, round, said(person)?))));
        let (scribe, people) = (&mut self.scribe, &self.people);
        let entering = async {
            for person in who.clone().filter(|person| *person >= script::WITH_DEVICE) {
                let Some(choice) = said(person) else { continue };
                give(scribe, Command::EnterBallot { participant: people[person], item, round, choice, reason: None }).await;
            }
        };
        tokio::join!(join_all(voting), entering);
    }

    /// Everyone votes on everything in their own time; some change their minds.
    pub(super) async fn vote_in_advance(&mut self) {
        give(&mut self.maker, Command::OpenAdvance { closes_at: Some("2199-01-01T18:00:00Z".to_owned()) }).await;
        let (items, people) = (self.meeting.items.clone(), self.people.clone());
        let items = &items;
        let voting = self.phones.iter_mut().enumerate().map(|(person, phone)| async move {
            for (at, item) in items.iter().enumerate() {
                let Some(choice) = script::in_advance(person, at) else { continue };
                if (person, at) == (3, 0) {
                    give(phone, ballot(*item, 0, Choice::Abstain)).await;
                }
                if (person, at) == (4, 2) {
                    give(phone, ballot(*item, 0, Choice::Unsure)).await;
                    give(phone, Command::WithdrawBallot { item: *item, round: 0 }).await;
                }
                give(phone, ballot(*item, 0, choice)).await;
            }
        });
        let scribe = &mut self.scribe;
        let entering = async {
            for (person, &participant) in people.iter().enumerate().take(script::PEOPLE).skip(script::WITH_DEVICE) {
                for (at, item) in items.iter().enumerate() {
                    let Some(choice) = script::in_advance(person, at) else { continue };
                    give(scribe, Command::EnterBallot { participant, item: *item, round: 0, choice, reason: None }).await;
                }
            }
        };
        tokio::join!(join_all(voting), entering);
        let finished = |parts: &protocol::view::Parts| parts.advance.as_ref().is_some_and(|advance| advance.finished == 38);
        let view = self.screen.until("the last vote", finished).await;
        assert!(view.advance.unwrap().items.iter().all(|item| item.tally.is_none() && item.outcome.is_none()));
    }

    /// Two people did not vote on everything; the facilitator goes on without them.
    pub(super) async fn close_the_advance_round(&mut self) {
        let missing = refused(&mut self.maker, Command::CloseAdvance { despite_missing: false }).await;
        assert_eq!(missing.missing, [self.people[20], self.people[33]]);
        give(&mut self.maker, Command::CloseAdvance { despite_missing: true }).await;
        let closed = |parts: &protocol::view::Parts| parts.advance.as_ref().is_some_and(|advance| !advance.open);
        let view = self.screen.until("the end of the advance round", closed).await;
        let agenda = view.agenda.unwrap().items;
        let at = |item: ItemId| self.meeting.items.iter().position(|one| *one == item).unwrap();
        let (first, rest) = agenda.split_at(9);
        assert!(
            first.iter().all(|entry| script::differs(at(entry.item)) && entry.consent.is_none()),
            "what the group differs on is first"
        );
        assert!(rest.iter().all(|entry| entry.consent == Some(script::level(at(entry.item)))), "the rest is the consent list");
        assert!(first.is_sorted_by_key(|entry| at(entry.item)) && rest.is_sorted_by_key(|entry| at(entry.item)));
    }

    /// Somebody pulls an item off the list; all others are accepted, which begins the meeting.
    pub(super) async fn accept_the_consent_list(&mut self) {
        let pulled = self.meeting.items[script::PULLED];
        give(&mut self.phones[9], Command::PullItem { item: pulled, reason: Some("Our schools see this otherwise.".to_owned()) })
            .await;
        let accept = |items: Vec<ItemId>| Command::AcceptConsentList { items };
        let listed = (0..script::ITEMS).filter(|item| !script::differs(*item)).map(|item| self.meeting.items[item]);
        let listed: Vec<ItemId> = listed.collect();
        assert_eq!(refused(&mut self.maker, accept(listed.clone())).await.code, Code::WrongItemState);
        assert_eq!(refused(&mut self.dana, accept(listed[1..].to_vec())).await.code, Code::NotLeading);
        give(&mut self.maker, accept(listed[1..].to_vec())).await;
        self.screen.until("the beginning", |parts| parts.meeting.as_ref().unwrap().phase == Phase::Running).await;
    }

    /// One item, from the first vote to its decision.
    pub(super) async fn discuss(&mut self, discussed: usize) {
        let Plan { rounds, with } = &script::PLANS[discussed];
        let item = self.meeting.items[script::item_of(discussed)];
        for (round, mood) in (1..).zip(*rounds) {
            give(self.lead(), Command::OpenRound { item }).await;
            self.hold(item, round, *mood, *with).await;
            let outcome = self.reveal(item, round).await;
            assert_eq!(outcome, if let Mood::Agreed(level) = mood { Outcome::Level(*level) } else { Outcome::NotMet });
            if *with == With::AReopening && round == 1 {
                self.decide(item, outcome, "").await;
                let reason = "Two schools had not been counted.".to_owned();
                give(self.lead(), Command::ReopenItem { item, reason }).await;
            }
            if *with == With::Comments && round == 1 {
                self.bring_evidence(item).await;
            }
        }
        if rounds.len() == 3 {
            assert_eq!(refused(self.lead(), Command::OpenRound { item }).await.code, Code::RoundLimit);
        }
        let last = match (with, rounds.last()) {
            (With::AProposal(level), _) => {
                self.propose(item, *level).await;
                self.decide(item, Outcome::Level(*level), "Nobody minds, and most see where it is going.").await;
                return;
            }
            (_, Some(Mood::Agreed(level))) => Outcome::Level(*level),
            _ => Outcome::NotMet,
        };
        self.decide(item, last, "").await;
        if *with == With::Dissent {
            for (person, unsigned) in script::DISSENT.into_iter().zip([false, true]) {
                let text = format!("I see it lower, {}.", if unsigned { "whoever I am" } else { "as I said" });
                give(&mut self.phones[person], Command::MakeStatement { item, stance: Stance::Dissent, text, unsigned }).await;
            }
        }
    }

    /// Everyone votes in an open round, with what else happens in it.
    async fn hold(&mut self, item: ItemId, round: u8, mood: Mood, with: With) {
        let said = |person: usize| Some(script::said(mood, person));
        match with {
            With::ARecusal => {
                if round == 1 {
                    self.vote(item, round, script::ASIDE..script::ASIDE + 1, said).await;
                    let reason = Some("My sister runs this programme.".to_owned());
                    give(&mut self.phones[script::ASIDE], Command::Recuse { item, reason }).await;
                }
                self.vote(item, round, 0..40, |person| said(person).filter(|_| person != script::ASIDE)).await;
            }
            With::AHandOver => {
                self.vote(item, round, 0..20, said).await;
                give(&mut self.maker, Command::OfferLead { to: self.dana_id }).await;
                self.dana.until("the offer", |parts| parts.you.as_ref().unwrap().lead_offered).await;
                give(&mut self.dana, Command::AcceptLead {}).await;
                self.dana_leads = true;
                self.vote(item, round, 20..40, said).await;
                let reveal = Command::RevealRound { item, round, despite_missing: false };
                assert_eq!(refused(&mut self.maker, reveal).await.code, Code::NotLeading);
            }
            With::Comments if round == 1 => {
                for (person, unsigned) in script::COMMENTS.into_iter().zip([false, true]) {
                    give(&mut self.phones[person], comment(item, &format!("A comment by {person}."), unsigned)).await;
                }
                self.vote(item, round, 0..40, said).await;
            }
            With::Absences => {
                for person in [script::ABSENT, script::BACK] {
                    give(&mut self.scribe, Command::MarkAbsent { participant: self.people[person] }).await;
                }
                self.vote(item, round, 0..40, |person| said(person).filter(|_| person != script::ABSENT)).await;
            }
            _ => self.vote(item, round, 0..40, said).await,
        }
    }

    async fn reveal(&mut self, item: ItemId, round: u8) -> Outcome {
        let seq = give(self.lead(), Command::RevealRound { item, round, despite_missing: false }).await;
        while self.screen.seq < seq {
            self.screen.next().await;
        }
        let focus = self.screen.parts.focus.clone().unwrap().item.unwrap();
        assert_eq!(focus.item, item);
        focus.revealed.last().unwrap().outcome
    }

    async fn bring_evidence(&mut self, item: ItemId) {
        let evidence = Command::AddComment {
            item,
            text: "Completed in the district's own count.".to_owned(),
            link: Some("https://example.org/counts".to_owned()),
            figure: Some("61 %".to_owned()),
            dated: Some("2026-09-30".to_owned()),
            unsigned: false,
        };
        give(&mut self.phones[script::EVIDENCE], evidence).await;
        give(&mut self.phones[script::TAKEN_BACK], comment(item, "Not what I meant.", false)).await;
        give(&mut self.phones[script::TAKEN_BACK], Command::WithdrawComment { item, comment: 4 }).await;
    }

    /// A level is put to the group; everyone shows their fingers.
    async fn propose(&mut self, item: ItemId, level: u8) {
        give(self.lead(), Command::ProposeLevel { item, level, text: None }).await;
        let answering = self.phones.iter_mut().enumerate().map(|(person, phone)| {
            give(phone, Command::AnswerProposal { item, proposal: 1, answer: script::answer(person), reason: None })
        });
        join_all(answering).await;
        for person in script::WITH_DEVICE..script::PEOPLE {
            let (participant, answer) = (self.people[person], script::answer(person));
            give(&mut self.scribe, Command::EnterAnswer { participant, item, proposal: 1, answer, reason: None }).await;
        }
        give(self.lead(), Command::CloseProposal { item, proposal: 1, despite_missing: false }).await;
    }

    async fn decide(&mut self, item: ItemId, outcome: Outcome, rationale: &str) {
        let verdict = match outcome {
            Outcome::Level(level) => Verdict::Level(level),
            Outcome::NotMet => Verdict::NoConsensus,
        };
        let step = NextStep { what: "Bring two examples.".to_owned(), who: None, by_when: Some("2027-03-01".to_owned()) };
        let decide = Command::DecideItem {
            item,
            verdict,
            rationale: rationale.to_owned(),
            dissent: Vec::<Dissent>::new(),
            evidence: Vec::<Evidence>::new(),
            next_steps: vec![step],
        };
        give(self.lead(), decide).await;
        if let Some(absent) = self.absent().await {
            give(&mut self.scribe, Command::MarkReturned { participant: absent }).await;
        }
    }

    async fn absent(&mut self) -> Option<ParticipantId> {
        let seen = self.meeting.look(&self.meeting.facilitator).await.parts.roster?.people?;
        seen.iter().find(|person| person.absent).map(|person| person.participant)
    }

    /// Ends the meeting; everybody hears of it.
    pub(super) async fn close(mut self) -> Meeting {
        give(self.lead(), Command::CloseSession {}).await;
        for socket in self.phones.iter_mut().chain([&mut self.screen, &mut self.scribe]) {
            socket.until("the end", |parts| parts.meeting.as_ref().unwrap().phase == Phase::Closed).await;
        }
        self.meeting
    }
}
