//! Pairs, galleries, embeds, films and recordings, from JSON.

use super::{
    Node, Read, Reader,
    inline::line,
    part::lines,
    photo::{photo, size},
};
use crate::format::validate;
use crate::story::{Audio, Comparison, Embed, Gallery, Pair, Photo, Video, Width};

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
        size: reader.part(node, "size", size)?.flatten(),
        width: reader.choice(node, "width", Width::ALL, Width::name)?.unwrap_or_default(),
        poster: reader.part(node, "poster", photo)?,
    };
    reader.check("url", validate::embed(&embed.url).is_ok());
    reader.check("title", !embed.title.trim().is_empty());
    Ok(embed)
}

pub(super) fn video<N: Node>(reader: &mut Reader, node: &N) -> Read<Video> {
    reader.object(node, &["src", "poster"])?;
    let src = reader.text(node, "src")?;
    reader.check("src", validate::film(&src).is_ok());
    let poster = reader.part(node, "poster", photo)?;
    Ok(Video { src, poster: reader.must(poster, "poster", "a photo")? })
}

pub(super) fn audio<N: Node>(reader: &mut Reader, node: &N) -> Read<Audio> {
    reader.object(node, &["src", "title", "credit", "transcript"])?;
    let transcript = if node.field("transcript").is_some() { lines(reader, node, "transcript")? } else { Vec::new() };
    let audio = Audio {
        src: reader.text(node, "src")?,
        title: reader.text(node, "title")?,
        credit: reader.option(node, "credit")?,
        transcript,
    };
    reader.check("src", validate::recording(&audio.src).is_ok());
    reader.check("title", !audio.title.trim().is_empty());
    Ok(audio)
}

fn listed<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Photo>> {
    photo(reader, node).map(Some)
}
