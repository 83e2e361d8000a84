//! Sentences of the tables: `[who] verb [item[/round]] [what] [because why]`. Without a name Fay speaks, who leads at first.

use protocol::command::Command;
use protocol::id::ItemId;
use protocol::session::{Door, Role, Settings, Visibility};
use protocol::vote::{Choice, NextStep, Quorum, Rule, Stance, StepState, Verdict};
use rubricon::domain::{Access, Item};

use super::Meeting;

impl Meeting {
    /// Who wishes what.
    pub(crate) fn read(&self, sentence: &str) -> (Access, Command) {
        let (words, why) = sentence.split_once(" because").map_or((sentence, None), |(words, why)| (words, Some(why)));
        let reason = why.map(|why| why.strip_prefix(' ').unwrap_or(why).to_owned());
        let mut words: Vec<&str> = words.split_whitespace().collect();
        let speaker = self.people.get(words[0]).copied();
        if speaker.is_some() {
            words.remove(0);
        }
        let access = speaker.unwrap_or_else(|| self.access("fay"));
        let item = || self.item(words[1].split('/').next().unwrap_or_default());
        let round = || self.round_of(item(), words[1]);
        let proposal = || self.proposal_of(item(), words[1]);
        let given = || reason.clone().unwrap_or_default();
        let text = || reason.clone().unwrap_or_else(|| "of what we saw".to_owned());
        let who = || self.id(words[1]);
        let items = || words[1..].iter().map(|name| self.item(name)).collect();
        let command = match words[0] {
            "lobby" => Command::OpenLobby {},
            "start" => Command::StartSession {},
            "pause" => Command::PauseSession {},
            "resume" => Command::ResumeSession {},
            "close" => Command::CloseSession {},
            "settings" => Command::ChangeSettings { settings: self.settings(&words[1..]), reason: given() },
            "focus" => Command::FocusItem { item: item() },
            "open" => Command::OpenRound { item: item() },
            "votes" => Command::CastBallot { item: item(), round: round(), choice: choice(words[2]), reason },
            "withdraws" => Command::WithdrawBallot { item: item(), round: round() },
            "recuses" => Command::Recuse { item: item(), reason },
            "absent" => Command::MarkAbsent { participant: who() },
            "returned" => Command::MarkReturned { participant: who() },
            "reveal" => Command::RevealRound { item: item(), round: round(), despite_missing: false },
            "reveal!" => Command::RevealRound { item: item(), round: round(), despite_missing: true },
            "cancel" => Command::CancelRound { item: item(), round: round(), reason: given() },
            "propose" => Command::ProposeLevel { item: item(), level: number(words[2]), text: reason },
            "answers" => Command::AnswerProposal { item: item(), proposal: proposal(), answer: number(words[2]), reason },
            "seal" => Command::CloseProposal { item: item(), proposal: proposal(), despite_missing: false },
            "seal!" => Command::CloseProposal { item: item(), proposal: proposal(), despite_missing: true },
            "retract" => Command::CancelProposal { item: item(), proposal: proposal(), reason: given() },
            "decide" => Command::DecideItem {
                item: item(),
                verdict: verdict(words[2]),
                rationale: given(),
                dissent: Vec::new(),
                evidence: Vec::new(),
                next_steps: next_steps(words.get(3..).unwrap_or_default()),
            },
            "step" | "former_step" => return (access, self.changing(&words, reason)),
            "park" => Command::ParkItem { item: item(), reason: given() },
            "reopen" => Command::ReopenItem { item: item(), reason: given() },
            "invite" => Command::InviteOrganisations { organisations: words[1..].iter().map(|&name| name.into()).collect() },
            "order" => Command::OrderAgenda { items: items() },
            "role" => Command::GiveRole { participant: who(), role: role(words[2]) },
            "joins_in" => Command::TakePart { votes: true },
            "looks_on" => Command::TakePart { votes: false },
            "offer" => Command::OfferLead { to: who() },
            "unoffer" => Command::WithdrawLeadOffer {},
            "accept_lead" => Command::AcceptLead {},
            "decline_lead" => Command::DeclineLead {},
            "claim_lead" => Command::ClaimLead {},
            "door" => Command::SetDoor { door: door(words[1]) },
            "admit" => Command::Admit { participant: who() },
            "remove" => Command::Remove { participant: who(), reason: given() },
            "add" => Command::AddPerson { name: words[1].into(), organisation: words[2].into() },
            "device" => Command::SetDevice { participant: who(), has_device: words[2] == "own" },
            // whose, before the item
            "enter" | "enter_answer" => return (access, self.entering(&words, reason)),
            "advance" => Command::OpenAdvance { closes_at: words.get(1).map(|&time| time.into()) },
            "close_advance" => Command::CloseAdvance { despite_missing: false },
            "close_advance!" => Command::CloseAdvance { despite_missing: true },
            "cancel_advance" => Command::CancelAdvance { reason: given() },
            "accept" => Command::AcceptConsentList { items: items() },
            "pull" => Command::PullItem { item: item(), reason },
            "nudge" => Command::NudgeVoters { item: item() },
            "hand" => Command::RaiseHand {},
            "lower" => Command::LowerHand { participant: words.get(1).map(|name| self.id(name)) },
            "floor" => Command::GiveFloor { participant: who() },
            "comment" | "whisper" => Command::AddComment {
                item: item(),
                text: text(),
                link: words.get(2).map(|&link| link.into()),
                figure: words.get(3).map(|&figure| figure.into()),
                dated: words.get(4).map(|&day| day.into()),
                unsigned: words[0] == "whisper",
            },
            "uncomment" => Command::WithdrawComment { item: item(), comment: self.comment_of(access, item(), words[1]) },
            "dissent" | "aside" | "dissent_unsigned" | "aside_unsigned" => Command::MakeStatement {
                item: item(),
                stance: if words[0].starts_with("dissent") { Stance::Dissent } else { Stance::StandAside },
                text: text(),
                unsigned: words[0].ends_with("unsigned"),
            },
            "unstate" => Command::WithdrawStatement { item: item(), statement: self.statement_of(access, item(), words[1]) },
            "notes" => Command::WriteNotes {
                item: item(),
                base: self.revision_of(item(), words[1]),
                rationale: given(),
                next_steps: next_steps(&words[2..]),
            },
            other => panic!("nobody can \"{other}\""),
        };
        (access, command)
    }

    /// What somebody says for a person without a device.
    fn entering(&self, words: &[&str], reason: Option<String>) -> Command {
        let (participant, item) = (self.id(words[1]), self.item(words[2].split('/').next().unwrap_or_default()));
        if words[0] == "enter" {
            let round = self.round_of(item, words[2]);
            return Command::EnterBallot { participant, item, round, choice: choice(words[3]), reason };
        }
        let proposal = self.proposal_of(item, words[2]);
        Command::EnterAnswer { participant, item, proposal, answer: number(words[3]), reason }
    }

    /// How the next step after the slash, or the first, stands: its state, and where it is another one what, who and by when. A
    /// *former* step is one of the decision before.
    fn changing(&self, words: &[&str], note: Option<String>) -> Command {
        let (name, step) = words[1].split_once('/').map_or((words[1], 1), |(name, step)| (name, number(step)));
        let id = self.item(name);
        let item = self.session.item(id);
        let decision = item.and_then(|item| item.decision.as_ref());
        let seq = |former| if former { decision.and_then(|last| last.supersedes) } else { decision.map(|last| last.seq) };
        let stands = item.and_then(|item| item.plan.get(usize::from(step).checked_sub(1)?)).map(|planned| &planned.step);
        let word = |at: usize| words.get(at).map(|&word| word.to_owned());
        Command::ChangeNextStep {
            item: id,
            decision: seq(words[0] == "former_step").unwrap_or(1),
            step,
            what: word(3).or_else(|| stands.map(|step| step.what.clone())).unwrap_or_else(|| "Sign".into()),
            who: word(4).or_else(|| stands.and_then(|step| step.who.clone())),
            by_when: word(5).or_else(|| stands.and_then(|step| step.by_when.clone())),
            state: step_state(words[2]),
            note,
        }
    }

    /// The comment after the slash, or the speaker's last one.
    fn comment_of(&self, speaker: Access, item: ItemId, word: &str) -> u16 {
        let own = |item: &Item| {
            item.comments.iter().rev().find(|one| speaker.participant.is_some_and(|id| one.author.is(id))).map(|one| one.number)
        };
        let last = || self.session.item(item).and_then(own).unwrap_or(1);
        word.split_once('/').map_or_else(last, |(_, comment)| comment.parse().expect("a comment is a number"))
    }

    /// The statement after the slash, or the speaker's last one.
    fn statement_of(&self, speaker: Access, item: ItemId, word: &str) -> u16 {
        let own = |item: &Item| {
            item.statements.iter().rev().find(|one| speaker.participant.is_some_and(|id| one.author.is(id))).map(|one| one.number)
        };
        let last = || self.session.item(item).and_then(own).unwrap_or(1);
        word.split_once('/').map_or_else(last, |(_, statement)| statement.parse().expect("a statement is a number"))
    }

    /// The revision after the slash, or that of the notes as they are.
    fn revision_of(&self, item: ItemId, word: &str) -> u32 {
        let newest = || self.session.item(item).and_then(|item| item.notes.as_ref()).map_or(0, |notes| notes.revision);
        word.split_once('/').map_or_else(newest, |(_, revision)| revision.parse().expect("a revision is a number"))
    }

    /// The round after the slash, or the item's last one.
    fn round_of(&self, item: ItemId, word: &str) -> u8 {
        let last = || self.session.item(item).and_then(|item| item.rounds.last()).map_or(1, |round| round.number);
        word.split_once('/').map_or_else(last, |(_, round)| round.parse().expect("a round is a number"))
    }

    /// The proposal after the slash, or the item's last one.
    fn proposal_of(&self, item: ItemId, word: &str) -> u8 {
        let last = || self.session.item(item).and_then(|item| item.proposals.last()).map_or(1, |proposal| proposal.number);
        word.split_once('/').map_or_else(last, |(_, proposal)| number(proposal))
    }

    fn settings(&self, words: &[&str]) -> Settings {
        let mut settings = self.session.settings.clone();
        for word in words {
            match word.split_once('=').expect("a setting has a value") {
                ("percent", n) => settings.rule = Rule::Threshold { percent: n.parse().unwrap() },
                ("rule", "unanimous") => settings.rule = Rule::Unanimous,
                ("rule", "within_one") => settings.rule = Rule::WithinOne,
                ("rule", "majority") => settings.rule = Rule::Majority,
                ("rule", "median") => settings.rule = Rule::Median,
                ("floor", n) => settings.rule = Rule::Consent { floor: number(n) },
                ("rounds", n) => settings.max_rounds = n.parse().unwrap(),
                ("seconds", n) => settings.voting_seconds = n.parse().ok(),
                ("visibility", "named") => settings.visibility = Visibility::Named,
                ("visibility", "confidential") => settings.visibility = Visibility::Confidential,
                ("visibility", "by_organisation") => settings.visibility = Visibility::ByOrganisation,
                ("reading", n) => settings.reading_seconds = n.parse().ok(),
                ("people", n) => settings.quorum = n.parse().ok().map(Quorum::People),
                ("quorum", n) => settings.quorum = n.parse().ok().map(Quorum::Percent),
                ("smallest", n) => settings.smallest_group = number(n),
                ("public", yes) => settings.public_body = yes == "yes",
                other => panic!("there is no setting {other:?}"),
            }
        }
        settings
    }
}

fn number(word: &str) -> u8 {
    word.parse().expect("it is a number")
}

fn choice(word: &str) -> Choice {
    match word {
        "unsure" => Choice::Unsure,
        "abstain" => Choice::Abstain,
        level => Choice::Level(level.parse().expect("a level is a number")),
    }
}

fn next_steps(words: &[&str]) -> Vec<NextStep> {
    words.iter().map(|&what| NextStep { what: what.into(), who: None, by_when: None }).collect()
}

fn step_state(word: &str) -> StepState {
    match word {
        "open" => StepState::Open,
        "done" => StepState::Done,
        "dropped" => StepState::Dropped,
        other => panic!("no step is {other}"),
    }
}

fn verdict(word: &str) -> Verdict {
    match word {
        "none" => Verdict::NoConsensus,
        level => Verdict::Level(level.parse().expect("a level is a number")),
    }
}

fn role(word: &str) -> Role {
    match word {
        "facilitator" => Role::Facilitator,
        "scribe" => Role::Scribe,
        "participant" => Role::Participant,
        "observer" => Role::Observer,
        "projector" => Role::Projector,
        "auditor" => Role::Auditor,
        other => panic!("there is no role {other}"),
    }
}

fn door(word: &str) -> Door {
    match word {
        "open" => Door::Open,
        "ask" => Door::Ask,
        "locked" => Door::Locked,
        other => panic!("no door is {other}"),
    }
}
