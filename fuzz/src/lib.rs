//! What the fuzz targets share.

mod invariants;

/// Holds what must be so of every file.
pub fn hold(name: &str, bytes: &[u8]) {
    invariants::hold(name, bytes);
}
