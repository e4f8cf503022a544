//! The languages of the studio's interface are complete: each says all that its code says, and nothing else.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
// Without the formats of stories there is no JSON.
#![cfg(feature = "story")]

mod files;
mod translations;

use files::files;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use translations::{Keys, keys, placeholders};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The plural forms of each language, as of CLDR: what `Intl.PluralRules` chooses from.
const PLURALS: [(&str, &[&str]); 11] = [
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("de", &["one", "other"]),
    ("es", &["one", "many", "other"]),
    ("fr", &["one", "many", "other"]),
    ("km", &["other"]),
    ("ko", &["other"]),
    ("my", &["other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("vi", &["other"]),
    ("zh-Hans", &["other"]),
    ("zh-Hant", &["other"]),
];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).unwrap()
}

/// What a language says, by its keys.
fn translations(language: &str) -> BTreeMap<String, Value> {
    serde_json::from_str(&read(&format!("public/studio/languages/{language}.json"))).unwrap()
}

/// The sentences for one key.
fn sentences(translation: &Value) -> Vec<&str> {
    match translation {
        Value::Object(forms) => forms.values().map(|form| form.as_str().unwrap()).collect(),
        sentence => vec![sentence.as_str().unwrap()],
    }
}

#[test]
fn every_language_says_all_that_the_interface_says_and_nothing_else() {
    let Keys { sentences, plurals } = keys();
    assert!(sentences.len() > 200 && plurals.len() > 5, "{} and {} are found", sentences.len(), plurals.len());
    for (language, _) in PLURALS {
        let known: BTreeSet<String> = translations(language).into_keys().collect();
        let said: BTreeSet<String> = sentences.union(&plurals).cloned().collect();
        let (lacking, unused): (Vec<_>, Vec<_>) =
            (said.difference(&known).collect(), known.difference(&said).collect());
        assert!(
            lacking.is_empty() && unused.is_empty(),
            "{language}.json lacks {lacking:#?} and has too much: {unused:#?}"
        );
    }
}

#[test]
fn what_is_put_into_a_sentence_is_put_into_its_translations() {
    for (language, _) in PLURALS {
        for (key, translation) in &translations(language) {
            for sentence in sentences(translation) {
                // One is said without a digit in many languages.
                let mut lacking = placeholders(key);
                let strange: Vec<_> = placeholders(sentence).into_iter().filter(|name| !lacking.remove(name)).collect();
                lacking.retain(|name| !(translation.is_object() && name == "count"));
                assert!(
                    lacking.is_empty() && strange.is_empty(),
                    "{language}: {sentence} lacks {lacking:?}, has {strange:?}"
                );
                // Code stands between backticks, and the editor writes numbers in the place of a dollar sign.
                for mark in ['`', '$'] {
                    assert_eq!(
                        sentence.matches(mark).count(),
                        key.matches(mark).count(),
                        "{language}: {mark} in {sentence}"
                    );
                }
                assert_eq!(sentence.trim(), sentence, "{language}: spaces around {sentence}");
            }
        }
    }
}

#[test]
fn a_count_has_the_plural_forms_of_its_language() {
    let Keys { plurals, .. } = keys();
    for (language, forms) in PLURALS {
        let expected: BTreeSet<&str> = forms.iter().copied().collect();
        for (key, translation) in &translations(language) {
            let found = translation.as_object().map(|forms| forms.keys().map(String::as_str).collect());
            assert_eq!(found, plurals.contains(key).then(|| expected.clone()), "{language}: {key}");
        }
    }
}

#[test]
fn every_language_is_offered_served_and_in_the_program() {
    let folder = Path::new(ROOT).join("public/studio/languages");
    let names = files(&folder).into_iter().map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned());
    let names: BTreeSet<String> = names.collect();
    assert_eq!(names, PLURALS.iter().map(|(language, _)| (*language).to_owned()).collect());
    let (menu, contained) = (read("public/studio/languages.js"), read("src/contained.rs"));
    for name in &names {
        assert!(
            menu.contains(&format!("\n  {name}: \"")) || menu.contains(&format!("\n  \"{name}\": \"")),
            "the menu lacks {name}"
        );
        assert!(
            contained.contains(&format!("\"studio/languages/{name}.json\"")),
            "the program does not contain {name}"
        );
    }
    assert_eq!(contained.matches("\"studio/languages/").count(), names.len());
}

#[test]
fn the_studio_speaks_every_language_that_stories_do() {
    let words: String =
        files(&Path::new(ROOT).join("src/view/i18n")).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let tags = words.split("\n    tags: &[\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let tags: BTreeSet<&str> =
        tags.map(|tag| if tag == "zh" { "zh-hans" } else { tag }).filter(|tag| *tag != "en").collect();
    let spoken: BTreeSet<String> = PLURALS.iter().map(|(language, _)| language.to_lowercase()).collect();
    assert_eq!(tags.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), spoken);
}
