//! Suggestions for missing photos: a file with a similar name, spelt with other capitals, other accents or another extension.

use crate::format::nearest;
use icu_normalizer::ComposingNormalizerBorrowed;
use percent_encoding::percent_decode_str;
use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

/// The most names of a folder that are compared.
const MAX_NAMES: usize = 10_000;
/// What file managers add to the name of a copy, in the languages of many.
const COPIES: [&str; 10] = ["copy", "kopie", "copie", "copia", "cópia", "kopia", "копия", "复制", "副本", "コピー"];

/// A file with a name similar to that of one that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarFile {
    /// Its path in the story's folder.
    path: String,
    /// What differs between the two names.
    difference: Difference,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Difference {
    /// An accent is a character of its own in one of the two, which look alike.
    Accents,
    /// Capitals.
    Case,
    /// Anything else.
    Letters,
}

impl fmt::Display for SimilarFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, written) = (&self.path, self.path.replace('(', "\\(").replace(')', "\\)"));
        match self.difference {
            Difference::Accents => write!(
                f,
                "A file `{path}` is there that looks the same and is spelt otherwise, as Macs do it: its accents are characters of \
                 their own in one of the two (decomposed). Copy its name into the story, or rename it"
            ),
            Difference::Case => write!(f, "Did you mean `{written}`? Capitals count"),
            Difference::Letters => write!(f, "Did you mean `{written}`?"),
        }
    }
}

/// The file in `story_dir` whose name is most similar to `src`, where one is near enough to be meant.
pub(super) fn similar_file(story_dir: &Path, src: &str) -> Option<SimilarFile> {
    let files: Vec<String> =
        searched_folders(story_dir, src).iter().flat_map(|folder| photos_in(story_dir, folder)).collect();
    let (composed, wanted) = (nfc(src), NormalizedName::of(src));
    let alike = |path: &&String| nfc(path) == composed;
    let path = (files.iter().find(alike))
        .or_else(|| files.iter().find(|path| nfc(path).to_lowercase() == composed.to_lowercase()))
        .or_else(|| files.iter().find(|path| NormalizedName::of(path) == wanted))
        .or_else(|| files.iter().find(|path| NormalizedName::of(path).stem == wanted.stem && !wanted.stem.is_empty()))
        .or_else(|| misspelt(&wanted, &files))?;
    let difference = match () {
        () if alike(&path) => Difference::Accents,
        () if path.to_lowercase() == src.to_lowercase() => Difference::Case,
        () => Difference::Letters,
    };
    Some(SimilarFile { path: path.clone(), difference })
}

/// The folders of the story that are searched: the one that is named, whatever its capitals, `photos`, and the story's own.
fn searched_folders(story_dir: &Path, src: &str) -> Vec<PathBuf> {
    let named = Path::new(src).parent().unwrap_or(Path::new(""));
    let mut folders = vec![named.to_owned()];
    let inside = fs::read_dir(story_dir).into_iter().flatten().flatten().take(MAX_NAMES);
    let own = inside.filter(|entry| entry.path().is_dir()).filter_map(|entry| entry.file_name().into_string().ok());
    let wanted = nfc(&named.to_string_lossy()).to_lowercase();
    folders.extend(own.filter(|name| ["photos", &wanted].contains(&&*nfc(name).to_lowercase())).map(PathBuf::from));
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

/// The paths of the photos in `folder`, relative to the story, in order.
fn photos_in(story_dir: &Path, folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(story_dir.join(folder)).into_iter().flatten().flatten().take(MAX_NAMES);
    let files = entries.filter(|entry| entry.path().is_file()).filter_map(|entry| entry.file_name().into_string().ok());
    let photo = |name: &String| {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
        !matches!(extension.as_str(), "" | "dj" | "json" | "txt" | "md" | "part") && !name.starts_with('.')
    };
    let prefix = folder.to_str().filter(|folder| !folder.is_empty()).map(|folder| format!("{folder}/"));
    let prefix = prefix.unwrap_or_default();
    let mut names: Vec<String> = files.filter(photo).map(|name| format!("{prefix}{name}")).collect();
    names.sort();
    names
}

/// The file whose name is a typing error away (by edit distance), folders and extensions aside.
fn misspelt<'f>(wanted: &NormalizedName, files: &'f [String]) -> Option<&'f String> {
    let stems: Vec<String> = files.iter().map(|path| NormalizedName::of(path).stem).collect();
    let found = nearest(&wanted.stem, &stems.iter().map(String::as_str).collect::<Vec<_>>())?;
    files.iter().zip(&stems).find(|(_, stem)| *stem == found).map(|(path, _)| path)
}

/// `text` in Unicode normalization form C, with each accent joined to its letter.
fn nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// A normalized file name, without all that file managers, cameras and browsers change in one.
#[derive(Debug, PartialEq, Eq)]
struct NormalizedName {
    stem: String,
    extension: String,
}

impl NormalizedName {
    fn of(path: &str) -> Self {
        let path = path.split(['?', '#']).next().filter(|path| path.contains('.')).unwrap_or(path);
        let name = path.rsplit('/').next().unwrap_or_default();
        let decoded = percent_decode_str(name).decode_utf8().map_or_else(|_| name.to_owned(), |name| name.into_owned());
        let plain = ComposingNormalizerBorrowed::new_nfkc().normalize(&decoded).to_lowercase();
        let (stem, extension) = plain.rsplit_once('.').unwrap_or((&plain, ""));
        let extension = match extension {
            "jpeg" | "jpe" | "jfif" => "jpg",
            "tiff" => "tif",
            other => other,
        };
        let mut words: Vec<&str> = stem.split(|char: char| !char.is_alphanumeric() && char != '(').collect();
        words.retain(|word| !word.is_empty());
        while words.len() > 1 && words.last().is_some_and(|word| word.starts_with('(') || COPIES.contains(word)) {
            words.pop();
        }
        Self { stem: words.concat().replace('(', ""), extension: extension.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(files: &[&str], src: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        similar_file(folder.path(), src).map(|similar| similar.to_string())
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
