//! Chromium, by chromedriver.

use crate::{
    engine::{CHROMEDRIVER, CHROMIUM},
    session::{Launch, Session},
};
use std::path::Path;
use thirtyfour::{ChromeCapabilities, prelude::*};

/// Starts Chromium with capabilities that `prepare` has completed.
pub(crate) async fn start(prepare: impl FnOnce(&mut ChromeCapabilities)) -> Session {
    let driver = CHROMEDRIVER.path();
    let command = |port: u16, _: &Path| vec![driver.clone(), format!("--port={port}")];
    let launch = Launch { command: &command, environment: &[] };
    Session::start(launch, |folder| {
        let mut capabilities = capabilities(folder);
        prepare(&mut capabilities);
        capabilities.into()
    })
    .await
}

/// What Chromium is started with whose profile is kept in this folder.
fn capabilities(folder: &Path) -> ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&CHROMIUM.path()).unwrap();
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
        "--accept-lang=en-US,en",
    ] {
        capabilities.add_arg(argument).unwrap();
    }
    capabilities.add_arg(&format!("--user-data-dir={}", folder.join("profile").display())).unwrap();
    capabilities
}
