//! Writing a rubric as a file of any kind that is read again.
//!
//! Owns: the layouts of these files, and the templates to fill in. Must not know: where the bytes go.
//!
//! **Invariant:** what is written reads as the same rubric, digest included, in every format; for the tables that is the rubric
//! as [`plain`] leaves it.

mod csv;
mod markdown;
mod plain;
mod template;
mod xlsx;

use protocol::import::Format;
use protocol::rubric::Rubric;

pub(crate) use markdown::line as markdown_line;
pub use template::template;

use super::words::Language;
use plain::plain;

/// Why a rubric cannot be written in a format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// It is a format that is only read.
    #[error("a rubric is not written as plain text; choose json, toml, csv, xlsx or markdown")]
    ReadOnly,
    /// The format cannot hold it.
    #[error("the rubric cannot be written in this format: {0}")]
    DoesNotFit(String),
}

impl NotWritten {
    fn because(error: impl std::error::Error) -> Self {
        Self::DoesNotFit(error.to_string())
    }
}

/// Writes a rubric. One rubric gives the same bytes each time.
pub fn write(rubric: &Rubric, format: Format) -> Result<Vec<u8>, NotWritten> {
    match format {
        Format::Text => Err(NotWritten::ReadOnly),
        Format::Json => {
            let mut json = serde_json::to_vec_pretty(rubric).map_err(NotWritten::because)?;
            json.push(b'\n');
            Ok(json)
        }
        Format::Toml => Ok(toml::to_string_pretty(rubric).map_err(NotWritten::because)?.into_bytes()),
        Format::Markdown => Ok(markdown::markdown(&plain(rubric)).into_bytes()),
        Format::Csv => csv::csv(&plain(rubric), Language::English, &[]),
        Format::Xlsx => xlsx::xlsx(&plain(rubric), Language::English, &[]),
    }
}
