//! Stale temporary files of builds that were killed, which are removed by the next one.

use crate::publish::{atomic_file::is_temporary, site::STORIES};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// A build that still runs may be writing what is younger.
const AGE: Duration = Duration::from_secs(3600);

/// Removes stale temporary files from the published folder `out`.
pub(crate) fn remove_leftovers(out: &Path) {
    let stories = folders_in(&out.join(STORIES));
    let photos: Vec<PathBuf> = stories.iter().map(|story| story.join("photos")).collect();
    for folder in [out.to_owned(), out.join("assets")].iter().chain(&stories).chain(&photos) {
        for file in fs::read_dir(folder).into_iter().flatten().flatten() {
            if is_temporary(&file.file_name().to_string_lossy()) && is_old(&file) {
                // One that cannot be removed is in nobody's way.
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

fn is_old(file: &fs::DirEntry) -> bool {
    let modified = file.metadata().and_then(|about| about.modified()).ok();
    modified.and_then(|time| time.elapsed().ok()).is_some_and(|age| age > AGE)
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
