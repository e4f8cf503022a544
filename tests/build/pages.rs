//! What is published of a story, word for word.

use crate::{
    expected::{expect, without_amounts},
    workspace::Workspace,
};
use scrollwork::format::{ParseOptions, read_json};
use scrollwork::view::{Options, to_html};

const BASE: [&str; 3] = ["stories", "--base", "https://cdn.example.org/news"];

/// The article in a page, and the page with an ellipsis in its place: articles have tests of their own.
fn parted(page: &str) -> (String, String) {
    let start = page.find("<article").unwrap();
    let end = page.rfind("</article>").unwrap() + "</article>".len();
    (page[start..end].to_owned(), format!("{}…{}", &page[..start], &page[end..]))
}

#[test]
fn everything_is_published_word_for_word() {
    let work = Workspace::new("pages");
    let ended = work.published(&BASE);
    expect("expected/report.txt", &without_amounts(&ended.stdout));
    expect("expected/problems.txt", &ended.stderr);
    for file in ["_headers", "nginx.conf", "story.schema.json", "stories/ferries/oembed.json"] {
        expect(&format!("expected/{file}"), &work.read(&format!("out/{file}")));
    }
    for story in ["ferries", "harbour"] {
        for page in ["index.html", "story.html"] {
            let (_, around) = parted(&work.read(&format!("out/stories/{story}/{page}")));
            expect(&format!("expected/stories/{story}/{page}"), &around);
        }
    }
}

#[test]
fn without_a_base_nothing_claims_an_address() {
    let work = Workspace::new("baseless");
    work.published(&BASE);
    let ended = work.published(&["stories"]);
    expect("expected/baseless/report.txt", &without_amounts(&ended.stdout));
    expect("expected/baseless/index.html", &parted(&work.read("out/stories/ferries/index.html")).1);
    let left: Vec<String> = work.files("out").into_keys().filter(|name| name.contains("oembed")).collect();
    assert!(left.is_empty(), "{left:?}");
}

/// WordPress keeps no other elements and attributes of what a server answers, and wants the link first.
#[test]
fn wordpress_keeps_the_embed() {
    let work = Workspace::new("wordpress");
    work.published(&BASE);
    let answer: serde_json::Value = serde_json::from_str(&work.read("out/stories/ferries/oembed.json")).unwrap();
    let html = answer["html"].as_str().unwrap();
    let kept = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];
    for tag in html.split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
        let tag = tag.split('>').next().unwrap();
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        // The texts of the attributes hold no `="`.
        let names: Vec<&str> = attributes.split("=\"").filter_map(|part| part.rsplit(' ').next()).collect();
        let names = &names[..names.len() - 1];
        match name {
            "blockquote" => assert!(names.is_empty(), "{tag}"),
            "a" => assert_eq!(names, ["href"], "{tag}"),
            "iframe" => assert!(names.iter().all(|name| kept.contains(name) || *name == "loading"), "{tag}"),
            _ => panic!("{tag}"),
        }
    }
    assert!(html.starts_with("<blockquote><a ") && html.ends_with("></iframe>"), "{html}");
    let height = answer["height"].as_u64().unwrap();
    assert!((200..=1000).contains(&height), "{height}");
}

#[test]
fn the_article_is_the_same_everywhere_but_for_its_level() {
    let work = Workspace::new("levels");
    work.published(&["stories", "--level", "3"]);
    let json = work.read("out/stories/ferries/story.json");
    let story = read_json(&json, &ParseOptions::named("story.json")).into_story().unwrap();
    for (page, level) in [("index.html", 1), ("story.html", 3)] {
        let (article, _) = parted(&work.read(&format!("out/stories/ferries/{page}")));
        let article = article.replace(" data-sw-style=", " style=");
        assert_eq!(article, to_html(&story, &Options { level, base: String::new() }), "{page}");
    }
}

#[test]
fn every_address_in_a_page_is_that_of_a_published_file() {
    let work = Workspace::new("addresses");
    work.published(&["stories"]);
    let page = work.read("out/stories/ferries/index.html");
    let folder = work.path("out/stories/ferries");
    let quoted = |name: &str| {
        let start = format!(" {name}=\"");
        page.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let mut found = 0;
    for address in [quoted("src"), quoted("href")].concat() {
        if !address.starts_with('#') && !address.contains("://") && address != "data:," {
            assert!(folder.join(&address).exists(), "{address}");
            found += 1;
        }
    }
    assert!(found >= 5, "{page}");
}
