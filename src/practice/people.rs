//! Made-up people: names, organisations and opinions, the same for the same seed.

use protocol::vote::Choice;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sha2::{Digest, Sha256};

const FIRST_NAMES: &[&str] = &[
    "Ana", "Ben", "Carmen", "Dalia", "Elijah", "Fatima", "Grace", "Hugo", "Imani", "Jorge", "Kim", "Luis", "Mei", "Nadia",
    "Omar", "Priya", "Quinn", "Rosa", "Sam", "Teresa", "Uma", "Víctor", "Wen", "Ximena", "Yusuf", "Zoë", "Aaliyah", "Bruno",
    "Chloé", "Diego",
];

const LAST_NAMES: &[&str] = &[
    "Alvarez",
    "Brooks",
    "Castillo",
    "Dang",
    "Evans",
    "Flores",
    "Garcia",
    "Hassan",
    "Ibarra",
    "Johnson",
    "Kaur",
    "Lopez",
    "Moreno",
    "Nguyen",
    "Okafor",
    "Patel",
    "Quintero",
    "Rivera",
    "Singh",
    "Torres",
    "Underwood",
    "Vega",
    "Washington",
    "Xiong",
    "Young",
];

const ORGANISATIONS: &[&str] = &[
    "District office",
    "High school leaders",
    "Pathway teachers",
    "Counselors",
    "Community college",
    "Chamber of Commerce",
    "Health employers",
    "Parents and families",
    "Students",
    "City government",
];

/// One made-up participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// Their name.
    pub name: String,
    /// Whom they speak for.
    pub organisation: String,
    seed: u64,
    number: usize,
    /// How many years their organisation has worked on all of it.
    year: u32,
    /// How many there are in all.
    count: usize,
}

/// The participants of a seed.
pub fn cast(seed: u64, count: usize) -> Vec<Cast> {
    let mut rng = StdRng::seed_from_u64(seed);
    let mut member = |number: usize| {
        let name = |names: &[&'static str], rng: &mut StdRng| names[rng.random_range(0..names.len())];
        Cast {
            name: format!("{} {}", name(FIRST_NAMES, &mut rng), name(LAST_NAMES, &mut rng)),
            organisation: ORGANISATIONS[number % ORGANISATIONS.len()].to_owned(),
            seed,
            number,
            year: 0,
            count,
        }
    };
    (0..count).map(&mut member).collect()
}

impl Cast {
    /// The same person some years later: what they judge has moved on, mostly for the better.
    #[must_use]
    pub fn after_years(self, year: u32) -> Self {
        Self { year, ..self }
    }

    /// What they say of a criterion in a round; 0 is the advance round. In later rounds most move toward what most said before.
    pub fn opinion(&self, criterion: &str, round: u8, levels: &[u8], most_said: Option<u8>) -> Choice {
        let mut rng = self.rng(criterion, round);
        if let Some(most_said) = most_said
            && rng.random_bool(0.7)
        {
            return Choice::Level(most_said);
        }
        match rng.random_range(0..100) {
            0..3 => Choice::Unsure,
            3..5 => Choice::Abstain,
            _ => Choice::Level(self.level(criterion, round, levels, &mut rng)),
        }
    }

    /// Whether this is one of the few who do something that nobody has to do, such as raising a hand: about two of all.
    pub(super) fn is_one_of_few(&self, about: &str, round: u8) -> bool {
        let few = 2.0 / self.count.max(1) as f64;
        self.rng(about, round).random_bool(few.min(0.5))
    }

    /// Most see a criterion near the same place; some see it one level off. In advance two criteria of three are clear to nearly
    /// everyone, and the third is not.
    fn level(&self, criterion: &str, round: u8, levels: &[u8], rng: &mut StdRng) -> u8 {
        let agreed = self.agreed(criterion, levels.len());
        let clear = !digest(&format!("{}/{criterion}/clear", self.seed)).is_multiple_of(3);
        let apart = match round {
            0 if clear => 4,
            0 => 28,
            _ => 16,
        };
        let at = match rng.random_range(0..100) {
            off if off < apart => agreed.saturating_sub(1),
            off if off < 2 * apart => agreed + 1,
            _ => agreed,
        };
        levels.get(at.min(levels.len().saturating_sub(1))).copied().unwrap_or(1)
    }

    /// The place on the scale that most see. In a year one criterion of three rises, and one of eleven falls.
    fn agreed(&self, criterion: &str, levels: usize) -> usize {
        let top = levels.saturating_sub(1);
        let first = StdRng::seed_from_u64(digest(&format!("{}/{criterion}", self.seed))).random_range(0..levels.max(1));
        (1..=self.year).fold(first, |at, year| match digest(&format!("{}/{criterion}/year {year}", self.seed)) {
            drawn if drawn.is_multiple_of(3) => (at + 1).min(top),
            drawn if drawn.is_multiple_of(11) => at.saturating_sub(1),
            _ => at,
        })
    }

    /// A generator of their own for one vote.
    pub(super) fn rng(&self, criterion: &str, round: u8) -> StdRng {
        StdRng::seed_from_u64(digest(&format!("{}/{}/{criterion}/{round}", self.seed, self.number)))
    }
}

fn digest(text: &str) -> u64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}
