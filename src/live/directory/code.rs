//! Join codes: what people type to come in.

use rand::RngExt;

/// The letters and digits of Crockford base32: no I, L, O or U.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How long a join code is: 40 bits, so that guessing is hopeless where failures are throttled.
const CODE_LENGTH: usize = 8;

/// A code that nobody has.
pub(super) fn fresh(is_taken: impl Fn(&str) -> bool) -> String {
    loop {
        let mut rng = rand::rng();
        let code: String = (0..CODE_LENGTH).map(|_| char::from(CROCKFORD[rng.random_range(0..CROCKFORD.len())])).collect();
        if !is_taken(&code) {
            return code;
        }
    }
}

/// A code as it is stored: upper case, without separators, with the look-alikes of Crockford base32 resolved.
pub fn normalise_code(typed: &str) -> String {
    let resolve = |c: char| match c.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        c if c.is_ascii_alphanumeric() => Some(c),
        _ => None,
    };
    typed.chars().take(64).filter_map(resolve).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_with_look_alikes_and_separators() {
        assert_eq!(normalise_code(" k7m2-p9qo "), "K7M2P9Q0");
        assert_eq!(normalise_code("iL0o-1111"), "11001111");
    }
}
