//! Published names, looked at by a filter engine with the lists that most blockers have (both by npm; `make test` installs them).

use crate::{
    skip::skip,
    workspace::{HERE, Workspace},
};
use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Where the set-up puts packages.
fn modules() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
    let modules = cache.join("scrollwork/npm/node_modules");
    Some(modules).filter(|modules| modules.join("@ghostery/adblocker").is_dir() && modules.join("ad-block").is_dir())
}

/// Those of `paths` that the lists block on a server, each with the rule that does.
fn blocked(modules: &Path, paths: &[String]) -> Vec<String> {
    let mut engine = Command::new("node");
    engine.arg(Path::new(HERE).join("blocklist.cjs")).arg(modules).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut engine = engine.spawn().unwrap();
    engine.stdin.take().unwrap().write_all(paths.join("\n").as_bytes()).unwrap();
    let output = engine.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// Names of photos as advertisers, agencies and authors give them.
const NAMES: [&str; 12] = [
    "tower-300x250",
    "ad",
    "ads_728x90",
    "banner-ad",
    "sponsor",
    "advertisement-2",
    "AD-300x600",
    "google-ads",
    "468-60",
    "popunder",
    "tracking-pixel",
    "reklama",
];

#[test]
fn nothing_that_is_published_is_blocked() {
    let Some(modules) = modules() else {
        skip("@ghostery/adblocker and ad-block are not installed; `make test` installs them");
        return;
    };
    let work = Workspace::new("blocklist");
    let photo = fs::read(work.path("stories/ferries/photos/pier.png")).unwrap();
    let mut text = String::from("---\ntitle: The gate\ndek: It is shut.\n---\n\nText.\n");
    for name in NAMES {
        fs::create_dir_all(work.path("gate/photos/ads")).unwrap();
        fs::write(work.path(&format!("gate/photos/ads/{name}.png")), &photo).unwrap();
        text += &format!("\n{{credit=A}}\n::: photo\n![A](photos/ads/{name}.png)\n\nThe gate.\n:::\n");
    }
    work.write("gate/story.dj", &text);
    work.published(&["gate", "stories", "--base", "https://cdn.example.org/"]);
    let paths: Vec<String> = work.files("out").into_keys().collect();
    assert_eq!(blocked(&modules, &paths), [""; 0]);
    assert_ne!(
        blocked(&modules, &["stories/gate/photos/tower-300x250-480.avif".to_owned()]),
        [""; 0],
        "the engine is at work"
    );
}

/// Slugs that authors may well choose, and slugs that lists block.
const SLUGS: [&str; 16] = [
    "river",
    "addis-ababa",
    "roads-and-threads",
    "the-spread-of-salads",
    "star-spangled-banner",
    "who-sponsors-terror",
    "adrift",
    "admiral-nelson",
    "pop-stars",
    "the-tracking-of-whales",
    "statistics-of-war",
    "promoters",
    "1990-1995",
    "counting-the-dead",
    "pixel-art",
    "publicity-stunt",
];
const BLOCKED: [&str; 14] = [
    "advertising",
    "ads",
    "banner-ads",
    "the-300x250",
    "google-ads-in-court",
    "advertorial",
    "adblock",
    "reklama",
    "book-ad",
    "news-ad",
    "the-468-60-gate",
    "google-analytics",
    "sponsored-links",
    "popunder",
];

#[test]
fn slugs_that_lists_block_are_refused_and_others_are_not() {
    let work = Workspace::new("blocked-slugs");
    let page = |slug: &str| format!("---\ntitle: The gate\ndek: It is shut.\nslug: {slug}\n---\n\nText.\n");
    for slug in SLUGS {
        work.write(&format!("good/{slug}/story.dj"), &page(slug));
    }
    work.published(&["good"]);
    for slug in BLOCKED {
        work.write(&format!("bad/{slug}/story.dj"), &page(slug));
    }
    let ended = work.build(&["bad"]);
    assert!(ended.stdout.contains(&format!("0 stories published, {} not", BLOCKED.len())), "{ended:?}");
    let Some(modules) = modules() else { return };
    let paths = |slugs: &[&str]| -> Vec<String> {
        let files = ["", "story.html", "photos/0a1b2c3d4e-480w.avif"];
        slugs.iter().flat_map(|slug| files.map(|file| format!("stories/{slug}/{file}"))).collect()
    };
    assert_eq!(blocked(&modules, &paths(&SLUGS)), [""; 0]);
}
