//! A browser whose pages are measured, each in a tab and a process of its own.

use crate::{chromium, measure::Speed, session::Session, wait::until};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::ops::Deref;
use thirtyfour::prelude::*;

/// The window's content, in CSS pixels: a phone's.
pub(crate) const WIDTH: u32 = 412;
/// See [`WIDTH`].
pub(crate) const HEIGHT: u32 = 823;
/// Device pixels for each CSS pixel.
pub(crate) const DENSITY: u32 = 2;

/// A browser that ends with the run.
pub(crate) struct Browser(Session);

impl Browser {
    /// Starts a browser. With trace categories, its trace can be read by [`Browser::trace`].
    pub(crate) async fn start(categories: Option<&str>) -> Self {
        let session = chromium::start(|capabilities| {
            let Some(categories) = categories else { return };
            capabilities.set("goog:loggingPrefs", json!({ "performance": "ALL" })).unwrap();
            let log = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": categories });
            capabilities.add_experimental_option("perfLoggingPrefs", log).unwrap();
        });
        Self(session.await)
    }

    /// What the browser calls itself.
    pub(crate) async fn version(&self) -> String {
        self.cdp("Browser.getVersion", json!({})).await["product"].as_str().unwrap().to_owned()
    }

    /// Opens a tab like a phone's, with an empty cache and these scripts in every page, and closes the tab before.
    pub(crate) async fn fresh_tab(&self, speed: Speed, scripts: &[&str]) {
        let driver = self.driver();
        let tab = driver.new_tab().await.unwrap();
        driver.close_window().await.unwrap();
        driver.switch_to_window(tab).await.unwrap();
        let size = json!({ "width": WIDTH, "height": HEIGHT, "deviceScaleFactor": DENSITY, "mobile": true });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
        self.cdp("Network.clearBrowserCache", json!({})).await;
        self.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
        for script in scripts {
            self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        }
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": speed.rate() })).await;
    }

    /// The value of an expression in the page.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, expression: &str) -> T {
        let parameters = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.cdp("Runtime.evaluate", parameters).await;
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        serde_json::from_value(answer["result"]["value"].clone()).unwrap()
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str) {
        let () = self.ask(&format!("{{ {script} }}; null")).await;
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, what: &str, expression: &str) {
        until(what, async || self.ask::<bool>(expression).await.then_some(())).await;
    }

    /// The counters of the DevTools protocol: durations in seconds of processor time, and counts.
    pub(crate) async fn counters(&self) -> Counters {
        let answer = self.cdp("Performance.getMetrics", json!({})).await;
        Counters(serde_json::from_value(answer["metrics"].clone()).unwrap())
    }

    /// The events of the trace that the driver has collected since it was last asked.
    pub(crate) async fn trace(&self) -> Vec<Value> {
        let log = self.driver().get_log("performance").await.unwrap();
        let messages = log.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        messages
            .filter(|message| message["message"]["method"] == "Tracing.dataCollected")
            .map(|message| message["message"]["params"].clone())
            .collect()
    }

    /// Scrolls by `down` CSS pixels as a wheel or a touchpad does, off the main thread, at `speed` pixels a second, and returns how far the page went.
    pub(crate) async fn swipe(&self, down: f64, speed: u32) -> f64 {
        let before: f64 = self.ask("scrollY").await;
        let gesture = json!({
            "x": WIDTH / 2, "y": HEIGHT / 2, "yDistance": -down, "speed": speed,
            "gestureSourceType": "mouse", "preventFling": true,
        });
        self.cdp("Input.synthesizeScrollGesture", gesture).await;
        let after: f64 = self.ask("scrollY").await;
        after - before
    }
}

impl Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

#[derive(serde::Deserialize)]
struct Counter {
    name: String,
    value: f64,
}

/// What [`Browser::counters`] has read.
pub(crate) struct Counters(Vec<Counter>);

impl Counters {
    /// The counter of this name.
    pub(crate) fn get(&self, name: &str) -> f64 {
        let found = self.0.iter().find(|counter| counter.name == name);
        found.unwrap_or_else(|| panic!("the browser counts no {name}")).value
    }

    /// How much the counter of this name has grown since `before`.
    pub(crate) fn since(&self, before: &Self, name: &str) -> f64 {
        self.get(name) - before.get(name)
    }
}
