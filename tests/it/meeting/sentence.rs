//! Sentences of the tables: `[who] verb [item[/round]] [what] [because why]`. Without a name the facilitator speaks.

use protocol::command::Command;
use protocol::id::ItemId;
use protocol::session::{Settings, Visibility};
use protocol::vote::{Choice, Rule, Verdict};
use rubricon::domain::Access;

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
            "absent" => Command::MarkAbsent { participant: self.id(words[1]) },
            "returned" => Command::MarkReturned { participant: self.id(words[1]) },
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
                next_steps: Vec::new(),
            },
            "park" => Command::ParkItem { item: item(), reason: given() },
            "reopen" => Command::ReopenItem { item: item(), reason: given() },
            other => panic!("nobody can \"{other}\""),
        };
        (access, command)
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

fn verdict(word: &str) -> Verdict {
    match word {
        "none" => Verdict::NoConsensus,
        level => Verdict::Level(level.parse().expect("a level is a number")),
    }
}
