//! The byline: writer and dates, only as the story gives them, and how long the reading takes.

use super::{
    i18n, join_spaced,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::{Date, Story, reading_time};
use leptos::prelude::*;

/// The line under the headline; nothing where the story names neither a writer nor a date and is short.
pub(super) fn view(story: &Story, setting: &RenderContext) -> Option<impl IntoView + use<>> {
    let writer = story.byline.clone().filter(|byline| !byline.is_empty());
    let writer = writer.map(|writer| view! { <span class="sw-writer">{writer}</span> }.into_piece());
    let published = story.published.map(|date| dated(setting.words.published, date, setting));
    let updated = story.updated.map(|date| dated(setting.words.updated, date, setting));
    let time = reading_time(story).map(|minutes| time(minutes, setting));
    // Reader views take what is called a byline for the writer's name.
    let class = if writer.is_none() && published.is_none() && updated.is_none() { "sw-time" } else { "sw-byline" };
    let line = join_spaced::view([writer, published, updated, time]);
    (!line.is_empty()).then(|| view! { <p class=class>{line}</p> })
}

/// How long the reading takes.
fn time(minutes: usize, setting: &RenderContext) -> Piece {
    let (before, after) = i18n::around(setting.words.text.reading_time);
    view! { <span>{[before, &minutes.to_string(), after].concat()}</span> }.into_piece()
}

/// A date in a phrase such as `Published ~`, in the words of the story's language and with its machine-readable form.
pub(super) fn dated(phrase: &'static str, date: Date, setting: &RenderContext) -> Piece {
    let (before, after) = i18n::around(phrase);
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    let time = view! { <time datetime=date.to_string()>{setting.words.date(date)}</time> };
    view! { <span>{some(before)}{time}{some(after)}</span> }.into_piece()
}
