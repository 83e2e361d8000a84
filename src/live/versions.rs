//! The rubric versions of a server: those that came with the program, and those that were saved.
//!
//! Owns: which text stands for a version, in which order versions are listed, and what may be saved. Must not know: how a text
//! was read from a file.
//!
//! **Invariant:** once a version was saved, its text stays. A built-in version stands before a stored one of its name.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use protocol::http::{RubricChecked, RubricSummary};
use protocol::import::{Flaw, Found};
use protocol::problem::{Code, Problem};
use protocol::rubric::Rubric;

use super::directory::{Directory, MAX_TEXTS, SaveError};
use crate::domain;
use crate::rubrics::Library;

/// How many flaws a problem names.
const FLAWS_NAMED: usize = 5;

/// All rubric versions of one server.
#[derive(Clone, Copy)]
pub struct Versions<'a> {
    library: &'a Library,
    directory: &'a Directory,
}

impl<'a> Versions<'a> {
    /// The built-in and the saved ones.
    pub const fn new(library: &'a Library, directory: &'a Directory) -> Self {
        Self { library, directory }
    }

    /// What sessions can be held on. Rubrics with a saved version come first, the one saved last before the others: whoever brought
    /// a framework in means to use it. The rest follows as the program has it. Of one rubric the newest version is first.
    pub fn summaries(self) -> Vec<RubricSummary> {
        let mut all = self.library.summaries();
        let built_in = all.len();
        let saved = self.directory.versions().into_iter().map(|text| text.summary);
        all.extend(saved.filter(|summary| self.library.get(&summary.id, &summary.version).is_none()));
        // The later a text stands in `all`, the newer it is.
        let newest: HashMap<String, usize> = all.iter().enumerate().map(|(age, one)| (one.id.clone(), age)).collect();
        let place = |id: &str| match newest.get(id) {
            Some(&age) if age < built_in => (1, age),
            age => (0, usize::MAX - age.copied().unwrap_or(0)),
        };
        let mut aged: Vec<(usize, RubricSummary)> = all.into_iter().enumerate().collect();
        aged.sort_by_key(|(age, one)| (place(&one.id), Reverse(*age)));
        aged.into_iter().map(|(_, one)| one).collect()
    }

    /// The text of a version.
    pub fn get(self, id: &str, version: &str) -> Option<Arc<Rubric>> {
        self.library.get(id, version).or_else(|| Some(self.directory.version(id, version)?.rubric))
    }

    /// The text of a digest.
    pub fn exact(self, digest: &str) -> Option<Arc<Rubric>> {
        self.directory.rubric(digest).or_else(|| self.library.exact(digest))
    }

    /// Whether a text could be saved, and how it differs from the newest version of its id.
    pub fn check(self, rubric: &Rubric) -> RubricChecked {
        let digest = rubric.digest();
        let taken = self.get(&rubric.id, &rubric.version).is_some_and(|other| other.digest() != digest);
        let newest = self.summaries().into_iter().find(|one| one.id == rubric.id);
        let newest = newest.and_then(|newest| self.get(&newest.id, &newest.version));
        RubricChecked {
            digest,
            found: Found::in_rubric(rubric),
            flaws: domain::check(rubric),
            version_taken: taken,
            difference: newest.map(|newest| domain::difference(&newest, rubric)),
        }
    }

    /// Saves a text as a version, for good. Says whether it is new; the answer comes when it is durable.
    pub async fn save(self, rubric: Rubric) -> Result<(RubricSummary, bool), Problem> {
        refuse_flaws(&rubric)?;
        let (id, version, digest) = (rubric.id.clone(), rubric.version.clone(), rubric.digest());
        let taken = || {
            let detail = format!(
                "There is a rubric {id} {version} with another text. A version never changes: give this text another version."
            );
            Problem::new(Code::VersionTaken, detail)
        };
        let built_in = self.library.summaries().into_iter().find(|one| (&one.id, &one.version) == (&id, &version));
        if let Some(summary) = built_in {
            return if summary.digest == digest { Ok((summary, false)) } else { Err(taken()) };
        }
        let summary = crate::rubrics::summary(&rubric, &digest, false);
        let is_new = self.directory.save(rubric, digest).await.map_err(|error| match error {
            SaveError::VersionTaken => taken(),
            SaveError::TooMany => {
                let detail = format!("This server keeps {MAX_TEXTS} rubric versions and has them all. No more can be saved.");
                Problem::new(Code::TooLarge, detail)
            }
            SaveError::Append(error) => {
                tracing::error!(%error, "a rubric was not stored");
                let detail = "The server could not store the rubric. Try again, or tell whoever runs the server.";
                Problem::new(Code::StorageRefused, detail)
            }
        })?;
        if is_new {
            tracing::info!("a rubric version was saved");
        }
        Ok((summary, is_new))
    }
}

/// Refuses a rubric that no session can be held on, naming the first flaws.
pub(super) fn refuse_flaws(rubric: &Rubric) -> Result<(), Problem> {
    let flaws = domain::check(rubric);
    if flaws.is_empty() {
        return Ok(());
    }
    let named: Vec<&str> = flaws.iter().take(FLAWS_NAMED).map(|flaw: &Flaw| flaw.detail.as_str()).collect();
    let more = match flaws.len().saturating_sub(FLAWS_NAMED) {
        0 => String::new(),
        more => format!(" And {more} more; see /api/rubrics/check."),
    };
    Err(Problem::new(Code::InvalidValue, format!("The rubric cannot be used yet. {}{more}", named.join(" "))))
}
