//! The rubrics that a command can name: the built-in ones, and those saved in a data folder.

use std::path::PathBuf;
use std::sync::Arc;

use protocol::rubric::Rubric;

use crate::cli::Failed;
use crate::live::{Directory, Versions};
use crate::log::{EventLog, MemoryLog, snapshot};
use crate::rubrics::Library;

/// Where saved rubrics are looked for.
#[derive(clap::Args)]
pub(in crate::cli) struct Saved {
    /// Look among the rubrics saved in this data folder too; the server may be running.
    #[arg(long, value_name = "FOLDER", env = "RUBRICON_DATA")]
    data: Option<PathBuf>,
}

/// All rubrics that can be named.
pub(super) struct Known {
    library: Library,
    directory: Directory,
}

impl Saved {
    /// Reads what there is.
    pub(super) fn read(&self) -> Result<Known, Failed> {
        let log: Arc<dyn EventLog> = match &self.data {
            Some(data) => Arc::new(snapshot(data)?),
            None => Arc::new(MemoryLog::new()),
        };
        Ok(Known { library: Library::built_in()?, directory: Directory::open(log)? })
    }
}

impl Known {
    /// The versions there are.
    pub(super) const fn versions(&self) -> Versions<'_> {
        Versions::new(&self.library, &self.directory)
    }

    /// The rubric of an id and version; without a version the newest one.
    pub(super) fn find(&self, id: &str, version: Option<&str>) -> Result<Arc<Rubric>, Failed> {
        let all = self.versions().summaries();
        let wanted = all.iter().find(|one| one.id == id && version.is_none_or(|version| one.version == version));
        let rubric = wanted.and_then(|one| self.versions().get(&one.id, &one.version));
        rubric.ok_or_else(|| {
            let name = version.map_or_else(|| id.to_owned(), |version| format!("{id} {version}"));
            Failed(format!("there is no rubric {name}; `rubricon rubric list` says what there is"))
        })
    }
}
