//! Where photos, films, recordings and embeds may come from.

use super::size;
use crate::format::{EmbedProblem, MediaProblem, PhotoProblem};
use crate::story::{EmbedError, FILMS, RECORDINGS, Size, embed, url};

/// Where a photo may come from.
pub(crate) fn photo(src: &str) -> Result<(), PhotoProblem> {
    if url::is_photo(src) { Ok(()) } else { Err(PhotoProblem::PhotoAddress(src.to_owned())) }
}

/// An address that can be embedded.
pub(crate) fn embed(address: &str) -> Result<(), EmbedProblem> {
    embed::framed(address).map(drop).map_err(|error| match error {
        EmbedError::Address => EmbedProblem::EmbedAddress(address.to_owned()),
        EmbedError::Page(provider) => EmbedProblem::EmbedPage { url: address.to_owned(), provider },
    })
}

/// Where a film may come from.
pub(crate) fn film(src: &str) -> Result<(), MediaProblem> {
    file(src, "a film", &FILMS)
}

/// Where a recording may come from.
pub(crate) fn recording(src: &str) -> Result<(), MediaProblem> {
    file(src, "a recording", &RECORDINGS)
}

fn file(src: &str, what: &'static str, extensions: &'static [&'static str]) -> Result<(), MediaProblem> {
    let path = if url::is_remote(src) { src.split(['?', '#']).next().unwrap_or_default() } else { src };
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let is_known = extension.is_some_and(|extension| extensions.contains(&extension.as_str()));
    if url::is_photo(src) && is_known {
        return Ok(());
    }
    Err(MediaProblem::MediaAddress { found: src.to_owned(), what, extensions })
}

/// The size of an embed's frame, `800x600`.
pub(in crate::format) fn frame_size(text: &str) -> Result<Size, EmbedProblem> {
    size(text).map_err(|_| EmbedProblem::FrameSize(text.to_owned()))
}
