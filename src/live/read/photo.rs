//! Photos and their renditions, from JSON.

use super::{Node, Read, Reader, inline::line, reader::text};
use crate::format::validate;
use crate::story::{
    Fit, Focal, HexColor, Percent, Photo, PhotoFormat, Ratio, Rendition, Renditions, Size, Transition, Width,
};

/// A photo.
pub(super) fn photo<N: Node>(reader: &mut Reader, node: &N) -> Read<Photo> {
    reader.object(
        node,
        &["src", "alt", "caption", "credit", "focal", "transition", "width", "size", "fit", "portrait", "renditions"],
    )?;
    Ok(Photo {
        src: source(reader, node)?,
        alt: reader.option(node, "alt")?.unwrap_or_default(),
        caption: line(reader, node, "caption")?.unwrap_or_default(),
        credit: reader.option(node, "credit")?,
        focal: reader.part(node, "focal", focal)?.unwrap_or_default(),
        transition: transition(reader, node)?.unwrap_or_default(),
        width: reader.choice(node, "width", Width::ALL, Width::name)?.unwrap_or_default(),
        size: reader.part(node, "size", size)?.flatten(),
        fit: reader.choice(node, "fit", Fit::ALL, Fit::name)?.unwrap_or_default(),
        portrait: reader.part(node, "portrait", portrait)?,
        renditions: reader.part(node, "renditions", renditions)?,
    })
}

/// The URL of an image.
fn source<N: Node>(reader: &mut Reader, node: &N) -> Read<String> {
    let src = reader.text(node, "src")?;
    reader.check("src", validate::photo(&src).is_ok());
    Ok(src)
}

/// A colour, which may be absent; none where it has not the form of one.
pub(super) fn colour<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Option<HexColor>> {
    let colour = reader.option(node, name)?.map(|colour| colour.parse().ok());
    reader.check(name, colour != Some(None));
    Ok(colour.flatten())
}

/// How a photo arrives.
pub(super) fn transition<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Transition>> {
    reader.choice(node, "transition", Transition::ALL, Transition::name)
}

fn focal<N: Node>(reader: &mut Reader, node: &N) -> Read<Focal> {
    reader.object(node, &["x", "y"])?;
    Ok(Focal { x: per_cent(reader, node, "x")?, y: per_cent(reader, node, "y")? })
}

/// Per cent; 100 where it is more.
pub(super) fn per_cent<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Percent> {
    let number = reader.whole(node, name, u8::MAX.into())?;
    reader.check(name, number <= 100);
    Ok(Percent::at_most_hundred(number as u8))
}

/// A size; none where it has no pixels.
pub(super) fn size<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Size>> {
    reader.object(node, &["width", "height"])?;
    pixels(reader, node)
}

fn pixels<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Size>> {
    let size = Size::new(reader.whole(node, "width", u32::MAX)?, reader.whole(node, "height", u32::MAX)?);
    reader.check_all(size.is_some());
    Ok(size)
}

fn portrait<N: Node>(_: &mut Reader, node: &N) -> Read<Ratio> {
    text(node)?.parse().map_err(|_| "an upright ratio")
}

fn renditions<N: Node>(reader: &mut Reader, node: &N) -> Read<Renditions> {
    reader.object(node, &["sources", "portrait", "tone"])?;
    Ok(Renditions {
        sources: reader.list(node, "sources", rendition)?,
        portrait: reader.lists(node, "portrait", rendition)?.unwrap_or_default(),
        tone: colour(reader, node, "tone")?,
    })
}

/// A file; nothing where it has no pixels.
fn rendition<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Rendition>> {
    reader.object(node, &["format", "src", "width", "height"])?;
    let format = reader.part(node, "format", format)?;
    let format = reader.must(format, "format", "a format of photos")?;
    let src = source(reader, node)?;
    Ok(pixels(reader, node)?.map(|Size { width, height }| Rendition { format, src, width, height }))
}

fn format<N: Node>(_: &mut Reader, node: &N) -> Read<PhotoFormat> {
    match text(node)?.as_str() {
        "avif" => Ok(PhotoFormat::Avif),
        "webp" => Ok(PhotoFormat::Webp),
        "jpeg" => Ok(PhotoFormat::Jpeg),
        _ => Err("`avif`, `webp` or `jpeg`"),
    }
}
