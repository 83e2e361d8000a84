//! What stayed and what changed between two texts, word by word.

use protocol::difference::{WordChange, WordChangeKind};
use similar::{Algorithm, DiffOp, DiffableStr as _, capture_diff_slices};

/// The words of both texts, in the order in which they are read. Nothing where the texts have so little in common that they
/// are better read one after the other.
///
/// **Invariant:** what is not `added`, put together, is the older text, and what is not `removed` the newer one.
pub(super) fn words(before: &str, after: &str) -> Vec<WordChange> {
    let (old, new) = (before.tokenize_unicode_words(), after.tokenize_unicode_words());
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut runs = Runs::default();
    for op in &ops {
        let (gone, come) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } if come.iter().all(|word| is_space(word)) => runs.space.extend(come),
            DiffOp::Equal { .. } => runs.same(&come.concat()),
            _ => runs.changed(&gone.concat(), &come.concat()),
        }
    }
    runs.same("");
    if runs.kept * 3 < (letters(before) + letters(after)) / 2 { Vec::new() } else { runs.done }
}

/// The runs so far. White space between two changes belongs to both, so that they read as one.
#[derive(Default)]
struct Runs<'a> {
    done: Vec<WordChange>,
    removed: String,
    added: String,
    space: Vec<&'a str>,
    /// How many letters stayed.
    kept: usize,
}

impl Runs<'_> {
    fn changed(&mut self, gone: &str, come: &str) {
        let space = self.space.concat();
        self.space.clear();
        if self.removed.is_empty() && self.added.is_empty() {
            self.push(WordChangeKind::Same, &space);
        } else {
            self.removed.push_str(&space);
            self.added.push_str(&space);
        }
        self.removed.push_str(gone);
        self.added.push_str(come);
    }

    fn same(&mut self, text: &str) {
        let (removed, added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        self.push(WordChangeKind::Removed, &removed);
        self.push(WordChangeKind::Added, &added);
        let text = std::mem::take(&mut self.space).concat() + text;
        self.push(WordChangeKind::Same, &text);
    }

    fn push(&mut self, kind: WordChangeKind, text: &str) {
        if kind == WordChangeKind::Same {
            self.kept += letters(text);
        }
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.done.push(WordChange { kind, text: text.to_owned() }),
        }
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

fn is_space(word: &str) -> bool {
    word.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(before: &str, after: &str) -> String {
        let mark = |run: &WordChange| match run.kind {
            WordChangeKind::Same => run.text.clone(),
            WordChangeKind::Removed => format!("[-{}-]", run.text),
            WordChangeKind::Added => format!("{{+{}+}}", run.text),
        };
        words(before, after).iter().map(mark).collect()
    }

    #[test]
    fn words_that_changed_side_by_side_read_as_one_change() {
        assert_eq!(
            marked("Some schools meet twice a year.", "Some school leaders meet once a year."),
            "Some [-schools-]{+school leaders+} meet [-twice-]{+once+} a year."
        );
        assert_eq!(
            marked("We plan and act on data.", "We go and act on data, often."),
            "We [-plan-]{+go+} and act on data{+, often+}."
        );
        assert_eq!(
            marked("Teams sometimes look at it together.", "Teams always gather round it together."),
            "Teams [-sometimes look at-]{+always gather round+} it together."
        );
    }

    #[test]
    fn texts_that_share_next_to_nothing_are_not_interleaved() {
        assert_eq!(words("One person plans the year.", "Everyone decides on the next steps together."), []);
        assert_eq!(words("", "All of it is new."), []);
    }

    #[test]
    fn languages_without_spaces_and_with_accents_are_compared_by_word_too() {
        assert_eq!(
            marked("El equipo se reúne cada año.", "El equipo se reúne cada mes."),
            "El equipo se reúne cada [-año-]{+mes+}."
        );
        assert_eq!(marked("学校每年开会", "学校每月开会"), "学校每[-年-]{+月+}开会");
    }
}
