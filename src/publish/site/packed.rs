//! Files compressed once, for hosts that send them as they are: brotli and gzip, both at their strongest.

use compression_codecs::{
    BrotliDecoder, BrotliEncoder, DecodeV2, EncodeV2, GzipDecoder, GzipEncoder,
    brotli::params::EncoderParams,
    core::{
        Level,
        util::{PartialBuffer, WriteBuffer},
    },
};
use std::io;

/// The bytes that are taken at a time.
const CHUNK: usize = 1 << 16;

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
        let mut encoder = self.encoder(bytes.len());
        let (mut input, mut packed, mut space) = (PartialBuffer::new(bytes), Vec::new(), vec![0; CHUNK]);
        let mut done = false;
        while !done {
            let mut output = WriteBuffer::new_initialized(&mut space);
            if input.unwritten().is_empty() {
                done = encoder.finish(&mut output)?;
            } else {
                encoder.encode(&mut input, &mut output)?;
            }
            packed.extend_from_slice(output.written());
        }
        Ok(packed)
    }

    /// Whether `packed` is `bytes`, compressed. Takes no memory to speak of.
    pub(crate) fn holds(self, packed: &[u8], bytes: &[u8]) -> bool {
        let mut decoder = self.decoder();
        let (mut input, mut rest, mut space) = (PartialBuffer::new(packed), bytes, vec![0; CHUNK]);
        loop {
            let before = input.unwritten().len();
            let mut output = WriteBuffer::new_initialized(&mut space);
            let Ok(done) = decoder.decode(&mut input, &mut output) else { return false };
            let Some(behind) = rest.strip_prefix(output.written()) else { return false };
            let stuck = behind.len() == rest.len() && input.unwritten().len() == before;
            rest = behind;
            if done || stuck {
                return done && rest.is_empty() && input.unwritten().is_empty();
            }
        }
    }

    fn encoder(self, size: usize) -> Box<dyn EncodeV2> {
        match self {
            Self::Brotli => Box::new(BrotliEncoder::new(
                EncoderParams::default().quality(Level::Best).window_size(22).size_hint(size),
            )),
            Self::Gzip => Box::new(GzipEncoder::new(Level::Best.into())),
        }
    }

    fn decoder(self) -> Box<dyn DecodeV2> {
        match self {
            Self::Brotli => Box::new(BrotliDecoder::new()),
            Self::Gzip => Box::new(GzipDecoder::new()),
        }
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
