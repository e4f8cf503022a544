//! Lines that name an image file.

use crate::story::is_photo;

/// What a line says of an image.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Image {
    /// The name of the file, without folders.
    pub(super) name: String,
    /// What it shows, where the line is Markdown and says so.
    pub(super) alt: String,
    /// The words on the same line, before or behind the name.
    pub(super) caption: String,
    /// Words of the line that are none of these: `Photo:`, folders, what stands behind a question mark.
    pub(super) aside: Vec<String>,
}

/// The extensions of image files.
pub(super) const EXTENSIONS: [&str; 12] =
    [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff", ".heic", ".svg", ".bmp", ".jfif"];

const LABELS: [&str; 12] = [
    "photograph",
    "photo",
    "image",
    "picture",
    "pic",
    "foto",
    "file",
    "img",
    "graphic",
    "illustration",
    "photos",
    "insert",
];

/// Reads `line` as an image line: `a.jpg`, `[a.jpg]`, `![..](a.jpg)`, `Photo: a.jpg`, `a.jpg: caption`, `Caption (a.jpg)`.
pub(super) fn parse(line: &str) -> Option<Image> {
    // Nearly no line has a point with a letter behind it.
    if !line.as_bytes().windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_alphabetic()) {
        return None;
    }
    let image = markdown(line).or_else(|| at_end(line)).or_else(|| plain(line))?;
    is_photo(&format!("photos/{}", image.name)).then_some(image)
}

fn markdown(line: &str) -> Option<Image> {
    let (alt, rest) = line.strip_prefix("![")?.split_once("](")?;
    let (target, rest) = rest.split_once(')')?;
    let (file, title) = target.trim().split_once(char::is_whitespace).unwrap_or((target.trim(), ""));
    let file = file.trim_matches(['<', '>']);
    file_end(file)?;
    let mut image = Image { alt: alt.trim().to_owned(), caption: rest.trim().to_owned(), ..Image::default() };
    set_file(&mut image, file);
    let title = title.trim().trim_matches(['"', '\'', '(']);
    match image.caption.is_empty() {
        true => image.caption = title.to_owned(),
        false => aside(&mut image, title),
    }
    Some(image)
}

fn plain(line: &str) -> Option<Image> {
    let mut image = Image::default();
    let (label, rest) = label(line);
    aside(&mut image, label);
    let bare = rest.trim_start_matches(BRACKETS);
    let marked = !label.is_empty() || bare.len() < rest.len();
    let end = file_end(bare)?;
    let (file, tail) = bare.split_at(end);
    if file.contains(char::is_whitespace) && !is_alone(file, tail) {
        return None;
    }
    let tail = tail.trim_start_matches(BRACKETS).trim_start();
    let caption = tail.trim_start_matches([':', '|', '–', '—', '-', ',']).trim();
    let joined = marked || caption.len() < tail.len() || caption.starts_with(char::is_uppercase);
    if !caption.chars().any(char::is_alphanumeric) && caption.len() > 1 || !caption.is_empty() && !joined {
        return None;
    }
    set_file(&mut image, file);
    image.caption = caption.to_owned();
    Some(image)
}

const BRACKETS: [char; 17] = ['[', ']', '(', ')', '{', '}', '<', '>', '"', '\'', '“', '”', '‘', '’', '*', '_', '`'];

/// Whether a name with spaces fills the line: at most five words, nothing but brackets behind it.
fn is_alone(file: &str, tail: &str) -> bool {
    file.split_whitespace().count() <= 5 && tail.trim_matches(BRACKETS).trim().is_empty() && !file.contains(". ")
}

/// `Caption (a.jpg)`: the name in brackets ends the line.
fn at_end(line: &str) -> Option<Image> {
    let open = line.rfind(['(', '['])?;
    let (caption, rest) = line.split_at(open);
    let file = rest.trim_matches(BRACKETS);
    let languages = caption.ends_with(char::is_whitespace) && label(caption).0.is_empty();
    if languages && rest.ends_with([')', ']']) && file_end(file) == Some(file.len()) {
        let mut image = Image { caption: caption.trim().to_owned(), ..Image::default() };
        set_file(&mut image, file);
        return Some(image);
    }
    None
}

/// Cuts a label such as `Photo 2:` from the front of `line`.
fn label(line: &str) -> (&str, &str) {
    let bare = line.trim_start_matches(BRACKETS);
    let Some((label, rest)) = bare.split_once(':') else { return ("", line) };
    let word = label.trim().trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '#').to_lowercase();
    if LABELS.contains(&word.as_str()) { (label.trim(), rest.trim_start()) } else { ("", line) }
}

/// Where the first file name in `text` ends, as a byte: behind an image extension that no letter or digit follows.
fn file_end(text: &str) -> Option<usize> {
    let extensions = |at: usize| {
        let behind = &text.as_bytes()[at..];
        let known = move |extension: &&&str| {
            behind.get(..extension.len()).is_some_and(|found| found.eq_ignore_ascii_case(extension.as_bytes()))
        };
        EXTENSIONS.iter().filter(known).map(move |extension| (at, at + extension.len()))
    };
    let ends = text.match_indices('.').flat_map(|(at, _)| extensions(at));
    ends.filter(|(at, end)| {
        let follows = text[*end..].chars().next().is_some_and(char::is_alphanumeric);
        !follows && text[..*at].ends_with(|c: char| c.is_alphanumeric() || "_-)".contains(c))
    })
    .map(|(_, end)| match text[end..].starts_with('?') {
        true => text[end..].find(char::is_whitespace).map_or(text.len(), |length| end + length),
        false => end,
    })
    .min()
}

fn set_file(image: &mut Image, file: &str) {
    let (file, query) = file.split_once('?').unwrap_or((file, ""));
    let (folder, name) = file.rsplit_once(['/', '\\']).unwrap_or(("", file));
    aside(image, folder);
    aside(image, query);
    name.clone_into(&mut image.name);
}

fn aside(image: &mut Image, words: &str) {
    if words.chars().any(char::is_alphanumeric) {
        image.aside.push(words.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_file_name_is_found_in_every_form() {
        for (line, name, caption) in [
            ("dam.jpg", "dam.jpg", ""),
            ("IMG_1234.JPG", "IMG_1234.JPG", ""),
            ("[dam.jpg]", "dam.jpg", ""),
            ("Photo: dam.jpg", "dam.jpg", ""),
            ("[IMAGE 3: dam-2.png]", "dam-2.png", ""),
            ("![](art/dam.webp)", "dam.webp", ""),
            ("![The dam](dam.webp \"At dusk\")", "dam.webp", "At dusk"),
            ("dam.jpg: The dam at dusk.", "dam.jpg", "The dam at dusk."),
            ("dam.jpg The dam at dusk.", "dam.jpg", "The dam at dusk."),
            ("[dam.jpg] the dam", "dam.jpg", "the dam"),
            ("The dam at dusk (dam.jpg)", "dam.jpg", "The dam at dusk"),
            ("the old dam.jpg", "the old dam.jpg", ""),
            ("https://cdn.example.org/a/dam.jpg?w=640", "dam.jpg", ""),
        ] {
            let image = parse(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((image.name.as_str(), image.caption.as_str()), (name, caption), "{line}");
        }
    }

    #[test]
    fn a_sentence_about_a_file_is_not_an_image() {
        for line in
            ["She sent leak.jpg to the paper.", "dam.jpg was deleted by the clerk.", "a.jpgx", ".jpg", "Photo: AFP"]
        {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
