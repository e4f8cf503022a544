//! Names unsupported files for error messages, by their magic bytes (`a HEIC picture`, `a PDF document`).

use image::ImageFormat;

/// The image formats that photos are decoded from.
pub(super) const SUPPORTED: [ImageFormat; 6] =
    [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff, ImageFormat::Gif, ImageFormat::Bmp];

/// Describes a file that is of none of the [`SUPPORTED`] formats, for an error message.
pub(super) fn describe_unsupported(bytes: &[u8]) -> &'static str {
    let brand = bytes.get(4..12).unwrap_or_default();
    let start = bytes.get(..512).unwrap_or(bytes).trim_ascii_start();
    match brand {
        b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypmsf1" | b"ftyphevc" => {
            return "a HEIC picture, as phones make them";
        }
        b"ftypavif" | b"ftypavis" => return "an AVIF picture",
        brand if brand.starts_with(b"ftyp") => return "a film",
        _ => {}
    }
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| start.starts_with(mark));
    if begins(&[b"<svg"]) || (begins(&[b"<?xml", b"<!--"]) && start.windows(4).any(|part| part == b"<svg")) {
        "an SVG drawing"
    } else if begins(&[b"<!doctype", b"<!DOCTYPE", b"<html", b"<HTML"]) {
        "a web page"
    } else if begins(&[b"%PDF"]) {
        "a PDF document"
    } else if begins(&[b"8BPS"]) {
        "a Photoshop document"
    } else if begins(&[b"version https://git-lfs"]) {
        "a placeholder of Git LFS"
    } else if std::str::from_utf8(start).is_ok() || start.is_ascii() {
        "text"
    } else {
        "something else"
    }
}
