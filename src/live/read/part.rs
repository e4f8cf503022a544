//! The story, its sections and their blocks, from JSON.

use super::{
    Node, Read, Reader,
    chart::chart,
    inline::{count, filled, inline, language, line},
    media::{audio, embed, gallery, pair, video},
    photo::{colour, per_cent, photo, transition},
    reader::text,
    table::table,
};
use crate::format::validate;
use crate::story::{
    Author, Block, BoxKind, Boxout, Card, Correction, Date, FORMAT, Figures, Inline, Item, List, Note, Quote, Region,
    RelatedLink, Section, Side, Slug, Stage, StageLayout, Step, Story, Visual,
};
use std::collections::BTreeSet;

/// The story itself.
pub(super) fn story<N: Node>(reader: &mut Reader, node: &N) -> Read<Story> {
    reader.object(
        node,
        &[
            "$schema",
            "format",
            "slug",
            "title",
            "dek",
            "language",
            "accent",
            "byline",
            "authors",
            "published",
            "updated",
            "hide-reading-time",
            "links",
            "credits",
            "opening",
            "sections",
            "notes",
        ],
    )?;
    let story = Story {
        format: FORMAT,
        slug: slug(reader, node, "slug")?.unwrap_or_else(Slug::story),
        title: reader.text(node, "title")?,
        dek: reader.option(node, "dek")?,
        language: language(reader, node)?,
        accent: colour(reader, node, "accent")?,
        byline: reader.option(node, "byline")?,
        authors: reader.lists(node, "authors", author)?.unwrap_or_default(),
        published: date(reader, node, "published")?,
        updated: date(reader, node, "updated")?,
        hide_reading_time: reader.flag(node, "hide-reading-time")?,
        links: reader.flag(node, "links")?,
        credits: reader.lists(node, "credits", |_, node| text(node).map(Some))?.unwrap_or_default(),
        opening: reader.part(node, "opening", photo)?,
        sections: reader.list(node, "sections", section)?,
        notes: reader.lists(node, "notes", note)?.unwrap_or_default(),
    };
    reader.check("title", !story.title.trim().is_empty());
    let mut ids = BTreeSet::new();
    for (index, section) in story.sections.iter().enumerate() {
        let twice = !ids.insert(&section.id);
        let headless = index > 0 && !filled(&section.heading);
        reader.check(&format!("sections[{index}]"), !twice && !headless);
    }
    let told = |section: &Section| !section.heading.is_empty() || !section.blocks.is_empty();
    reader.check("sections", story.sections.iter().any(told));
    Ok(story)
}

fn note<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Note>> {
    reader.object(node, &["id", "text"])?;
    Ok(Some(Note { id: reader.text(node, "id")?, text: lines(reader, node, "text")? }))
}

/// A date, which may be absent.
pub(super) fn date<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Option<Date>> {
    reader.part(node, name, |_, node| text(node)?.parse().map_err(|_| "a date"))
}

fn author<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Author>> {
    let kind = reader.variant(node)?;
    let name = reader.text(node, &kind)?;
    match kind.as_str() {
        "person" => Ok(Some(Author::Person(name))),
        "organisation" => Ok(Some(Author::Organisation(name))),
        _ => Err("`person` or `organisation`"),
    }
}

fn section<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Section>> {
    reader.object(node, &["id", "kicker", "heading", "blocks"])?;
    let id = slug(reader, node, "id")?;
    Ok(Some(Section {
        // Each problem has another number; counted from the greatest, it is that of no section.
        id: id.unwrap_or_else(|| Slug::section(usize::MAX - reader.problems.len())),
        kicker: reader.option(node, "kicker")?,
        heading: line(reader, node, "heading")?.unwrap_or_default(),
        blocks: reader.lists(node, "blocks", block)?.unwrap_or_default(),
    }))
}

/// A slug; none where it has not the form of one.
fn slug<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Option<Slug>> {
    let slug = reader.text(node, name)?.try_into().ok();
    reader.check(name, slug.is_some());
    Ok(slug)
}

/// A block; nothing where this version does not know it.
fn block<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Block>> {
    let kind = reader.variant(node)?;
    let kind = kind.as_str();
    Ok(match kind {
        "paragraph" => words(reader, node, kind)?.map(Block::Paragraph),
        "subheading" => words(reader, node, kind)?.map(Block::Subheading),
        "list" => reader.part(node, kind, list)?.map(Block::List),
        "rule" => Some(Block::Rule),
        "box" => reader.part(node, kind, boxout)?.map(Block::Box),
        "correction" => reader.part(node, kind, correction)?.map(Block::Correction),
        "editors-note" => Some(Block::EditorsNote(lines(reader, node, kind)?)),
        "related" => Some(Block::Related(reader.list(node, kind, related)?)),
        "pull" => words(reader, node, kind)?.map(Block::Pull),
        "quote" => reader.part(node, kind, quote)?.map(Block::Quote),
        "figures" => reader.part(node, kind, figures)?.map(Block::Figures),
        "photo" => reader.part(node, kind, photo)?.map(Block::Photo),
        "stage" => reader.part(node, kind, stage)?.map(Block::Stage),
        "table" => reader.part(node, kind, table)?.map(Block::Table),
        "chart" => reader.part(node, kind, chart)?.map(|chart| Block::Chart(Box::new(chart))),
        "card" => reader.part(node, kind, card)?.map(Block::Card),
        "pair" => reader.part(node, kind, pair)?.map(Block::Pair),
        "gallery" => reader.part(node, kind, gallery)?.map(Block::Gallery),
        "embed" => reader.part(node, kind, embed)?.map(Block::Embed),
        "video" => reader.part(node, kind, video)?.map(Block::Video),
        "audio" => reader.part(node, kind, audio)?.map(Block::Audio),
        _ => {
            reader.check_all(false);
            None
        }
    })
}

fn words<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Option<Vec<Inline>>> {
    let line = line(reader, node, name)?;
    reader.must(line, name, "an array").map(Some)
}

/// The paragraphs of a quotation; without those of a kind that this version does not know.
pub(super) fn lines<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Vec<Vec<Inline>>> {
    reader.list(node, name, paragraph)
}

fn paragraph<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Vec<Inline>>> {
    if node.items().is_some() {
        return reader.each(node, inline).map(Some);
    }
    let back = reader.path.len();
    let unknown = matches!(inline(reader, node), Ok(None));
    reader.leave(back);
    if unknown { Ok(None) } else { Err("an array") }
}

fn list<N: Node>(reader: &mut Reader, node: &N) -> Read<List> {
    reader.object(node, &["ordered", "items"])?;
    Ok(List { ordered: reader.flag(node, "ordered")?, items: reader.list(node, "items", item)? })
}

/// An item: its line alone, or an object of its line and the list under it.
fn item<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Item>> {
    if node.field("text").and_then(|text| text.items()).is_none() {
        return Ok(paragraph(reader, node)?.map(Item::from));
    }
    reader.object(node, &["text", "list"])?;
    let text = words(reader, node, "text")?.unwrap_or_default();
    Ok(Some(Item { text, list: reader.part(node, "list", list)? }))
}

fn boxout<N: Node>(reader: &mut Reader, node: &N) -> Read<Boxout> {
    reader.object(node, &["kind", "folded", "heading", "blocks"])?;
    let boxout = Boxout {
        kind: reader.choice(node, "kind", BoxKind::ALL, BoxKind::name)?.unwrap_or_default(),
        folded: reader.flag(node, "folded")?,
        heading: words(reader, node, "heading")?.unwrap_or_default(),
        blocks: reader.list(node, "blocks", block)?,
    };
    reader.check("heading", filled(&boxout.heading));
    reader.check(
        "blocks",
        !boxout.blocks.is_empty() && boxout.blocks.iter().all(|block| validate::in_box(block).is_ok()),
    );
    Ok(boxout)
}

fn correction<N: Node>(reader: &mut Reader, node: &N) -> Read<Correction> {
    reader.object(node, &["date", "text"])?;
    let date = date(reader, node, "date")?;
    Ok(Correction { date: reader.must(date, "date", "a date")?, text: lines(reader, node, "text")? })
}

fn related<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<RelatedLink>> {
    reader.object(node, &["href", "title", "source", "photo"])?;
    let link = RelatedLink {
        href: reader.text(node, "href")?,
        title: words(reader, node, "title")?.unwrap_or_default(),
        source: reader.option(node, "source")?,
        photo: reader.part(node, "photo", photo)?,
    };
    reader.check("href", validate::link(&link.href).is_ok());
    reader.check("title", filled(&link.title));
    Ok(Some(link))
}

fn quote<N: Node>(reader: &mut Reader, node: &N) -> Read<Quote> {
    reader.object(node, &["text", "speaker", "role"])?;
    let quote = Quote {
        text: lines(reader, node, "text")?,
        speaker: reader.option(node, "speaker")?,
        role: reader.option(node, "role")?,
    };
    reader.check("text", quote.text.iter().any(|words| filled(words)));
    Ok(quote)
}

fn figures<N: Node>(reader: &mut Reader, node: &N) -> Read<Figures> {
    reader.object(node, &["compare", "counts"])?;
    let counts = reader.list(node, "counts", |reader, node| count(reader, node).map(Some))?;
    reader.check("counts", validate::figures(counts.len()).is_ok());
    Ok(Figures { compare: reader.flag(node, "compare")?, counts })
}

fn stage<N: Node>(reader: &mut Reader, node: &N) -> Read<Stage> {
    reader.object(node, &["transition", "layout", "side", "steps"])?;
    let steps = reader.list(node, "steps", step)?;
    reader.check("steps", validate::steps(steps.len()).is_ok());
    let layout = reader.choice(node, "layout", StageLayout::ALL, StageLayout::name)?.unwrap_or_default();
    for (index, step) in steps.iter().enumerate() {
        let before = steps.get(..index).unwrap_or_default();
        let fits = validate::visual(layout, before, &step.visual).is_ok();
        reader.check("steps", fits && validate::own_transition(index, step).is_ok());
    }
    let side = side(reader, node)?;
    reader.check("side", validate::side(layout, side).is_ok());
    Ok(Stage { transition: transition(reader, node)?.unwrap_or_default(), layout, side, steps })
}

fn side<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Side>> {
    reader.choice(node, "side", Side::ALL, Side::name)
}

fn card<N: Node>(reader: &mut Reader, node: &N) -> Read<Card> {
    reader.object(node, &["side", "blocks"])?;
    let blocks = reader.list(node, "blocks", block)?;
    reader.check_all(!blocks.is_empty());
    reader.check("blocks", blocks.iter().all(|block| validate::in_card(block).is_ok()));
    Ok(Card { side: side(reader, node)?, blocks })
}

fn region<N: Node>(reader: &mut Reader, node: &N) -> Read<Region> {
    reader.object(node, &["x", "y", "width", "alt"])?;
    let (x, y) = (per_cent(reader, node, "x")?, per_cent(reader, node, "y")?);
    let region = Region { x, y, width: per_cent(reader, node, "width")?, alt: reader.text(node, "alt")? };
    reader.check_all(region.is_within());
    reader.check("alt", !region.alt.trim().is_empty());
    Ok(region)
}

fn step<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Step>> {
    reader.object(node, &["photo", "figures", "chart", "video", "region", "transition", "cards"])?;
    let visuals = [
        reader.part(node, "photo", photo)?.map(Visual::Photo),
        reader.part(node, "figures", figures)?.map(Visual::Figures),
        reader.part(node, "chart", chart)?.map(|chart| Visual::Chart(Box::new(chart))),
        reader.part(node, "video", video)?.map(|video| Visual::Video(Box::new(video))),
        reader.part(node, "region", region)?.map(Visual::Region),
    ];
    let mut visuals = visuals.into_iter().flatten();
    let (Some(visual), None) = (visuals.next(), visuals.next()) else {
        return Err("one of `photo`, `figures`, `chart`, `video` and `region`");
    };
    let cards = reader.lists(node, "cards", block)?.unwrap_or_default();
    reader.check("cards", cards.iter().all(|card| validate::card(card).is_ok()));
    Ok(Some(Step { visual, transition: transition(reader, node)?, cards }))
}

#[cfg(test)]
mod tests {
    use crate::live::read;
    use serde_json::json;

    #[test]
    fn what_stands_in_for_a_wrong_id_is_the_id_of_no_section() {
        let section = |id: &str| json!({ "id": id, "heading": [{ "text": "A" }], "blocks": [] });
        let sections = ["The Gate", "section-2", "section-3", "the gate"].map(section);
        let story = json!({ "format": 2, "slug": "a", "title": "A", "language": "en", "sections": sections });
        assert_eq!(read(&story).unwrap().1, ["sections[0].id", "sections[3].id"]);
    }
}
