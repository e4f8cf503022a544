//! What an order gives: files and what pages must know of them.

use super::{
    encode,
    linear::Linear,
    order::{Order, hex},
    tone::tone,
};
use crate::story::{PhotoFormat, Size};
use sha2::{Digest as _, Sha256};

/// The files of one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Prints {
    /// The commonest colour, as `#rrggbb`.
    pub(super) tone: String,
    /// The files, by format and then by width, the smallest first.
    pub(super) files: Vec<Print>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Print {
    pub(super) format: PhotoFormat,
    pub(super) size: Size,
    pub(super) bytes: Vec<u8>,
    /// The SHA-256 of the bytes, in hexadecimal digits.
    pub(super) digest: String,
}

impl Print {
    /// A file with these bytes.
    pub(super) fn new(format: PhotoFormat, size: Size, bytes: Vec<u8>) -> Self {
        let digest = hex(&Sha256::digest(&bytes));
        Self { format, size, bytes, digest }
    }

    /// The part of its name that stands for its content.
    pub(super) fn short(&self) -> &str {
        self.digest.get(..10).unwrap_or(&self.digest)
    }
}

/// What `order` takes of `photo`, scaled to the widest of its widths: all that is needed for its prints.
pub(super) fn widest(photo: &Linear, order: &Order) -> Result<Linear, String> {
    let part = order.part(photo.size());
    let widest = order.widths.of(part.size.width).into_iter().max().unwrap_or(part.size.width);
    photo.scaled(part, widest)
}

/// Makes the prints of `order` from the widest of them.
pub(super) fn print(widest: &Linear, order: &Order) -> Result<Prints, String> {
    let tone = tone(&widest.scaled(widest.whole(), widest.size().width.min(32))?.to_picture()?);
    let mut files = Vec::new();
    for width in order.widths.of(widest.size().width) {
        let picture = widest.scaled(widest.whole(), width)?.to_picture()?;
        let size = Size { width: picture.width(), height: picture.height() };
        for format in order.formats.iter().filter(|format| encode::holds(**format, &picture)) {
            files.push(Print::new(*format, size, encode::encode(&picture, *format)?));
        }
    }
    files.sort_by_key(|file| (file.format, file.size.width));
    Ok(Prints { tone, files })
}
