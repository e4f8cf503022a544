//! What a PNG declares of its colours: a profile, code points, gamma and chromaticities, in the order in which browsers take
//! them.

use image::ImageFormat;
use moxcms::{
    Chromaticity, CicpColorPrimaries, CicpProfile, ColorPrimaries, ColorProfile, MatrixCoefficients, ToneReprCurve,
    TransferCharacteristics, XyY,
};
use png::{CodingIndependentCodePoints, Info, ScaledFloat, SourceChromaticities};
use std::io::Cursor;

/// Transfer functions of films that are brighter than any photo here; browsers bring them down in ways of their own.
const HIGH_RANGE: [u8; 2] = [16, 18];

/// The colours that `bytes` declare besides by a profile; `Err` says that a profile in it comes first.
pub(super) fn colours(bytes: &[u8], format: ImageFormat) -> Result<Option<ColorProfile>, UseProfile> {
    if format != ImageFormat::Png {
        return Err(UseProfile);
    }
    let Ok(reader) = png::Decoder::new(Cursor::new(bytes)).read_info() else { return Err(UseProfile) };
    let info = reader.info();
    if let Some(profile) = info.coding_independent_code_points.and_then(of_code_points) {
        return Ok(Some(profile));
    }
    if info.icc_profile.is_some() {
        return Err(UseProfile);
    }
    if info.srgb.is_some() {
        return Ok(None);
    }
    Ok(of_gamma(info))
}

/// The picture's own profile says what its colours are.
#[derive(Debug)]
pub(super) struct UseProfile;

fn of_code_points(points: CodingIndependentCodePoints) -> Option<ColorProfile> {
    if HIGH_RANGE.contains(&points.transfer_function) || !points.is_video_full_range_image {
        return None;
    }
    let cicp = CicpProfile {
        color_primaries: CicpColorPrimaries::try_from(points.color_primaries).ok()?,
        transfer_characteristics: TransferCharacteristics::try_from(points.transfer_function).ok()?,
        matrix_coefficients: MatrixCoefficients::try_from(points.matrix_coefficients).ok()?,
        full_range: true,
    };
    ToneReprCurve::try_from(cicp.transfer_characteristics).ok()?;
    let mut profile = ColorProfile::new_srgb();
    profile.cicp = None;
    // What this gives back is no word of success; whether the profile has the code points is one.
    profile.update_rgb_colorimetry_from_cicp(cicp);
    profile.cicp.is_some().then_some(profile)
}

/// The profile of a gamma, of chromaticities or of both; what is not declared is that of sRGB.
fn of_gamma(info: &Info<'_>) -> Option<ColorProfile> {
    let gamma = info.gama_chunk.map(ScaledFloat::into_value).filter(|gamma| (0.01..=10.0).contains(gamma));
    let primaries = info.chrm_chunk.and_then(|chunk| primaries(&chunk));
    if gamma.is_none() && primaries.is_none() {
        return None;
    }
    let mut profile = ColorProfile::new_srgb();
    if let Some((white, primaries)) = primaries {
        profile.update_rgb_colorimetry(white, primaries);
    }
    if let Some(gamma) = gamma {
        let curve = ToneReprCurve::Parametric(vec![1.0 / gamma]);
        (profile.red_trc, profile.green_trc, profile.blue_trc) =
            (Some(curve.clone()), Some(curve.clone()), Some(curve));
        profile.cicp = None;
    }
    Some(profile)
}

/// The white and the colours of a chunk; `None` where they span no colours at all.
fn primaries(chunk: &SourceChromaticities) -> Option<(XyY, ColorPrimaries)> {
    let point = |(x, y): (ScaledFloat, ScaledFloat)| Chromaticity::new(x.into_value(), y.into_value());
    let (white, red, green, blue) = (point(chunk.white), point(chunk.red), point(chunk.green), point(chunk.blue));
    let area = (green.x - red.x) * (blue.y - red.y) - (blue.x - red.x) * (green.y - red.y);
    let sound = area.abs() > 0.001 && [white, red, green, blue].iter().all(|point| point.y > 0.001 && point.x >= 0.0);
    sound.then(|| (white.to_xyyb(), ColorPrimaries { red, green, blue }))
}
