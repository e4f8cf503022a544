//! A program that the tests need, and where it is on this machine.

#![allow(dead_code, reason = "the suite, its runner and the benchmark use a part each")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// A program: named by an environment variable, or the first of these names that is found.
pub(crate) struct Program {
    pub(crate) variable: &'static str,
    pub(crate) names: &'static [&'static str],
}

impl Program {
    /// Where it is, if it is there.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        if let Some(named) = env::var_os(self.variable) {
            return find(Path::new(&named));
        }
        self.names.iter().find_map(|name| find(Path::new(name)))
    }

    /// Where it is. Fails the test if it is not there.
    pub(crate) fn path(&self) -> String {
        let found = self.find();
        found
            .unwrap_or_else(|| panic!("{} is missing: `make test-set-up` installs it", self.names[0]))
            .display()
            .to_string()
    }
}

/// A path itself, a name in the folders that programs are in.
fn find(program: &Path) -> Option<PathBuf> {
    folders().into_iter().map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The folders of `PATH`, and those in which distributions keep WebKit's own programs.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let libraries = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let parents = libraries.chain(["/usr/libexec".into(), "/usr/lib".into()]);
    folders.extend(parents.flat_map(|parent| ["webkit2gtk-4.1", "webkitgtk-6.0"].map(|name| parent.join(name))));
    folders
}
