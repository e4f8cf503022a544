//! Files compressed once, for hosts that send them as they are: brotli and gzip, both at their strongest.

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use std::io::{self, Read as _, Write as _};

/// The kinds of files that gain by compression, by the ends of their names.
const KINDS: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

/// How a file can be compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// Brotli at quality 11, the end of the name `.br`.
    Brotli,
    /// Gzip at level 9, the end of the name `.gz`.
    Gzip,
}

impl Packing {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What the name of the compressed file ends with.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// `bytes`, compressed; the same every time.
    pub(crate) fn pack(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let mut packed = Vec::new();
                let strongest = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
                brotli::BrotliCompress(&mut &*bytes, &mut packed, &strongest)?;
                Ok(packed)
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(bytes)?;
                encoder.finish()
            }
        }
    }

    /// Whether `packed` is `bytes`, compressed. Never takes more memory than `bytes` does.
    pub(crate) fn holds(self, packed: &[u8], bytes: &[u8]) -> bool {
        let most = bytes.len() as u64 + 1;
        let mut unpacked = Vec::with_capacity(bytes.len() + 1);
        let read = match self {
            Self::Brotli => brotli::Decompressor::new(packed, 4096).take(most).read_to_end(&mut unpacked),
            Self::Gzip => GzDecoder::new(packed).take(most).read_to_end(&mut unpacked),
        };
        read.is_ok() && unpacked == bytes
    }
}

/// Whether a file of this name is published in compressed form too.
pub(crate) fn is_packed(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        // The strongest brotli takes its time.
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_was_packed_is_recognised_and_nothing_else_is(bytes: Vec<u8>, other: Vec<u8>) {
            for packing in Packing::ALL {
                let packed = packing.pack(&bytes).unwrap();
                prop_assert!(packing.holds(&packed, &bytes));
                prop_assert_eq!(packing.holds(&packed, &other), bytes == other);
                prop_assert!(!packing.holds(&packed[..packed.len() - 1], &bytes));
                prop_assert!(!packing.holds(&other, &[1]));
            }
        }
    }

    #[test]
    fn pictures_and_fonts_are_compressed_already() {
        for (name, packed) in [("a.html", true), ("a.b.wasm", true), ("a.avif", false), ("html", false), ("", false)] {
            assert_eq!(is_packed(name), packed, "{name}");
        }
    }
}
