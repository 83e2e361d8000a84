//! Any bytes, read as `.toml`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rubricon_fuzz::hold("fuzz.toml", bytes));
