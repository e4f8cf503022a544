//! The reader's place, kept over a reload while an author previews: in the history entry, not in any storage.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Object, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, HtmlElement, ScrollBehavior, ScrollToOptions, Window};

/// The key of the history state that is ours; other keys are left as they are.
const KEY: &str = "scrollwork";

/// How long scrolling must rest before the place is noted, in milliseconds: browsers limit how often it may be.
const REST: u32 = 150;

/// Keeps the reader's place for as long as it lives.
pub(super) struct Place {
    _scrolling: EventListener,
}

impl Place {
    /// Takes the reader to the place that was noted before the reload, and notes it from now on.
    pub(super) fn keep(element: &HtmlElement) -> Option<Self> {
        let window = web_sys::window()?;
        let history = window.history().ok()?;
        // The browser's own attempt comes before the story is there, and would come in between.
        let _ = Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
        let _ = restore(&window, &history, element);
        let (element, resting) = (element.clone(), Rc::new(RefCell::new(None::<Timeout>)));
        let scrolling = EventListener::new(&window, "scroll", move |_| {
            let (element, history) = (element.clone(), history.clone());
            let note = Timeout::new(REST, move || {
                let _ = note(&history, &element);
            });
            *resting.borrow_mut() = Some(note);
        });
        Some(Self { _scrolling: scrolling })
    }
}

/// Notes the section at the top of the window and how far its top edge is from there, in CSS pixels.
fn note(history: &History, element: &HtmlElement) -> Result<(), JsValue> {
    let Some((section, top)) = sections(element)?.into_iter().take_while(|(_, top)| *top <= 1.0).last() else {
        return Ok(());
    };
    let state = history.state()?;
    if !(state.is_null() || state.is_object()) {
        return Ok(());
    }
    let merged = Object::new();
    if let Some(state) = state.dyn_ref::<Object>() {
        Object::assign(&merged, state);
    }
    let place = Object::new();
    Reflect::set(&place, &"id".into(), &section.id().into())?;
    Reflect::set(&place, &"top".into(), &top.into())?;
    Reflect::set(&merged, &KEY.into(), &place)?;
    history.replace_state(&merged, "")
}

fn restore(window: &Window, history: &History, element: &HtmlElement) -> Result<(), JsValue> {
    let state = history.state()?;
    if !state.is_object() {
        return Ok(());
    }
    let place = Reflect::get(&state, &KEY.into())?;
    if !place.is_object() {
        return Ok(());
    }
    let id = Reflect::get(&place, &"id".into())?.as_string();
    let noted = Reflect::get(&place, &"top".into())?.as_f64();
    let found = sections(element)?.into_iter().find(|(section, _)| id.as_deref() == Some(section.id().as_str()));
    if let (Some((_, top)), Some(noted)) = (found, noted) {
        let options = ScrollToOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        options.set_top(top - noted);
        window.scroll_by_with_scroll_to_options(&options);
    }
    Ok(())
}

/// The sections in reading order, each with the distance of its top edge from the top of the window.
fn sections(element: &HtmlElement) -> Result<Vec<(Element, f64)>, JsValue> {
    let nodes = element.query_selector_all("[data-sw-section]")?;
    let sections = (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into::<Element>().ok());
    Ok(sections.map(|section| (section.clone(), section.get_bounding_client_rect().top())).collect())
}
