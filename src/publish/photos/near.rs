//! The file whose name is nearly that of a missing photo: spelt with other capitals, other accents or another ending.

use crate::story::nearest;
use icu_normalizer::ComposingNormalizerBorrowed;
use percent_encoding::percent_decode_str;
use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

/// How many names of a folder are looked at.
const MOST_NAMES: usize = 10_000;
/// What file managers add to the name of a copy, in the languages of many.
const COPIES: [&str; 10] = ["copy", "kopie", "copie", "copia", "cópia", "kopia", "копия", "复制", "副本", "コピー"];

/// A file that is likely meant by the name of one that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its path in the story's folder.
    path: String,
    /// Wherein the two differ.
    how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// An accent is a character of its own in one of the two, which look alike.
    Accents,
    /// Capitals.
    Case,
    /// Anything else.
    Letters,
}

impl fmt::Display for Near {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, written) = (&self.path, self.path.replace('(', "\\(").replace(')', "\\)"));
        match self.how {
            How::Accents => write!(
                f,
                "A file `{path}` is there that looks the same and is spelt otherwise, as Macs do it: its accents are characters of \
                 their own in one of the two (decomposed). Copy its name into the story, or rename it"
            ),
            How::Case => write!(f, "Did you mean `{written}`? Capitals count"),
            How::Letters => write!(f, "Did you mean `{written}`?"),
        }
    }
}

/// The file in `story_dir` that is likely meant by `src`.
pub(super) fn near(story_dir: &Path, src: &str) -> Option<Near> {
    let files: Vec<String> = folders(story_dir, src).iter().flat_map(|folder| names(story_dir, folder)).collect();
    let (composed, wanted) = (composed(src), Key::of(src));
    let alike = |path: &&String| self::composed(path) == composed;
    let path = (files.iter().find(alike))
        .or_else(|| files.iter().find(|path| self::composed(path).to_lowercase() == composed.to_lowercase()))
        .or_else(|| files.iter().find(|path| Key::of(path) == wanted))
        .or_else(|| files.iter().find(|path| Key::of(path).stem == wanted.stem && !wanted.stem.is_empty()))
        .or_else(|| misspelt(&wanted, &files))?;
    let how = match () {
        () if alike(&path) => How::Accents,
        () if path.to_lowercase() == src.to_lowercase() => How::Case,
        () => How::Letters,
    };
    Some(Near { path: path.clone(), how })
}

/// The folders of the story in which the file may be: the one that is named, whatever its capitals, `photos`, and the story's own.
fn folders(story_dir: &Path, src: &str) -> Vec<PathBuf> {
    let named = Path::new(src).parent().unwrap_or(Path::new(""));
    let mut folders = vec![named.to_owned()];
    let inside = fs::read_dir(story_dir).into_iter().flatten().flatten().take(MOST_NAMES);
    let own = inside.filter(|entry| entry.path().is_dir()).filter_map(|entry| entry.file_name().into_string().ok());
    let wanted = composed(&named.to_string_lossy()).to_lowercase();
    folders
        .extend(own.filter(|name| ["photos", &wanted].contains(&&*composed(name).to_lowercase())).map(PathBuf::from));
    folders.push(PathBuf::new());
    let mut known = Vec::new();
    folders.retain(|folder| {
        !known.contains(folder) && {
            known.push(folder.clone());
            true
        }
    });
    folders
}

/// The photos in `folder` by their paths in the story, in order.
fn names(story_dir: &Path, folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(story_dir.join(folder)).into_iter().flatten().flatten().take(MOST_NAMES);
    let files = entries.filter(|entry| entry.path().is_file()).filter_map(|entry| entry.file_name().into_string().ok());
    let photo = |name: &String| {
        let kind = name.rsplit_once('.').map(|(_, kind)| kind.to_lowercase()).unwrap_or_default();
        !matches!(kind.as_str(), "" | "dj" | "json" | "txt" | "md" | "part") && !name.starts_with('.')
    };
    let prefix = folder.to_str().filter(|folder| !folder.is_empty()).map(|folder| format!("{folder}/"));
    let prefix = prefix.unwrap_or_default();
    let mut names: Vec<String> = files.filter(photo).map(|name| format!("{prefix}{name}")).collect();
    names.sort();
    names
}

/// The file whose name is a slip of the pen away, folders and endings aside.
fn misspelt<'f>(wanted: &Key, files: &'f [String]) -> Option<&'f String> {
    let stems: Vec<String> = files.iter().map(|path| Key::of(path).stem).collect();
    let found = nearest(&wanted.stem, &stems.iter().map(String::as_str).collect::<Vec<_>>())?;
    files.iter().zip(&stems).find(|(_, stem)| *stem == found).map(|(path, _)| path)
}

/// `text` with each accent joined to its letter.
fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// What is left of a name without all that file managers, cameras and browsers change in one.
#[derive(Debug, PartialEq, Eq)]
struct Key {
    stem: String,
    kind: String,
}

impl Key {
    fn of(path: &str) -> Self {
        let path = path.split(['?', '#']).next().filter(|path| path.contains('.')).unwrap_or(path);
        let name = path.rsplit('/').next().unwrap_or_default();
        let decoded = percent_decode_str(name).decode_utf8().map_or_else(|_| name.to_owned(), |name| name.into_owned());
        let plain = ComposingNormalizerBorrowed::new_nfkc().normalize(&decoded).to_lowercase();
        let (stem, kind) = plain.rsplit_once('.').unwrap_or((&plain, ""));
        let kind = match kind {
            "jpeg" | "jpe" | "jfif" => "jpg",
            "tiff" => "tif",
            kind => kind,
        };
        let mut words: Vec<&str> = stem.split(|char: char| !char.is_alphanumeric() && char != '(').collect();
        words.retain(|word| !word.is_empty());
        while words.len() > 1 && words.last().is_some_and(|word| word.starts_with('(') || COPIES.contains(word)) {
            words.pop();
        }
        Self { stem: words.concat().replace('(', ""), kind: kind.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(files: &[&str], src: &str) -> Option<String> {
        let name = format!("scrollwork-near-{}-{src}", std::process::id()).replace(['/', '?', '#', '%'], "_");
        let folder = std::env::temp_dir().join(name);
        for file in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let told = near(&folder, src).map(|near| near.to_string());
        let _ = fs::remove_dir_all(&folder);
        told
    }

    #[test]
    fn names_that_look_alike_are_told_with_what_differs() {
        let decomposed = "photos/Mu\u{308}hle.jpg";
        assert!(told(&[decomposed], "photos/M\u{fc}hle.jpg").unwrap().contains("decomposed"));
        assert!(told(&["photos/M\u{fc}hle.jpg"], decomposed).unwrap().contains("decomposed"));
        let capitals = told(&["photos/DSC_0042.JPG"], "photos/dsc_0042.jpg").unwrap();
        assert_eq!(capitals, "Did you mean `photos/DSC_0042.JPG`? Capitals count");
    }

    #[test]
    fn names_as_file_managers_and_browsers_change_them_are_found() {
        for (file, src) in [
            ("photos/weir \\(1\\).jpg", "photos/weir.jpg"),
            ("photos/weir.jpg", "photos/weir (1).jpg"),
            ("photos/weir copy.jpg", "photos/weir.jpg"),
            ("photos/weir - Kopie \\(2\\).jpg", "photos/weir.jpg"),
            ("photos/the weir.jpg", "photos/the%20weir.jpg"),
            ("photos/the weir.jpg", "photos/the_weir.jpg"),
            ("photos/the-weir.jpg", "photos/The Weir.jpg"),
            ("photos/weir.jpeg", "photos/weir.jpg"),
            ("photos/weir.png", "photos/weir.jpg"),
            ("photos/weir.jpg", "weir.jpg"),
            ("weir.jpg", "photos/weir.jpg"),
            ("Photos/weir.jpg", "photos/weir.jpg"),
            ("photos/weir.jpg", "photos/weir.jpg?v=3"),
            ("photos/weir.jpg", "photos/wier.jpg"),
            ("photos/100% full.jpg", "photos/100%25 full.jpg"),
        ] {
            let told = told(&[&file.replace('\\', ""), "photos/quite-another.jpg", "story.dj"], src);
            assert!(told.as_ref().is_some_and(|told| told.contains(&format!("`{file}`"))), "{src}: {told:?}");
        }
    }

    #[test]
    fn nothing_near_is_nothing_said() {
        assert_eq!(told(&["photos/wheel.jpg", "story.dj"], "photos/weir.jpg"), None);
        assert_eq!(told(&[], "photos/weir.jpg"), None);
    }
}
