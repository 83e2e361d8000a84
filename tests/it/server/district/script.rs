//! Who takes part, and what they say of which item in which round: always the same.

use protocol::vote::Choice;

/// How many people vote. The last three have no device.
pub(super) const PEOPLE: usize = 40;

/// How many of them have a device.
pub(super) const WITH_DEVICE: usize = 37;

/// 28 criteria for each of two districts.
pub(super) const ITEMS: usize = 56;

/// The quorum, in percent of those who joined to vote and did not stand aside.
pub(super) const QUORUM: u8 = 60;

/// The item that somebody pulls off the consent list.
pub(super) const PULLED: usize = 0;

pub(super) const ORGANISATIONS: [&str; 12] = [
    "Maple Valley district office",
    "River Bend district office",
    "High school leaders",
    "Pathway teachers",
    "Counselors",
    "Community college",
    "Chamber of Commerce",
    "Health employers",
    "Parents and families",
    "Students",
    "City government",
    "Workforce board",
];

/// Somebody who stands aside from an item, after having voted on it.
pub(super) const ASIDE: usize = 7;

/// Somebody who is marked absent for an item, and one who is and votes all the same.
pub(super) const ABSENT: usize = 10;
pub(super) const BACK: usize = 20;

/// Who puts on record that they disagree: the first signs it, the second does not.
pub(super) const DISSENT: [usize; 2] = [5, 6];

/// Who writes a comment during a vote: the first signs it, the second does not.
pub(super) const COMMENTS: [usize; 2] = [11, 12];

/// Who brings evidence after the reveal, and who takes back what they wrote.
pub(super) const EVIDENCE: usize = 13;
pub(super) const TAKEN_BACK: usize = 14;

/// How the group stands to an item in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// A third at level 1, a third at 3 and a third at 4.
    Split,
    /// Most at this level, some next to it, a few who cannot or do not want to tell.
    Agreed(u8),
}

/// How an item is discussed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    Nothing,
    ARecusal,
    AHandOver,
    /// The level that is proposed after the last round.
    AProposal(u8),
    Dissent,
    Comments,
    /// Decided after the first round, and again after the second.
    AReopening,
    Absences,
}

/// A discussed item: the rounds it takes, and what else happens.
pub(super) struct Plan {
    pub(super) rounds: &'static [Mood],
    pub(super) with: With,
}

/// The ten items that are discussed, in the order of the agenda after the advance round; the last was pulled off the list.
pub(super) const PLANS: [Plan; 10] = [
    Plan { rounds: &[Mood::Agreed(3)], with: With::Nothing },
    Plan { rounds: &[Mood::Split, Mood::Agreed(2)], with: With::ARecusal },
    Plan { rounds: &[Mood::Split, Mood::Split, Mood::Split], with: With::Nothing },
    Plan { rounds: &[Mood::Agreed(1)], with: With::AHandOver },
    Plan { rounds: &[Mood::Split], with: With::AProposal(2) },
    Plan { rounds: &[Mood::Agreed(4)], with: With::Dissent },
    Plan { rounds: &[Mood::Split, Mood::Agreed(3)], with: With::Comments },
    Plan { rounds: &[Mood::Agreed(2), Mood::Agreed(3)], with: With::AReopening },
    Plan { rounds: &[Mood::Agreed(2)], with: With::Absences },
    Plan { rounds: &[Mood::Agreed(3)], with: With::Nothing },
];

/// What a round has to come to.
pub(super) struct Round {
    pub(super) number: u8,
    /// What each person says, by their number; nothing for whoever does not vote.
    pub(super) said: Vec<Option<Choice>>,
    pub(super) aside: Vec<usize>,
    pub(super) absent: Vec<usize>,
}

pub(super) fn name(person: usize) -> String {
    format!("Person {person:02}")
}

pub(super) fn organisation(person: usize) -> &'static str {
    ORGANISATIONS[person % ORGANISATIONS.len()]
}

/// Which item a discussed one is.
pub(super) fn item_of(discussed: usize) -> usize {
    if discussed + 1 == PLANS.len() { PULLED } else { (0..ITEMS).filter(|item| differs(*item)).nth(discussed).unwrap() }
}

/// Whether the group differs on an item in the advance round: on nine of them.
pub(super) const fn differs(item: usize) -> bool {
    item % 6 == 5
}

/// What somebody says of an item in advance. Two people do not find the time for everything.
pub(super) fn in_advance(person: usize, item: usize) -> Option<Choice> {
    match person {
        33 => None,
        20 if item % 2 == 1 => None,
        _ if differs(item) => Some(said(Mood::Split, person)),
        _ => Some(said(Mood::Agreed(level(item)), person + item)),
    }
}

/// The level that most see an item at in advance.
pub(super) fn level(item: usize) -> u8 {
    u8::try_from(1 + item * 7 % 4).unwrap()
}

/// What somebody says in a mood.
pub(super) fn said(mood: Mood, person: usize) -> Choice {
    match mood {
        Mood::Split => Choice::Level([1, 3, 4][person % 3]),
        Mood::Agreed(level) if person.is_multiple_of(9) => Choice::Level(if level == 4 { 3 } else { level + 1 }),
        Mood::Agreed(_) if person % 13 == 12 => Choice::Unsure,
        Mood::Agreed(_) if person == 33 => Choice::Abstain,
        Mood::Agreed(level) => Choice::Level(level),
    }
}

/// How many fingers somebody shows.
pub(super) fn answer(person: usize) -> u8 {
    u8::try_from(3 + person % 3).unwrap()
}

/// Every round of an item that has to be in the record.
pub(super) fn rounds(item: usize) -> Vec<Round> {
    let advance = (0..PEOPLE).map(|person| in_advance(person, item)).collect();
    let mut rounds = vec![Round { number: 0, said: advance, aside: Vec::new(), absent: Vec::new() }];
    let plan = (0..PLANS.len()).find(|discussed| item_of(*discussed) == item).map(|discussed| &PLANS[discussed]);
    let Some(Plan { rounds: moods, with }) = plan else { return rounds };
    let aside = if *with == With::ARecusal { vec![ASIDE] } else { Vec::new() };
    let absent = if *with == With::Absences { vec![ABSENT] } else { Vec::new() };
    for (number, mood) in (1..).zip(*moods) {
        let votes = |person: &usize| !aside.contains(person) && !absent.contains(person);
        let said = (0..PEOPLE).map(|person| Some(said(*mood, person)).filter(|_| votes(&person))).collect();
        rounds.push(Round { number, said, aside: aside.clone(), absent: absent.clone() });
    }
    rounds
}
