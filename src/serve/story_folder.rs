//! A story's folder as the studio's storage: its text, its photos and tables, and nothing else that lies there.

use super::{
    file_name::is_file_name,
    folder_error::FolderError,
    line_endings::{like, plain},
    listing::{ListedFile, file_tag, list_files},
};
use crate::publish::{atomic_file, site::digest::hex};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
    time::Duration,
};

/// The text of the story.
const STORY: &str = "story.dj";
/// What the import guessed; only the studio reads it.
const PROPOSALS: &str = ".scrollwork-proposals.json";

/// How often a file that is empty is read again, and how long is waited before.
const LOOKS: usize = 5;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// The folder of one story.
#[derive(Debug)]
pub(crate) struct StoryFolder {
    /// Without links and dots.
    root: PathBuf,
    /// Held from the comparison with what is there to the end of the write.
    writing: Mutex<()>,
}

/// What a folder holds.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Contents {
    /// The name of the folder.
    pub(super) name: String,
    /// The text, with line feeds alone; none where there is no story yet.
    pub(super) text: Option<String>,
    /// Changes with the text.
    pub(super) tag: String,
    /// Photos and tables.
    pub(super) files: Vec<ListedFile>,
    /// What the import guessed, as the studio wrote it.
    pub(super) proposals: Option<String>,
}

impl StoryFolder {
    /// The folder at `path`, which must be there.
    ///
    /// # Errors
    ///
    /// What the system says where it cannot be reached.
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        Ok(Self { root: fs::canonicalize(path)?, writing: Mutex::new(()) })
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        &self.root
    }

    /// Its name.
    pub(super) fn name(&self) -> String {
        self.root.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    /// Everything that the studio begins with.
    pub(super) fn contents(&self) -> Result<Contents, FolderError> {
        let stored = self.stored_text()?;
        let proposals = self.root.join(PROPOSALS);
        let proposals = if proposals.is_symlink() { None } else { fs::read_to_string(proposals).ok() };
        Ok(Contents {
            name: self.name(),
            tag: tag_of(stored.as_deref()),
            text: stored.as_deref().map(plain),
            files: list_files(&self.root),
            proposals,
        })
    }

    /// Changes whenever the story, a photo or a table does.
    pub(super) fn state(&self) -> String {
        let mut state = Sha256::new();
        state.update(fs::read(self.root.join(STORY)).unwrap_or_default());
        for ListedFile { name, tag } in list_files(&self.root) {
            state.update(format!("\n{name} {tag}"));
        }
        hex(&state.finalize())
    }

    /// Writes the text of the story where that in the folder has the tag `known`; gives its new tag.
    ///
    /// Line endings and a byte order mark stay as they are there; a file that has this text already is not touched.
    pub(super) fn write_text(&self, text: &str, known: &str) -> Result<String, FolderError> {
        let _held = self.writing.lock();
        let stored = self.stored_text()?;
        if stored.as_deref().map(plain).as_deref() == Some(text) {
            return Ok(tag_of(stored.as_deref()));
        }
        if tag_of(stored.as_deref()) != known {
            return Err(FolderError::Changed { name: STORY.to_owned() });
        }
        let written = like(stored.as_deref().unwrap_or_default(), text);
        let is_known = || self.stored_text().is_ok_and(|stored| tag_of(stored.as_deref()) == known);
        self.replace(STORY, written.as_bytes(), stored.is_none(), is_known)?;
        Ok(tag_of(Some(&written)))
    }

    /// Keeps what the import guessed.
    pub(super) fn write_proposals(&self, json: &str) -> Result<(), FolderError> {
        let _held = self.writing.lock();
        self.replace(PROPOSALS, json.as_bytes(), false, || true).map(drop)
    }

    /// Reads a photo or a table.
    pub(super) fn read_file(&self, name: &str) -> Result<Vec<u8>, FolderError> {
        let path = self.reachable(name)?;
        fs::read(path).map_err(|source| FolderError::Io { name: name.to_owned(), source })
    }

    /// Writes a photo or a table, where that of this name in the folder has the tag `known`: `None` where there must be none. Gives
    /// its new tag.
    pub(super) fn write_file(&self, name: &str, bytes: &[u8], known: Option<&str>) -> Result<String, FolderError> {
        let _held = self.writing.lock();
        let path = self.writable(name)?;
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            return Ok(file_tag(&path).unwrap_or_default());
        }
        self.replace(name, bytes, known.is_none(), || file_tag(&path).as_deref() == known)
    }

    /// The text as it is in the folder.
    fn stored_text(&self) -> Result<Option<String>, FolderError> {
        let path = self.root.join(STORY);
        if path.is_symlink() {
            return Err(FolderError::Link(STORY.to_owned()));
        }
        match read_written(&path) {
            Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| FolderError::NotText(STORY.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(FolderError::Io { name: STORY.to_owned(), source }),
        }
    }

    /// The path of a photo or table that is there, wherever links lead to: inside of the folder.
    fn reachable(&self, name: &str) -> Result<PathBuf, FolderError> {
        let not_found = || FolderError::NotFound(name.to_owned());
        let path = fs::canonicalize(self.inside(name)?).map_err(|_| not_found())?;
        if path.starts_with(&self.root) && path.is_file() { Ok(path) } else { Err(not_found()) }
    }

    /// The path to write a photo or table to, in folders that are made where they are not there.
    fn writable(&self, name: &str) -> Result<PathBuf, FolderError> {
        let path = self.inside(name)?;
        let failed = |source| FolderError::Io { name: name.to_owned(), source };
        let parent = path.parent().unwrap_or(&self.root);
        let there = parent.ancestors().find(|folder| folder.exists()).unwrap_or(&self.root);
        let is_link = fs::symlink_metadata(&path).is_ok_and(|about| about.is_symlink());
        if is_link || !fs::canonicalize(there).map_err(failed)?.starts_with(&self.root) {
            return Err(FolderError::NotFound(name.to_owned()));
        }
        Ok(path)
    }

    /// The path of a name that can be one of a photo or table.
    fn inside(&self, name: &str) -> Result<PathBuf, FolderError> {
        if is_file_name(name) { Ok(self.root.join(name)) } else { Err(FolderError::NotFound(name.to_owned())) }
    }

    /// Puts a file in the place of one that is still known once all is ready to be renamed, or of none where it `is_new`; gives its tag.
    fn replace(
        &self,
        name: &str,
        bytes: &[u8],
        is_new: bool,
        is_known: impl FnOnce() -> bool,
    ) -> Result<String, FolderError> {
        let failed = |source| FolderError::Io { name: name.to_owned(), source };
        let path = self.root.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
        let ready = atomic_file::write_beside(&path, bytes).map_err(failed)?;
        // Not asked of the file itself: somebody else may write another into its place meanwhile.
        let tag = file_tag(&ready).unwrap_or_default();
        if !is_known() {
            return Err(FolderError::Changed { name: name.to_owned() });
        }
        let renamed = if is_new { ready.persist_noclobber(&path) } else { ready.persist(&path) };
        match renamed {
            Ok(()) => Ok(tag),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                Err(FolderError::Changed { name: name.to_owned() })
            }
            Err(error) => Err(failed(error.error)),
        }
    }
}

/// Reads a file. Editors that write into its place empty it first: an empty one is read again until it stays so.
fn read_written(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = fs::read(path)?;
    for _ in 0..LOOKS {
        if !bytes.is_empty() {
            break;
        }
        thread::sleep(BETWEEN_LOOKS);
        bytes = fs::read(path)?;
    }
    Ok(bytes)
}

/// The tag of a text: its SHA-256; `none` where there is none.
fn tag_of(text: Option<&str>) -> String {
    text.map_or_else(|| "none".to_owned(), |text| hex(&Sha256::digest(text)))
}

#[cfg(test)]
mod tests;
