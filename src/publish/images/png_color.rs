//! The colour space of a PNG by its chunks (cICP, iCCP, sRGB, gAMA, cHRM), in the order of precedence of browsers.

use image::ImageFormat;
use moxcms::{
    Chromaticity, CicpColorPrimaries, CicpProfile, ColorPrimaries, ColorProfile, MatrixCoefficients, ToneReprCurve,
    TransferCharacteristics, XyY,
};
use png::{CodingIndependentCodePoints, Info, ScaledFloat, SourceChromaticities};
use std::io::Cursor;

/// HDR transfer functions (PQ, HLG), which browsers tone-map each in its own way.
const HDR_TRANSFER: [u8; 2] = [16, 18];

/// The colour profile that the chunks of a PNG stand for, none for sRGB; `Err` where an embedded ICC profile takes precedence.
pub(super) fn profile(bytes: &[u8], format: ImageFormat) -> Result<Option<ColorProfile>, UseProfile> {
    if format != ImageFormat::Png {
        return Err(UseProfile);
    }
    let Ok(reader) = png::Decoder::new(Cursor::new(bytes)).read_info() else { return Err(UseProfile) };
    let info = reader.info();
    if let Some(profile) = info.coding_independent_code_points.and_then(from_code_points) {
        return Ok(Some(profile));
    }
    if info.icc_profile.is_some() {
        return Err(UseProfile);
    }
    if info.srgb.is_some() {
        return Ok(None);
    }
    Ok(from_gamma(info))
}

/// The embedded ICC profile takes precedence.
#[derive(Debug)]
pub(super) struct UseProfile;

/// The profile of a cICP chunk.
fn from_code_points(points: CodingIndependentCodePoints) -> Option<ColorProfile> {
    if HDR_TRANSFER.contains(&points.transfer_function) || !points.is_video_full_range_image {
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

/// The profile of gAMA and cHRM chunks; what is not declared is that of sRGB.
fn from_gamma(info: &Info<'_>) -> Option<ColorProfile> {
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

/// The white point and primaries of a cHRM chunk; `None` where they span no colours at all.
fn primaries(chunk: &SourceChromaticities) -> Option<(XyY, ColorPrimaries)> {
    let point = |(x, y): (ScaledFloat, ScaledFloat)| Chromaticity::new(x.into_value(), y.into_value());
    let (white, red, green, blue) = (point(chunk.white), point(chunk.red), point(chunk.green), point(chunk.blue));
    let area = (green.x - red.x) * (blue.y - red.y) - (blue.x - red.x) * (green.y - red.y);
    let sound = area.abs() > 0.001 && [white, red, green, blue].iter().all(|point| point.y > 0.001 && point.x >= 0.0);
    sound.then(|| (white.to_xyyb(), ColorPrimaries { red, green, blue }))
}
