//! What a meeting looks like to those who read it.

use protocol::http::{Assessment, EventLine, Trail, TrailLine};
use protocol::record::Record;
use rubricon::views::replay::{Step, for_each};
use rubricon::views::{assessment, records, trail};

use super::Meeting;

impl Meeting {
    /// Everything that was stored, read back.
    pub(crate) fn steps(&self) -> Vec<(Step, Record)> {
        let mut steps = Vec::new();
        for_each(&self.log, self.stream(), u64::MAX, |step, record| steps.push((step, record))).expect("the log can be replayed");
        steps
    }

    /// Where the subjects stand.
    pub(crate) fn assessment(&self) -> Assessment {
        assessment::assessment(&self.session, &self.rubric).expect("the session was made")
    }

    /// How everything came about, for somebody who is told names or is not.
    pub(crate) fn trail(&self, names: bool) -> Trail {
        let steps: Vec<_> = self.steps().into_iter().map(|(step, _)| step).collect();
        trail::trail(&self.session, &steps, names).expect("the session was made")
    }

    /// The records as somebody may see them, up to where their list must end for now.
    pub(crate) fn lines(&self, reader: &str) -> Vec<EventLine> {
        let access = self.access(reader);
        self.steps().iter().map_while(|(step, record)| records::line(&self.session, access, step, record)).collect()
    }

    /// The lines of the trail of one kind.
    pub(crate) fn trail_of(&self, kind: &str) -> Vec<TrailLine> {
        self.trail(true).lines.into_iter().filter(|line| line.kind == kind).collect()
    }
}
