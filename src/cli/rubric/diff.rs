//! `rubricon rubric diff`: how two texts differ, for people to read.

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use protocol::rubric::Rubric;

use super::known::{Known, Saved};
use super::read_out::read_out;
use crate::cli::{Failed, complain, print};
use crate::domain::difference;
use crate::rubrics::{self, Naming};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// The older text: a file of any kind, ID/VERSION, or the ID of a rubric with one version.
    a: String,
    /// The newer text, named in the same way.
    b: String,
    #[command(flatten)]
    saved: Saved,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Exit 0 where the texts are the same, 1 where they differ, and 2 where there is nothing to compare.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    match compare(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failed) => {
            complain(format_args!("rubricon: {failed}"));
            ExitCode::from(2)
        }
    }
}

fn compare(arguments: &Arguments) -> Result<bool, Failed> {
    let known = arguments.saved.read()?;
    let (from, to) = (text(&arguments.a, &known)?, text(&arguments.b, &known)?);
    let difference = difference(&from, &to);
    if arguments.json {
        print(serde_json::to_string_pretty(&difference)?);
    } else {
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let coloured = std::io::stdout().is_terminal() && !no_colour;
        print(read_out(&difference, &from, &to, coloured).trim_end());
    }
    Ok(difference.changes.is_empty())
}

fn text(name: &str, known: &Known) -> Result<Arc<Rubric>, Failed> {
    let path = Path::new(name);
    if path.is_file() {
        let import = rubrics::read(path, &Naming::default())?;
        if !import.flaws.is_empty() {
            complain(format_args!(
                "{name} cannot be used as it is; `rubricon rubric check` says why. It is compared all the same."
            ));
        }
        return Ok(Arc::new(import.rubric));
    }
    if let Some((id, version)) = name.split_once('/') {
        return known.find(id, Some(version)).map_err(|Failed(why)| Failed(format!("there is no file {name}, and {why}")));
    }
    let versions: Vec<_> = known.versions().summaries().into_iter().filter(|one| one.id == name).collect();
    if versions.len() > 1 {
        let names: Vec<_> = versions.iter().map(|one| format!("{name}/{}", one.version)).collect();
        return Err(Failed(format!("there is more than one version of {name}: name one of {}", names.join(", "))));
    }
    known.find(name, None).map_err(|Failed(why)| Failed(format!("there is no file {name}, and {why}")))
}
