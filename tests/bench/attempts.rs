//! Measurements that may fail, or never answer, without an end to the run.

use crate::{browser::Browser, server::Server};
use std::{rc::Rc, time::Duration};
use tokio::{task::spawn_local, time::timeout};

/// How long one measurement may take: several times what the slowest needs.
const PATIENCE: Duration = Duration::from_secs(200);

/// Where measurements are attempted, one after the other.
pub(crate) struct Attempts {
    server: Rc<Server>,
    /// The browser's trace categories, where its trace is to be read.
    categories: Option<&'static str>,
    browser: Option<Rc<Browser>>,
}

impl Attempts {
    pub(crate) fn new(server: &Rc<Server>, categories: Option<&'static str>) -> Self {
        Self { server: Rc::clone(server), categories, browser: None }
    }

    /// What `measure` finds. None if it fails or takes too long: whatever comes next then has another browser.
    pub(crate) async fn attempt<T: 'static>(
        &mut self,
        measure: impl AsyncFnOnce(&Browser, &Server) -> T + 'static,
    ) -> Option<T> {
        let browser = match self.browser.take() {
            Some(browser) => browser,
            None => Rc::new(Browser::start(self.categories).await),
        };
        let (server, lent) = (Rc::clone(&self.server), Rc::clone(&browser));
        let work = timeout(PATIENCE, async move { measure(&lent, &server).await });
        let found = spawn_local(work).await.ok()?.ok()?;
        self.browser = Some(browser);
        Some(found)
    }
}
