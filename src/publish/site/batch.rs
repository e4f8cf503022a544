//! Files that change together: all are written beside their places first, and only then put there.

use super::{
    packed::{Packing, is_packed},
    parallel,
};
use std::{
    cmp::Reverse,
    collections::VecDeque,
    fs, io,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// How many files this process has written beside their places.
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {source}", path.display())]
pub(crate) struct WriteError {
    /// The file.
    pub(crate) path: PathBuf,
    /// What the system says.
    pub(crate) source: io::Error,
}

/// How much was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// Files, compressed ones counted by themselves.
    pub(crate) files: usize,
    /// Their bytes together.
    pub(crate) bytes: u64,
}

/// Files on their way. What is not put in place before the batch is dropped leaves no trace.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    waiting: VecDeque<Waiting>,
    /// Folders that were made for them, the inner ones first.
    folders: Vec<PathBuf>,
}

#[derive(Debug)]
struct Waiting {
    part: PathBuf,
    target: PathBuf,
    bytes: u64,
}

impl std::ops::AddAssign for Written {
    fn add_assign(&mut self, other: Self) {
        self.files += other.files;
        self.bytes += other.bytes;
    }
}

impl Batch {
    /// Takes up `files`, each with its content, as [`Self::add`] does; compressed side by side.
    pub(crate) fn of(files: &[(PathBuf, &[u8])]) -> Result<Self, WriteError> {
        let added = parallel::compute_each(files, |(target, bytes)| {
            let mut batch = Self::default();
            batch.add(target, bytes).map(|()| batch)
        });
        let mut all = Self::default();
        for batch in added {
            all.append(batch?);
        }
        Ok(all)
    }

    /// Takes up what `other` has, to be put in place after all that is here.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.waiting.append(&mut other.waiting);
        self.folders.append(&mut other.folders);
    }

    /// Takes up the file `target` with this content, and its compressed forms where it gains by them. What is there
    /// already stays untouched.
    pub(crate) fn add(&mut self, target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        if !fs::read(target).is_ok_and(|there| there == bytes) {
            self.write(target, bytes)?;
        }
        if !target.file_name().is_some_and(|name| is_packed(&name.to_string_lossy())) {
            return Ok(());
        }
        for packing in Packing::ALL {
            let packed = with_suffix(target, packing.suffix());
            if !fs::read(&packed).is_ok_and(|there| packing.holds(&there, bytes)) {
                let content = packing.pack(bytes).map_err(|source| WriteError { path: packed.clone(), source })?;
                self.write(&packed, &content)?;
            }
        }
        Ok(())
    }

    /// Puts every file in its place, in the order in which they were added.
    pub(crate) fn put(mut self) -> Result<Written, WriteError> {
        let mut written = Written::default();
        // Whatever is left when one of them fails is removed with the batch.
        while let Some(next) = self.waiting.front() {
            fs::rename(&next.part, &next.target).map_err(|source| WriteError { path: next.target.clone(), source })?;
            written += Written { files: 1, bytes: next.bytes };
            self.waiting.pop_front();
            self.folders.clear();
        }
        Ok(written)
    }

    fn write(&mut self, target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        let failed = |source| WriteError { path: target.to_owned(), source };
        if target.is_dir() {
            return Err(failed(io::Error::from(io::ErrorKind::IsADirectory)));
        }
        target.parent().map_or(Ok(()), |folder| self.make(folder)).map_err(failed)?;
        // Two photos that are alike have one name, and may be made at one time.
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let part = with_suffix(target, &format!(".{}{number:06}.part", process::id()));
        self.waiting.push_back(Waiting { part: part.clone(), target: target.to_owned(), bytes: bytes.len() as u64 });
        fs::write(&part, bytes).map_err(failed)
    }

    /// Makes `folder` with those above it, and notes which of them were not there.
    fn make(&mut self, folder: &Path) -> io::Result<()> {
        let missing = folder.ancestors().filter(|folder| !folder.as_os_str().is_empty());
        self.folders.extend(missing.take_while(|folder| !folder.exists()).map(Path::to_owned));
        fs::create_dir_all(folder)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        for waiting in &self.waiting {
            // What is left of a failed attempt is of no use; that it cannot be removed either changes nothing.
            let _ = fs::remove_file(&waiting.part);
        }
        self.folders.sort_by_key(|folder| Reverse(folder.as_os_str().len()));
        for folder in &self.folders {
            // One in which others have put something stays.
            let _ = fs::remove_dir(folder);
        }
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut longer = path.as_os_str().to_owned();
    longer.push(suffix);
    PathBuf::from(longer)
}
