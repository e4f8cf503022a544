//! Placeholder images: labelled SVG boxes where the photos of a draft will be.

use super::PhotoError;
use crate::{
    publish::{pages::escape_html, site::digest},
    story::{Photo, Size, Story, photos_mut, plain_text},
};
use std::{collections::HashMap, fmt::Write as _, num::NonZeroU64};

/// The size of a photo that is not known yet.
const DEFAULT_SIZE: Size = Size::at_least_one(1200, 800);
/// The width in which a placeholder is drawn, in pixels.
const WIDTH: u32 = 1200;
/// How many characters stand on a line of a label, and how many lines say what the photo will show.
const LINE: usize = 52;
const LINES: usize = 4;

/// A placeholder image.
#[derive(Debug)]
pub(in crate::publish) struct Placeholder {
    /// Its path, relative to the story.
    pub(in crate::publish) src: String,
    /// Its content.
    pub(in crate::publish) svg: String,
}

/// `story` with a placeholder in the place of each photo that has a problem, and the placeholders.
pub(in crate::publish) fn with_placeholders(
    mut story: Story,
    problems: &[(String, PhotoError)],
) -> (Story, Vec<Placeholder>) {
    let problems: HashMap<&str, &PhotoError> = problems.iter().map(|(src, problem)| (src.as_str(), problem)).collect();
    let mut made = Vec::new();
    for photo in photos_mut(&mut story) {
        let Some(problem) = problems.get(photo.src.as_str()) else { continue };
        let placeholder = placeholder(photo, problem);
        photo.src.clone_from(&placeholder.src);
        made.push(placeholder);
    }
    (story, made)
}

fn placeholder(photo: &mut Photo, problem: &PhotoError) -> Placeholder {
    let size = scaled(photo.size.unwrap_or(DEFAULT_SIZE));
    photo.size = Some(size);
    let what =
        if matches!(problem, PhotoError::Missing { .. }) { "Photo to come" } else { "Photo that cannot be read" };
    let shows = if photo.alt.is_empty() { plain_text(&photo.caption) } else { photo.alt.clone() };
    let svg = render(size, what, &photo.src, &shows);
    // The name says nothing that a block list could know, and changes with the content.
    Placeholder { src: format!("photos/{}-{WIDTH}w.svg", digest::short(svg.as_bytes())), svg }
}

/// `size` as wide as placeholders are, and no higher than three times that.
fn scaled(size: Size) -> Size {
    let height = u64::from(size.height.get()) * u64::from(WIDTH) / NonZeroU64::from(size.width);
    Size::at_least_one(WIDTH, u32::try_from(height).unwrap_or(u32::MAX).clamp(WIDTH / 4, WIDTH * 3))
}

/// A box with its label in the middle. Text on it has a contrast of 7 to 1.
fn render(size: Size, what: &str, src: &str, shows: &str) -> String {
    let (width, height) = size.dimensions();
    let lines = wrapped(shows);
    let middle = width / 2;
    let mut y = height / 2 - 20 * (u32::try_from(lines.len()).unwrap_or_default() + 1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <path fill=\"#e9e5de\" d=\"M0 0h{width}v{height}H0z\"/>\n\
         <path fill=\"none\" stroke=\"#8d877c\" stroke-width=\"4\" stroke-dasharray=\"20 14\" d=\"M24 24h{}v{}H24z\"/>\n\
         <g fill=\"#45413a\" font-family=\"system-ui, sans-serif\" text-anchor=\"middle\">\n",
        width - 48,
        height - 48
    );
    let mut line = |size: u32, weight: &str, text: &str| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            svg,
            "<text x=\"{middle}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>",
            escape_html(text)
        );
        y += size + 18;
    };
    line(44, "700", what);
    line(30, "400", src);
    lines.iter().for_each(|text| line(26, "400", text));
    svg + "</g>\n</svg>\n"
}

/// The first words of `text` in lines of their own.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let characters: Vec<char> = text.chars().take(LINE * LINES + 1).collect();
    let cut = characters.len() > LINE * LINES;
    let shown: String = characters.into_iter().take(LINE * LINES - 1).chain(cut.then_some('…')).collect();
    for word in shown.split_whitespace() {
        match lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < LINE) {
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{ParseOptions, read_djot};
    use std::path::PathBuf;

    #[test]
    fn a_missing_photo_is_a_box_that_says_what_will_be_there() {
        let text = "---\ntitle: T\n---\n\n::: photo\n![A <gate> & a dam](photos/gate.jpg)\n:::\n\n\
                    {size=800x1600}\n::: photo\n![](photos/dam.jpg)\n\nThe dam.\n:::\n";
        let story = read_djot(text, &ParseOptions::named("story.dj")).story.unwrap();
        let missing = |src: &str| {
            let (photo, drawing) = (PathBuf::from(src), PathBuf::from("art/a.svg"));
            (src.to_owned(), PhotoError::Missing { src: src.to_owned(), photo, drawing, similar: None })
        };
        let (mut story, boxes) = with_placeholders(story, &[missing("photos/gate.jpg"), missing("photos/dam.jpg")]);
        assert_eq!(boxes.len(), 2);
        for said in ["Photo to come", "photos/gate.jpg", "A &lt;gate&gt; &amp; a dam"] {
            assert!(boxes[0].svg.contains(said), "{}", boxes[0].svg);
        }
        assert!(boxes[1].svg.contains("The dam."));
        let sizes: Vec<_> = photos_mut(&mut story).map(|photo| (photo.src.clone(), photo.size)).collect();
        let expected = |index: usize, height| (boxes[index].src.clone(), Size::new(1200, height));
        assert_eq!(sizes, [expected(0, 800), expected(1, 2400)]);
    }

    #[test]
    fn any_words_fit_into_their_lines() {
        assert_eq!(wrapped(""), [""; 0]);
        assert!(wrapped(&"word ".repeat(200)).len() <= LINES + 1);
        assert_eq!(wrapped(&"語".repeat(500)).len(), 1);
    }
}
