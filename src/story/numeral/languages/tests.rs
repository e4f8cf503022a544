//! Holds the list against the npm package `cldr-core` in the folder that `SCROLLWORK_CLDR` names, as `make test` does.

use super::{DIVIDED, KNOWN};
use crate::story::numeral::custom::Custom;
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};

#[test]
fn what_is_written_in_two_ways_is() {
    for (language, usual, other) in DIVIDED {
        let decimal = |region: &str| Custom::of(&format!("{language}-{region}")).decimal;
        assert_eq!(decimal(usual), Custom::of(language).decimal, "{language}");
        assert_ne!(decimal(usual), decimal(other), "{language}");
    }
}

#[test]
fn the_list_is_that_of_cldr() {
    let Ok(folder) = std::env::var("SCROLLWORK_CLDR") else {
        println!("not run: SCROLLWORK_CLDR does not name the folder of cldr-core");
        return;
    };
    let read = |file: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(Path::new(&folder).join(file)).unwrap()).unwrap()
    };
    let locales = read("availableLocales.json");
    let locales = locales["availableLocales"]["full"].as_array().unwrap().iter().filter_map(Value::as_str);
    let mut known: Vec<&str> = locales.filter_map(|tag| tag.split('-').next()).filter(|tag| *tag != "und").collect();
    known.sort_unstable();
    known.dedup();
    assert_eq!(KNOWN, known.join(" "));
    let territories = read("supplemental/territoryInfo.json");
    let divided = divided(&territories["supplemental"]["territoryInfo"], &known);
    assert_eq!(divided, DIVIDED.map(|(language, _, other)| (language.to_owned(), other.to_owned())));
    let likely = read("supplemental/likelySubtags.json");
    for (language, usual, _) in DIVIDED {
        let tag = likely["supplemental"]["likelySubtags"][language].as_str().unwrap();
        assert_eq!(tag.rsplit('-').next(), Some(usual), "{language}");
    }
}

/// The languages of which a fifth of the readers live where the other decimal mark is written, with the largest such region.
fn divided(territories: &Value, known: &[&str]) -> Vec<(String, String)> {
    let mut readers: BTreeMap<&str, Vec<(f64, &str)>> = BTreeMap::new();
    for (region, territory) in territories.as_object().unwrap() {
        let number = |value: &Value| value.as_str().and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
        let people = number(&territory["_population"]);
        for (language, share) in territory["languagePopulation"].as_object().into_iter().flatten() {
            let share = number(&share["_populationPercent"]) / 100.0;
            readers.entry(language).or_default().push((people * share, region));
        }
    }
    let mut found = Vec::new();
    for (language, regions) in readers.into_iter().filter(|(language, _)| known.contains(language)) {
        let usual = Custom::of(language).decimal;
        let differs = |region: &str| Custom::of(&format!("{language}-{region}")).decimal != usual;
        let others = || regions.iter().filter(|(_, region)| differs(region));
        let all: f64 = regions.iter().map(|(people, _)| people).sum();
        let most = others().max_by(|(a, _), (b, _)| a.total_cmp(b));
        if let Some((_, region)) = most.filter(|_| others().map(|(people, _)| people).sum::<f64>() >= all / 5.0) {
            found.push((language.to_owned(), (*region).to_owned()));
        }
    }
    found
}
