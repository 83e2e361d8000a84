//! `consent`: a level that nobody stands against.

use protocol::vote::Outcome;

/// Met at the proposed level if somebody answered and no answer is below the floor. `counts` are those of the answers 0 to 5.
/// A single answer below it is enough for the group not to consent: consent asks whether everyone can go along, not how many
/// would rather.
pub fn consent(floor: u8, level: u8, counts: &[u32; 6]) -> Outcome {
    let answered = counts.iter().any(|&count| count > 0);
    let below = counts.iter().take(floor.into()).any(|&count| count > 0);
    if answered && !below { Outcome::Level(level) } else { Outcome::NotMet }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consent_by_its_table() {
        for (floor, counts, met) in [
            (3, [0, 0, 0, 1, 0, 0], true),
            (3, [0, 0, 0, 4, 3, 2], true),
            (3, [0, 0, 1, 4, 3, 20], false),
            (3, [1, 0, 0, 0, 0, 99], false),
            (1, [0, 1, 0, 0, 0, 0], true),
            (1, [1, 0, 0, 0, 0, 1], false),
            (2, [0, 1, 0, 0, 0, 5], false),
            (2, [0, 0, 1, 0, 0, 5], true),
            (5, [0, 0, 0, 0, 1, 8], false),
            (5, [0, 0, 0, 0, 0, 8], true),
            (3, [0, 0, 0, 0, 0, 0], false),
        ] {
            let expected = if met { Outcome::Level(7) } else { Outcome::NotMet };
            assert_eq!(consent(floor, 7, &counts), expected, "{floor}: {counts:?}");
        }
    }
}
