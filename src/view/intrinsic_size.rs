//! What takes up room in a section. From these numbers the style sheet estimates the height (`contain-intrinsic-size`) that a browser
//! keeps for a section while it is far from the viewport and not rendered.

use crate::story::{Block, Correction, Inline, List, Photo, Section, Width, plain_text};

/// The sums of what takes up room.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// In letters of running text: what is set larger counts as more, and so does each block for its margins and its last line.
    pub(super) letters: usize,
    /// The heights of the photos where they have all the room they ask for, in em.
    pub(super) photos: usize,
    /// The heights of the stages on a phone, in hundredths of the window's.
    pub(super) stages: usize,
}

impl Contents {
    /// What `section` holds.
    pub(super) fn of(section: &Section) -> Self {
        let mut contents = Self::default();
        contents.text(3, &section.heading);
        section.blocks.iter().for_each(|block| contents.block(block));
        contents
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) | Block::Subheading(text) => self.text(1, text),
            Block::List(list) => self.list(list),
            Block::Rule => self.letters += 150,
            // Of a folded box only its head is seen.
            Block::Box(boxout) => {
                self.letters += 200;
                self.text(1, &boxout.heading);
                boxout.blocks.iter().filter(|_| !boxout.folded).for_each(|block| self.block(block));
            }
            Block::Correction(Correction { text, .. }) | Block::EditorsNote(text) => {
                self.letters += 150;
                text.iter().for_each(|text| self.text(1, text));
            }
            Block::Related(links) => self.letters += 150 + 150 * links.len(),
            Block::Pull(words) => {
                self.letters += 150;
                self.text(2, words);
            }
            Block::Quote(quote) => {
                self.letters += 150;
                quote.text.iter().for_each(|text| self.text(2, text));
            }
            Block::Figures(figures) => self.letters += 500 + 200 * figures.counts.len(),
            Block::Photo(photo) => self.photo(photo),
            Block::Table(table) => self.letters += 100 + 60 * table.rows.len(),
            Block::Chart(_) => {
                self.letters += 250;
                self.photos += 20;
            }
            Block::Pair(_) | Block::Gallery(_) | Block::Embed(_) | Block::Video(_) => {
                self.letters += 150;
                self.photos += 25;
            }
            Block::Audio(_) => self.letters += 250,
            Block::Card(card) => card.blocks.iter().for_each(|block| self.block(block)),
            Block::Stage(stage) => {
                for step in &stage.steps {
                    self.stages += 40 + 20 * step.cards.len();
                    step.cards.iter().for_each(|card| self.block(card));
                }
            }
        }
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            self.text(1, &item.text);
            item.list.iter().for_each(|list| self.list(list));
        }
    }

    /// Text in letters that take up so many times the room of the running text's.
    fn text(&mut self, times: usize, text: &[Inline]) {
        // Those of East Asia fill a square.
        let width = |char| if ('\u{2e80}'..='\u{ffef}').contains(&char) { 2 } else { 1 };
        self.letters += 50 + times * plain_text(text).chars().map(width).sum::<usize>();
    }

    fn photo(&mut self, photo: &Photo) {
        self.text(1, &photo.caption);
        // A full one is cut to the height of the window.
        let width = match photo.width {
            Width::Text => 33,
            Width::Wide => 43,
            Width::Full => 53,
        };
        let shape = photo.size.map_or(1.5, |size| size.width.get() as f32 / size.height.get() as f32);
        self.photos += (width as f32 / shape.max(0.8)) as usize;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Focal, Size, Slug, Stage, StageLayout, Step, Transition, Visual};

    fn of(block: Block) -> Contents {
        Contents::of(&Section { id: Slug::intro(), kicker: None, heading: Vec::new(), blocks: vec![block] })
    }

    fn letters(text: &str) -> usize {
        of(Block::Paragraph(words(text))).letters - of(Block::Paragraph(words(""))).letters
    }

    #[test]
    fn a_letter_of_east_asia_takes_the_room_of_two() {
        assert_eq!(letters("water"), 5);
        assert_eq!(letters("вода"), 4);
        assert_eq!(letters("水"), 2);
    }

    #[test]
    fn a_photo_is_as_high_as_its_width_and_shape_have_it_but_no_higher_than_a_window() {
        let height = |width, size: (u32, u32)| of(Block::Photo(photo(width, Size::new(size.0, size.1)))).photos;
        assert_eq!(height(Width::Text, (1500, 1000)), 22);
        assert!(height(Width::Text, (1500, 1000)) < height(Width::Wide, (1500, 1000)));
        assert!(height(Width::Wide, (1500, 1000)) < height(Width::Full, (1500, 1000)));
        assert_eq!(height(Width::Text, (1000, 1400)), height(Width::Text, (1000, 5000)));
        assert_eq!(of(Block::Photo(photo(Width::Text, None))).photos, 22);
    }

    #[test]
    fn each_card_of_a_stage_has_its_part_of_the_window_and_its_text() {
        let card = Block::Paragraph(words("water"));
        let stage = |cards| {
            let steps = vec![Step { visual: Visual::Photo(photo(Width::Text, None)), transition: None, cards }];
            of(Block::Stage(Stage { transition: Transition::Fade, layout: StageLayout::default(), side: None, steps }))
        };
        let (one, two) = (stage(vec![card.clone()]), stage(vec![card.clone(), card]));
        assert!(0 < one.stages && one.stages < two.stages && two.stages < 2 * one.stages, "{one:?} {two:?}");
        assert!(one.letters < two.letters);
        assert_eq!(one.photos, 0, "they lie in the stage's own frame");
    }

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn photo(width: Width, size: Option<Size>) -> Photo {
        Photo {
            src: "photos/a.jpg".to_owned(),
            alt: String::new(),
            caption: Vec::new(),
            credit: None,
            focal: Focal::default(),
            transition: Transition::default(),
            width,
            size,
            fit: crate::story::Fit::default(),
            portrait: None,
            renditions: None,
        }
    }
}
