use super::*;
use crate::format::{ParseOptions, check, read_djot, strategies, write_djot};
use proptest::prelude::*;

fn page(text: &str, earlier: Option<&str>) -> String {
    let parsed = read_djot(text, &ParseOptions::named("story.dj"));
    let findings: Vec<Finding> = check(&parsed).iter().map(|problem| Finding::new(problem, "story.dj")).collect();
    let before = earlier.and_then(|text| read_djot(text, &ParseOptions::named("story.dj")).story);
    let earlier = before.as_ref().map(|story| Earlier { name: "earlier.dj", story });
    review_page(&Review {
        file: "story.dj",
        text,
        parsed: &parsed,
        findings: &findings,
        pictures: &BTreeMap::new(),
        earlier,
    })
}

const STORY: &str = "---\ntitle: Tolls & fords\n---\n\n{credit=AP}\n::: photo\n![](photos/gate.jpg)\n:::\n\nIt cost [5 pounds]{.count} to cross.\n";

#[test]
fn what_is_missing_is_said_in_words() {
    let page = page(STORY, None);
    for said in [
        "Tolls &amp; fords",
        "no source given",
        "Missing: there is none",
        "Missing: those who do not see the photo are told nothing",
        "There was no earlier version",
        "no day given",
        "<a href=\"#line-7\">line 7</a>",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn what_has_changed_is_marked_word_by_word() {
    let earlier = STORY.replace("5 pounds", "4 pounds").replace("Tolls &", "Tolls and");
    let page = page(STORY, Some(&earlier));
    for said in [
        "<del>and</del><ins>&amp;</ins>",
        "It cost <del>4</del><ins>5</ins> pounds to cross.",
        "2 passages are not as they were: 2 changed.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(self::page(STORY, Some(STORY)).contains("No word has changed."));
}

#[test]
fn a_text_that_is_no_story_has_a_page_all_the_same() {
    for text in ["", "---", "---\ntitle: T\n---\n\n::: photo", "\u{0}", "</style><script>"] {
        let page = page(text, Some(STORY));
        assert!(page.contains("Error") && !page.contains("<script>"), "{page}");
    }
}

#[test]
fn a_title_cannot_leave_the_style_sheet() {
    let page = page("---\ntitle: A \"b\" </style><script>\\\n---\n\nText.\n", None);
    assert!(!page.contains("<script") && page.matches("</style>").count() == 1, "{page}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_story_has_not_changed_since_itself_and_each_link_of_the_page_leads_to_something(story in strategies::story()) {
        let text = write_djot(&story);
        let page = page(&text, Some(&text));
        prop_assert!(page.contains("No word has changed."));
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).filter(|target| target.starts_with("line-")) {
            let id = format!("id=\"{target}\"");
            prop_assert!(page.contains(&id), "{} in\n{}", id, text);
        }
    }
}
