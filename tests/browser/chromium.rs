//! Chromium and its driver, as they are found, started and ended here.

use crate::{process::Group, wait::until};
use serde_json::Value;
use std::{
    env,
    sync::atomic::{AtomicUsize, Ordering},
};
use thirtyfour::{ChromeCapabilities, WebDriver, prelude::*};

static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A running browser; it ends when this goes.
pub(crate) struct Session {
    driver: Option<WebDriver>,
    _group: Group,
}

impl Session {
    /// Starts a browser with capabilities that `prepare` has completed.
    pub(crate) async fn start(prepare: impl FnOnce(&mut ChromeCapabilities)) -> Self {
        let (group, port) = chromedriver().await;
        let mut capabilities = capabilities(&group);
        prepare(&mut capabilities);
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await.unwrap();
        Self { driver: Some(driver), _group: group }
    }

    /// The WebDriver session.
    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap()
    }

    /// Goes to this address and waits for its `load` event.
    pub(crate) async fn open(&self, address: &str) {
        self.driver().goto(address).await.unwrap();
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver().cdp().send_raw(method, parameters).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The group is killed with the browser in it: no need to ask the browser to close first.
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
    }
}

/// Starts a driver on a free port and tells which. The port that the system has chosen may be taken in the other family of
/// addresses: then the driver ends, and another attempt finds another.
async fn chromedriver() -> (Group, u16) {
    let program = env::var("SCROLLWORK_CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    for _ in 0..5 {
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("scrollwork-browser-{}-{number}", std::process::id()));
        let group = Group::start(&[&program, "--port=0"], &folder);
        let started = until("chromedriver", async || {
            let log = group.log();
            port(&log).map(Ok).or_else(|| group.has_ended().then_some(Err(log)))
        });
        match started.await {
            Ok(port) => return (group, port),
            Err(log) => eprintln!("chromedriver ended: {log}"),
        }
    }
    panic!("chromedriver could not be started");
}

fn port(log: &str) -> Option<u16> {
    log.split_once("successfully on port ")?.1.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// What a browser is started with whose profile is kept in the driver's folder.
fn capabilities(group: &Group) -> ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(binary) = chromium() {
        capabilities.set_binary(&binary).unwrap();
    }
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ] {
        capabilities.add_arg(argument).unwrap();
    }
    capabilities.add_arg(&format!("--user-data-dir={}", group.folder().join("profile").display())).unwrap();
    capabilities
}

/// The browser that is named by the environment, or the first that is on the path; chromedriver's choice if none is.
fn chromium() -> Option<String> {
    if let Ok(named) = env::var("SCROLLWORK_CHROMIUM") {
        return Some(named);
    }
    let path = env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome"];
    env::split_paths(&path)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file())
        .map(|file| file.display().to_string())
}
