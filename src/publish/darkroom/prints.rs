//! What an order gives: files and what pages must know of them.

use super::{
    encode,
    linear::Linear,
    order::{Order, hex},
    tone::tone,
};
use crate::{
    publish::site::parallel::compute_each,
    story::{PhotoFormat, Size},
};
use image::RgbImage;
use sha2::{Digest as _, Sha256};
use std::cmp::Reverse;

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

/// Makes the prints of each of `orders` from what it takes of one photo, the widest files first.
pub(super) fn print(exposed: &[Linear], orders: &[&Order]) -> Result<Vec<Prints>, String> {
    let of = |(at, (widest, order))| Exposure { at, widest, order };
    let exposures: Vec<Exposure<'_>> = exposed.iter().zip(orders.iter().copied()).enumerate().map(of).collect();
    let mut sheets: Vec<(&Exposure<'_>, Option<u32>)> = exposures.iter().flat_map(Exposure::sheets).collect();
    // A wide file takes longest: begun last, it would keep one processor busy while the others wait.
    sheets.sort_by_key(|(_, width)| Reverse(*width));
    let pictures = compute_each(&sheets, |(exposure, width)| exposure.picture(*width));
    let mut tones = vec![String::new(); orders.len()];
    let mut negatives = Vec::new();
    for ((exposure, width), picture) in sheets.into_iter().zip(pictures) {
        let picture = picture?;
        match (width, tones.get_mut(exposure.at)) {
            (None, Some(of_order)) => *of_order = tone(&picture),
            _ => negatives.push((exposure, picture)),
        }
    }
    let wanted: Vec<_> = negatives.iter().flat_map(|(exposure, picture)| exposure.files(picture)).collect();
    let encoded = compute_each(&wanted, |(_, picture, format)| {
        let size = Size { width: picture.width(), height: picture.height() };
        encode::encode(picture, *format).map(|bytes| Print::new(*format, size, bytes))
    });
    let mut prints: Vec<_> = tones.into_iter().map(|tone| Prints { tone, files: Vec::new() }).collect();
    for ((at, ..), file) in wanted.iter().zip(encoded) {
        let file = file?;
        if let Some(prints) = prints.get_mut(*at) {
            prints.files.push(file);
        }
    }
    prints.iter_mut().for_each(|prints| prints.files.sort_by_key(|file| (file.format, file.size.width)));
    Ok(prints)
}

/// What an order takes of a photo.
struct Exposure<'a> {
    /// Its place among the orders.
    at: usize,
    widest: &'a Linear,
    order: &'a Order,
}

impl<'a> Exposure<'a> {
    /// The pictures that are needed of it: one of each width, and a small one without a width for its tone.
    fn sheets(&self) -> impl Iterator<Item = (&Self, Option<u32>)> {
        let widths = self.order.widths.of(self.widest.size().width);
        widths.into_iter().map(Some).chain([None]).map(move |width| (self, width))
    }

    fn picture(&self, width: Option<u32>) -> Result<RgbImage, String> {
        let own = self.widest.size().width;
        match width.unwrap_or(own.min(32)) {
            width if width == own => self.widest.to_picture(),
            width => self.widest.scaled(self.widest.whole(), width)?.to_picture(),
        }
    }

    fn files<'p>(&self, picture: &'p RgbImage) -> impl Iterator<Item = (usize, &'p RgbImage, PhotoFormat)> + use<'p> {
        let at = self.at;
        let formats = self.order.formats.iter().copied();
        formats.filter(|format| encode::holds(*format, picture)).map(move |format| (at, picture, format))
    }
}
