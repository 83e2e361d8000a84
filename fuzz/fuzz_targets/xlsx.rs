//! Any bytes, read as `.xlsx`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rubricon_fuzz::hold("fuzz.xlsx", bytes));
