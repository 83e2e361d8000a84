//! Any bytes, read as `.json`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rubricon_fuzz::hold("fuzz.json", bytes));
