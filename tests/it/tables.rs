//! Rubrics as tables: CSV, workbooks and Markdown, written and read.

mod readings;
mod refusals;
mod round_trip;
mod workbooks;

use protocol::import::{Format, Import};
use rubricon::rubrics::{Naming, Refused, import};

/// All formats that are written, with the ending of their files.
const FORMATS: [(Format, &str); 5] =
    [(Format::Json, "json"), (Format::Toml, "toml"), (Format::Csv, "csv"), (Format::Xlsx, "xlsx"), (Format::Markdown, "md")];

/// Reads bytes as a file of this ending.
fn read(ending: &str, bytes: impl AsRef<[u8]>) -> Result<Import, Refused> {
    import(&format!("ours.{ending}"), bytes.as_ref(), &Naming::default())
}
