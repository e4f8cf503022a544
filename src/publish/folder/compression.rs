//! Compression: brotli and gzip, once and at their strongest levels, for hosts that send precompressed files.

use brotli::enc::backward_references::BrotliEncoderMode;
use compression_codecs::{
    BrotliDecoder, BrotliEncoder, DecodeV2, EncodeV2, GzipDecoder, GzipEncoder,
    brotli::params::EncoderParams,
    core::{
        Level,
        util::{PartialBuffer, WriteBuffer},
    },
};
use std::io;

/// The size of the output buffer.
const CHUNK: usize = 1 << 16;

/// The extensions of compressible files.
const EXTENSIONS: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

/// A compression format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumIter)]
pub(crate) enum Compression {
    /// Brotli at quality 11, with the suffix `.br`.
    Brotli,
    /// Gzip at level 9, with the suffix `.gz`.
    Gzip,
}

impl Compression {
    /// The suffix of the compressed file's name.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// Compresses `bytes`; the result is the same every time.
    pub(crate) fn compress(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut encoder = self.encoder(bytes);
        let (mut input, mut compressed, mut space) = (PartialBuffer::new(bytes), Vec::new(), vec![0; CHUNK]);
        let mut done = false;
        while !done {
            let mut output = WriteBuffer::new_initialized(&mut space);
            if input.unwritten().is_empty() {
                done = encoder.finish(&mut output)?;
            } else {
                encoder.encode(&mut input, &mut output)?;
            }
            compressed.extend_from_slice(output.written());
        }
        Ok(compressed)
    }

    /// Whether `compressed` decompresses to `bytes`: compared piece by piece, without a buffer for all of it.
    pub(crate) fn is_compressed_from(self, compressed: &[u8], bytes: &[u8]) -> bool {
        let mut decoder = self.decoder();
        let (mut input, mut rest, mut space) = (PartialBuffer::new(compressed), bytes, vec![0; CHUNK]);
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

    /// Decompresses what [`compress`](Self::compress) has made.
    ///
    /// # Errors
    ///
    /// Where `compressed` is damaged or cut short.
    pub(crate) fn decompress(self, compressed: &[u8]) -> io::Result<Vec<u8>> {
        let mut decoder = self.decoder();
        let (mut input, mut bytes, mut space) = (PartialBuffer::new(compressed), Vec::new(), vec![0; CHUNK]);
        loop {
            let before = input.unwritten().len();
            let mut output = WriteBuffer::new_initialized(&mut space);
            let done = decoder.decode(&mut input, &mut output)?;
            let written = output.written();
            let stuck = written.is_empty() && input.unwritten().len() == before;
            bytes.extend_from_slice(written);
            if done {
                return Ok(bytes);
            }
            if stuck {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    fn encoder(self, bytes: &[u8]) -> Box<dyn EncodeV2> {
        match self {
            Self::Brotli => {
                // Brotli takes the code of a WebAssembly module for text. By the upper bits of the byte before, it is smaller by a hundredth.
                let is_module = bytes.starts_with(b"\0asm");
                let mode = if is_module {
                    BrotliEncoderMode::BROTLI_FORCE_MSB_PRIOR
                } else {
                    BrotliEncoderMode::BROTLI_MODE_GENERIC
                };
                let params = EncoderParams::default().quality(Level::Best).window_size(22).size_hint(bytes.len());
                Box::new(BrotliEncoder::new(params.mode(mode)))
            }
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
pub(crate) fn is_compressible(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use strum::IntoEnumIterator as _;

    proptest! {
        // The strongest brotli takes its time.
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_was_compressed_is_recognised_and_nothing_else_is(
            bytes in (prop_oneof![Just(&b"\0asm"[..]), Just(&b""[..])], any::<Vec<u8>>()).prop_map(|(magic, rest)| [magic, &rest].concat()),
            other: Vec<u8>,
        ) {
            for format in Compression::iter() {
                let compressed = format.compress(&bytes).unwrap();
                prop_assert!(format.is_compressed_from(&compressed, &bytes));
                prop_assert_eq!(format.is_compressed_from(&compressed, &other), bytes == other);
                prop_assert_eq!(&format.decompress(&compressed).unwrap(), &bytes);
                prop_assert!(format.decompress(&compressed[..compressed.len() - 1]).is_err());
                prop_assert!(!format.is_compressed_from(&compressed[..compressed.len() - 1], &bytes));
                prop_assert!(!format.is_compressed_from(&other, &[1]));
            }
        }
    }

    #[test]
    fn pictures_and_fonts_are_compressed_already() {
        for (name, compressible) in
            [("a.html", true), ("a.b.wasm", true), ("a.avif", false), ("html", false), ("", false)]
        {
            assert_eq!(is_compressible(name), compressible, "{name}");
        }
    }
}
