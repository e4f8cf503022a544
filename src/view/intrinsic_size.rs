//! The intrinsic block size of a section, estimated for `contain-intrinsic-size`: how much room a browser keeps for a section that it
//! does not render while it is far from the viewport. What stands here follows from the style sheet: the measure of the text, line
//! heights, margins, the frames of photos and stages.

use crate::story::{Block, Inline, List, Photo, Quote, Section, Stage, Width, plain_text};
use std::ops::AddAssign;

/// The layouts of the style sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// A phone: blocks under one another, the cards of a stage below its photo.
    Narrow,
    /// From 48 em on: the full measure, figures side by side.
    Medium,
    /// From 60 em on: the cards of a stage across a photo as high as the window.
    Wide,
}

/// A height, as a sum of lengths that the browser adds up.
#[derive(Clone, Copy, Default)]
struct Height {
    /// In hundredths of the text's size, 1em.
    em: u32,
    /// In hundredths of the story's width, 1cqi.
    width: u32,
    /// In hundredths of the window's height, 1svh.
    window: u32,
}

impl Height {
    /// A height of so many hundredths of 1em.
    fn em(em: u32) -> Self {
        Self { em, ..Self::default() }
    }

    /// The value as CSS writes it.
    fn css(self) -> String {
        format!("calc({}em + {}cqi + {}svh)", self.em.div_ceil(100), self.width, self.window)
    }
}

impl AddAssign for Height {
    fn add_assign(&mut self, other: Self) {
        self.em += other.em;
        self.width += other.width;
        self.window += other.window;
    }
}

/// The estimated heights of a section, as values of CSS.
pub(super) struct Estimates {
    /// In a story as narrow as a phone.
    pub(super) narrow: String,
    /// From 48 em on.
    pub(super) medium: String,
    /// From 60 em on; `None` where it is the same.
    pub(super) wide: Option<String>,
}

/// Estimates the height of `section`.
pub(super) fn of(section: &Section) -> Estimates {
    let [narrow, medium, wide] =
        [Layout::Narrow, Layout::Medium, Layout::Wide].map(|layout| layout.section(section).css());
    Estimates { narrow, wide: (wide != medium).then_some(wide), medium }
}

impl Layout {
    /// How wide a line of text is, in hundredths of its size.
    fn measure(self) -> u64 {
        if self == Self::Narrow { 1950 } else { 3300 }
    }

    fn section(self, section: &Section) -> Height {
        let mut height = Height::em(400);
        if !section.heading.is_empty() {
            height += Height::em(300 + 190 * self.lines(&section.heading, 170));
        }
        section.blocks.iter().for_each(|block| height += self.block(block));
        height
    }

    fn block(self, block: &Block) -> Height {
        match block {
            Block::Paragraph(text) => Height::em(160 * self.lines(text, 100) + 110),
            Block::Subheading(text) => Height::em(145 * self.lines(text, 110) + 190),
            Block::List(list) => Height::em(self.list(list)),
            Block::Quote(quote) => Height::em(self.quote(quote)),
            Block::Figures(figures) => Height::em(match self {
                Self::Narrow => 1250 * figures.counts.len() as u32 + 350,
                Self::Medium | Self::Wide => 1700,
            }),
            Block::Photo(photo) => self.photo(photo),
            Block::Stage(stage) => self.stage(stage),
        }
    }

    fn list(self, list: &List) -> u32 {
        list.items.iter().map(|item| 160 * self.lines(item, 100) + 40).sum::<u32>() + 110
    }

    fn quote(self, quote: &Quote) -> u32 {
        quote.text.iter().map(|text| 195 * self.lines(text, 150) + 75).sum::<u32>() + 480
    }

    fn photo(self, photo: &Photo) -> Height {
        let caption = Height::em(105 * self.lines(&photo.caption, 72) + 500);
        // How high it is for each hundred of its width.
        let (width, height) = photo.size.map_or((3, 2), |size| (size.width.max(1), size.height));
        let part = |of: u32| (u64::from(of) * u64::from(height) / u64::from(width)).min(20_000) as u32;
        let mut sum = caption;
        sum += match (self, photo.width) {
            (Self::Narrow, Width::Full) => Height { width: part(100), ..Height::default() },
            (Self::Narrow, _) => Height { width: part(90), ..Height::default() },
            (_, Width::Text) => Height::em(part(3300)),
            (_, Width::Wide) => Height::em(part(5100)),
            // It is cut where it would be higher than the window.
            (_, Width::Full) => Height { window: 94, ..Height::default() },
        };
        sum
    }

    fn stage(self, stage: &Stage) -> Height {
        let mut sum = Height::em(440);
        for step in &stage.steps {
            // The first card of a step begins below its photo, which is there without any card too.
            let (first, other, around, cards) = match self {
                Self::Narrow | Self::Medium => (60, 13, 0, self),
                // A card is about as narrow as a phone, and has a frame.
                Self::Wide => (110, 53, 260, Self::Narrow),
            };
            sum.window += first;
            sum.window += other * (step.cards.len() as u32).saturating_sub(1);
            for card in &step.cards {
                sum += cards.block(card);
                sum.em += around;
            }
        }
        sum
    }

    /// In how many lines `text` is set, in letters of this size in hundredths of the text's.
    fn lines(self, text: &[Inline], size: u32) -> u32 {
        let width: u32 = plain_text(text).chars().map(advance).sum();
        (u64::from(width) * u64::from(size) / 100).div_ceil(self.measure()) as u32
    }
}

/// How wide a character is on average, in hundredths of its size: those of East Asia fill a square.
fn advance(char: char) -> u32 {
    if ('\u{2e80}'..='\u{ffef}').contains(&char) { 100 } else { 46 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Focal, Size, Transition};

    fn section(blocks: Vec<Block>) -> Section {
        Section { id: "a".to_owned(), kicker: None, heading: Vec::new(), blocks }
    }

    fn estimates(section: &Section) -> Vec<String> {
        let Estimates { narrow, medium, wide } = of(section);
        [narrow, medium].into_iter().chain(wide).collect()
    }

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    #[test]
    fn text_takes_more_lines_where_the_measure_is_less() {
        // 420 letters of 46 hundredths are 10 lines of 19.5 em, and 6 of 33.
        let latin = section(vec![Block::Paragraph(words(&"water ".repeat(70)))]);
        assert_eq!(estimates(&latin), ["calc(22em + 0cqi + 0svh)", "calc(15em + 0cqi + 0svh)"]);
        let chinese = section(vec![Block::Paragraph(words(&"水".repeat(420)))]);
        assert_eq!(estimates(&chinese), ["calc(41em + 0cqi + 0svh)", "calc(26em + 0cqi + 0svh)"]);
    }

    #[test]
    fn a_photo_is_as_high_as_its_shape_and_the_window_have_it() {
        let photo = |width| {
            let size = Some(Size { width: 1500, height: 1000 });
            section(vec![Block::Photo(Photo { width, size, ..any_photo() })])
        };
        assert_eq!(estimates(&photo(Width::Text)), ["calc(9em + 60cqi + 0svh)", "calc(31em + 0cqi + 0svh)"]);
        assert_eq!(estimates(&photo(Width::Full)), ["calc(9em + 66cqi + 0svh)", "calc(9em + 0cqi + 94svh)"]);
    }

    #[test]
    fn each_card_of_a_stage_has_its_part_of_the_window() {
        let card = Block::Paragraph(words("few"));
        let steps = vec![
            crate::story::Step { photo: any_photo(), cards: vec![card.clone(), card] },
            crate::story::Step { photo: any_photo(), cards: Vec::new() },
        ];
        let stage = section(vec![Block::Stage(Stage { transition: Transition::Fade, steps })]);
        assert_eq!(
            estimates(&stage),
            ["calc(14em + 0cqi + 133svh)", "calc(14em + 0cqi + 133svh)", "calc(19em + 0cqi + 273svh)"]
        );
    }

    fn any_photo() -> Photo {
        Photo {
            src: "photos/a.jpg".to_owned(),
            alt: String::new(),
            caption: Vec::new(),
            credit: None,
            focal: Focal::default(),
            transition: Transition::default(),
            width: Width::default(),
            size: None,
            portrait: None,
            renditions: None,
        }
    }
}
