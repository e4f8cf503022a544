//! Captions of a document: the paragraphs beside a picture that are set as captions are.

use std::collections::BTreeMap;

/// The longest caption that is told by how it is set, in characters: beyond, it is a paragraph of the article.
pub(in crate::import) const LONGEST: usize = 500;
/// The letters of a paragraph behind which the head of an article is over: a line in italics over its first picture sums it up.
const BODY: usize = 80;

/// A paragraph of the text.
#[derive(Debug, Default)]
pub(in crate::import) struct Paragraph {
    /// Its words in the marks of the importer.
    pub(in crate::import) text: String,
    /// The same without marks of emphasis, which a caption does not need; empty for what is never a caption.
    pub(in crate::import) bare: String,
    /// Whether it goes on what stands before it: items of a list, rows of a table, a caption under its picture.
    pub(in crate::import) goes_on: bool,
    pub(in crate::import) look: Look,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) enum Look {
    /// A picture.
    Picture,
    /// A caption by its style, or because it stands in the paragraph of its picture.
    Caption,
    /// Words that are set so.
    Text(Setting),
    /// A heading, a table, an item.
    #[default]
    Other,
}

/// How words are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Setting {
    /// Whether all are in italics, or in bold.
    pub(in crate::import) italic: bool,
    pub(in crate::import) bold: bool,
    pub(in crate::import) centred: bool,
    /// The largest size, in half points; 0 where the document does not say.
    pub(in crate::import) size: u32,
}

impl Paragraph {
    /// A paragraph that is never a caption.
    pub(in crate::import) fn other(text: String, goes_on: bool) -> Self {
        Self { text, goes_on, ..Self::default() }
    }

    /// A picture.
    pub(in crate::import) fn picture(text: String) -> Self {
        Self { text, look: Look::Picture, ..Self::default() }
    }

    fn letters(&self) -> usize {
        self.bare.chars().filter(|c| c.is_alphanumeric()).count()
    }
}

/// Sets the captions right under or over their pictures, as the importer expects them.
pub(in crate::import) fn attach(paragraphs: &mut [Paragraph]) {
    let usual = usual(paragraphs);
    let pictures: Vec<usize> = (0..paragraphs.len())
        .filter(|at| paragraphs.get(*at).is_some_and(|paragraph| paragraph.look == Look::Picture))
        .collect();
    let under = |at: &usize| is_caption(paragraphs, at + 1, usual);
    let body = paragraphs.iter().position(|paragraph| is_body(paragraph, usual)).unwrap_or(paragraphs.len());
    let over = |at: &usize| {
        at.checked_sub(1)
            .is_some_and(|over| is_caption(paragraphs, over, usual) && (is_sure(paragraphs, over) || body < over))
    };
    // Between two pictures, a caption belongs to the one that it is nearer to by the habit of the document.
    let is_over = pictures.iter().filter(|at| over(at)).count() > pictures.iter().filter(|at| under(at)).count();
    let mut captions = Vec::new();
    for picture in pictures {
        if is_over && over(&picture) {
            captions.push((picture - 1, picture));
        } else if !is_over && under(&picture) {
            captions.push((picture + 1, picture + 1));
            // The credit, in a paragraph of its own.
            if is_caption(paragraphs, picture + 2, usual) && !is_picture(paragraphs, picture + 3) {
                captions.push((picture + 2, picture + 2));
            }
        } else if !is_over && over(&picture) && !picture.checked_sub(2).is_some_and(|at| is_picture(paragraphs, at)) {
            captions.push((picture - 1, picture));
        }
    }
    for (caption, joined) in captions {
        if let Some(caption) = paragraphs.get_mut(caption) {
            caption.text.clone_from(&caption.bare);
        }
        if let Some(lower) = paragraphs.get_mut(joined) {
            lower.goes_on = true;
        }
    }
}

/// How the running text is set: the size, the alignment and the slant of most of its letters.
fn usual(paragraphs: &[Paragraph]) -> Setting {
    let mut sizes = BTreeMap::<u32, usize>::new();
    let (mut centred, mut other) = (0, 0);
    let (mut italic, mut upright) = (0, 0);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let Look::Text(setting) = paragraph.look else { continue };
        let letters = paragraph.letters();
        *if setting.centred { &mut centred } else { &mut other } += letters;
        // Captions in italics are no text in italics.
        if !at.checked_sub(1).is_some_and(|over| is_picture(paragraphs, over)) {
            *if setting.italic { &mut italic } else { &mut upright } += letters;
        }
        *sizes.entry(setting.size).or_default() += letters;
    }
    let size = sizes.into_iter().max_by_key(|(_, letters)| *letters).map_or(0, |(size, _)| size);
    Setting { size, centred: centred > other, italic: italic > upright, ..Setting::default() }
}

fn is_picture(paragraphs: &[Paragraph], at: usize) -> bool {
    paragraphs.get(at).is_some_and(|paragraph| paragraph.look == Look::Picture)
}

/// Whether a paragraph beside a picture is its caption by how it looks.
fn is_caption(paragraphs: &[Paragraph], at: usize, usual: Setting) -> bool {
    let Some(paragraph) = paragraphs.get(at) else { return false };
    match paragraph.look {
        Look::Caption => true,
        Look::Text(setting) => {
            let small = setting.size > 0 && setting.size < usual.size;
            let apart = setting.italic && !usual.italic || small || setting.centred && !usual.centred;
            apart && !setting.bold && paragraph.letters() > 0 && paragraph.bare.chars().count() <= LONGEST
        }
        Look::Picture | Look::Other => false,
    }
}

/// Whether a paragraph over a picture is its caption wherever it stands: one that is only set so has to stand behind the head of the
/// article.
fn is_sure(paragraphs: &[Paragraph], at: usize) -> bool {
    paragraphs.get(at).is_some_and(|paragraph| paragraph.look == Look::Caption)
}

/// Whether a paragraph is one of the article, behind its head.
fn is_body(paragraph: &Paragraph, usual: Setting) -> bool {
    matches!(paragraph.look, Look::Text(setting) if !setting.italic || usual.italic) && paragraph.letters() >= BODY
}
