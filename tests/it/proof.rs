//! That the record can be checked: trees, checkpoints, what replay refuses.

mod altered;
mod notes;
mod tree;
