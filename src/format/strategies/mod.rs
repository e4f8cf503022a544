//! Property test strategies of stories: every block and inline, with texts that are awkward to write and read.

mod chart;
mod line;
mod photo;
mod table;

use super::{normalize, rule, validate};
use crate::story::{walk, *};
pub(crate) use line::text;
use line::{NOTES, count, date, line, still, words};
use photo::{opening, photo, staged};
use proptest::{collection::vec, option, prelude::*, sample::select};

fn card() -> BoxedStrategy<Block> {
    prop_oneof![
        3 => line(2).prop_map(Block::Paragraph),
        1 => list(2).prop_map(Block::List),
        1 => (vec(line(1), 1..3), option::of(words()), option::of(words()))
            .prop_map(|(text, speaker, role)| Block::Quote(Quote { text, speaker, role })),
        1 => figures().prop_map(Block::Figures),
    ]
    .boxed()
}

/// A list with as many more in one another as `depth`.
fn list(depth: u32) -> BoxedStrategy<List> {
    let inner = if depth == 0 { Just(None).boxed() } else { option::weighted(0.2, list(depth - 1)).boxed() };
    let item = (line(1), inner).prop_map(|(text, list)| Item { text, list });
    (any::<bool>(), vec(item, 1..4)).prop_map(|(ordered, items)| List { ordered, items }).boxed()
}

/// Blocks of a section, without rules that part nothing.
fn blocks(number: std::ops::Range<usize>) -> BoxedStrategy<Vec<Block>> {
    let block = prop_oneof![8 => block(), 1 => Just(Block::Rule)];
    let tidy = |mut blocks: Vec<Block>| {
        while let Some(index) = rule::idle(&blocks).first() {
            blocks.remove(*index);
        }
        blocks
    };
    vec(block, number).prop_map(tidy).boxed()
}

fn figures() -> impl Strategy<Value = Figures> {
    (any::<bool>(), vec(count(), 1..5)).prop_map(|(compare, counts)| Figures {
        compare: compare && counts.len() > 1 && validate::compared(&counts).is_ok(),
        counts,
    })
}

fn side() -> impl Strategy<Value = Option<Side>> {
    option::of(select(Side::ALL.to_vec()))
}

/// A card of several blocks.
fn cards() -> impl Strategy<Value = Block> {
    (side(), vec(card(), 1..3)).prop_map(|(side, blocks)| Block::Card(Card { side, blocks }))
}

fn boxout() -> impl Strategy<Value = Boxout> {
    let blocks = vec(prop_oneof![3 => card(), 1 => staged().prop_map(Block::Photo)], 1..3);
    (select(BoxKind::ALL.to_vec()), any::<bool>(), line(1), blocks).prop_map(|(kind, folded, heading, blocks)| Boxout {
        kind,
        folded,
        heading,
        blocks,
    })
}

fn related() -> impl Strategy<Value = RelatedLink> {
    let hrefs = select(&["https://example.org/a_(b)", "../b/", "#intro"][..]);
    let photos = option::of((select(&["photos/a.jpg", "a (b)_c.jpg"][..]), text()));
    (hrefs, line(0), option::of(words()), photos).prop_map(|(href, title, source, photo)| RelatedLink {
        href: href.to_owned(),
        title,
        source,
        photo: photo.map(|(src, alt)| Photo::new(src.to_owned(), alt)),
    })
}

/// So many per cent or more.
fn percent(least: u8) -> impl Strategy<Value = Percent> {
    (least..=100).prop_map(Percent::at_most_hundred)
}

/// A step that shows a region of the photo before it.
fn region() -> impl Strategy<Value = Step> {
    (percent(0), percent(0), percent(Region::LEAST_WIDTH.get()), words(), vec(card(), 0..3)).prop_map(
        |(x, y, width, alt, cards)| Step {
            visual: Visual::Region(Region { x, y, width, alt }.within()),
            transition: None,
            cards,
        },
    )
}

/// `step` and, where it shows a photo, the steps of its `regions`; where it shows a chart, the same with something else under discussion.
fn with_regions(mut step: Step, regions: Vec<Step>) -> Vec<Step> {
    let again = step.visual.chart().and_then(chart::again);
    if let Some(visual) = again.map(|chart| Visual::Chart(Box::new(chart))) {
        return vec![step, Step { visual, transition: None, cards: Vec::new() }];
    }
    let Some(photo) = step.visual.photo_mut() else { return vec![step] };
    // Of such a photo there is no other crop.
    photo.portrait = photo.portrait.filter(|_| regions.is_empty());
    photo.fit = if regions.is_empty() { photo.fit } else { Fit::Cover };
    [vec![step], regions].concat()
}

/// `story`, with words of its own as a pull quotation.
fn with_pull(mut story: Story) -> Story {
    let lines = walk::lines(&story);
    let words = lines.into_iter().find(|words| validate::pull(words).is_ok()).map(<[Inline]>::to_vec);
    let last = story.sections.last_mut().map(|section| &mut section.blocks);
    last.into_iter().for_each(|blocks| blocks.extend(words.clone().map(Block::Pull)));
    story
}

fn block() -> BoxedStrategy<Block> {
    let visual = prop_oneof![
        3 => (staged(), select(Fit::ALL.to_vec())).prop_map(|(photo, fit)| Visual::Photo(Photo { fit, ..photo })),
        1 => figures().prop_map(Visual::Figures),
        1 => chart::chart().prop_map(|chart| Visual::Chart(Box::new(chart))),
        1 => photo::staged_video().prop_map(|video| Visual::Video(Box::new(video))),
    ];
    let own = option::weighted(0.3, select(Transition::ALL.to_vec()));
    let step = (visual, own, vec(prop_oneof![4 => card(), 1 => cards()], 0..3), vec(region(), 0..3))
        .prop_map(|(visual, transition, cards, regions)| with_regions(Step { visual, transition, cards }, regions));
    prop_oneof![
        5 => card(),
        1 => line(1).prop_map(Block::Subheading),
        1 => photo().prop_map(Block::Photo),
        1 => boxout().prop_map(Block::Box),
        1 => vec(line(1), 1..3).prop_map(|text| Block::Correction(Correction { date: "2024-02-29".parse().unwrap(), text })),
        1 => vec(line(1), 1..3).prop_map(Block::EditorsNote),
        1 => vec(related(), 1..4).prop_map(Block::Related),
        1 => table::table().prop_map(Block::Table),
        1 => chart::chart().prop_map(|chart| Block::Chart(Box::new(chart))),
        1 => (select(Transition::ALL.to_vec()), select(StageLayout::ALL.to_vec()), side(), vec(step, 2..4))
            .prop_map(|(transition, layout, side, steps)| (transition, layout, side, steps.concat()))
            .prop_filter("no middle is beside", |(_, layout, side, _)| validate::side(*layout, *side).is_ok())
            .prop_filter("no card crosses a chart", |(_, layout, _, steps)| {
                steps.iter().all(|step: &Step| step.visual.chart().is_none() || *layout == StageLayout::Beside)
            })
            .prop_map(|(transition, layout, side, mut steps)| {
                // There is none before it that it could take the place of.
                steps[0].transition = None;
                Block::Stage(Stage { transition, layout, side, steps })
            }),
        1 => photo::pair().prop_map(Block::Pair),
        1 => photo::gallery().prop_map(Block::Gallery),
        1 => photo::embed().prop_map(Block::Embed),
        1 => photo::video().prop_map(Block::Video),
        1 => photo::audio().prop_map(Block::Audio),
    ]
    .boxed()
}

fn sections() -> impl Strategy<Value = Vec<Section>> {
    let section = (line(1), option::of(words()), blocks(0..5), any::<bool>());
    (blocks(0..4), vec(section, 1..4)).prop_map(|(intro, rest)| {
        let intro = Section { id: Slug::intro(), kicker: None, heading: Vec::new(), blocks: intro };
        let mut sections: Vec<Section> = Some(intro).into_iter().filter(|intro| !intro.blocks.is_empty()).collect();
        for (heading, kicker, blocks, named) in rest {
            let index = sections.len();
            let by_default = default_id(&normalize::line(heading.clone()), index);
            let taken = sections.iter().any(|section| section.id == by_default);
            let id = if named || taken { format!("part-{index}").parse().unwrap() } else { by_default };
            sections.push(Section { id, kicker, heading, blocks });
        }
        sections
    })
}

/// A note for each name that [`line`] refers to.
fn notes() -> impl Strategy<Value = Vec<Note>> {
    vec(vec(still(), 1..3), NOTES.len())
        .prop_map(|texts| NOTES.iter().zip(texts).map(|(id, text)| Note { id: (*id).to_owned(), text }).collect())
}

/// Any story, in normal form and without an error, as an author may have written it.
pub(crate) fn story() -> impl Strategy<Value = Story> {
    let texts = (words(), option::of(words()), option::of(words()), vec(words(), 0..3), any::<[bool; 3]>());
    let marks = (select(&["en", "my", "de", "fr-CA"][..]), option::of(select(&["#c8321f", "#C8321F"][..])));
    (texts, marks, option::of(date()), option::of(date()), option::of(opening()), sections(), notes()).prop_map(
        |(
            (title, dek, byline, credits, [apart, hide_reading_time, links]),
            (language, accent),
            published,
            updated,
            opening,
            sections,
            notes,
        )| {
            // Any name in the byline will do: all of it as a person, its first word as an organisation.
            let names = byline.clone().filter(|_| apart).map(|byline| {
                let first = byline.split(' ').next().unwrap_or_default().to_owned();
                vec![Author::Person(byline), Author::Organisation(first)]
            });
            let mut story = normalize::story(Story {
                format: FORMAT,
                slug: "a-story-2".parse().unwrap(),
                title,
                dek,
                language: language.parse().unwrap(),
                accent: accent.and_then(|accent| accent.parse().ok()),
                byline,
                authors: names.unwrap_or_default(),
                published,
                updated,
                hide_reading_time,
                links,
                credits,
                notes,
                opening,
                sections,
            });
            let used: Vec<String> = walk::note_references(&story).into_iter().map(str::to_owned).collect();
            story.notes.retain(|note| used.contains(&note.id));
            with_pull(story)
        },
    )
}

/// Any story of [`story`] as a build leaves it: with the renditions of its photos and the drawings of its charts.
pub(crate) fn built() -> impl Strategy<Value = Story> {
    (story(), photo::renditions()).prop_map(|(mut story, renditions)| {
        walk::placed_photos_mut(&mut story)
            .into_iter()
            .for_each(|(photo, _)| photo.renditions = Some(renditions.clone()));
        walk::charts_mut(&mut story).into_iter().for_each(|chart| chart.drawings = chart::drawings(chart));
        story
    })
}
