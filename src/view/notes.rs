//! Notes: their numbers in the text, and the notes themselves at the end.
//!
//! A number is a link to its note, and a button that shows the note in place by the Popover API, which needs no script. The style sheet
//! shows the one or the other, by what the browser knows. The note at the end is the popover itself: its text is in the page once.

use super::{
    i18n, inline,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::{Note, Story};
use leptos::prelude::*;

/// A reference to the note `id`; nothing where there is none.
pub(super) fn reference(id: &str, setting: &RenderContext) -> Option<Piece> {
    let (number, is_first) = setting.refer(id)?;
    let (before, after) = i18n::around(setting.words.text.note);
    let name = format!("{before}{number}{after}");
    let mark = is_first.then(|| place(number, setting));
    let link =
        view! { <a href=format!("#{}", setting.id(&format!("-note-{number}"))) aria-label=name.clone()>{number}</a> };
    let button = view! { <button type="button" popovertarget=text(number, setting) aria-label=name data-sw-note=number.to_string()></button> };
    Some(view! { <sup class="sw-shifted sw-reference" id=mark>{link}{button}</sup> }.into_piece())
}

/// The notes of `story` under their heading; nothing where it has none.
pub(super) fn list(story: &Story, setting: &RenderContext) -> Option<Piece> {
    let notes = story.notes.iter().enumerate().map(|(index, told)| note(told, index + 1, setting));
    let notes = notes.collect::<Vec<_>>();
    let words = setting.words.text;
    (!notes.is_empty())
        .then(|| view! { <p class="sw-sources-label">{words.notes}</p> <ol class="sw-notes">{notes}</ol> }.into_piece())
}

fn note(note: &Note, number: usize, setting: &RenderContext) -> Piece {
    let text = note.text.iter().map(|words| view! { <p>{inline::view(words, setting)}</p> }).collect_view();
    let text = view! { <div class="sw-note" id=self::text(number, setting) popover>{text}</div> };
    let back = format!("#{}", place(number, setting));
    let back = view! { <a class="sw-back" href=back aria-label=setting.words.text.back>"\u{2191}"</a> };
    view! { <li id=setting.id(&format!("-note-{number}"))>{text}" "{back}</li> }.into_piece()
}

// No section has an id that begins with a hyphen.

/// The id of the first reference to a note.
fn place(number: usize, setting: &RenderContext) -> String {
    setting.id(&format!("-note-{number}-place"))
}

/// The id of a note's own words, which are shown in place.
fn text(number: usize, setting: &RenderContext) -> String {
    setting.id(&format!("-note-{number}-text"))
}
