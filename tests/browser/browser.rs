//! A browser of its own for each test: started, asked, ended.

use crate::{
    chromium::{self, chromedriver},
    process::Group,
    recorder,
    wait::until,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{ChromeCapabilities, WebDriver, prelude::*};

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
pub(crate) struct Browser {
    driver: Option<WebDriver>,
    _group: Group,
}

impl Browser {
    /// Starts a browser for this reader, with the recorder in every page.
    pub(crate) async fn start(reader: Reader) -> Self {
        let (group, port) = chromedriver().await;
        let capabilities = capabilities(reader, &group);
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await.unwrap();
        let browser = Self { driver: Some(driver), _group: group };
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": recorder::SOURCE })).await;
        let size =
            json!({ "width": reader.width, "height": reader.height, "deviceScaleFactor": 1, "mobile": reader.phone });
        browser.cdp("Emulation.setDeviceMetricsOverride", size).await;
        browser
    }

    /// The WebDriver session.
    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Goes to this address and waits for its `load` event.
    pub(crate) async fn open(&self, address: &str) {
        self.driver().goto(address).await.unwrap();
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

    /// Sends a command of the DevTools protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver().cdp().send_raw(method, parameters).await.unwrap()
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

impl Drop for Browser {
    fn drop(&mut self) {
        // The group is killed with the browser in it: no need to ask the browser to close first.
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
    }
}

fn capabilities(reader: Reader, group: &Group) -> ChromeCapabilities {
    let mut capabilities = chromium::capabilities(group);
    if reader.reduced_motion {
        capabilities.add_arg("--force-prefers-reduced-motion").unwrap();
    }
    if !reader.scripts {
        let none = json!({ "profile.managed_default_content_settings.javascript": 2 });
        capabilities.add_experimental_option("prefs", none).unwrap();
    }
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
    capabilities
}
