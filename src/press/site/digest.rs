//! Names and checks that are made from content.

use sha2::{Digest as _, Sha256};

/// The part of a file's name that stands for its content: the first ten hexadecimal digits of its SHA-256.
pub(crate) fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_that_everybody_computes() {
        assert_eq!(short(b"abc"), "ba7816bf8f");
    }
}
