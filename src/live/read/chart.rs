//! Charts, from JSON.

use super::{
    Node, Read, Reader,
    reader::text,
    table::{is_whole, parts},
};
use crate::chart::{Element, Node as Drawn, attribute_name, element_name};
use crate::story::{BarDirection, Chart, ChartKind, ChartTarget, Drawings, Table, decimal};

/// A chart. Whether it can be drawn is seen where it is.
pub(super) fn chart<N: Node>(reader: &mut Reader, node: &N) -> Read<Chart> {
    let known = [
        "type",
        "table",
        "data",
        "unit",
        "target",
        "partial",
        "events",
        "highlight",
        "of",
        "bars",
        "steps",
        "even",
        "drawings",
    ];
    reader.object(node, &known)?;
    let kind = reader.part(node, "type", |_, node| {
        let name = text(node)?;
        ChartKind::ALL.iter().copied().find(|known| known.name() == name).ok_or("a type of chart")
    })?;
    let table = reader.part(node, "table", parts)?;
    let chart = Chart {
        kind: reader.must(kind, "type", "a type of chart")?,
        table: reader.must::<Table>(table, "table", "a table")?,
        data: reader.option(node, "data")?,
        unit: reader.option(node, "unit")?,
        target: reader.part(node, "target", target)?,
        partial: reader.option(node, "partial")?,
        events: reader.option(node, "events")?,
        highlight: reader.option(node, "highlight")?,
        of: reader.number(node, "of", u32::MAX)?,
        bars: reader.part(node, "bars", |_, node| {
            let name = text(node)?;
            BarDirection::ALL.iter().copied().find(|known| known.name() == name).ok_or("a direction of bars")
        })?,
        steps: reader.flag(node, "steps")?,
        even: reader.flag(node, "even")?,
        drawings: reader.part(node, "drawings", drawings)?,
    };
    // The rows of a file come when the story is built.
    let is_to_come = chart.data.is_some() && chart.table.columns.is_empty();
    reader.check("table", is_to_come || is_whole(&chart.table));
    Ok(chart)
}

fn drawings<N: Node>(reader: &mut Reader, node: &N) -> Read<Drawings> {
    reader.object(node, &["narrow", "wide"])?;
    let (narrow, wide) =
        (reader.part(node, "narrow", |_, node| element(node))?, reader.part(node, "wide", |_, node| element(node))?);
    let wanted = "a drawing of a chart";
    Ok(Drawings { narrow: reader.must(narrow, "narrow", wanted)?, wide: reader.must(wide, "wide", wanted)? })
}

/// An element in JsonML; only such as charts have.
fn element<N: Node>(node: &N) -> Read<Element> {
    let wanted = "an element of a drawing";
    let mut items = node.items().ok_or(wanted)?.into_iter();
    let (name, given) = items.next().zip(items.next()).ok_or(wanted)?;
    let mut attributes = Vec::new();
    for name in given.names().ok_or(wanted)? {
        let value = given.field(&name).ok_or(wanted)?;
        attributes.push((attribute_name(&name).ok_or(wanted)?, text(&value)?));
    }
    let name = element_name(&text(&name)?).ok_or(wanted)?;
    let child = |node: N| match node.text() {
        Some(text) => Ok(Drawn::Text(text)),
        None => element(&node).map(Drawn::Element),
    };
    Ok(Element { name, attributes, children: items.map(child).collect::<Read<_>>()? })
}

fn target<N: Node>(reader: &mut Reader, node: &N) -> Read<ChartTarget> {
    reader.object(node, &["text", "value", "label", "for"])?;
    let value = reader.part(node, "value", |_, node| decimal(&text(node)?).map_err(|_| "a number, as text"))?;
    Ok(ChartTarget {
        text: reader.text(node, "text")?,
        value: reader.must(value, "value", "a number, as text")?,
        label: reader.option(node, "label")?,
        row: reader.option(node, "for")?,
    })
}
