//! Writing blocks.

use super::{attributes::Attributes, escape::Escape, line::Line, settled};
use crate::story::{
    Audio, Block, BoxKind, Boxout, Card, Chart, Comparison, Correction, Embed, Figures, Focal, Gallery, Inline, Item,
    LanguageTag, List, Note, Pair, Photo, Quote, Region, RelatedLink, Section, Side, Slug, Stage, Transition, Video,
    Visual, Width, is_default,
};

/// A writer of blocks of one language.
pub(super) struct Writer<'s> {
    pub(super) language: &'s LanguageTag,
}

impl Writer<'_> {
    /// The blocks, one text each.
    pub(super) fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        let mut out = Vec::new();
        // Two lists in a row are told apart by their markers.
        let (mut other, mut before) = (false, None);
        for block in blocks {
            let ordered = if let Block::List(list) = block { Some(list.ordered) } else { None };
            other = ordered.is_some() && ordered == before && !other;
            before = ordered;
            out.push(self.block(block, other));
        }
        out
    }

    fn block(&self, block: &Block, other: bool) -> String {
        match block {
            // What a build has added is not written, and not expected to be read.
            Block::Chart(chart) if chart.drawings.is_some() => {
                let chart = Chart { drawings: None, ..Chart::clone(chart) };
                return self.block(&Block::Chart(Box::new(chart)), other);
            }
            Block::Stage(stage) => return self.stage(stage),
            Block::Card(card) => return self.card(card),
            Block::Box(boxout) => return self.boxout(boxout),
            Block::Pair(pair) => return self.pair(pair),
            Block::Gallery(gallery) => return self.gallery(gallery),
            _ => {}
        }
        let section = Section { id: Slug::intro(), kicker: None, heading: Vec::new(), blocks: vec![block.clone()] };
        settled(&(None, vec![section], Vec::new()), self.language, |escape| match block {
            Block::Paragraph(words) => self.marked("", words, escape),
            Block::Subheading(words) => self.marked("### ", words, escape),
            Block::List(list) => self.list(list, other, escape),
            Block::Rule => "***".to_owned(),
            Block::Quote(quote) => self.quote(quote, escape),
            Block::Figures(figures) => self.figures(figures, escape),
            Block::Photo(photo) => self.photo(photo, false, escape),
            Block::Correction(correction) => self.correction(correction, escape),
            Block::EditorsNote(text) => division("editors-note", &self.paragraphs(text, escape)),
            Block::Related(links) => self.related(links, escape),
            Block::Pull(words) => division("pull", &[self.marked("", words, escape)]),
            Block::Table(table) => self.table(table, escape),
            Block::Chart(chart) => self.chart(chart, escape),
            Block::Embed(embed) => self.embed(embed, escape),
            Block::Video(video) => self.video(video, escape),
            Block::Audio(audio) => self.audio(audio, escape),
            Block::Stage(_) | Block::Card(_) | Block::Box(_) | Block::Pair(_) | Block::Gallery(_) => String::new(),
        })
    }

    /// A note; its further paragraphs are indented.
    pub(super) fn note(&self, note: &Note) -> String {
        settled(&(None, Vec::new(), vec![note.clone()]), self.language, |escape| {
            let text = note.text.iter().map(|words| self.line(escape).write(words).replace('\n', "\n  "));
            format!("[^{}]: {}", note.id, text.collect::<Vec<_>>().join("\n\n  "))
        })
    }

    fn line(&self, escape: Escape) -> Line<'_> {
        Line { escape, language: self.language }
    }

    /// Words after a marker; further lines are indented by its width.
    pub(super) fn marked(&self, marker: &str, words: &[Inline], escape: Escape) -> String {
        let indent = format!("\n{}", " ".repeat(marker.len()));
        format!("{marker}{}", self.line(escape).write(words).replace('\n', &indent))
    }

    fn list(&self, list: &List, other: bool, escape: Escape) -> String {
        let marker = |index: usize| match (list.ordered, other) {
            (true, false) => format!("{}. ", index + 1),
            (true, true) => format!("{}) ", index + 1),
            (false, false) => "- ".to_owned(),
            (false, true) => "+ ".to_owned(),
        };
        let item = |(index, item): (usize, &Item)| {
            let marker = marker(index);
            let text = self.marked(&marker, &item.text, escape);
            let Some(list) = &item.list else { return text };
            let indent = format!("\n{}", " ".repeat(marker.len()));
            format!(
                "{text}\n{indent}{}",
                self.list(list, false, escape).replace('\n', &indent).replace(&(indent.clone() + "\n"), "\n\n")
            )
        };
        list.items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
    }

    fn quote(&self, quote: &Quote, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.words("speaker", quote.speaker.as_deref());
        attributes.words("role", quote.role.as_deref());
        let line = |words: &Vec<Inline>| format!("> {}", self.line(escape).write(words).replace('\n', "\n> "));
        let lines: Vec<String> = quote.text.iter().map(line).collect();
        format!("{}{}", attributes.above(), lines.join("\n>\n"))
    }

    fn figures(&self, figures: &Figures, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.class("compare", figures.compare);
        let counts: Vec<String> = figures.counts.iter().map(|count| self.line(escape).count(count)).collect();
        format!("{}::: figures\n{}\n:::", attributes.above(), counts.join("\n\n"))
    }

    /// A photo; `opening` where it stands behind the headline.
    pub(super) fn photo(&self, photo: &Photo, opening: bool, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.class("opening", opening);
        attributes.words("credit", photo.credit.as_deref());
        attributes.name("focal", focal(photo).as_deref());
        attributes.name("transition", named(photo.transition));
        attributes.name("width", width(photo.width));
        let size = photo.size.map(|size| format!("{}x{}", size.width, size.height));
        attributes.name("size", size.as_deref());
        attributes.name("fit", fit(photo));
        attributes.name("portrait", photo.portrait.map(|ratio| ratio.to_string()).as_deref());
        let (alt, src) = (escape.text(&photo.alt, true, true), escape.address(&photo.src));
        let mut out = format!("{}::: photo\n![{alt}]({src})\n", attributes.above());
        if !photo.caption.is_empty() {
            out.push_str(&format!("\n{}\n", self.marked("", &photo.caption, escape)));
        }
        out + ":::"
    }

    fn photos(&self, photos: &[Photo]) -> Vec<String> {
        photos.iter().map(|photo| self.block(&Block::Photo(photo.clone()), false)).collect()
    }

    fn pair(&self, pair: &Pair) -> String {
        let mut attributes = Attributes::default();
        let compare = Some(pair.compare.name()).filter(|_| pair.compare != Comparison::default());
        attributes.name("compare", compare);
        attributes.words("before", pair.before.as_deref());
        attributes.words("after", pair.after.as_deref());
        attributes.name("width", width(pair.width));
        attributes.above() + &division("pair", &self.photos(&pair.photos))
    }

    fn gallery(&self, gallery: &Gallery) -> String {
        let mut attributes = Attributes::default();
        attributes.name("width", width(gallery.width));
        attributes.above() + &division("gallery", &self.photos(&gallery.photos))
    }

    fn embed(&self, embed: &Embed, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.words("url", Some(&embed.url));
        attributes.words("title", Some(&embed.title));
        attributes.words("credit", embed.credit.as_deref());
        let size = embed.size.map(|size| format!("{}x{}", size.width, size.height));
        attributes.name("size", size.as_deref());
        attributes.name("width", width(embed.width));
        let image =
            |photo: &Photo| format!("![{}]({})", escape.text(&photo.alt, true, true), escape.address(&photo.src));
        let poster = embed.poster.as_ref().map(image);
        let caption = (!embed.caption.is_empty()).then(|| self.marked("", &embed.caption, escape));
        let parts: Vec<String> = poster.into_iter().chain(caption).collect();
        let body = parts.join("\n\n") + if parts.is_empty() { "" } else { "\n" };
        format!("{}::: embed\n{body}:::", attributes.above())
    }

    fn video(&self, video: &Video, escape: Escape) -> String {
        let Video { src, poster } = video;
        let mut attributes = Attributes::default();
        attributes.words("src", Some(src));
        attributes.words("credit", poster.credit.as_deref());
        attributes.name("focal", focal(poster).as_deref());
        attributes.name("width", width(poster.width));
        let size = poster.size.map(|size| format!("{}x{}", size.width, size.height));
        attributes.name("size", size.as_deref());
        attributes.name("fit", fit(poster));
        let image = format!("![{}]({})", escape.text(&poster.alt, true, true), escape.address(&poster.src));
        let caption = (!poster.caption.is_empty()).then(|| self.marked("", &poster.caption, escape));
        attributes.above() + &division("video", &Some(image).into_iter().chain(caption).collect::<Vec<_>>())
    }

    fn audio(&self, audio: &Audio, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.words("src", Some(&audio.src));
        attributes.words("title", Some(&audio.title));
        attributes.words("credit", audio.credit.as_deref());
        let transcript: Vec<String> = audio.transcript.iter().map(|words| self.marked("", words, escape)).collect();
        attributes.above() + &division("audio", &transcript)
    }

    fn stage(&self, stage: &Stage) -> String {
        let mut attributes = Attributes::default();
        attributes.name("transition", named(stage.transition));
        attributes.name("layout", Some(stage.layout.name()).filter(|_| !is_default(&stage.layout)));
        attributes.name("side", stage.side.map(Side::name));
        let mut parts = Vec::new();
        let mut before: Option<&Visual> = None;
        for step in &stage.steps {
            let again = before.replace(&step.visual).and_then(Visual::chart);
            let visual = match &step.visual {
                Visual::Chart(chart) if again.is_some_and(|before| is_again(chart, before)) => {
                    let mut attributes = Attributes::default();
                    attributes.words("highlight", chart.highlight.as_deref());
                    attributes.above() + "::: chart\n:::"
                }
                Visual::Photo(photo) => self.block(&Block::Photo(photo.clone()), false),
                Visual::Figures(figures) => {
                    marked_first(".visual", &self.block(&Block::Figures(figures.clone()), false))
                }
                Visual::Chart(chart) => self.block(&Block::Chart(chart.clone()), false),
                Visual::Video(video) => self.block(&Block::Video((**video).clone()), false),
                Visual::Region(region) => self.region(region),
            };
            parts.push(match step.transition {
                Some(transition) => marked_first(&format!("transition={}", transition.name()), &visual),
                None => visual,
            });
            parts.extend(self.blocks(&step.cards));
        }
        attributes.above() + &division("stage", &parts)
    }

    fn region(&self, region: &Region) -> String {
        let mut attributes = Attributes::default();
        attributes.words("at", Some(&region.place()));
        let words = self.block(&Block::Paragraph(vec![Inline::Text(region.alt.clone())]), false);
        attributes.above() + &division("region", &[words])
    }

    fn boxout(&self, boxout: &Boxout) -> String {
        let mut attributes = Attributes::default();
        attributes.name("kind", Some(boxout.kind.name()).filter(|_| boxout.kind != BoxKind::default()));
        attributes.class("folded", boxout.folded);
        let mut parts = vec![self.block(&Block::Subheading(boxout.heading.clone()), false)];
        parts.extend(self.blocks(&boxout.blocks));
        attributes.above() + &division("box", &parts)
    }

    fn correction(&self, correction: &Correction, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.name("date", Some(&correction.date.to_string()));
        attributes.above() + &division("correction", &self.paragraphs(&correction.text, escape))
    }

    fn paragraphs(&self, text: &[Vec<Inline>], escape: Escape) -> Vec<String> {
        text.iter().map(|words| self.marked("", words, escape)).collect()
    }

    fn related(&self, links: &[RelatedLink], escape: Escape) -> String {
        let item = |link: &RelatedLink| {
            let image = link
                .photo
                .as_ref()
                .map(|photo| format!("![{}]({}) ", escape.text(&photo.alt, true, true), escape.address(&photo.src)));
            let mut attributes = Attributes::default();
            attributes.words("source", link.source.as_deref());
            let words = Inline::Link { href: link.href.clone(), text: link.title.clone() };
            let written = self.marked("  ", &[words], escape);
            format!("- {}{}{}", image.unwrap_or_default(), written.trim_start(), attributes.behind())
        };
        division("related", &[links.iter().map(item).collect::<Vec<_>>().join("\n")])
    }

    fn card(&self, card: &Card) -> String {
        let mut attributes = Attributes::default();
        attributes.name("side", card.side.map(Side::name));
        attributes.above() + &division("card", &self.blocks(&card.blocks))
    }
}

/// Whether nothing but what is under discussion in `chart` is not as in the one `before` it.
fn is_again(chart: &Chart, before: &Chart) -> bool {
    let bare = |chart: &Chart| Chart { highlight: None, drawings: None, ..chart.clone() };
    bare(chart) == bare(before)
}

/// A division as it is `written`, with one more attribute, before those that it has.
fn marked_first(attribute: &str, written: &str) -> String {
    match written.strip_prefix('{') {
        Some(rest) => format!("{{{attribute} {rest}"),
        None => format!("{{{attribute}}}\n{written}"),
    }
}

/// A division of `parts`, with more colons than any division within it has.
fn division(name: &str, parts: &[String]) -> String {
    let lines = parts.iter().flat_map(|part| part.lines());
    let within = lines.map(|line| line.len() - line.trim_start_matches(':').len()).filter(|colons| *colons > 2).max();
    let colons = ":".repeat(within.map_or(3, |within| within + 1));
    format!("{colons} {name}\n{}\n{colons}", parts.join("\n\n"))
}

/// How a photo fills its frame, where it does not cover it.
fn fit(photo: &Photo) -> Option<&'static str> {
    Some(photo.fit.name()).filter(|_| !is_default(&photo.fit))
}

/// The focal point of a photo, where it is not in the middle.
fn focal(photo: &Photo) -> Option<String> {
    let Focal { x, y } = photo.focal;
    (photo.focal != Focal::default()).then(|| format!("{x} {y}"))
}

/// The name of a width that is not the usual one.
fn width(width: Width) -> Option<&'static str> {
    Some(width.name()).filter(|_| width != Width::default())
}

/// The name of a transition that is not the usual one.
fn named(transition: Transition) -> Option<&'static str> {
    Some(transition.name()).filter(|_| transition != Transition::default())
}
