//! The player and the studio that this program contains, compressed: with them it builds, and serves the studio, on any machine.
//!
//! `make player` builds them and puts them into `.player/`.

use crate::publish::folder::Compression;
use std::io;

/// Reads the contained file of this name, such as `embed.js` or `studio/index.html`.
///
/// # Errors
///
/// [`io::ErrorKind::NotFound`] where there is none.
pub(crate) fn read(name: &str) -> io::Result<Vec<u8>> {
    // The studio publishes with the very files that the command line does.
    let name = name.strip_prefix("studio/player/").unwrap_or(name);
    let file = FILES.iter().find(|(file, _)| *file == name);
    let (_, compressed) =
        file.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, format!("{name} is not contained")))?;
    Compression::Brotli.decompress(compressed)
}

/// Includes files of `.player/` under their names.
macro_rules! contained {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../.player/", $name, ".br")))),*]
    };
}

/// The files by name, each compressed by brotli.
const FILES: [(&str, &[u8]); 31] = contained![
    "app_bg.wasm",
    "blocks.css",
    "blocks.js",
    "embed.js",
    "frame.js",
    "links.js",
    "live.js",
    "rare.css",
    "runtime-debug.wasm",
    "runtime.wasm",
    "scrollwork.css",
    "studio/editor.js",
    "studio/importer.wasm",
    "studio/index.html",
    "studio/languages/ar.json",
    "studio/languages/de.json",
    "studio/languages/es.json",
    "studio/languages/fr.json",
    "studio/languages/km.json",
    "studio/languages/ko.json",
    "studio/languages/my.json",
    "studio/languages/ru.json",
    "studio/languages/vi.json",
    "studio/languages/zh-Hans.json",
    "studio/languages/zh-Hant.json",
    "studio/preview.html",
    "studio/publisher.wasm",
    "studio/reader.wasm",
    "studio/studio.css",
    "studio/studio.js",
    "studio/worker.js",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::site::Player;

    #[test]
    fn every_file_of_the_player_is_contained_and_whole() {
        let files = Player::file_names().map(|name| (name.to_owned(), read(name).unwrap())).collect();
        Player::new(&files).unwrap();
        for (name, _) in FILES {
            assert!(!read(name).unwrap().is_empty(), "{name}");
        }
    }

    #[test]
    fn the_studio_publishes_with_the_files_of_the_player() {
        assert_eq!(read("studio/player/embed.js").unwrap(), read("embed.js").unwrap());
    }

    #[test]
    fn what_is_not_contained_is_not_found() {
        for name in ["", "studio", "studio/", "../Cargo.toml", "index.html"] {
            assert_eq!(read(name).unwrap_err().kind(), io::ErrorKind::NotFound, "{name}");
        }
    }
}
