//! Any bytes, read as `.md`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rubricon_fuzz::hold("fuzz.md", bytes));
