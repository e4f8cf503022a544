//! A browser of its own for each test: started, asked, ended.

use crate::{chromium::Session, recorder, wait::until};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::ops::Deref;
use thirtyfour::{ChromeCapabilities, prelude::*};

/// The size of the window's content, in CSS pixels, and what the reader prefers.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) phone: bool,
    pub(crate) reduced_motion: bool,
    pub(crate) scripts: bool,
}

/// Somebody at a desk.
pub(crate) const DESK: Reader = Reader { width: 1280, height: 800, phone: false, reduced_motion: false, scripts: true };
/// Somebody with a phone.
pub(crate) const PHONE: Reader = Reader { width: 390, height: 844, phone: true, reduced_motion: false, scripts: true };

/// A browser that ends with its test.
pub(crate) struct Browser(Session);

impl Browser {
    /// Starts a browser for this reader, with the recorder in every page.
    pub(crate) async fn start(reader: Reader) -> Self {
        let browser = Self(Session::start(|capabilities| suit(capabilities, reader)).await);
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": recorder::SOURCE })).await;
        let size =
            json!({ "width": reader.width, "height": reader.height, "deviceScaleFactor": 1, "mobile": reader.phone });
        browser.cdp("Emulation.setDeviceMetricsOverride", size).await;
        browser
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

    /// Waits until a script's value is true.
    pub(crate) async fn until(&self, what: &str, script: &str) {
        until(what, async || self.ask::<bool>(script).await.then_some(())).await;
    }

    /// What the page has complained of since it was last asked: console errors, exceptions, refusals.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let log = self.driver().get_log("browser").await.unwrap();
        let severe = log.into_iter().filter(|entry| format!("{:?}", entry.level).to_lowercase().contains("severe"));
        severe.map(|entry| entry.message).collect()
    }

    /// Fails the test if the page has complained of anything.
    pub(crate) async fn assert_quiet(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the page complained: {complaints:#?}");
    }
}

impl Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

/// Completes what a browser is started with for this reader.
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
