//! The record as one page of plain HTML, to be read without Rubricon and without a network. Written as its parts come.

use std::io;

use protocol::http::{AssessedItem, TrailLine};

use super::format::html::Streamed;
pub(super) use super::paper::record::About;
use super::paper::record::{item, opening, step, steps};
use crate::rubrics::Language;

/// Writes the page, as its items and the lines of the trail come.
pub(super) fn write(
    language: Language,
    about: &About<'_>,
    items: impl Iterator<Item = AssessedItem>,
    lines: impl Iterator<Item = TrailLine>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let paper = opening(about, language);
    let mut page = Streamed::begin(&paper, out)?;
    for one in items {
        page.blocks(&item(about, &one, language))?;
    }
    let (above, table) = steps(language);
    page.blocks(&above)?;
    page.table(&table, lines.map(|line| step(about, &line, language)))?;
    page.end()
}
