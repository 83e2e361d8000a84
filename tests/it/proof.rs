//! That the record can be checked: trees, checkpoints, what replay refuses, and bundles.

mod altered;
mod bundle;
mod lies;
mod notes;
mod positions;
mod python;
mod tree;
