//! Atomic writes: a temporary file beside the target, renamed into its place once it is whole.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
};
use tempfile::{Builder, TempPath};

const PREFIX: &str = ".scrollwork-";
const SUFFIX: &str = ".part";

/// Writes `bytes` to a temporary file in the folder of `target`, ready to be persisted there; removed when dropped.
pub(crate) fn write_beside(target: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Opened as any other file, because web servers run as another user: temporary files are private by default.
    let mut file = Builder::new().prefix(PREFIX).suffix(SUFFIX).make_in(folder, |path| File::create_new(path))?;
    file.as_file_mut().write_all(bytes)?;
    // A file that only its owner may read stays one.
    if let Ok(there) = fs::metadata(target) {
        fs::set_permissions(file.path(), there.permissions())?;
    }
    Ok(file.into_temp_path())
}

/// Writes `bytes` to `target` atomically, with its folders: a reader sees the old file or the new one.
///
/// A file that has this content is not touched: whoever watches it is not woken.
pub(crate) fn write_if_changed(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let same_length = fs::metadata(target).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
    if same_length && fs::read(target).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    target.parent().map_or(Ok(()), fs::create_dir_all)?;
    write_beside(target, bytes)?.persist(target).map_err(|error| error.error)
}

/// Whether a file of this name is a temporary file of [`write_beside`], left over from a build that was killed.
pub(crate) fn is_temporary(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_temporary_files_are_taken_for_some() {
        let folder = tempfile::tempdir().unwrap();
        let part = write_beside(&folder.path().join("index.html"), b"x").unwrap();
        assert!(is_temporary(part.file_name().unwrap().to_str().unwrap()));
        for name in ["index.html", "a.part", ".scrollwork-a", "index.html.4711.part", ".part"] {
            assert!(!is_temporary(name), "{name}");
        }
    }

    #[test]
    fn who_may_read_a_file_stays_as_it_was() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("draft");
        fs::write(&file, b"a").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        write_if_changed(&file, b"b").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn others_may_read_what_is_written() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (atomic, plain) = (folder.path().join("inner/a"), folder.path().join("b"));
        write_if_changed(&atomic, b"a").unwrap();
        fs::write(&plain, b"b").unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&atomic), mode(&plain));
        assert_eq!(fs::read_dir(folder.path().join("inner")).unwrap().count(), 1, "nothing is left beside it");
    }
}
