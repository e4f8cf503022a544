//! The exports of the live app's module, which `public/live` calls.

use super::{Refusal, read};
use crate::view::{Options, StoryView};
use leptos::{prelude::*, tachys::view::Mountable, web_sys::Element};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// A story in its element; `free()` takes it out again.
#[wasm_bindgen]
pub struct Rendered {
    article: Box<dyn Mountable>,
    problems: Vec<String>,
}

#[wasm_bindgen]
impl Rendered {
    /// The ways to the values that are not what a story holds, or not known to this version, and were left out or shown as
    /// they are: `sections[3].blocks[1].photo.src`.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        self.problems.clone()
    }
}

impl Drop for Rendered {
    fn drop(&mut self) {
        self.article.unmount();
    }
}

/// Shows `story`, the parsed JSON at `href`, at the end of `element`, its headline at `level` 1 to 3. Its photos are in the
/// folder `base`.
///
/// # Errors
/// An object with a `code` and a `message`, where `story` is none.
#[wasm_bindgen]
pub fn render(element: &Element, story: &JsValue, href: &str, base: String, level: u8) -> Result<Rendered, JsValue> {
    let (story, problems) = read(story).map_err(|refusal| trouble(href, &refusal))?;
    // Nothing in a story changes by itself: it is built once, without the reactive graph that would follow signals.
    let mut article = view! { <StoryView story options=Options { level, base }/> }.into_view().build();
    article.mount(element, None);
    Ok(Rendered { article: Box::new(article), problems })
}

fn trouble(href: &str, refusal: &Refusal) -> JsValue {
    let trouble = js_sys::Object::new();
    let message = [href, ": ", &refusal.message, "; see `scrollwork check`"].concat();
    for (name, value) in [("code", refusal.code), ("message", &message)] {
        // Setting a property of a plain object cannot fail.
        let _ = js_sys::Reflect::set(&trouble, &name.into(), &value.into());
    }
    trouble.into()
}
