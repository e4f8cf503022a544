//! A browser whose pages are measured, each in a tab and a process of its own.

use crate::{
    chromium::{self, chromedriver},
    measure::Speed,
    process::Group,
    wait::until,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{WebDriver, prelude::*};

/// The window's content, in CSS pixels: a phone's.
pub(crate) const WIDTH: u32 = 412;
/// See [`WIDTH`].
pub(crate) const HEIGHT: u32 = 823;
/// Device pixels for each CSS pixel.
pub(crate) const DENSITY: u32 = 2;

/// A browser that ends with the run.
pub(crate) struct Browser {
    driver: Option<WebDriver>,
    _group: Group,
}

impl Browser {
    /// Starts a browser. With trace categories, its trace can be read by [`Browser::trace`].
    pub(crate) async fn start(categories: Option<&str>) -> Self {
        let (group, port) = chromedriver().await;
        let mut capabilities = chromium::capabilities(&group);
        if let Some(categories) = categories {
            capabilities.set("goog:loggingPrefs", json!({ "performance": "ALL" })).unwrap();
            let log = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": categories });
            capabilities.add_experimental_option("perfLoggingPrefs", log).unwrap();
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await.unwrap();
        Self { driver: Some(driver), _group: group }
    }

    fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
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

    /// Goes to this address and waits for its `load` event.
    pub(crate) async fn open(&self, address: &str) {
        self.driver().goto(address).await.unwrap();
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

    /// Sends a command of the DevTools protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver().cdp().send_raw(method, parameters).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// The counters of the DevTools protocol: durations in seconds of processor time, and counts.
    pub(crate) async fn counters(&self) -> Counters {
        let answer = self.cdp("Performance.getMetrics", json!({})).await;
        Counters(serde_json::from_value(answer["metrics"].clone()).unwrap())
    }

    /// The events of the trace since the page was opened. The driver gives them once for each page.
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

impl Drop for Browser {
    fn drop(&mut self) {
        // The group is killed with the browser in it: no need to ask the browser to close first.
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
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
