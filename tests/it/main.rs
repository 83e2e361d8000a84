//! What holds of the whole, seen from outside.

mod tidy;
