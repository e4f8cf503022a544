//! Atomic batches: files that change together are all written beside their places first, and only then renamed into them.

use super::compression::{Compression, is_compressible};
use crate::publish::{atomic_file::write_beside, parallel};
use std::{
    cmp::Reverse,
    collections::VecDeque,
    fs, io,
    path::{Path, PathBuf},
};
use strum::IntoEnumIterator as _;
use tempfile::TempPath;

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

/// Pending files. What is not committed before the batch is dropped leaves no trace.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pending: VecDeque<PendingFile>,
    /// Folders that were made for them, the inner ones first.
    folders: Vec<PathBuf>,
}

#[derive(Debug)]
struct PendingFile {
    temporary: TempPath,
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
    /// A batch of `files`, each with its content, as [`Self::add`] adds them; compressed in parallel.
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

    /// Appends the files of `other`, to be committed after all that is here.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.pending.append(&mut other.pending);
        self.folders.append(&mut other.folders);
    }

    /// Adds the file `target` with this content, and its compressed forms where it is compressible. What is there already stays
    /// untouched.
    pub(crate) fn add(&mut self, target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        if !fs::read(target).is_ok_and(|there| there == bytes) {
            self.write(target, bytes)?;
        }
        if !target.file_name().is_some_and(|name| is_compressible(&name.to_string_lossy())) {
            return Ok(());
        }
        for compression in Compression::iter() {
            let compressed = with_suffix(target, compression.suffix());
            if !fs::read(&compressed).is_ok_and(|there| compression.is_compressed_from(&there, bytes)) {
                let failed = |source| WriteError { path: compressed.clone(), source };
                let content = compression.compress(bytes).map_err(failed)?;
                self.write(&compressed, &content)?;
            }
        }
        Ok(())
    }

    /// Commits the batch: renames every file into its place, in the order in which they were added.
    pub(crate) fn commit(mut self) -> Result<Written, WriteError> {
        let mut written = Written::default();
        // Whatever is left when one of them fails is removed with the batch.
        while let Some(PendingFile { temporary, target, bytes }) = self.pending.pop_front() {
            temporary.persist(&target).map_err(|error| WriteError { path: target, source: error.error })?;
            written += Written { files: 1, bytes };
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
        let temporary = write_beside(target, bytes).map_err(failed)?;
        self.pending.push_back(PendingFile { temporary, target: target.to_owned(), bytes: bytes.len() as u64 });
        Ok(())
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
        // The temporary files go first, so that their folders are empty.
        self.pending.clear();
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
