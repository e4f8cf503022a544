//! Figures: rows of one to four large numbers, with bars on one scale where they are compared.

use super::{
    byline, direction, i18n, join_spaced, number,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    scale::{Bar, Scale},
};
use crate::{
    hooks::property,
    story::{Count, Figures, Qualifier, unsaid},
};
use leptos::prelude::*;

/// One to four large numbers; with bars on one scale where they are compared.
pub(super) fn view(figures: &Figures, setting: &RenderContext) -> impl IntoView + use<> {
    let scale = figures.compare.then(|| Scale::of(&figures.counts)).flatten();
    let class = format!("sw-figures sw-figures-{}", figures.counts.len());
    let bar = |index: usize| scale.as_ref().and_then(|scale| Some((*scale.bars.get(index)?, scale.zero)));
    let counts = figures.counts.iter().enumerate();
    // All numbers of a row are set in one size, which the widest of them decides.
    let widest = figures.counts.iter().map(number::width).max().unwrap_or_default();
    view! {
        <div class=class id=setting.next_figure() style=(property::CHARS, widest.to_string())>
            {counts.map(|(index, count)| figure(count, bar(index), setting)).collect_view()}
        </div>
    }
}

fn figure(count: &Count, bar: Option<(Bar, u16)>, setting: &RenderContext) -> impl IntoView + use<> {
    let (before, after) =
        count.qualifier.map_or(("", ""), |qualifier| i18n::around(setting.words.qualifier(qualifier)));
    let number = join_spaced::view([
        qualifier(before),
        Some(number::large(count, direction::of(&setting.language))),
        qualifier(after),
    ]);
    view! { <figure class="sw-figure">{number}{bar.map(|(bar, zero)| drawn(count, bar, zero))}{caption(count, setting)}</figure> }
}

fn qualifier(words: &'static str) -> Option<Piece> {
    let words = words.trim();
    (!words.is_empty()).then(|| view! { <span class="sw-qualifier">{words}</span> }.into_piece())
}

/// The bar of a compared number; where some of the numbers are below zero, within an axis that has zero at `zero` per mille.
fn drawn(count: &Count, bar: Bar, zero: u16) -> Piece {
    let class = class(count, bar);
    let share = per_cent(bar.share);
    if zero == 0 {
        return view! { <span class=class aria-hidden="true" style=(property::SHARE, share)></span> }.into_piece();
    }
    let bar = view! { <span class=class style=(property::SHARE, share)></span> };
    view! { <span class="sw-axis" aria-hidden="true" style=(property::ZERO, per_cent(zero))>{bar}</span> }.into_piece()
}

/// The classes of a bar: hatched for a part of a period, hollow for what is only wished for.
fn class(count: &Count, bar: Bar) -> String {
    let kind = match count.qualifier {
        Some(Qualifier::Target) => " sw-bar-target",
        _ if count.partial => " sw-bar-partial",
        _ => "",
    };
    let side = if bar.is_below { " sw-bar-below" } else { "" };
    format!("sw-bar{kind}{side}")
}

/// A share of 1000 as CSS writes it.
fn per_cent(share: u16) -> String {
    let (whole, tenth) = (share / 10, share % 10);
    if tenth == 0 { format!("{whole}%") } else { format!("{whole}.{tenth}%") }
}

/// What the number means; nothing where the author said nothing of it.
fn caption(count: &Count, setting: &RenderContext) -> Option<impl IntoView + use<>> {
    let lines = join_spaced::view([
        line("sw-unit", unsaid(count)),
        line("sw-label", count.label.as_deref()),
        period(count, setting),
        source(count, setting),
    ]);
    (!lines.is_empty()).then(|| view! { <figcaption>{lines}</figcaption> })
}

fn line(class: &'static str, text: Option<&str>) -> Option<Piece> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?.to_owned();
    Some(view! { <span class=class>{text}</span> }.into_piece())
}

fn source(count: &Count, setting: &RenderContext) -> Option<Piece> {
    let source = count.source.as_deref().map(str::trim).filter(|source| !source.is_empty())?;
    let (before, after) = i18n::around(setting.words.source);
    line("sw-source", Some(&format!("{before}{source}{after}")))
}

/// The span of time, the mark of a part of it, the day on which the number was true.
fn period(count: &Count, setting: &RenderContext) -> Option<Piece> {
    // The mark of a part stands apart by its frame; two spans of plain words need a point between them.
    let point = if count.as_of.is_some() && !count.partial { " ·" } else { "" };
    let span =
        count.period.as_ref().filter(|period| !period.is_empty()).map(|period| format!("{period}{point}").into_piece());
    let partial = count.partial.then(|| view! { <span class="sw-partial">{setting.words.partial}</span> }.into_piece());
    let as_of = count.as_of.map(|date| byline::dated(setting.words.as_of, date, setting));
    let parts = join_spaced::view([span, partial, as_of]);
    (!parts.is_empty()).then(|| view! { <span>{parts}</span> }.into_piece())
}
