//! How a group moved between two rounds.

use protocol::measure::Shift;
use protocol::vote::Choice;

/// Compares what each person said before and afterwards. Only people who named a level of the scale both times are compared.
pub fn shift(levels: &[u8], said: impl IntoIterator<Item = (Choice, Choice)>) -> Shift {
    let place = |choice: Choice| match choice {
        Choice::Level(level) => levels.iter().position(|&one| one == level),
        Choice::Unsure | Choice::Abstain => None,
    };
    let mut gained = vec![0i64; levels.len()];
    let mut shift = Shift { compared: 0, moved: 0, up: 0, down: 0, distance: None, toward: Vec::new() };
    let mut travelled = 0u32;
    for (before, after) in said {
        let (Some(before), Some(after)) = (place(before), place(after)) else { continue };
        shift.compared += 1;
        gained[before] -= 1;
        gained[after] += 1;
        travelled += u32::try_from(before.abs_diff(after)).unwrap_or(0);
        shift.up += u32::from(after > before);
        shift.down += u32::from(after < before);
    }
    shift.moved = shift.up + shift.down;
    if shift.moved > 0 {
        shift.distance = Some(f64::from(travelled) / f64::from(shift.moved));
        let most = gained.iter().copied().max().unwrap_or(0);
        let won = levels.iter().zip(&gained).filter(|&(_, &gain)| gain > 0 && gain == most);
        shift.toward = won.map(|(&level, _)| level).collect();
    }
    shift
}
