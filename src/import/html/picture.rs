//! The file that an `img` shows, as a name in the folder of photos.

use super::one_line;
use crate::import::image::EXTENSIONS;
use icu_normalizer::ComposingNormalizerBorrowed;
use scraper::{ElementRef, node::Element};

/// The line of the picture `image`: `![what it shows](file)`; `None` where it is a sign or counts visits.
pub(super) fn line(image: ElementRef<'_>) -> Option<String> {
    let element = image.value();
    if is_tiny(element) || is_sign(element) {
        return None;
    }
    let file = file_name(&address(image)?)?;
    let alt = element.attr("alt").unwrap_or_default().replace(['[', ']'], " ");
    Some(format!("![{}]({file})", one_line(&alt)))
}

/// Whether a picture is so small that nobody is meant to see it.
fn is_tiny(element: &Element) -> bool {
    ["width", "height"]
        .iter()
        .filter_map(|name| element.attr(name))
        .any(|size| matches!(size.trim(), "0" | "1" | "0px" | "1px"))
}

/// Whether a picture stands for a letter.
fn is_sign(element: &Element) -> bool {
    element.classes().any(|class| class.contains("emoji") || class == "wp-smiley")
        || element.attr("src").is_some_and(|src| src.contains("/emoji/") || src.contains("twemoji"))
}

/// Where a picture is: pages that load late give its address elsewhere than in `src`.
fn address(image: ElementRef<'_>) -> Option<String> {
    let whole = |name: &str| image.value().attr(name).map(str::trim).and_then(real);
    let source = || {
        let above = image.parent().and_then(ElementRef::wrap).filter(|above| above.value().name() == "picture")?;
        above.children().filter_map(ElementRef::wrap).find_map(|source| {
            let value = source.value();
            ["srcset", "data-srcset"].iter().find_map(|name| value.attr(name).and_then(first))
        })
    };
    let set = |name: &str| image.value().attr(name).and_then(first);
    ["data-src", "data-lazy-src", "data-original"]
        .into_iter()
        .find_map(whole)
        .or_else(|| set("data-srcset"))
        .or_else(|| whole("src"))
        .or_else(|| set("srcset"))
        .or_else(source)
        .map(str::to_owned)
}

/// The first address of a set.
fn first(set: &str) -> Option<&str> {
    real(set.split_whitespace().next()?.trim_end_matches(','))
}

fn real(address: &str) -> Option<&str> {
    let held = address
        .get(..5)
        .is_some_and(|front| front.eq_ignore_ascii_case("data:") || front.eq_ignore_ascii_case("blob:"));
    (!address.is_empty() && !held).then_some(address)
}

/// The last part of the path of `address` as the name of an image file: `safeName` of the studio makes the same of it.
fn file_name(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?.trim_end_matches('/');
    let last = path.rsplit(['/', '\\', ':']).next()?.replace("%20", " ");
    let mut name = String::new();
    let mut is_other = false;
    // Some systems write a letter and its accent one after the other.
    for letter in ComposingNormalizerBorrowed::new_nfc().normalize(&last).chars() {
        let was_other = is_other;
        is_other = !letter.is_alphanumeric() && !"._-".contains(letter);
        match is_other {
            false => name.push(letter),
            // A run of other letters is one dash.
            true if !was_other => name.push('-'),
            true => {}
        }
    }
    let name = name.trim_start_matches(['-', '.']).trim_end_matches('.');
    let small = name.to_ascii_lowercase();
    let is_image = EXTENSIONS.iter().any(|ending| small.len() > ending.len() && small.ends_with(ending));
    let worded = name.chars().any(char::is_alphanumeric);
    worded.then(|| if is_image { name.to_owned() } else { format!("{}.jpg", name.trim_end_matches(['-', '_'])) })
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn an_address_gives_the_name_of_an_image_file() {
        for (address, name) in [
            ("/p/dam.jpg?w=3", "dam.jpg"),
            ("https://a.example/dam%20(2).PNG", "dam-2-.PNG"),
            ("https://a.example/photo/1234", "1234.jpg"),
            ("https://a.example/-%20the%20dam-%20-2.heic", "the-dam---2.heic"),
            ("/p/.dam&mill.jpg.", "dam-mill.jpg"),
            ("/p/cafe\u{301}.jpg", "caf\u{e9}.jpg"),
            ("image.php?id=3", "image.php.jpg"),
            ("The gate_files/dam 2.webp", "dam-2.webp"),
        ] {
            assert_eq!(file_name(address).as_deref(), Some(name));
        }
        assert_eq!(file_name("https://"), None);
    }
}
