//! Pairs, galleries and embeds, from JSON.

use super::{
    Node, Read, Reader,
    inline::line,
    photo::{photo, size},
};
use crate::format::validate;
use crate::story::{Comparison, Embed, Gallery, Pair, Photo, Width};

pub(super) fn pair<N: Node>(reader: &mut Reader, node: &N) -> Read<Pair> {
    reader.object(node, &["compare", "before", "after", "width", "photos"])?;
    let photos = reader.list(node, "photos", listed)?;
    reader.check("photos", validate::pair(photos.len()).is_ok());
    Ok(Pair {
        compare: reader.choice(node, "compare", Comparison::ALL, Comparison::name)?.unwrap_or_default(),
        before: reader.option(node, "before")?,
        after: reader.option(node, "after")?,
        width: reader.choice(node, "width", Width::ALL, Width::name)?.unwrap_or_default(),
        photos,
    })
}

pub(super) fn gallery<N: Node>(reader: &mut Reader, node: &N) -> Read<Gallery> {
    reader.object(node, &["width", "photos"])?;
    let photos = reader.list(node, "photos", listed)?;
    reader.check("photos", validate::gallery(photos.len()).is_ok());
    Ok(Gallery { width: reader.choice(node, "width", Width::ALL, Width::name)?.unwrap_or_default(), photos })
}

pub(super) fn embed<N: Node>(reader: &mut Reader, node: &N) -> Read<Embed> {
    reader.object(node, &["url", "title", "caption", "credit", "size", "width", "poster"])?;
    let embed = Embed {
        url: reader.text(node, "url")?,
        title: reader.text(node, "title")?,
        caption: line(reader, node, "caption")?.unwrap_or_default(),
        credit: reader.option(node, "credit")?,
        size: reader.part(node, "size", size)?,
        width: reader.choice(node, "width", Width::ALL, Width::name)?.unwrap_or_default(),
        poster: reader.part(node, "poster", photo)?,
    };
    reader.check("url", validate::embed(&embed.url).is_ok());
    reader.check("title", !embed.title.trim().is_empty());
    Ok(embed)
}

fn listed<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Photo>> {
    photo(reader, node).map(Some)
}
