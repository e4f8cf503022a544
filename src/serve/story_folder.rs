//! A story's folder as the studio's storage: its text, its photos and tables, and nothing else that lies there.

use crate::publish::{atomic_file, site::digest::hex};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::{
    fs, io,
    path::{Component, Path, PathBuf},
    sync::Mutex,
    time::UNIX_EPOCH,
};

/// The text of the story.
const STORY: &str = "story.dj";
/// What the import guessed; only the studio reads it.
const PROPOSALS: &str = ".scrollwork-proposals.json";
/// How deep photos may lie.
const MAX_DEPTH: usize = 4;
/// The most files that are listed.
const MAX_FILES: usize = 2000;
/// The extensions of the files that a story in the studio is made of.
const EXTENSIONS: [&str; 11] = ["avif", "bmp", "csv", "gif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"];

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

/// A photo or a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct ListedFile {
    /// Its path in the folder, such as `photos/dam.jpg`.
    pub(super) name: String,
    /// Changes with the file.
    pub(super) tag: String,
}

/// Why a file is not read or written.
#[derive(Debug, thiserror::Error)]
pub(super) enum FolderError {
    /// It is none of the story's, or not there.
    #[error("{0} is not there, or it is neither a photo nor a table of this story")]
    NotFound(String),
    /// It is not as the page knows it.
    #[error("{name} has been changed in the folder")]
    Changed {
        /// The file.
        name: String,
    },
    /// It is not UTF-8.
    #[error("{0} is not UTF-8 text: save it again as plain text in UTF-8")]
    NotText(String),
    /// The system refuses.
    #[error("{name}: {source}")]
    Io {
        /// The file.
        name: String,
        /// What the system says.
        source: io::Error,
    },
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
        let proposals = fs::read_to_string(self.root.join(PROPOSALS)).ok();
        Ok(Contents {
            name: self.name(),
            tag: tag_of(stored.as_deref()),
            text: stored.as_deref().map(plain),
            files: self.files(),
            proposals,
        })
    }

    /// Changes whenever the story, a photo or a table does.
    pub(super) fn state(&self) -> String {
        let mut state = Sha256::new();
        state.update(fs::read(self.root.join(STORY)).unwrap_or_default());
        for ListedFile { name, tag } in self.files() {
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
        self.write(STORY, written.as_bytes())?;
        Ok(tag_of(Some(&written)))
    }

    /// Keeps what the import guessed.
    pub(super) fn write_proposals(&self, json: &str) -> Result<(), FolderError> {
        self.write(PROPOSALS, json.as_bytes())
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
        let is_same = fs::read(&path).is_ok_and(|there| there == bytes);
        if !is_same && file_tag(&path).as_deref() != known {
            return Err(FolderError::Changed { name: name.to_owned() });
        }
        self.write(name, bytes)?;
        Ok(file_tag(&path).unwrap_or_default())
    }

    /// The text as it is in the folder.
    fn stored_text(&self) -> Result<Option<String>, FolderError> {
        match fs::read(self.root.join(STORY)) {
            Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| FolderError::NotText(STORY.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(FolderError::Io { name: STORY.to_owned(), source }),
        }
    }

    /// Photos and tables, by name.
    fn files(&self) -> Vec<ListedFile> {
        let mut files = Vec::new();
        list(&self.root, "", MAX_DEPTH, &mut files);
        files.sort();
        files
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

    /// The path of a name that can be one of a photo or table, without a way out of the folder.
    fn inside(&self, name: &str) -> Result<PathBuf, FolderError> {
        let is_plain = |part: Component<'_>| match part {
            Component::Normal(part) => part.to_str().is_some_and(is_plain_name),
            _ => false,
        };
        let path = Path::new(name);
        let is_fine = has_extension(path) && path.components().count() <= MAX_DEPTH && path.components().all(is_plain);
        if is_fine { Ok(self.root.join(path)) } else { Err(FolderError::NotFound(name.to_owned())) }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let failed = |source| FolderError::Io { name: name.to_owned(), source };
        atomic_file::write_if_changed(&self.root.join(name), bytes).map_err(failed)
    }
}

/// Lists the photos and tables of `folder`, whose path from the story is `prefix`, down to `depth` folders.
fn list(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<ListedFile>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, Ok(name)) = (entry.path(), entry.file_name().into_string()) else { continue };
        let Ok(kind) = entry.file_type() else { continue };
        if !is_plain_name(&name) || files.len() >= MAX_FILES {
            continue;
        }
        if kind.is_dir() && depth > 1 && !is_published(&path) {
            list(&path, &format!("{prefix}{name}/"), depth - 1, files);
        } else if kind.is_file() && has_extension(&path) {
            files.extend(file_tag(&path).map(|tag| ListedFile { name: format!("{prefix}{name}"), tag }));
        }
    }
}

/// Whether a folder is one that `scrollwork build` has filled.
fn is_published(folder: &Path) -> bool {
    folder.join("embed.js").exists()
}

/// Whether no hidden file has this name, and none that means something to a system.
fn is_plain_name(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(|char: char| char.is_control() || "\\/:*?\"<>|".contains(char))
}

fn has_extension(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

/// Changes with a file: its size and the time of its last change; none where it is not there.
fn file_tag(path: &Path) -> Option<String> {
    let about = fs::metadata(path).ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    Some(format!("{}-{changed}", about.len()))
}

/// The tag of a text: its SHA-256; `none` where there is none.
fn tag_of(text: Option<&str>) -> String {
    text.map_or_else(|| "none".to_owned(), |text| hex(&Sha256::digest(text)))
}

/// A text as the page has it: line feeds alone, no byte order mark.
fn plain(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n")
}

/// `text` with the line endings and the byte order mark of `stored`.
fn like(stored: &str, text: &str) -> String {
    let mark = if stored.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    if stored.contains("\r\n") { format!("{mark}{}", text.replace('\n', "\r\n")) } else { format!("{mark}{text}") }
}

#[cfg(test)]
mod tests;
