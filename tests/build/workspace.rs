//! A folder for one test, with stories to publish and a place to publish them.

use crate::files::{copy, files};
use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// This folder of the package.
pub(crate) const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/build");

/// A folder that is removed with the test.
pub(crate) struct Workspace {
    folder: PathBuf,
    _removed: TempDir,
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) good: bool,
    pub(crate) stdout: String,
    /// What was said of it, but for the lines of its progress.
    pub(crate) stderr: String,
    /// The line for each photo, in the order in which they were done.
    pub(crate) progress: Vec<String>,
}

/// Whether a line tells that a photo is done: `ferries: photo 2 of 3, photos/pier.png`.
fn is_progress(line: &str) -> bool {
    let said = line.split_once(": photo ").and_then(|(_, rest)| rest.split_once(" of "));
    said.is_some_and(|(number, rest)| number.parse::<u32>().is_ok() && rest.contains(", "))
}

impl Workspace {
    /// A folder with the stories `ferries` and `harbour` in `stories/`, and the player in `player/`.
    pub(crate) fn new(name: &str) -> Self {
        let removed = tempfile::Builder::new().prefix(&format!("scrollwork-{name}-")).tempdir().unwrap();
        // Other users run the program in some tests.
        fs::set_permissions(removed.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let folder = fs::canonicalize(removed.path()).unwrap();
        for part in ["stories", "player"] {
            copy(&Path::new(HERE).join(part), &folder.join(part));
        }
        Self { folder, _removed: removed }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs `program` with this folder as the current one. Encoded photos are kept from test to test.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> Ended {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.folder).env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"));
        let output = command.env("SCROLLWORK_PLAYER", "player").output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let (progress, said): (Vec<&str>, Vec<&str>) = stderr.split_inclusive('\n').partition(|line| is_progress(line));
        Ended {
            good: output.status.success(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: said.concat(),
            progress: progress.into_iter().map(|line| line.trim_end().to_owned()).collect(),
        }
    }

    /// `scrollwork build` into `out` with these arguments.
    pub(crate) fn build(&self, arguments: &[&str]) -> Ended {
        self.run(env!("CARGO_BIN_EXE_scrollwork"), &[&["build", "-o", "out"], arguments].concat())
    }

    /// The same, which has to go well.
    pub(crate) fn published(&self, arguments: &[&str]) -> Ended {
        let ended = self.build(arguments);
        assert!(ended.good, "{ended:?}");
        ended
    }

    /// Every file under `path` with its content.
    pub(crate) fn files(&self, path: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.path(path);
        files(&root)
            .into_iter()
            .map(|file| {
                let name = file.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                (name, fs::read(file).unwrap())
            })
            .collect()
    }
}
