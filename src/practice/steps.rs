//! Next steps of a simulated meeting: who does what by when, and what came of some of them.

use jiff::ToSpan;
use jiff::civil::Date;
use protocol::command::Command;
use protocol::id::ItemId;
use protocol::problem::Problem;
use protocol::vote::{NextStep, StepState};

use super::client::Client;

/// What is to be done about a criterion, and by whom.
const STEPS: &[(&str, &str)] = &[
    ("Bring two examples on {} to the next meeting.", "Practice team"),
    ("Visit two schools where {} is further along.", "District office"),
    ("Ask families and students what they see of {}.", "Parents council"),
    ("Write down who answers for {} at each school.", "Principals"),
];

/// A decision that was recorded, with its next step.
pub(super) struct Recorded {
    item: ItemId,
    decision: u64,
    step: NextStep,
}

/// The next step of the decision at this place of the agenda. Most have a date, some weeks after the day of the meeting.
pub(super) fn next_step(criterion: &str, place: usize, day: Date) -> NextStep {
    let (what, who) = STEPS[place % STEPS.len()];
    let weeks = i64::try_from(place % 9).unwrap_or(0) + 4;
    let by_when = day.checked_add(weeks.weeks()).ok().filter(|_| place % 5 != 4);
    NextStep {
        what: what.replace("{}", criterion),
        who: Some(who.to_owned()),
        by_when: by_when.map(|by_when| by_when.to_string()),
    }
}

impl Recorded {
    /// What was recorded by this command, in the record of this seq.
    pub(super) fn by(command: &Command, decision: u64) -> Option<Self> {
        match command {
            Command::DecideItem { item, next_steps, .. } => {
                Some(Self { item: *item, decision, step: next_steps.first()?.clone() })
            }
            _ => None,
        }
    }
}

/// Weeks later: every third step is done, and one was dropped. Answers the seq of the last record, if anything was recorded.
pub(super) async fn follow_up(client: &Client, recorded: &[Recorded]) -> Result<Option<u64>, Problem> {
    let mut last = None;
    for (at, one) in recorded.iter().enumerate().filter(|(at, _)| at % 3 == 0) {
        let (state, note) = match at {
            3 => (StepState::Dropped, "The schools do this together with the county now."),
            _ => (StepState::Done, "Done as agreed; it is in the minutes of May."),
        };
        let NextStep { what, who, by_when } = one.step.clone();
        let (item, decision, note) = (one.item, one.decision, Some(note.to_owned()));
        last = Some(client.command(Command::ChangeNextStep { item, decision, step: 1, what, who, by_when, state, note }).await?);
    }
    Ok(last)
}
