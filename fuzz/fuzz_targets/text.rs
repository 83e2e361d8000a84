//! Any bytes, read as `.txt`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rubricon_fuzz::hold("fuzz.txt", bytes));
