//! The blocks of a story, in the order in which their counts and photos are read.

use super::{Outline, file_name};
use crate::{
    review::{figures::Figure, passage::Anchor},
    story::{Block, Chart, Embed, Inline, List, Pair, Quote, RelatedLink, Stage, Visual, plain_text},
};

impl Outline {
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(line) => self.line("Text", line),
            Block::Subheading(line) => self.line("Heading inside a section", line),
            Block::List(list) => self.list(list),
            Block::Rule => {}
            Block::Quote(quote) => self.quote(quote),
            Block::Figures(figures) => self.large_figures(figures),
            Block::Photo(photo) => self.photo(photo),
            Block::Stage(stage) => self.stage(stage),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Card(card) => card.blocks.iter().for_each(|block| self.block(block)),
            Block::Box(boxout) => {
                self.line("Heading of a box", &boxout.heading);
                boxout.blocks.iter().for_each(|block| self.block(block));
            }
            Block::Correction(correction) => {
                self.lines("Correction", &correction.text);
                self.said("Day of a correction", Some(&correction.date.to_string()), Anchor::Before);
            }
            Block::EditorsNote(text) => self.lines("Note of the editors", text),
            Block::Related(links) => links.iter().for_each(|link| self.related(link)),
            Block::Pull(line) => self.pull(line),
            Block::Pair(pair) => self.pair(pair),
            Block::Gallery(gallery) => gallery.photos.iter().for_each(|photo| self.photo(photo)),
            Block::Embed(embed) => self.embed(embed),
            Block::Video(video) => self.photo(&video.poster),
            Block::Audio(audio) => {
                self.lines("Transcript", &audio.transcript);
                self.said("Title of a recording", Some(&audio.title), Anchor::Before);
                self.said("Credit", audio.credit.as_deref(), Anchor::Before);
            }
        }
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            self.line("Item of a list", &item.text);
            item.list.iter().for_each(|list| self.list(list));
        }
    }

    fn quote(&mut self, quote: &Quote) {
        self.lines("Quotation", &quote.text);
        self.said("Speaker", quote.speaker.as_deref(), Anchor::Before);
        self.said("Role of the speaker", quote.role.as_deref(), Anchor::Before);
    }

    /// It repeats what the text says, figures included.
    fn pull(&mut self, line: &[Inline]) {
        self.said("Pull quotation", Some(&plain_text(line)), Anchor::Words);
    }

    fn pair(&mut self, pair: &Pair) {
        pair.photos.iter().for_each(|photo| self.photo(photo));
        let words = [&pair.before, &pair.after];
        words.into_iter().for_each(|word| self.said("Word on a photo", word.as_deref(), Anchor::Before));
    }

    fn related(&mut self, link: &RelatedLink) {
        self.line("Related link", &link.title);
        self.link(&link.href, &plain_text(&link.title), self.last());
        self.said("Source of a related link", link.source.as_deref(), Anchor::Before);
        link.photo.iter().for_each(|photo| self.photo(photo));
    }

    /// What is of another site; its poster has no words but its alt text.
    fn embed(&mut self, embed: &Embed) {
        self.line("Caption", &embed.caption);
        self.said("Title of an embed", Some(&embed.title), Anchor::Before);
        self.link(&embed.url, &embed.title, self.last());
        self.said("Credit", embed.credit.as_deref(), Anchor::Before);
        if let Some(poster) = &embed.poster {
            self.said_of("Alt text", file_name(&poster.src), Some(&poster.alt), Anchor::Photo(self.photos));
            self.photos += 1;
        }
    }

    fn stage(&mut self, stage: &Stage) {
        let mut before: Option<&Visual> = None;
        for step in &stage.steps {
            let again = before.replace(&step.visual).and_then(Visual::chart);
            match &step.visual {
                Visual::Chart(chart) if again.is_some_and(|before| chart.is_again(before)) => self.again(chart),
                Visual::Photo(photo) => self.photo(photo),
                Visual::Figures(figures) => self.large_figures(figures),
                Visual::Chart(chart) => self.chart(chart),
                Visual::Video(video) => self.photo(&video.poster),
                Visual::Region(region) => self.said("Alt text of a region", Some(&region.alt), Anchor::Before),
            }
            step.cards.iter().for_each(|card| self.block(card));
        }
    }

    /// A chart once more: what it says has been listed, and of its figures those that are counted as the story's.
    fn again(&mut self, chart: &Chart) {
        let (passages, links, figures) = (self.passages.len(), self.links.len(), self.figures.len());
        self.chart(chart);
        self.passages.truncate(passages);
        self.links.truncate(links);
        let passage = self.last();
        let shown = self.figures.split_off(figures).into_iter().filter(|figure| figure.count.is_some());
        self.figures.extend(shown.map(|figure| Figure { passage, ..figure }));
    }
}
