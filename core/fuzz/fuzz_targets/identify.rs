#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ppsa_core_fuzz::identify(bytes));
