//! Reading rubrics out of documents.

mod corpus;
mod layouts;
mod published;
mod refusals;
mod rendered;

use protocol::import::Import;
use rubricon::rubrics::{Naming, import};

/// Reads a document that can be read.
fn read(name: &str, bytes: impl AsRef<[u8]>) -> Import {
    import(name, bytes.as_ref(), &Naming::default()).unwrap_or_else(|refused| panic!("{name} {refused}"))
}
