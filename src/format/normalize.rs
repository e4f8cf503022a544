//! The normal form of a story, in which both readers give it: no empty parts, no split texts, single spaces.

use crate::story::{
    Audio, Author, Block, Cell, Chart, ChartTarget, Column, Count, Embed, Inline, Item, List, Note, Photo, RelatedLink,
    Section, Story, Table, Video, Visual, walk,
};
use std::collections::BTreeMap;

/// `text` with single spaces for white space and control characters, and none at its ends. No-break spaces stay.
#[must_use]
pub(super) fn text(text: &str) -> String {
    spaced(text).trim_matches(' ').to_owned()
}

fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_spaced(&mut out, text);
    out
}

/// Adds `text` to `out` with single spaces.
fn push_spaced(out: &mut String, text: &str) {
    for char in text.chars() {
        if char != ' ' && !char.is_control() {
            out.push(char);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

/// A line in normal form: no space and no break at its ends.
pub(super) fn line(line: Vec<Inline>) -> Vec<Inline> {
    let mut line = inlines(line);
    let breaks = line.iter().take_while(|inline| matches!(inline, Inline::Break)).count();
    line.drain(..breaks);
    while matches!(line.last(), Some(Inline::Break)) {
        line.pop();
    }
    if let Some(Inline::Text(first)) = line.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text(last)) = line.last_mut() {
        *last = last.trim_end_matches(' ').to_owned();
    }
    let had = line.len();
    line.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    if line.len() < had { self::line(line) } else { line }
}

fn inlines(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines.into_iter().filter_map(within) {
        match (inline, out.last_mut()) {
            (Inline::Text(text), Some(Inline::Text(before))) => push_spaced(before, &text),
            (Inline::Text(text), Some(Inline::Break)) => out.extend(filled(text.trim_start_matches(' '))),
            (Inline::Break, Some(Inline::Text(before))) => {
                let trimmed = filled(before.trim_end_matches(' '));
                out.pop();
                out.extend(trimmed);
                out.push(Inline::Break);
            }
            (inline, _) => out.push(inline),
        }
    }
    out
}

fn filled(text: &str) -> Option<Inline> {
    (!text.is_empty()).then(|| Inline::Text(text.to_owned()))
}

/// One inline with its own words in normal form. Emphasis of nothing is nothing, emphasis of a space is a space.
fn within(inline: Inline) -> Option<Inline> {
    Some(match inline {
        Inline::Text(text) => filled(&spaced(&text))?,
        Inline::Emphasis(text) => stressed(text, Inline::Emphasis)?,
        Inline::Strong(text) => stressed(text, Inline::Strong)?,
        Inline::Subscript(text) => stressed(text, Inline::Subscript)?,
        Inline::Superscript(text) => stressed(text, Inline::Superscript)?,
        Inline::Link { href, text } => Inline::Link { href, text: inlines(text) },
        Inline::Date { date, text } => Inline::Date { date, text: inlines(text) },
        Inline::Foreign { language, text } => Inline::Foreign { language, text: inlines(text) },
        Inline::Count(count) => Inline::Count(self::count(count)),
        Inline::Note(id) => Inline::Note(id),
        Inline::Break => Inline::Break,
    })
}

fn stressed(text: Vec<Inline>, how: fn(Vec<Inline>) -> Inline) -> Option<Inline> {
    let text = inlines(text);
    match text.as_slice() {
        [] => None,
        [Inline::Text(space)] if space == " " => text.into_iter().next(),
        [Inline::Break] => Some(Inline::Break),
        _ => Some(how(text)),
    }
}

fn some(line: Vec<Inline>) -> Option<Vec<Inline>> {
    (!line.is_empty()).then_some(line)
}

fn count(count: Count) -> Count {
    Count {
        text: text(&count.text),
        unit: option(count.unit),
        period: option(count.period),
        label: option(count.label),
        source: option(count.source),
        ..count
    }
}

/// A text that is absent where it is empty.
pub(super) fn option(value: Option<String>) -> Option<String> {
    value.map(|value| text(&value)).filter(|value| !value.is_empty())
}

fn lines(lines: Vec<Vec<Inline>>) -> Vec<Vec<Inline>> {
    lines.into_iter().filter_map(|words| some(line(words))).collect()
}

/// A list of items with words; `None` where it has none.
fn list(list: List) -> Option<List> {
    let item = |item: Item| Some(Item { text: some(line(item.text))?, list: item.list.and_then(self::list) });
    let items: Vec<Item> = list.items.into_iter().filter_map(item).collect();
    (!items.is_empty()).then_some(List { items, ..list })
}

fn photo(photo: Photo) -> Photo {
    Photo { alt: text(&photo.alt), caption: line(photo.caption), credit: option(photo.credit), ..photo }
}

fn table(table: Table) -> Table {
    let column = |column: Column| Column { heading: cell(column.heading), ..column };
    Table {
        caption: line(table.caption),
        columns: table.columns.into_iter().map(column).collect(),
        rows: table.rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect(),
        note: option(table.note),
        source: option(table.source),
    }
}

fn chart(chart: Chart) -> Chart {
    let target = |target: ChartTarget| ChartTarget {
        text: text(&target.text),
        label: option(target.label),
        row: option(target.row),
        ..target
    };
    Chart {
        table: table(chart.table),
        data: chart.data,
        unit: option(chart.unit),
        target: chart.target.map(target),
        partial: option(chart.partial),
        events: option(chart.events),
        highlight: option(chart.highlight),
        ..chart
    }
}

/// The words of a cell, which are one line: breaks are spaces.
fn cell(words: Cell) -> Cell {
    line(unbroken(words))
}

fn unbroken(words: Vec<Inline>) -> Vec<Inline> {
    let one = |inline| match inline {
        Inline::Break => Inline::Text(" ".to_owned()),
        Inline::Emphasis(text) => Inline::Emphasis(unbroken(text)),
        Inline::Strong(text) => Inline::Strong(unbroken(text)),
        Inline::Subscript(text) => Inline::Subscript(unbroken(text)),
        Inline::Superscript(text) => Inline::Superscript(unbroken(text)),
        Inline::Link { href, text } => Inline::Link { href, text: unbroken(text) },
        Inline::Date { date, text } => Inline::Date { date, text: unbroken(text) },
        Inline::Foreign { language, text } => Inline::Foreign { language, text: unbroken(text) },
        other => other,
    };
    words.into_iter().map(one).collect()
}

fn counts(counts: Vec<Count>) -> Vec<Count> {
    counts.into_iter().map(count).collect()
}

fn blocks(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().filter_map(block).collect()
}

/// A block in normal form; `None` where nothing is left of it.
pub(super) fn block(block: Block) -> Option<Block> {
    Some(match block {
        Block::Paragraph(words) => Block::Paragraph(some(line(words))?),
        Block::Subheading(words) => Block::Subheading(some(line(words))?),
        Block::List(items) => Block::List(list(items)?),
        Block::Rule => Block::Rule,
        Block::Box(mut boxout) => {
            boxout.heading = line(boxout.heading);
            boxout.blocks = boxout.blocks.into_iter().filter_map(self::block).collect();
            Block::Box(boxout)
        }
        Block::Correction(mut correction) => {
            correction.text = lines(correction.text);
            Block::Correction(correction)
        }
        Block::EditorsNote(text) => Block::EditorsNote(lines(text)),
        Block::Related(links) => Block::Related(links.into_iter().map(related).collect()),
        Block::Pull(words) => Block::Pull(line(words)),
        Block::Quote(mut quote) => {
            quote.text = lines(quote.text);
            (quote.speaker, quote.role) = (option(quote.speaker), option(quote.role));
            Block::Quote(quote)
        }
        Block::Figures(mut figures) => {
            figures.counts = counts(figures.counts);
            Block::Figures(figures)
        }
        Block::Photo(picture) => Block::Photo(photo(picture)),
        Block::Table(found) => Block::Table(table(found)),
        Block::Chart(found) => Block::Chart(Box::new(chart(*found))),
        Block::Stage(mut stage) => {
            for step in &mut stage.steps {
                match &mut step.visual {
                    Visual::Photo(picture) => *picture = photo(picture.clone()),
                    Visual::Figures(figures) => figures.counts = counts(std::mem::take(&mut figures.counts)),
                    Visual::Chart(found) => **found = chart((**found).clone()),
                    Visual::Video(video) => video.poster = photo(video.poster.clone()),
                    Visual::Region(region) => region.alt = text(&region.alt),
                }
                step.cards = blocks(std::mem::take(&mut step.cards));
            }
            Block::Stage(stage)
        }
        Block::Card(mut card) => {
            card.blocks = blocks(card.blocks);
            (!card.blocks.is_empty()).then_some(Block::Card(card))?
        }
        Block::Pair(mut pair) => {
            (pair.before, pair.after) = (option(pair.before), option(pair.after));
            pair.photos = pair.photos.into_iter().map(photo).collect();
            Block::Pair(pair)
        }
        Block::Gallery(mut gallery) => {
            gallery.photos = gallery.photos.into_iter().map(photo).collect();
            Block::Gallery(gallery)
        }
        Block::Embed(found) => Block::Embed(embed(found)),
        Block::Video(video) => Block::Video(Video { poster: photo(video.poster), ..video }),
        Block::Audio(audio) => Block::Audio(Audio {
            title: text(&audio.title),
            credit: option(audio.credit),
            transcript: lines(audio.transcript),
            ..audio
        }),
    })
}

fn embed(embed: Embed) -> Embed {
    Embed {
        title: text(&embed.title),
        caption: line(embed.caption),
        credit: option(embed.credit),
        poster: embed.poster.map(photo),
        ..embed
    }
}

fn section(section: Section) -> Section {
    Section {
        kicker: option(section.kicker),
        heading: line(section.heading),
        blocks: blocks(section.blocks),
        ..section
    }
}

fn author(author: Author) -> Option<Author> {
    Some(match author {
        Author::Person(name) => Author::Person(option(Some(name))?),
        Author::Organisation(name) => Author::Organisation(option(Some(name))?),
    })
}

fn related(link: RelatedLink) -> RelatedLink {
    RelatedLink { title: line(link.title), source: option(link.source), photo: link.photo.map(photo), ..link }
}

/// Notes in the order of `references`; those that nothing refers to come last.
fn notes(notes: Vec<Note>, references: &[&str]) -> Vec<Note> {
    let order: BTreeMap<&str, usize> = references.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut notes: Vec<Note> = notes.into_iter().map(|note| Note { text: lines(note.text), ..note }).collect();
    notes.sort_by_key(|note| order.get(note.id.as_str()).copied().unwrap_or(usize::MAX));
    notes
}

/// The story in normal form. An introduction without a block is left out.
pub(crate) fn story(mut story: Story) -> Story {
    story.title = text(&story.title);
    (story.dek, story.byline) = (option(story.dek), option(story.byline));
    story.authors = story.authors.into_iter().filter_map(author).collect();
    story.credits = story.credits.into_iter().filter_map(|credit| option(Some(credit))).collect();
    story.opening = story.opening.map(photo);
    story.sections = story.sections.into_iter().map(section).collect();
    story.sections.retain(|section| !(section.heading.is_empty() && section.blocks.is_empty()));
    // A story has been changed on the day of its last correction, if not later.
    let corrected = walk::corrections(&story).iter().map(|correction| correction.date).max();
    story.updated = story.updated.max(corrected);
    story.notes = notes(std::mem::take(&mut story.notes), &walk::note_references(&story));
    story
}
