//! WebKitGTK, by its driver, in a display of its own that nobody sees.

use crate::{
    browser::Reader,
    engine::{MINI_BROWSER, WEBKIT_DRIVER, XVFB},
    process::Group,
    session::{Launch, Session},
    wait::until,
};
use serde_json::json;
use std::{
    env, fs,
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
};
use thirtyfour::Capabilities;

static DISPLAYS: AtomicU32 = AtomicU32::new(0);

/// Starts WebKitGTK for this reader, with the display that has to be kept as long.
pub(crate) async fn start(reader: Reader) -> (Session, Group) {
    let (display, name) = display().await;
    let driver = WEBKIT_DRIVER.path();
    let command = |port: u16, folder: &Path| {
        write_settings(folder, reader);
        vec![driver.clone(), format!("--port={port}")]
    };
    // Composited by the processor, a frame costs four times as much: without, the page is painted at once.
    let environment = [
        ("DISPLAY", &name[..]),
        ("GDK_BACKEND", "x11"),
        ("LANGUAGE", "en"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
        ("NO_AT_BRIDGE", "1"),
        ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ];
    let session = Session::start(Launch { command: &command, environment: &environment }, |_| capabilities(reader));
    let session = session.await;
    resize(&session, reader.width, reader.height).await;
    (session, display)
}

/// Starts a display and tells its name.
async fn display() -> (Group, String) {
    let number = DISPLAYS.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("scrollwork-display-{}-{number}", std::process::id()));
    let command = [&XVFB.path()[..], "-displayfd", "1", "-screen", "0", "1920x1400x24", "-nolisten", "tcp", "-noreset"];
    let group = Group::start(&command, &folder, &[]);
    let name = until("Xvfb", async || {
        assert!(!group.has_ended(), "Xvfb has ended: {}", group.log());
        group.log().lines().find_map(|line| line.trim().parse::<u32>().ok())
    });
    let name = format!(":{}", name.await);
    (group, name)
}

/// What GTK is told: whether anything may move, and that the window may be as narrow as a phone, whose bar of buttons would keep it
/// wider.
fn write_settings(folder: &Path, reader: Reader) {
    let settings = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!reader.reduced_motion));
    fs::create_dir_all(folder.join("gtk-3.0")).unwrap();
    fs::write(folder.join("gtk-3.0/settings.ini"), settings).unwrap();
    let narrow = "button, entry { min-width: 0; padding: 0; border: 0; margin: 0 }\n";
    fs::write(folder.join("gtk-3.0/gtk.css"), narrow).unwrap();
}

fn capabilities(reader: Reader) -> Capabilities {
    let mut arguments = vec!["--automation"];
    if !reader.scripts {
        arguments.push("--enable-javascript=false");
    }
    if reader.dark {
        arguments.push("--dark-mode");
    }
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": MINI_BROWSER.path(), "args": arguments });
    capabilities.set("webkitgtk:browserOptions", options).unwrap();
    capabilities
}

/// Makes the window as large as it has to be for its content to have this size, and waits for that.
pub(crate) async fn resize(session: &Session, width: u32, height: u32) {
    let driver = session.driver();
    let what = format!("the window's content to be {width} × {height}");
    until(&what, async || {
        let sizes = "return [innerWidth, innerHeight, outerWidth, outerHeight]";
        let sizes = driver.execute(sizes, Vec::new()).await.unwrap();
        let [inner_width, inner_height, outer_width, outer_height]: [u32; 4] = sizes.convert().unwrap();
        if (inner_width, inner_height) == (width, height) {
            return Some(());
        }
        let (beside, above) = (outer_width.saturating_sub(inner_width), outer_height.saturating_sub(inner_height));
        driver.set_window_rect(0, 0, width + beside, height + above).await.unwrap();
        None
    })
    .await;
}
