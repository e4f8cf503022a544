//! A browser with its driver, as they are started and ended here; which browser is told by [`Launch`].

use crate::{process::Group, wait::until};
use serde_json::Value;
use std::{
    env,
    net::{TcpListener, TcpStream},
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
};
use thirtyfour::{Capabilities, WebDriver};

static STARTED: AtomicU32 = AtomicU32::new(0);

/// How a driver is started.
pub(crate) struct Launch<'a> {
    /// The driver's command, given a free port and a folder of its own.
    pub(crate) command: &'a dyn Fn(u16, &Path) -> Vec<String>,
    /// What its environment has besides.
    pub(crate) environment: &'a [(&'a str, &'a str)],
}

/// A running browser; it ends when this goes.
pub(crate) struct Session {
    driver: Option<WebDriver>,
    _group: Group,
}

impl Session {
    /// Starts a driver, and by it a browser with the capabilities that are made for its folder.
    pub(crate) async fn start(launch: Launch<'_>, capabilities: impl FnOnce(&Path) -> Capabilities) -> Self {
        let (group, port) = launch.start().await;
        let capabilities = capabilities(group.folder());
        match WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await {
            Ok(driver) => Self { driver: Some(driver), _group: group },
            Err(error) => panic!("the browser could not be started: {error}\n{}", group.log()),
        }
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

impl Launch<'_> {
    /// Starts the driver. Its port may be taken meanwhile, or in the other family of addresses: then it ends, and another
    /// attempt finds another.
    async fn start(&self) -> (Group, u16) {
        for _ in 0..5 {
            let (number, port) = free_port();
            let folder = env::temp_dir().join(format!("scrollwork-browser-{}-{number}", std::process::id()));
            let command = (self.command)(port, &folder);
            let command: Vec<&str> = command.iter().map(String::as_str).collect();
            let group = Group::start(&command, &folder, self.environment);
            let listens = until("the driver", async || {
                if group.has_ended() {
                    return Some(false);
                }
                TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(true)
            });
            if listens.await {
                return (group, port);
            }
            eprintln!("{} has ended: {}", command[0], group.log());
        }
        panic!("the driver could not be started");
    }
}

/// A number for a driver, and a port that nobody listens at: below those that systems give to who asks for any.
fn free_port() -> (u32, u16) {
    loop {
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let port = 10_000 + u16::try_from(std::process::id().wrapping_mul(97).wrapping_add(number) % 20_000).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return (number, port);
        }
    }
}
