//! What is asked of one photo: a part of it, in which widths and kinds of file.

use crate::story::{Focal, PhotoFormat, Size};
use sha2::{Digest as _, Sha256};

/// Changes whenever the same order would give other files from the same photo, so that older ones are not taken for them.
const PROCESS: u32 = 2;
/// The widths of a set in pixels, for windows and screens of every size; the widest is the largest that any story shows.
const STEPS: [u32; 5] = [480, 800, 1200, 1600, 2400];

/// Files to be made of one photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// The part of the photo; all of it where absent.
    pub(super) crop: Option<Crop>,
    /// In which widths.
    pub(super) widths: Widths,
    /// In which kinds of file.
    pub(super) formats: &'static [PhotoFormat],
}

/// Which widths are made of a photo. None is ever wider than the photo itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Widths {
    /// A set up to this one.
    UpTo(u32),
    /// This one alone.
    One(u32),
}

/// The largest part of a photo with a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Crop {
    /// Its width in units of which `down` is its height; both above zero.
    pub(super) across: u32,
    /// Its height in those units.
    pub(super) down: u32,
    /// The point that it keeps as near to its middle as the photo's edges allow.
    pub(super) focal: Focal,
}

/// A part of a photo in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) left: u32,
    pub(super) top: u32,
    pub(super) size: Size,
}

impl Order {
    /// The name of what is made by this order of the photo with this [`digest`]: 64 hexadecimal digits.
    pub(super) fn key(&self, photo: &[u8]) -> String {
        hex(&Sha256::new().chain_update(photo).chain_update(format!("{PROCESS} {self:?}")).finalize())
    }

    /// The part of a photo of this size that is shown.
    pub(super) fn part(&self, size: Size) -> Part {
        self.crop.map_or(Part { left: 0, top: 0, size }, |crop| crop.of(size))
    }
}

/// The SHA-256 of the bytes of a photo.
pub(super) fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// `bytes` in hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Widths {
    /// The widths for a photo that is `own` pixels wide, the smallest first.
    pub(super) fn of(self, own: u32) -> Vec<u32> {
        let (most, steps) = match self {
            Self::UpTo(most) => (most.min(own), STEPS.as_slice()),
            Self::One(width) => (width.min(own), [].as_slice()),
        };
        // A step that is almost as wide as the widest would save nobody anything.
        let apart = |step: &u32| u64::from(*step) * 6 <= u64::from(most) * 5;
        steps.iter().copied().filter(apart).chain([most]).collect()
    }
}

impl Crop {
    fn of(self, size: Size) -> Part {
        let (width, height) = (u64::from(size.width), u64::from(size.height));
        let (across, down) = (u64::from(self.across.max(1)), u64::from(self.down.max(1)));
        let (wide, high) = if width * down > height * across {
            (height * across / down, height)
        } else {
            (width, width * down / across)
        };
        let (wide, high) = (wide.clamp(1, width.max(1)), high.clamp(1, height.max(1)));
        let begin = |whole: u64, part: u64, focal: u8| {
            (whole * u64::from(focal.min(100)) / 100).saturating_sub(part / 2).min(whole.saturating_sub(part)) as u32
        };
        Part {
            left: begin(width, wide, self.focal.x),
            top: begin(height, high, self.focal.y),
            size: Size { width: wide as u32, height: high as u32 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_never_wider_than_the_photo_and_never_close_together() {
        assert_eq!(Widths::UpTo(2400).of(6000), [480, 800, 1200, 1600, 2400]);
        assert_eq!(Widths::UpTo(1600).of(6000), [480, 800, 1200, 1600]);
        assert_eq!(Widths::UpTo(2400).of(1700), [480, 800, 1200, 1700]);
        assert_eq!(Widths::UpTo(2400).of(850), [480, 850]);
        assert_eq!(Widths::UpTo(2400).of(3), [3]);
        assert_eq!(Widths::One(1200).of(6000), [1200]);
        assert_eq!(Widths::One(1200).of(900), [900]);
    }

    #[test]
    fn a_crop_keeps_the_focal_point_and_stays_within_the_photo() {
        let part = |across, down, x, y, width, height| {
            let Part { left, top, size } = Crop { across, down, focal: Focal { x, y } }.of(Size { width, height });
            (left, top, size.width, size.height)
        };
        assert_eq!(part(4, 5, 50, 50, 3000, 2000), (700, 0, 1600, 2000));
        assert_eq!(part(4, 5, 10, 50, 3000, 2000), (0, 0, 1600, 2000));
        assert_eq!(part(4, 5, 100, 50, 3000, 2000), (1400, 0, 1600, 2000));
        assert_eq!(part(16, 9, 50, 20, 1600, 2000), (0, 0, 1600, 900));
        assert_eq!(part(1, 3, 50, 50, 1, 1), (0, 0, 1, 1));
    }

    #[test]
    fn the_key_knows_the_photo_and_the_order() {
        let order = Order { crop: None, widths: Widths::UpTo(2400), formats: &PhotoFormat::ALL };
        assert_eq!(order.key(b"a"), order.clone().key(b"a"));
        assert_ne!(order.key(b"a"), order.key(b"b"));
        assert_ne!(order.key(b"a"), Order { widths: Widths::One(2400), ..order.clone() }.key(b"a"));
        assert_eq!(order.key(b"a").len(), 64);
    }
}
