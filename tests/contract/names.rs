//! Attributes, classes and custom properties: what is rendered, what is set by scripts, what is styled.

use crate::{
    html::{self, FRAGMENTS, PAGES},
    sources::{Names, found, hooks, rust, scripts, styles, text},
};
use scrollwork::{
    hooks::{ELEMENT, attribute, class, property, state},
    motion::Phase,
    story::Transition,
};

/// The names that begin with `data-`.
fn data(names: Names) -> Names {
    names.into_iter().filter(|name| name.starts_with("data-")).collect()
}

#[test]
fn the_view_renders_the_attributes_that_it_is_said_to() {
    assert_eq!(data(html::attributes(&PAGES)), hooks(&[attribute::RENDERED]));
    // A fragment has its styles under another name.
    assert_eq!(data(html::attributes(&FRAGMENTS)), hooks(&[attribute::RENDERED, attribute::FRAGMENT]));
}

#[test]
fn the_scripts_know_the_attributes_of_pages_and_set_those_of_the_loader() {
    let known = hooks(&[
        attribute::RENDERED,
        attribute::FRAGMENT,
        attribute::RUNTIME,
        attribute::BLOCKS_SCRIPT,
        attribute::LOADER,
        attribute::PAGE,
        // The script tag of the frame's own script, and the mock page's; the studio's page where it writes into a folder, and its
        // text while nobody may write.
        &["data-page", "data-preview", "data-folder", "data-read-only"],
        // Where the pages of others have the address of a picture that comes late.
        &["data-lazy-src", "data-original", "data-src", "data-srcset"],
    ]);
    let scripts = scripts();
    let by_name = found(r"[^\w](data-[a-z]+(?:-[a-z]+)*)", &scripts);
    let by_property = found(r"dataset\.(\w+)", &scripts).into_iter().map(|name| attribute_of(&name));
    let unknown: Names = by_name.into_iter().chain(by_property).filter(|name| !known.contains(name)).collect();
    // The one is the beginning of names, the others of the sanitizer's pattern.
    assert_eq!(unknown, hooks(&[&["data-sw"]]));
    for name in hooks(&[attribute::BLOCKS_SCRIPT, attribute::LOADER, attribute::PAGE]) {
        // By its name, as a property of `dataset`, or after the `data-` that a function adds.
        let forms = [name.clone(), property_of(&name), format!("\"{}\"", name.trim_start_matches("data-"))];
        let is_known = forms.iter().any(|form| scripts.contains(form)) || styles().contains(&name);
        assert!(is_known, "no script knows {name}");
    }
}

#[test]
fn no_hook_of_the_runtime_is_dead() {
    let (rust, selectors) = (rust(), text("src/hooks/selector.rs"));
    for (file, lists) in [
        ("attribute", "RUNTIME|FRAGMENT"),
        ("class", "ALL"),
        ("property", "RENDERED|RUNTIME"),
        ("event", "RUNTIME"),
        ("code", "RUNTIME|LIVE"),
        ("layout", ""),
        ("selector", ""),
    ] {
        let source = text(&format!("src/hooks/{file}.rs"));
        let constants = if lists.is_empty() {
            found(r"pub const (\w+):", &source)
        } else {
            let list = format!(r"(?s)\n    (?:{lists}):(.*?)\n\}}");
            found(&list, &source).iter().flat_map(|list| found(r"(\w+) = ", list)).collect()
        };
        assert!(constants.len() > 1, "{file} has no constants");
        for name in constants {
            // In its own file, a selector stands once where it is made.
            let in_selectors = selectors.matches(&name).count() > usize::from(file == "selector");
            // The photo's and the menu's classes are for the loader and for reader modes.
            let uses = found(&format!(r"\b({name})\b"), &rust);
            assert!(in_selectors || !uses.is_empty(), "nothing uses {file}::{name}");
        }
    }
}

#[test]
fn every_class_is_rendered_and_styled_or_relied_on() {
    // Those of charts are held to their rules where charts are drawn.
    let of_charts = |name: &String| name.starts_with("sw_chart");
    let (mut rendered, styled) = (html::classes(&PAGES), found(r"\.(sw-[\w-]+)", &styles()));
    rendered.retain(|name| !of_charts(name));
    let relied_on = hooks(&[class::ALL]);
    let made = hooks(&[class::BLOCKS_SCRIPT]);
    let there: Names = rendered.union(&made).cloned().collect();
    assert_eq!(styled.difference(&there).collect::<Vec<_>>(), [""; 0], "styled, but never rendered");
    assert_eq!(made.difference(&styled).collect::<Vec<_>>(), [""; 0], "made by a script, but of no use");
    assert_eq!(relied_on.difference(&rendered).collect::<Vec<_>>(), [""; 0], "relied on, but never rendered");
    let used: Names = styled.union(&relied_on).cloned().collect();
    assert_eq!(rendered.difference(&used).collect::<Vec<_>>(), [""; 0], "rendered, but of no use");
}

/// What a script has made, it removes from a copied page: by a class of the view it would remove the story's own.
#[test]
fn a_class_that_a_script_gives_is_nobody_elses() {
    let (blocks, links) = (hooks(&[class::BLOCKS_SCRIPT]), hooks(&[class::LINKS_SCRIPT]));
    let rendered = html::classes(&PAGES);
    let shared = |one: &Names, other: &Names| one.intersection(other).cloned().collect::<Vec<_>>();
    assert_eq!(shared(&links, &rendered), [""; 0], "given by the script of the links");
    assert_eq!(shared(&blocks, &rendered), [""; 0], "given by the script of the rarer blocks");
    assert_eq!(shared(&blocks, &links), [""; 0], "given by both scripts");
}

#[test]
fn the_scripts_know_classes_that_are_rendered_or_their_own() {
    let known = found(r#"[."](sw-[a-z]+(?:-[a-z]+)*)"#, &scripts());
    let keyframes = found(r"@keyframes (sw-[\w-]+)", &styles());
    let unknown: Vec<_> = known.iter().filter(|name| !keyframes.contains(*name)).collect();
    let mut hooked = hooks(&[class::ALL, class::NOTICES, class::BLOCKS_SCRIPT, class::LINKS_SCRIPT]);
    // The script of the rarer blocks finds its way in them by what the view renders.
    hooked.extend(html::classes(&PAGES));
    assert!(unknown.iter().all(|name| hooked.contains(*name)), "{unknown:?}");
    let made = [class::BLOCKS_SCRIPT, class::LINKS_SCRIPT].concat();
    assert!(made.iter().all(|name| known.contains(*name)), "{known:?}");
    assert!(class::NOTICES.iter().all(|name| known.contains(*name)), "{known:?}");
}

#[test]
fn every_custom_property_is_set_and_used() {
    let styles = styles();
    let rendered = hooks(&[property::RENDERED, &[property::ACCENT]]);
    assert_eq!(html::properties(&PAGES), rendered, "set by the view");
    let used = found(r"var\((--sw-[\w-]+)", &styles);
    assert_eq!(
        used,
        hooks(&[property::PUBLIC, property::RENDERED, property::BLOCKS_SCRIPT, property::RUNTIME]),
        "used by the style sheet"
    );
    let set = found(r"(--sw-[\w-]+)\s*:", &styles);
    assert_eq!(set, hooks(&[property::STYLE_SHEET]), "the style sheet sets what is not its own");
    let set: Names = found(r#"(--sw-[a-z-]+)"#, &scripts());
    assert!(set.iter().all(|name| used.contains(name) || name == "--sw-"), "the scripts know {set:?}");
    // The sheet's own: what is set is used, and the reverse.
    assert_eq!(found(r"(--sw_[a-z][\w-]*)\s*:", &styles), found(r"var\((--sw_[\w-]+)", &styles));
    // By these the loader tells which sheets are in force.
    let signs: Names = (0..3).map(|sheet| format!("--sw_{sheet}")).collect();
    assert_eq!(found(r"(--sw_\d+)\s*:", &styles), signs);
}

#[test]
fn the_style_sheet_knows_the_values_of_attributes() {
    let styles = styles();
    let values = |name: &str| found(&format!(r#"\[{name}[\^]?="([\w-]+)"\]"#), &styles);
    let phases = [Phase::Ahead, Phase::Active, Phase::Passed].map(Phase::word);
    assert!(values(attribute::PHASE).iter().all(|value| phases.contains(&value.as_str())));
    assert!(values(attribute::STATE).iter().all(|value| state::ALL.contains(&value.as_str())));
    let transitions: Vec<&str> = Transition::ALL.iter().map(|transition| transition.name()).collect();
    for value in values(attribute::TRANSITION) {
        assert!(transitions.iter().any(|name| name.starts_with(&value)), "{value}");
    }
    assert_eq!(values(attribute::THEME), hooks(&[&["dark", "light"]]));
    let known =
        hooks(&[attribute::RENDERED, attribute::RUNTIME, attribute::BLOCKS_SCRIPT, attribute::LOADER, attribute::PAGE]);
    let used = found(r"\[(data-[\w-]+)", &styles);
    assert_eq!(used.difference(&known).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn the_host_has_one_name() {
    let scripts = scripts();
    assert_eq!(found(r#"\b(?:TAG|ELEMENT) = "([\w-]+)""#, &scripts), hooks(&[&[ELEMENT]]));
    // Where the page has taken it, the style sheet knows the host by its attribute.
    let styles = styles();
    let host = format!(":is({ELEMENT}, [{}])", attribute::HOST);
    assert!(styles.contains(&host));
    assert!(!styles.replace(&host, "").contains(ELEMENT), "a rule for one name alone");
}

/// `swMade` as an attribute: `data-sw-made`.
fn attribute_of(property: &str) -> String {
    property.chars().fold("data-".to_owned(), |name, char| {
        if char.is_ascii_uppercase() {
            format!("{name}-{}", char.to_ascii_lowercase())
        } else {
            format!("{name}{char}")
        }
    })
}

/// `data-sw-made` as a property of `dataset`: `swMade`.
fn property_of(attribute: &str) -> String {
    let words = attribute.split('-').skip(1).enumerate();
    words.map(|(at, word)| if at == 0 { word.to_owned() } else { word[..1].to_uppercase() + &word[1..] }).collect()
}
