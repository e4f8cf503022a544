//! The `picture` element: the variants of a photo by format, `srcset` and `sizes`, for the browser to choose from.

use super::{
    photo::LayoutSlot,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    sizes::sizes,
    url,
};
use crate::{
    hooks::layout::PORTRAIT,
    story::{Photo, PhotoFormat, Rendition, Size},
};
use leptos::prelude::*;

/// The photo's image; within a `picture` where the story knows of files to choose from. `None` where no page may hold it.
pub(super) fn view(photo: &Photo, size: Size, place: LayoutSlot, setting: &RenderContext) -> Option<Piece> {
    let src = url::photo(&photo.src, setting)?;
    let sources = photo.renditions.as_ref().map(|found| found.sources.as_slice()).unwrap_or_default();
    let portrait = photo.renditions.as_ref().map(|found| found.portrait.as_slice()).unwrap_or_default();
    let sizes = sizes(photo.width, size, place);
    let plain = srcset(sources, PhotoFormat::Jpeg, setting);
    let better = [PhotoFormat::Avif, PhotoFormat::Webp];
    let upright: Vec<Piece> = PhotoFormat::ALL
        .iter()
        .copied()
        .filter_map(|format| source(portrait, format, &sizes, Some(PORTRAIT), setting))
        .chain(better.into_iter().filter_map(|format| source(sources, format, &sizes, None, setting)))
        .collect();
    let image = image(photo, src, plain.map(|srcset| (srcset, sizes)), size, place);
    if upright.is_empty() {
        return Some(image.into_piece());
    }
    Some(view! { <picture>{upright}{image}</picture> }.into_piece())
}

/// The files of one format as a `source`; `None` where there is none.
fn source(
    files: &[Rendition],
    format: PhotoFormat,
    sizes: &str,
    media: Option<&'static str>,
    setting: &RenderContext,
) -> Option<Piece> {
    let srcset = srcset(files, format, setting)?;
    let largest = files.iter().rfind(|file| file.format == format)?;
    let (width, height) = (largest.width.to_string(), largest.height.to_string());
    let sizes = sizes.to_owned();
    Some(
        view! { <source media=media type=format.media_type() srcset=srcset sizes=sizes width=width height=height /> }
            .into_piece(),
    )
}

fn srcset(files: &[Rendition], format: PhotoFormat, setting: &RenderContext) -> Option<String> {
    let files = files.iter().filter(|file| file.format == format);
    let entries = files.filter_map(|file| {
        let address = url::photo(&file.src, setting)?;
        // Spaces and commas part the entries of a set.
        Some(format!("{} {}w", address.replace(' ', "%20").replace(',', "%2C"), file.width))
    });
    let set = entries.collect::<Vec<_>>().join(", ");
    (!set.is_empty()).then_some(set)
}

fn image(
    photo: &Photo,
    src: String,
    set: Option<(String, String)>,
    size: Size,
    place: LayoutSlot,
) -> impl IntoView + use<> {
    let opening = place == LayoutSlot::Opening;
    let (srcset, sizes) = set.unzip();
    // `sizes` and `srcset` stand before `src`, and `loading` before both: some browsers fetch as soon as they read it.
    view! {
        <img
            loading=(!opening).then_some("lazy")
            decoding=(!opening).then_some("async")
            fetchpriority=opening.then_some("high")
            sizes=sizes
            srcset=srcset
            src=src
            width=size.width.to_string()
            height=size.height.to_string()
            alt=photo.alt.clone()
        />
    }
}
