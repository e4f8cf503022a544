//! A story's own page: to be read, shared, printed and shown in a frame.

use super::{Surroundings, description, escape, head::Head, json_ld, shared_photo};
use crate::{
    publish::site::policy,
    story::Story,
    view::{Options, direction, to_html},
};

/// The paper of the style sheet, in light and dark, for what the story does not cover. A browser that does not know
/// `light-dark` keeps the first.
const PAPER: &str = "margin:0;background:#faf7f2;background:light-dark(#faf7f2,#171411)";

/// The page of `story`, whose photos are published.
pub(crate) fn index(story: &Story, around: &Surroundings<'_>) -> String {
    let language = escape::html(&story.language);
    let direction = direction(&story.language);
    let article = to_html(story, &Options { level: 1, base: String::new() });
    let head = head(story, around);
    let (head, loader, frame) = (head.html(), &around.names.loader, &around.names.frame);
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n{head}</head>\n<body style=\"{PAPER}\">\n\
         <main>\n<scrollwork-story src=\"./\">{article}</scrollwork-story>\n</main>\n\
         <script async src=\"../../{loader}\"></script>\n<script async src=\"../../{frame}\" data-page></script>\n</body>\n</html>\n"
    )
}

fn head(story: &Story, around: &Surroundings<'_>) -> Head {
    let mut head = Head::default();
    head.line("<meta charset=\"utf-8\">");
    let policy = policy::of_page(story, around.base);
    head.line(format_args!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", escape::html(&policy)));
    head.meta("viewport", "width=device-width, initial-scale=1");
    head.meta("color-scheme", "light dark");
    head.line(format_args!("<title>{}</title>", escape::html(&story.title)));
    let described = description(story);
    if let Some(text) = &described {
        head.meta("description", text);
    }
    head.meta("robots", if around.draft { "noindex" } else { "max-image-preview:large" });
    // Without an icon of its own, browsers ask the server for one that is not there.
    head.link("icon", &[("href", "data:,")]);
    head.link("stylesheet", &[("href", &format!("../../{}", around.names.styles))]);
    if around.base.is_some() {
        head.link("canonical", &[("href", &around.address(story, ""))]);
        let oembed = around.address(story, "oembed.json");
        let title = story.title.as_str();
        head.link("alternate", &[("type", "application/json+oembed"), ("href", &oembed), ("title", title)]);
    }
    card(&mut head, story, described.as_deref(), around);
    let data = escape::json(&json_ld::article(story, around));
    head.line(format_args!("<script type=\"application/ld+json\">{data}</script>"));
    head
}

/// What other sites show of the page: Open Graph, and what is Twitter's own.
fn card(head: &mut Head, story: &Story, described: Option<&str>, around: &Surroundings<'_>) {
    head.property("og:type", "article");
    head.property("og:title", &story.title);
    if let Some(text) = described {
        head.property("og:description", text);
    }
    if around.base.is_some() {
        head.property("og:url", &around.address(story, ""));
    }
    if let Some(locale) = locale(&story.language) {
        head.property("og:locale", &locale);
    }
    let dates = [("article:published_time", story.published), ("article:modified_time", story.updated)];
    for (name, date) in dates.into_iter().filter_map(|(name, date)| Some((name, date?))) {
        head.property(name, &date.to_string());
    }
    // An address of a picture has to be a whole one here.
    let Some(share) = around.shares.first().filter(|_| around.base.is_some()) else {
        head.meta("twitter:card", "summary");
        return;
    };
    head.property("og:image", &around.address(story, &share.src));
    head.property("og:image:width", &share.width.to_string());
    head.property("og:image:height", &share.height.to_string());
    if let Some(photo) = shared_photo(story).filter(|photo| !photo.alt.is_empty()) {
        head.property("og:image:alt", &photo.alt);
    }
    head.meta("twitter:card", "summary_large_image");
}

/// `pt-BR` as Open Graph writes it, `pt_BR`; nothing for a language without a country.
fn locale(language: &str) -> Option<String> {
    let mut subtags = language.split('-');
    let primary = subtags.next()?;
    let country = subtags.find(|subtag| subtag.len() == 2 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some(format!("{}_{}", primary.to_ascii_lowercase(), country.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        publish::{Share, site::Names},
        story::{Source, read_djot},
    };
    use proptest::prelude::*;

    const STORY: &str = "---\ntitle: T\n---\n\n{.opening credit=C}\n::: photo\n![A](photos/a.jpg)\n:::\n\nText.\n";

    proptest! {
        #[test]
        fn whatever_a_story_says_the_page_keeps_its_form(
            texts in prop::collection::vec("[ -~\u{a0}-\u{ff}<>/\"'&]{1,20}|</title><script>|--><!--|</script>", 5)
        ) {
            keeps_its_form(texts)?;
        }
    }

    #[test]
    fn a_page_of_blank_texts_keeps_its_form() {
        keeps_its_form(["a", " ", "0", " ", "A"].map(str::to_owned).to_vec()).unwrap();
    }

    /// Checks the page of a story whose title, dek, byline, credit and alternative text are `texts`.
    fn keeps_its_form(texts: Vec<String>) -> Result<(), TestCaseError> {
        let mut story = read_djot(STORY, &Source::named("story.dj")).story.unwrap();
        let mut texts = texts.into_iter();
        story.title = texts.next().unwrap();
        story.dek = texts.next();
        story.byline = texts.next();
        if let Some(photo) = &mut story.opening {
            photo.credit = texts.next();
            photo.alt = texts.next().unwrap();
        }
        let names = Names {
            loader: "embed-1.js".into(),
            styles: "assets/s.css".into(),
            frame: "f.js".into(),
            modules: Vec::new(),
        };
        let shares = [Share { src: "photos/s.jpg".into(), width: 1200, height: 630 }];
        let base = "https://cdn.example.org/".parse().unwrap();
        let page = index(&story, &Surroundings { base: Some(&base), names: &names, shares: &shares, draft: false });
        let (head, _) = page.split_once("</head>").unwrap();
        let tags = ["<!doctype", "<html ", "<head>", "<meta ", "<title>", "<link ", "<script type="];
        for line in head.lines() {
            prop_assert!(tags.iter().any(|tag| line.starts_with(tag)), "{}", line);
            let ends = line.matches('<').count();
            prop_assert!(ends == 1 || (ends == 2 && line.contains("</")), "{}", line);
        }
        prop_assert_eq!(page.matches("<script").count(), 3);
        let data = head.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        prop_assert_eq!(data["headline"].as_str(), Some(story.title.as_str()));
        prop_assert_eq!(head.matches('<').count(), head.matches('>').count(), "{}", head);
        Ok(())
    }

    #[test]
    fn only_a_language_with_a_country_is_a_locale() {
        for (language, expected) in
            [("pt-BR", Some("pt_BR")), ("zh-Hant-tw", Some("zh_TW")), ("en", None), ("zh-Hans", None), ("", None)]
        {
            assert_eq!(locale(language).as_deref(), expected, "{language}");
        }
    }
}
