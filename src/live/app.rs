//! The app: loading, failed or ready, and the story once it is there.

use super::{
    LiveError, address,
    host::Host,
    load::Load,
    loaded::Loaded,
    notice::{Failure, Progress},
    place::Place,
};
use crate::{
    stage::{self, Hear, Stage},
    view::{Options, StoryView},
};
use gloo_events::EventListener;
use leptos::{mount::mount_to, prelude::*, tachys::view::any_view::AnyViewState};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::HtmlElement;

thread_local! {
    /// What the browser calls a stage by.
    static HEAR: Hear = Closure::<dyn Fn(usize, usize, JsValue)>::new(stage::hear).into_js_value().unchecked_into();
}

/// A story in its element. `free()` aborts what is loading, detaches all motion and gives the element back as it was.
#[wasm_bindgen]
pub struct Mounted {
    _app: UnmountHandle<AnyViewState>,
}

/// Fetches the story at `story_url`, an absolute address of a `story.json`, and shows it in `element`.
///
/// What goes wrong later is told by the event `scrollwork:error` from `element`.
#[wasm_bindgen]
#[must_use]
pub fn mount(element: HtmlElement, story_url: String) -> Mounted {
    let host = Host::new(element.clone());
    Mounted { _app: mount_to(element, move || view! { <App host address=story_url/> }.into_any()) }
}

/// What the app shows.
#[derive(Clone)]
enum State {
    Loading,
    Failed(LiveError),
    Ready(Arc<Loaded>),
}

/// What lives as long as the story is shown, each cleaned up when it is dropped.
#[derive(Default)]
struct Attached {
    _stage: Option<Stage>,
    _place: Option<Place>,
    _online: Option<EventListener>,
}

/// Shows the story at `address` in `host`, in which it is mounted.
#[component]
fn App(host: Host, address: String) -> impl IntoView {
    let quiet = !host.was_empty();
    let options = Options { level: host.level(), base: address::folder(&address) };
    let host = StoredValue::new_local(host);
    let load = StoredValue::new_local(None::<Load>);
    let attached = StoredValue::new_local(Attached::default());
    let state = RwSignal::new(State::Loading);

    let start = Callback::new(move |()| {
        host.with_value(|host| host.set_state("static"));
        state.set(State::Loading);
        let done = move |result: Result<Loaded, LiveError>| {
            state.set(result.map_or_else(State::Failed, |loaded| State::Ready(Arc::new(loaded))));
        };
        load.set_value(Some(Load::start(address.clone(), done)));
    });
    start.run(());

    // Effects run after the view has followed the state: here the story is in the page already.
    Effect::new(move |_| {
        let now = state.with(|state| host.with_value(|host| settle(host, state, start)));
        attached.set_value(now);
    });

    move || match state.get() {
        State::Loading => (!quiet).then(|| view! { <Progress/> }).into_any(),
        State::Failed(error) => view! { <Failure error retry=start/> }.into_any(),
        State::Ready(loaded) => view! { <StoryView story=loaded.story.clone() options=options.clone()/> }.into_any(),
    }
}

/// Does to the page what belongs to `state`, and gives what must live on with it.
fn settle(host: &Host, state: &State, retry: Callback<()>) -> Attached {
    match state {
        State::Loading => Attached::default(),
        State::Failed(error) => {
            host.set_state("failed");
            host.report(error);
            let online = error.is_transient().then(window).map(|window| {
                EventListener::once(&window, "online", move |_| {
                    retry.try_run(());
                })
            });
            Attached { _online: online, ..Attached::default() }
        }
        State::Ready(loaded) => {
            host.clear();
            loaded.problems.iter().for_each(|problem| host.warn(problem));
            let preview = host.element().has_attribute("data-preview");
            let place = preview.then(|| Place::keep(host.element())).flatten();
            let stage = HEAR.with(|hear| stage::attach(host.element().unchecked_ref(), hear));
            Attached { _stage: Some(stage), _place: place, _online: None }
        }
    }
}
