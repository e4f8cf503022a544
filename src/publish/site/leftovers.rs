//! What builds that were cut short have left behind: files that were written beside their places and never put there.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// A build that still runs may be writing what is younger.
const AGE: Duration = Duration::from_secs(3600);

/// Removes what earlier builds left half written in the published folder `out`.
pub(crate) fn remove_leftovers(out: &Path) {
    let stories = folders_in(&out.join(super::STORIES));
    let photos: Vec<PathBuf> = stories.iter().map(|story| story.join("photos")).collect();
    for folder in [out.to_owned(), out.join("assets")].iter().chain(&stories).chain(&photos) {
        for file in fs::read_dir(folder).into_iter().flatten().flatten() {
            if is_part(&file.file_name().to_string_lossy()) && is_old(&file) {
                // One that cannot be removed is in nobody's way.
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

/// Whether a file of this name was written beside its place: `index.html.4711.part`.
fn is_part(name: &str) -> bool {
    let number = name.strip_suffix(".part").and_then(|name| name.rsplit_once('.')).map(|(_, number)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_old(file: &fs::DirEntry) -> bool {
    let modified = file.metadata().and_then(|about| about.modified()).ok();
    modified.and_then(|time| time.elapsed().ok()).is_some_and(|age| age > AGE)
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

#[cfg(test)]
mod tests {
    use super::is_part;

    #[test]
    fn only_names_that_builds_give_are_taken_for_leftovers() {
        for (name, part) in [
            ("index.html.br.4711.part", true),
            ("a.1.part", true),
            ("a.part", false),
            ("a.b.part", false),
            (".part", false),
        ] {
            assert_eq!(is_part(name), part, "{name}");
        }
    }
}
