//! What the fuzz targets share.

mod invariants;

pub use invariants::hold;
