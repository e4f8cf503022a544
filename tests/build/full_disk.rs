//! A disk with no room left, and folders that nobody may write to.

use crate::{expected::expect, skip::skip, workspace::Workspace};
use std::{fs, os::unix::fs::PermissionsExt as _};

const PROGRAM: &str = env!("CARGO_BIN_EXE_scrollwork");

/// `scrollwork build` where no file can grow over `kilobytes`.
fn cramped(work: &Workspace, kilobytes: u32) -> crate::workspace::Ended {
    // The signal that comes with the limit is ignored, so that the program sees an error, as it does on a full disk.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", kilobytes * 2);
    work.run("sh", &["-c", &script, PROGRAM, "build", "stories", "-o", "out"])
}

#[test]
fn a_page_that_does_not_fit_leaves_the_earlier_one() {
    let work = Workspace::new("full-disk");
    work.published(&["stories"]);
    let before = work.files("out");
    let long = "It has thawed. ".repeat(2000);
    work.write("stories/harbour/story.dj", &format!("---\ntitle: The harbour\ndek: In short.\n---\n\n{long}\n"));
    let ended = cramped(&work, 12);
    assert!(!ended.good, "{}", ended.stdout);
    expect("expected/places/full-disk.txt", &ended.stderr);
    assert!(work.files("out") == before, "{:?}", work.files("out").keys());
}

#[test]
fn a_player_that_does_not_fit_leaves_the_earlier_one() {
    let work = Workspace::new("full-disk-player");
    work.published(&["stories"]);
    let before = work.files("out");
    work.write(
        "player/live.js",
        &format!("fetch(\"app_bg.wasm\");fetch(\"runtime-debug.wasm\");{}", "let x = 1;\n".repeat(2000)),
    );
    let ended = cramped(&work, 12);
    assert!(!ended.good, "{}", ended.stdout);
    assert!(ended.stderr.ends_with(".js cannot be written: File too large (os error 27)\n"), "{}", ended.stderr);
    let mut after = work.files("out");
    for (path, content) in before {
        assert!(after.remove(&path) == Some(content), "{path} has changed");
    }
    // What is left is whole, and nothing names it.
    assert!(after.keys().all(|path| path.starts_with("embed-") && !path.ends_with(".part")), "{:?}", after.keys());
}

#[test]
fn a_folder_that_nobody_may_write_to_is_named() {
    let work = Workspace::new("locked");
    fs::create_dir(work.path("out")).unwrap();
    fs::set_permissions(work.path("out"), fs::Permissions::from_mode(0o555)).unwrap();
    // The system's administrator may write anywhere, so the command is run by nobody.
    let administrator = fs::write(work.path("out/probe"), "").is_ok();
    let arguments = ["build", "stories", "-o", "out"];
    let ended = if administrator {
        fs::remove_file(work.path("out/probe")).unwrap();
        // A copy, for nobody may not see what is under the administrator's own folder.
        let program = work.path("scrollwork");
        fs::copy(PROGRAM, &program).unwrap();
        fs::set_permissions(work.path(""), fs::Permissions::from_mode(0o755)).unwrap();
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", program.to_str().unwrap()];
        if !work.run("sh", &["-c", "command -v setpriv"]).good {
            skip("the test is run by the administrator, and setpriv is not there");
            return;
        }
        work.run("setpriv", &[&nobody[..], &arguments].concat())
    } else {
        work.run(PROGRAM, &arguments)
    };
    assert!(!ended.good, "{}", ended.stdout);
    expect("expected/places/locked.txt", &ended.stderr);
    assert!(work.files("out").is_empty());
}
