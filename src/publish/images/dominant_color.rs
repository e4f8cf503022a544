//! The placeholder colour: the dominant colour of a photo, shown in its place until it has loaded.

use image::RgbImage;
use std::collections::BTreeMap;

/// The dominant colour of `picture`, as `#rrggbb`: the mean of those pixels that are alike. Meant for small pictures.
pub(super) fn dominant_color(picture: &RgbImage) -> String {
    let mut alike: BTreeMap<[u8; 3], [u64; 4]> = BTreeMap::new();
    for pixel in picture.pixels() {
        let sum = alike.entry(pixel.0.map(|value| value >> 6)).or_default();
        let [red, green, blue] = pixel.0.map(u64::from);
        *sum = [sum[0] + 1, sum[1] + red, sum[2] + green, sum[3] + blue];
    }
    let [number, red, green, blue] = alike.into_values().max_by_key(|sum| sum[0]).unwrap_or([1, 127, 127, 127]);
    format!("#{:02x}{:02x}{:02x}", red / number, green / number, blue / number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn the_commonest_colour_wins_over_the_mean() {
        let picture = RgbImage::from_fn(30, 10, |x, _| if x < 20 { Rgb([200, 40, 30]) } else { Rgb([0, 0, 255]) });
        assert_eq!(dominant_color(&picture), "#c8281e");
        assert_eq!(dominant_color(&RgbImage::new(0, 0)), "#7f7f7f");
    }
}
