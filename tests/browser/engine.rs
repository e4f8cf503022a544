//! The browser engines that the suite runs in, one in each run: `SCROLLWORK_ENGINE` names it, Chromium if nothing does.

#![allow(dead_code, reason = "the suite, its runner and the benchmark use a part each")]

use crate::program::Program;
use std::env;

/// A browser engine, with a browser that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// Every one of them, in the order in which they are run and shown.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name for readers.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// The engine of this name, however it is capitalised; `webkit` is enough for WebKitGTK.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL
            .into_iter()
            .find(|engine| engine.name().to_lowercase() == name || format!("{engine:?}").to_lowercase() == name)
    }

    /// The engine of this run.
    pub(crate) fn current() -> Self {
        let Ok(name) = env::var(VARIABLE) else { return Self::Chromium };
        Self::named(&name).unwrap_or_else(|| panic!("{VARIABLE} is {name}: it may be chromium, firefox or webkit"))
    }

    /// What has to be on the machine.
    pub(crate) fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &[CHROMEDRIVER, CHROMIUM],
            Self::Firefox => &[GECKODRIVER, FIREFOX],
            Self::WebKit => &[WEBKIT_DRIVER, MINI_BROWSER, XVFB],
        }
    }
}

/// The variable that names the engine of a run.
pub(crate) const VARIABLE: &str = "SCROLLWORK_ENGINE";

pub(crate) const CHROMEDRIVER: Program = Program { variable: "SCROLLWORK_CHROMEDRIVER", names: &["chromedriver"] };
pub(crate) const CHROMIUM: Program =
    Program { variable: "SCROLLWORK_CHROMIUM", names: &["chromium", "chromium-browser", "google-chrome"] };
pub(crate) const GECKODRIVER: Program = Program { variable: "SCROLLWORK_GECKODRIVER", names: &["geckodriver"] };
pub(crate) const FIREFOX: Program = Program { variable: "SCROLLWORK_FIREFOX", names: &["firefox-esr", "firefox"] };
pub(crate) const WEBKIT_DRIVER: Program =
    Program { variable: "SCROLLWORK_WEBKITWEBDRIVER", names: &["WebKitWebDriver"] };
pub(crate) const MINI_BROWSER: Program = Program { variable: "SCROLLWORK_MINIBROWSER", names: &["MiniBrowser"] };
pub(crate) const XVFB: Program = Program { variable: "SCROLLWORK_XVFB", names: &["Xvfb"] };
