//! Firefox, by geckodriver.

use crate::{
    browser::Reader,
    engine::{FIREFOX, GECKODRIVER},
    session::{Launch, Session},
};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::{Capabilities, RequestData, SessionId, common::command::FormatRequestData};

/// Starts Firefox for this reader.
pub(crate) async fn start(reader: Reader) -> Session {
    let driver = GECKODRIVER.path();
    // Without access to its own scripts the view could not be as narrow as a phone's: Firefox keeps its windows wider.
    let command = |port: u16, folder: &Path| {
        let (port, folder) = (port.to_string(), folder.display().to_string());
        let options = ["--port", &port, "--websocket-port", "0", "--profile-root", &folder, "--allow-system-access"];
        std::iter::once(&driver[..]).chain(options).map(str::to_owned).collect()
    };
    let session = Session::start(Launch { command: &command, environment: &[] }, |_| capabilities(reader)).await;
    resize(&session, reader.width, reader.height).await;
    session
}

/// Makes the content of the window as large as this.
pub(crate) async fn resize(session: &Session, width: u32, height: u32) {
    own_script(session, SIZE, vec![json!(width), json!(height)]).await;
}

/// Gives the view of the page this width and height, whatever the window's are.
const SIZE: &str = "
const [width, height] = arguments, view = gBrowser.selectedBrowser;
for (const [name, value] of [['width', width], ['height', height]])
  for (const limit of ['', 'min-', 'max-']) view.style.setProperty(limit + name, value + 'px', 'important');
view.parentElement.style.setProperty('overflow', 'visible', 'important');
view.style.setProperty('flex', 'none', 'important');";

/// Changes a preference of the running browser.
pub(crate) async fn set_preference(session: &Session, name: &str, value: u32) {
    own_script(session, "Services.prefs.setIntPref(...arguments)", vec![json!(name), json!(value)]).await;
}

/// Runs a script as one of Firefox's own.
async fn own_script(session: &Session, script: &str, values: Vec<Value>) {
    let driver = session.driver();
    driver.cmd(Context("chrome")).await.unwrap();
    let done = driver.execute(script, values).await;
    driver.cmd(Context("content")).await.unwrap();
    done.unwrap();
}

/// The command by which the scripts that follow are Firefox's own, or again the page's.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let uri = format!("/session/{session}/moz/context").into();
        RequestData { method: "POST".parse().unwrap(), uri, body: Some(json!({ "context": self.0 })) }
    }
}

fn capabilities(reader: Reader) -> Capabilities {
    let preferences = json!({
        "ui.prefersReducedMotion": u32::from(reader.reduced_motion),
        "layout.css.prefers-color-scheme.content-override": u32::from(!reader.dark),
        "javascript.enabled": reader.scripts,
        "intl.accept_languages": "en-US, en",
        // A phone's scroll bars take no room.
        "ui.useOverlayScrollbars": u32::from(reader.phone),
        // Processes that are kept ready for pages to come.
        "dom.ipc.processPrelaunch.enabled": false,
    });
    let options = json!({ "binary": FIREFOX.path(), "args": ["-headless"], "prefs": preferences });
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox").unwrap();
    capabilities.set("moz:firefoxOptions", options).unwrap();
    capabilities
}
