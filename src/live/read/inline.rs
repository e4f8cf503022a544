//! Inline content and counts, from JSON.

use super::{Node, Read, Reader, part::date, reader::text};
use crate::format::validate;
use crate::story::{Count, CountKind, CountMotion, Inline, LanguageTag, Qualifier, decimal, plain_text};
use rust_decimal::Decimal;

/// A line of text, which may be absent.
pub(super) fn line<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Option<Vec<Inline>>> {
    reader.lists(node, name, inline)
}

/// Whether a line has words.
pub(super) fn filled(words: &[Inline]) -> bool {
    !plain_text(words).trim().is_empty()
}

/// A piece of text; nothing where this version does not know it.
pub(super) fn inline<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Inline>> {
    let kind = reader.variant(node)?;
    let kind = kind.as_str();
    Ok(match kind {
        "text" => Some(Inline::Text(reader.text(node, kind)?)),
        "emphasis" => Some(Inline::Emphasis(words(reader, node, kind)?)),
        "strong" => Some(Inline::Strong(words(reader, node, kind)?)),
        "subscript" => Some(Inline::Subscript(words(reader, node, kind)?)),
        "superscript" => Some(Inline::Superscript(words(reader, node, kind)?)),
        "link" => reader.part(node, kind, link)?,
        "count" => reader.part(node, kind, count)?.map(Inline::Count),
        "date" => reader.part(node, kind, dated)?,
        "foreign" => reader.part(node, kind, foreign)?,
        "note" => Some(Inline::Note(reader.text(node, kind)?)),
        "break" => Some(Inline::Break),
        _ => {
            reader.check_all(false);
            None
        }
    })
}

fn words<N: Node>(reader: &mut Reader, node: &N, name: &str) -> Read<Vec<Inline>> {
    reader.list(node, name, inline)
}

/// Words that must not be empty.
fn named<N: Node>(reader: &mut Reader, node: &N) -> Read<Vec<Inline>> {
    let text = words(reader, node, "text")?;
    reader.check("text", filled(&text));
    Ok(text)
}

fn link<N: Node>(reader: &mut Reader, node: &N) -> Read<Inline> {
    reader.object(node, &["href", "text"])?;
    let (href, text) = (reader.text(node, "href")?, named(reader, node)?);
    reader.check("href", validate::link(&href).is_ok());
    reader.check("text", validate::no_link(&text).is_ok());
    Ok(Inline::Link { href, text })
}

fn dated<N: Node>(reader: &mut Reader, node: &N) -> Read<Inline> {
    reader.object(node, &["date", "text"])?;
    let date = date(reader, node, "date")?;
    Ok(Inline::Date { date: reader.must(date, "date", "a date")?, text: named(reader, node)? })
}

fn foreign<N: Node>(reader: &mut Reader, node: &N) -> Read<Inline> {
    reader.object(node, &["language", "text"])?;
    Ok(Inline::Foreign { language: language(reader, node)?, text: named(reader, node)? })
}

/// A language; undetermined where its tag is none.
pub(super) fn language<N: Node>(reader: &mut Reader, node: &N) -> Read<LanguageTag> {
    let language = reader.text(node, "language")?.try_into();
    reader.check("language", language.is_ok());
    Ok(language.unwrap_or_else(|_| LanguageTag::undetermined()))
}

/// A number.
pub(super) fn count<N: Node>(reader: &mut Reader, node: &N) -> Read<Count> {
    reader.object(
        node,
        &[
            "text",
            "kind",
            "value",
            "numbers",
            "motion",
            "unit",
            "qualifier",
            "period",
            "as-of",
            "partial",
            "label",
            "source",
        ],
    )?;
    let value = reader.part(node, "value", |_, node| number(node))?;
    let count = Count {
        text: reader.text(node, "text")?,
        kind: reader.choice(node, "kind", CountKind::ALL, CountKind::name)?.unwrap_or_default(),
        numbers: reader.lists(node, "numbers", |_, node| number(node).map(Some))?.unwrap_or_default(),
        value: reader.must(value, "value", "a number, as text")?,
        motion: reader.choice(node, "motion", CountMotion::ALL, CountMotion::name)?.unwrap_or_default(),
        unit: reader.option(node, "unit")?,
        qualifier: reader.part(node, "qualifier", qualifier)?,
        period: reader.option(node, "period")?,
        as_of: date(reader, node, "as-of")?,
        partial: reader.flag(node, "partial")?,
        label: reader.option(node, "label")?,
        source: reader.option(node, "source")?,
    };
    reader.check("text", !count.text.trim().is_empty());
    reader.check("motion", validate::motion(&count).is_ok());
    Ok(count)
}

fn number<N: Node>(node: &N) -> Read<Decimal> {
    decimal(&text(node)?).map_err(|_| "a number, as text")
}

fn qualifier<N: Node>(_: &mut Reader, node: &N) -> Read<Qualifier> {
    // In JSON, the blanks between the words are hyphens.
    let name = text(node)?.replace('-', " ");
    Qualifier::ALL.iter().copied().find(|known| known.words() == name).ok_or("a qualifier")
}
