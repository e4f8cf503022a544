//! The photos of a story: a small picture of each, what is said of it, and what is missing.

use super::{
    html::{escape, line_in_words, tick_box, words},
    picture::Picture,
};
use crate::{
    format::needs_caption,
    story::{
        Photo, Story, plain_text,
        walk::{PhotoPlace, placed_photos},
    },
};
use std::collections::BTreeMap;

/// The photos of `story`, in its order, with their `lines`.
pub(super) fn list(story: &Story, lines: &[usize], pictures: &BTreeMap<String, Picture>) -> String {
    let photos = placed_photos(story);
    if photos.is_empty() {
        return "<p>There is no photo in this story.</p>\n".to_owned();
    }
    let lines = lines.iter().copied().chain(std::iter::repeat(0));
    let items: String = photos.into_iter().zip(lines).map(|(photo, line)| item(photo, line, pictures)).collect();
    format!("<ol class=\"photos\">\n{items}</ol>\n")
}

fn item((photo, place): (&Photo, PhotoPlace), line: usize, pictures: &BTreeMap<String, Picture>) -> String {
    let caption = plain_text(&photo.caption);
    // What a thumbnail belongs to is said beside it.
    let is_whole = place != PhotoPlace::Thumbnail;
    let credit = said(photo.credit.as_deref(), "nobody is credited", is_whole && place != PhotoPlace::Poster);
    let alt = said(Some(&photo.alt), "those who do not see the photo are told nothing", is_whole);
    let rows = [
        ("File", words(&photo.src)),
        ("Place", [name(place).to_owned(), line_in_words(line)].join(" ")),
        ("Credit", credit),
        ("Caption", said(Some(&caption), "there is none", is_whole && needs_caption(place))),
        ("Alt text", alt),
        (
            "Licence",
            format!(
                "not kept in the story’s file. <label>{} cleared for this use</label>",
                tick_box(&format!("{}: cleared for this use", photo.src))
            ),
        ),
    ];
    let rows: String = rows.iter().map(|(name, value)| format!("<dt>{name}</dt><dd>{value}</dd>\n")).collect();
    format!("<li>{}\n<dl>\n{rows}</dl></li>\n", picture(photo, pictures))
}

/// What is written, or that it is missing, where it `must` be there.
fn said(text: Option<&str>, missing: &str, must: bool) -> String {
    match text.filter(|text| !text.is_empty()) {
        Some(text) => words(text),
        None if !must => "none".to_owned(),
        None => format!("<em class=\"missing\">Missing: {missing}</em>"),
    }
}

/// The photo itself, or its name in a box.
fn picture(photo: &Photo, pictures: &BTreeMap<String, Picture>) -> String {
    match pictures.get(&photo.src) {
        Some(picture) => format!("<img src=\"{}\" alt=\"{}\">", picture.data_url(), escape(&photo.alt)),
        None => format!("<p class=\"box\"><bdi>{}</bdi></p>", escape(photo.src.rsplit('/').next().unwrap_or_default())),
    }
}

fn name(place: PhotoPlace) -> &'static str {
    match place {
        PhotoPlace::Opening => "opening,",
        PhotoPlace::Section => "in the text,",
        PhotoPlace::Stage => "on a stage,",
        PhotoPlace::Box => "in a box,",
        PhotoPlace::Thumbnail => "thumbnail of a related link,",
        PhotoPlace::Pair => "in a pair,",
        PhotoPlace::Gallery => "in a gallery,",
        PhotoPlace::Poster => "in the place of an embed,",
        PhotoPlace::Film => "in the place of a film,",
    }
}
