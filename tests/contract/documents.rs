//! The README: every code, event, hook and property that a page may rely on stands there, and nothing else.

use crate::sources::{Names, README, found, hooks, scripts};
use scrollwork::hooks::{attribute, code, event, property};

/// The codes that are made of what is fetched and a reason.
fn composed() -> Names {
    code::FETCHED
        .iter()
        .flat_map(|(kind, reasons)| reasons.iter().map(move |reason| format!("{kind}-{reason}")))
        .collect()
}

fn codes() -> Names {
    composed().into_iter().chain(hooks(&[code::RUNTIME, code::LIVE, code::LOADER])).collect()
}

/// The rows of the README's table whose head is this.
fn table(head: &str) -> Vec<&'static str> {
    let (_, rest) = README.split_once(head).unwrap_or_else(|| panic!("no table {head}"));
    rest.lines().skip(2).take_while(|line| line.starts_with('|')).collect()
}

/// What stands in backticks in the first cells of a table.
fn named(head: &str) -> Names {
    table(head).iter().flat_map(|row| found("`([^`]+)`", row.split('|').nth(1).unwrap())).collect()
}

#[test]
fn every_code_is_in_the_table() {
    assert_eq!(named("| code | what happened"), codes());
}

#[test]
fn every_code_is_sent() {
    let scripts = scripts();
    let literal = hooks(&[code::RUNTIME, code::LOADER]);
    for code in &literal {
        assert!(scripts.contains(&format!("\"{code}\"")), "no script sends {code}");
    }
    for (kind, reasons) in code::FETCHED {
        assert!(scripts.contains(&format!("\"{kind}\"")), "nothing is fetched as {kind}");
        for reason in *reasons {
            let is_sent = [format!("\"{reason}\""), format!("\"-{reason}\"")].iter().any(|text| scripts.contains(text));
            assert!(is_sent, "no script sends {kind}-{reason}");
        }
    }
    // The other way: what looks like a code is one.
    let kinds: Names = codes().iter().filter_map(|code| Some(code.split_once('-')?.0.to_owned())).collect();
    let looks_like_one = format!(r#""((?:{})-[a-z]+)""#, kinds.into_iter().collect::<Vec<_>>().join("|"));
    let mut sent = found(&looks_like_one, &scripts);
    sent.remove(scrollwork::hooks::ELEMENT);
    sent.remove("story-text"); // the studio's element
    assert_eq!(sent.difference(&codes()).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_event_is_in_the_table() {
    let events = hooks(&[event::RUNTIME, event::LOADER]);
    let prefixed: Names = events.iter().map(|name| format!("{}{name}", event::PREFIX)).collect();
    assert_eq!(named("| event | when"), prefixed);
    let scripts = scripts();
    assert!(scripts.contains(&format!("\"{}\"", event::PREFIX)), "no script adds the prefix");
    for name in event::LOADER {
        assert!(scripts.contains(&format!("\"{name}\"")) || scripts.contains(&format!("{}{name}", event::PREFIX)));
    }
}

#[test]
fn every_hook_that_a_page_may_rely_on_is_in_the_table() {
    let documented: Names = table("| hook | what it is").iter().flat_map(|row| found(r"(data-[\w-]+)", row)).collect();
    let buttons = [attribute::PREVIOUS, attribute::NEXT, attribute::SWITCH];
    let mut wanted = hooks(&[attribute::RENDERED, attribute::RUNTIME]);
    wanted.retain(|name| !buttons.contains(&name.as_str()) && name != attribute::OVERLAY);
    assert_eq!(documented, wanted);
}

#[test]
fn every_attribute_and_property_of_a_page_is_in_the_readme() {
    for name in attribute::PAGE.iter().chain(property::PUBLIC) {
        assert!(README.contains(&format!("`{name}")), "the README lacks {name}");
    }
    let known = hooks(&[attribute::RENDERED, attribute::RUNTIME, attribute::PAGE]);
    let told = found(r"(data-[a-z]+(?:-[a-z]+)*)(?:[^a-z*-]|-[^a-z*])", README);
    assert_eq!(told.difference(&known).collect::<Vec<_>>(), [""; 0]);
    let told = found(r"(--sw-[\w-]+)", README);
    assert_eq!(told, hooks(&[property::PUBLIC]));
}
