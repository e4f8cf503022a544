//! A program that ends with the test, however the test ends.

use std::{
    fs,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// Leads the process group: when its standard input closes, which happens even if the test is killed, it ends the group and
/// removes its folder. A browser that is told to end still writes for a moment, so that the folder is removed again until it
/// is gone; what has not ended by then is killed.
const LEADER: &str = r#"
{ "$@" >"$FOLDER/log" 2>&1; echo >"$FOLDER/ended"; } &
read -r _
trap '' TERM
kill -s TERM -- -$$
for _ in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$FOLDER" 2>/dev/null && break; sleep 0.1; done
kill -s KILL -- -$$"#;

/// A running program with what it starts itself, and a folder for its files.
pub(crate) struct Group {
    leader: Child,
    folder: PathBuf,
}

impl Group {
    /// Starts `command` in a process group of its own, with its output in [`Group::log`] and this in its environment; `folder` is
    /// removed at the end.
    pub(crate) fn start(command: &[&str], folder: &Path, environment: &[(&str, &str)]) -> Self {
        fs::create_dir_all(folder).unwrap();
        let leader = Command::new("sh")
            .args(["-c", LEADER, "sh"])
            .args(command)
            .env("FOLDER", folder)
            .env("HOME", folder)
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_CACHE_HOME", folder)
            .env("XDG_DATA_HOME", folder)
            .env("XDG_RUNTIME_DIR", folder)
            .env("TMPDIR", folder)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .process_group(0)
            .spawn()
            .unwrap();
        Self { leader, folder: folder.to_owned() }
    }

    /// The folder for the program's files.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the program has ended by itself.
    pub(crate) fn has_ended(&self) -> bool {
        self.folder.join("ended").exists()
    }

    /// What the program has printed.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.leader.stdin.take());
        let _ = self.leader.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
