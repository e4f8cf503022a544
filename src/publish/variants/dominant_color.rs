//! The placeholder colour: the dominant colour of a photo, shown in its place until it has loaded.

use crate::story::HexColor;
use std::collections::BTreeMap;

/// The greatest width of the thumbnail by which the colour is told, in pixels.
pub(crate) const THUMBNAIL_WIDTH: u32 = 32;

/// The dominant colour of these pixels in red, green and blue: the mean of those that are alike. Meant for small pictures.
pub(crate) fn dominant_color(pixels: impl Iterator<Item = [u8; 3]>) -> HexColor {
    let mut alike: BTreeMap<[u8; 3], [u64; 4]> = BTreeMap::new();
    for pixel in pixels {
        let sum = alike.entry(pixel.map(|value| value >> 6)).or_default();
        let [red, green, blue] = pixel.map(u64::from);
        *sum = [sum[0] + 1, sum[1] + red, sum[2] + green, sum[3] + blue];
    }
    let [number, red, green, blue] = alike.into_values().max_by_key(|sum| sum[0]).unwrap_or([1, 127, 127, 127]);
    // A mean is no greater than the greatest.
    HexColor::from([red, green, blue].map(|sum| u8::try_from(sum / number).unwrap_or(u8::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_colour_wins_over_the_mean() {
        let pixels = (0..30).map(|x| if x < 20 { [200, 40, 30] } else { [0, 0, 255] });
        assert_eq!(dominant_color(pixels).to_string(), "#c8281e");
        assert_eq!(dominant_color(std::iter::empty()).to_string(), "#7f7f7f");
    }
}
