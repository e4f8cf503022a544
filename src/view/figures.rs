//! Large numbers: one alone, a pair, or a row of up to four.

use super::{
    byline, number,
    piece::{IntoPiece, Piece},
    scale,
    setting::Setting,
    spaced, unit, words,
};
use crate::story::{Count, Figures, Qualifier};
use leptos::prelude::*;

/// One to four large numbers; with bars on one scale where they are compared.
pub(super) fn view(figures: &Figures, setting: &Setting) -> impl IntoView + use<> {
    let shares = figures.compare.then(|| scale::shares(&figures.counts)).flatten();
    let compare = if shares.is_some() { " sw-compare" } else { "" };
    let class = format!("sw-figures sw-figures-{}{compare}", figures.counts.len());
    let share = |index: usize| shares.as_ref().and_then(|shares| shares.get(index)).copied();
    let counts = figures.counts.iter().enumerate();
    // All numbers of a row are set in one size, which the widest of them decides.
    let widest = figures.counts.iter().map(number::width).max().unwrap_or_default();
    view! {
        <div class=class style=("--sw-chars", widest.to_string())>
            {counts.map(|(index, count)| figure(count, share(index), setting)).collect_view()}
        </div>
    }
}

fn figure(count: &Count, share: Option<u16>, setting: &Setting) -> impl IntoView + use<> {
    let (before, after) =
        count.qualifier.map_or(("", ""), |qualifier| words::around(setting.words.qualifier(qualifier)));
    let number = spaced::view([qualifier(before), Some(number::large(count)), qualifier(after)]);
    view! { <figure class="sw-figure">{number}{share.map(|share| bar(count, share))}{caption(count, setting)}</figure> }
}

fn qualifier(words: &'static str) -> Option<Piece> {
    let words = words.trim();
    (!words.is_empty()).then(|| view! { <span class="sw-qualifier">{words}</span> }.into_piece())
}

/// The bar of a compared number, `share` per mille of the longest: hatched for a part of a period, hollow for what is only wished for.
fn bar(count: &Count, share: u16) -> impl IntoView + use<> {
    let class = match count.qualifier {
        Some(Qualifier::Target) => "sw-bar sw-bar-target",
        _ if count.partial => "sw-bar sw-bar-partial",
        _ => "sw-bar",
    };
    let (per_cent, tenth) = (share / 10, share % 10);
    let share = if tenth == 0 { format!("{per_cent}%") } else { format!("{per_cent}.{tenth}%") };
    view! { <span class=class aria-hidden="true" style=("--sw-share", share)></span> }
}

/// What the number means; nothing where the author said nothing of it.
fn caption(count: &Count, setting: &Setting) -> Option<impl IntoView + use<>> {
    let lines = spaced::view([
        line("sw-unit", unit::unsaid(count)),
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

fn source(count: &Count, setting: &Setting) -> Option<Piece> {
    let source = count.source.as_deref().map(str::trim).filter(|source| !source.is_empty())?;
    let (before, after) = words::around(setting.words.source);
    line("sw-source", Some(&format!("{before}{source}{after}")))
}

/// The span of time, the mark of a part of it, the day on which the number was true.
fn period(count: &Count, setting: &Setting) -> Option<Piece> {
    // The mark of a part stands apart by its frame; two spans of plain words need a point between them.
    let point = if count.as_of.is_some() && !count.partial { " ·" } else { "" };
    let span =
        count.period.as_ref().filter(|period| !period.is_empty()).map(|period| format!("{period}{point}").into_piece());
    let partial = count.partial.then(|| view! { <span class="sw-partial">{setting.words.partial}</span> }.into_piece());
    let as_of = count.as_of.map(|date| byline::dated("sw-as-of", setting.words.as_of, date, setting));
    let parts = spaced::view([span, partial, as_of]);
    (!parts.is_empty()).then(|| view! { <span class="sw-period">{parts}</span> }.into_piece())
}
