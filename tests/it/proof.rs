//! That the record can be checked: trees, checkpoints, what replay refuses, and bundles.

mod altered;
pub(crate) mod bundle;
mod cosigned;
mod large;
mod lies;
mod notes;
mod positions;
pub(crate) mod python;
mod tree;
pub(crate) mod witness;
