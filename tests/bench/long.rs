//! The demo story told ten and a hundred times over: as a static page, and as ours.

use crate::{
    attempts::Attempts,
    browser::Browser,
    check::demo,
    contender::{Contender, Side},
    load::load,
    measure::{Measure, Speed},
    place,
    results::Results,
    run::say,
    scroll::{heap, scroll},
    server::{Folders, Server},
};
use scrollwork::format::write_djot;
use scrollwork::story::Story;
use std::{fs, os::unix::fs::symlink, path::Path, rc::Rc};

const fn contender(name: &'static str, side: Side, path: &'static str) -> Contender {
    Contender { name, made_with: "the demo story over and over", side, path }
}

/// Each length, static and ours.
pub(crate) const ALL: &[Contender] = &[
    contender("static@1", Side::Limit, "/peers/static/"),
    contender("page@1", Side::Published, "/stories/limits/"),
    contender("static@10", Side::Limit, "/peers/static@10/"),
    contender("page@10", Side::Published, "/stories/limits-10/"),
    contender("static@100", Side::Limit, "/peers/static@100/"),
    contender("page@100", Side::Published, "/stories/limits-100/"),
];

/// Builds the pages of the longer ones.
pub(crate) fn prepare(folders: &Folders) {
    for times in [10, 100] {
        let folder = folders.peers.join(format!("story-{times}"));
        write(&folder, times);
        place::publish(&folder, &folders.long);
        let story = folders.long.join(format!("stories/limits-{times}"));
        place::build_peers(&story, &folders.peers, &[&format!("static@{times}")]);
    }
}

/// Writes the folder of the story told `times` over.
fn write(folder: &Path, times: usize) {
    let beside = place::root().join("public/stories/limits");
    let story = repeated(demo(), times);
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("story.dj"), write_djot(&story)).unwrap();
    for name in ["photos", "art"].into_iter().filter(|name| beside.join(name).is_dir()) {
        symlink(beside.join(name), folder.join(name)).unwrap();
    }
}

/// The story with its sections `times` over, each under an id of its own.
fn repeated(mut story: Story, times: usize) -> Story {
    let once = std::mem::take(&mut story.sections);
    for time in 0..times {
        for section in &once {
            let mut section = section.clone();
            if time > 0 {
                section.id = format!("{}-{time}", section.id).parse().unwrap();
            }
            story.sections.push(section);
        }
    }
    story.slug = format!("limits-{times}").parse().unwrap();
    story
}

/// Loads and scrolls each length.
pub(crate) async fn measure(server: &Rc<Server>, results: &mut Results) {
    let mut attempts = Attempts::new(server, None);
    for contender in ALL {
        for speed in [Speed::Full, Speed::Slowed] {
            say!("{} at {} speed", contender.name, speed.name());
            let found = attempts.attempt(async move |browser, server| once(browser, server, contender, speed).await);
            results.take(contender, speed, "scroll", found.await);
        }
    }
}

async fn once(browser: &Browser, server: &Server, contender: &Contender, speed: Speed) -> Vec<(Measure, f64)> {
    let mut found = load(browser, server, contender, speed).await;
    found.extend(scroll(browser).await);
    found.push(heap(browser).await);
    found.retain(|(measure, _)| MEASURES.contains(measure));
    found
}

/// What the length of a story may change.
pub(crate) const MEASURES: &[Measure] = &[
    Measure::LoadTask,
    Measure::Blocking,
    Measure::LongestTask,
    Measure::Text,
    Measure::Task,
    Measure::Style,
    Measure::Script,
    Measure::Heap,
];
