//! What the app says before the story is there, or in its place. Quiet, in the page's own colours.
//!
//! Its looks are here and not in the style sheet: that is for stories, and most readers get theirs without the app.

#![expect(unreachable_pub, reason = "the component macro makes a second public function, for itself")]

use super::LiveError;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Properties with their values, in the order in which they are set.
type Look = &'static [(&'static str, &'static str)];

/// As high as the opening that comes. The usual wait is short: whoever does not wait longer sees no notice of it, as that
/// comes by the way in which photos develop, backwards.
const PROGRESS: Look = &[
    ("all", "revert"),
    ("display", "block"),
    ("box-sizing", "border-box"),
    ("margin", "0"),
    ("padding", "1.25em"),
    ("font", "1em / 1.5 var(--sw-font-ui, system-ui, sans-serif)"),
    ("min-height", "var(--sw-opening-height, 88svh)"),
    ("animation", "sw-develop 1100ms reverse both"),
];

const FAILURE: Look = &[
    ("all", "revert"),
    ("display", "block"),
    ("box-sizing", "border-box"),
    ("padding", "1.25em"),
    ("border-block", "1px solid"),
    ("font", "1em / 1.5 var(--sw-font-ui, system-ui, sans-serif)"),
    ("overflow-wrap", "anywhere"),
];

const WORDS: Look = &[("all", "revert"), ("margin", "0 0 0.75em")];

const BUTTON: Look = &[("all", "revert"), ("min-height", "2.75em"), ("padding-inline", "1.25em"), ("font", "inherit")];

/// Says quietly that something is on its way.
#[component]
pub(super) fn Progress() -> impl IntoView {
    view! { <p class="sw-progress" role="status" use:dress=PROGRESS>"Loading the story…"</p> }
}

/// Says what went wrong and offers another attempt.
#[component]
pub(super) fn Failure(error: LiveError, retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="sw-failure" role="status" use:dress=FAILURE>
            <p use:dress=WORDS>{format!("The story could not be shown. {error}")}</p>
            <button type="button" data-sw-retry="" on:click=move |_| retry.run(()) use:dress=BUTTON>"Retry"</button>
        </div>
    }
}

/// Gives an element its look, whatever rules the page has, and whether or not its policy allows style attributes.
fn dress(element: Element, look: Look) {
    let element: HtmlElement = element.unchecked_into();
    for (name, value) in look {
        // A browser that does not know a value leaves it out.
        let _ = element.style().set_property_with_priority(name, value, "important");
    }
}
