//! A browser of its own for each test: started, asked, ended.

use crate::{chromium, engine::Engine, firefox, process::Group, session::Session, wait::until, webkit};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    ops::Deref,
    sync::atomic::{AtomicU32, Ordering},
};
use thirtyfour::{ChromeCapabilities, prelude::*};

/// The size of the window's content, in CSS pixels, and what the reader prefers.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) phone: bool,
    pub(crate) reduced_motion: bool,
    pub(crate) dark: bool,
    pub(crate) scripts: bool,
}

/// Somebody at a desk.
pub(crate) const DESK: Reader =
    Reader { width: 1280, height: 800, phone: false, reduced_motion: false, dark: false, scripts: true };
/// Somebody with a phone.
pub(crate) const PHONE: Reader = Reader { width: 390, height: 844, phone: true, ..DESK };

const TAKE_COMPLAINTS: &str = "
const told = [], take = page => {
  try {
    told.push(...(page.recorded ? page.recorded.complaints.splice(0) : []));
  } catch (cause) {
    return; // of another origin
  }
  for (let frame = 0; frame < page.length; frame++) take(page[frame]);
};
take(window);
if (top !== window) take(top);
return told";

/// Marks of pages that are being left.
static MARKS: AtomicU32 = AtomicU32::new(1);

/// A browser of this run's engine; it ends with its test.
pub(crate) struct Browser {
    session: Session,
    /// What pages that were left have complained of.
    complaints: RefCell<Vec<String>>,
    reader: Reader,
    _display: Option<Group>,
}

impl Browser {
    /// Starts a browser for this reader.
    pub(crate) async fn start(reader: Reader) -> Self {
        let (session, display) = match Engine::current() {
            Engine::Chromium => (start_chromium(reader).await, None),
            Engine::Firefox => (firefox::start(reader).await, None),
            Engine::WebKit => {
                let (session, display) = webkit::start(reader).await;
                (session, Some(display))
            }
        };
        Self { session, complaints: RefCell::default(), reader, _display: display }
    }

    /// Goes to this address and waits for its `load` event.
    pub(crate) async fn open(&self, address: &str) {
        if Engine::current() != Engine::Chromium {
            self.take_complaints().await;
        }
        self.leave(self.session.open(address)).await;
    }

    /// Reloads the page and waits for its `load` event.
    pub(crate) async fn reload(&self) {
        self.leave(async { self.driver().refresh().await.unwrap() }).await;
    }

    /// Goes back to the page before and waits for its `load` event.
    pub(crate) async fn back(&self) {
        self.leave(async { self.driver().back().await.unwrap() }).await;
    }

    /// Leaves the page by this command. Firefox's driver takes a busy page that has not begun to leave within 200 ms for one that
    /// stays, so there the page is marked and another waited for.
    async fn leave(&self, command: impl Future<Output = ()>) {
        if Engine::current() != Engine::Firefox {
            return command.await;
        }
        let mark = MARKS.fetch_add(1, Ordering::Relaxed);
        self.driver().execute("window.mark = arguments[0]", vec![mark.into()]).await.unwrap();
        command.await;
        let is_there = "return window.mark !== arguments[0] && document.readyState === 'complete'";
        until("another page", async || {
            let answer = self.driver().execute(is_there, vec![mark.into()]).await.ok()?;
            (answer.json() == true).then_some(())
        })
        .await;
    }

    /// The value of a script, which may `return` or `await`.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str) -> T {
        self.ask_with(script, Vec::new()).await
    }

    /// The value of a script that is given `values`.
    pub(crate) async fn ask_with<T: DeserializeOwned>(&self, script: &str, values: Vec<Value>) -> T {
        let script = format!(
            "const done = arguments[arguments.length - 1], values = [...arguments].slice(0, -1);
             (async () => {{ {script} }})().then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let answer = self.driver().execute_async(script, values).await.unwrap().json().clone();
        assert!(answer["error"].is_null(), "{}", answer["error"]);
        serde_json::from_value(answer["value"].clone()).unwrap()
    }

    /// Waits until a script's value is true. A page that is left while it is asked answers nothing.
    pub(crate) async fn until(&self, what: &str, script: &str) {
        until(what, async || (self.ask::<Option<bool>>(script).await == Some(true)).then_some(())).await;
    }

    /// What the page has complained of since it was last asked: console errors, exceptions, refusals.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        if Engine::current() == Engine::Chromium {
            let log = self.driver().get_log("browser").await.unwrap();
            let severe = log.into_iter().filter(|entry| format!("{:?}", entry.level).to_lowercase().contains("severe"));
            return severe.map(|entry| entry.message).collect();
        }
        self.take_complaints().await;
        self.complaints.take()
    }

    /// Keeps what the page has complained of, with the frames around and in it that it may look into: of the engines only Chromium
    /// keeps that itself. A page without the recorder has nothing to tell.
    async fn take_complaints(&self) {
        let told = self.driver().execute(TAKE_COMPLAINTS, Vec::new()).await;
        if let Ok(Ok(told)) = told.map(|told| told.convert::<Vec<String>>()) {
            self.complaints.borrow_mut().extend(told);
        }
    }

    /// Fails the test if the page has complained of anything.
    pub(crate) async fn assert_quiet(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the page complained: {complaints:#?}");
    }

    /// From now on the reader prefers reduced motion, or no longer does. Not in WebKitGTK, which asks at its start only.
    pub(crate) async fn prefer_reduced_motion(&self, reduced: bool) {
        if Engine::current() == Engine::Firefox {
            return firefox::set_preference(self, "ui.prefersReducedMotion", reduced.into()).await;
        }
        let value = if reduced { "reduce" } else { "no-preference" };
        let feature = json!({ "features": [{ "name": "prefers-reduced-motion", "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", feature).await;
    }

    /// From now on the reader's own colours are forced upon every page. Not in WebKit, which has no such mode.
    pub(crate) async fn force_colours(&self) {
        if Engine::current() == Engine::Firefox {
            return firefox::set_preference(self, "browser.display.document_color_use", 2).await;
        }
        let feature = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        self.cdp("Emulation.setEmulatedMedia", feature).await;
    }

    /// Makes the window's content as large as this, as when a phone is turned.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        match Engine::current() {
            Engine::Chromium => size_chromium(self, Reader { width, height, ..self.reader }).await,
            Engine::Firefox => firefox::resize(self, width, height).await,
            Engine::WebKit => webkit::resize(self, width, height).await,
        }
    }

    /// Sends a command of the DevTools protocol, which is Chromium's.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let engine = Engine::current();
        let hint = "say so at the test's beginning by `only_in!(Chromium, \"why\")`";
        assert!(engine == Engine::Chromium, "{} has no DevTools protocol for {method}: {hint}", engine.name());
        self.session.cdp(method, parameters).await
    }
}

impl Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

async fn start_chromium(reader: Reader) -> Session {
    let session = chromium::start(|capabilities| suit(capabilities, reader)).await;
    size_chromium(&session, reader).await;
    if reader.dark {
        let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        session.cdp("Emulation.setEmulatedMedia", scheme).await;
    }
    session
}

async fn size_chromium(session: &Session, reader: Reader) {
    let size =
        json!({ "width": reader.width, "height": reader.height, "deviceScaleFactor": 1, "mobile": reader.phone });
    session.cdp("Emulation.setDeviceMetricsOverride", size).await;
}

/// Completes what Chromium is started with for this reader.
fn suit(capabilities: &mut ChromeCapabilities, reader: Reader) {
    if reader.reduced_motion {
        capabilities.add_arg("--force-prefers-reduced-motion").unwrap();
    }
    if !reader.scripts {
        let none = json!({ "profile.managed_default_content_settings.javascript": 2 });
        capabilities.add_experimental_option("prefs", none).unwrap();
    }
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
}
