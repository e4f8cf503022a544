//! `index.html`, a story's own page: to be read, shared, printed and shown in a frame.

use super::{PageContext, description, escape, head::Head, json_ld, shared_photo};
use crate::{
    hooks::{
        ELEMENT,
        layout::{PAPER, PAPER_DARK},
    },
    publish::site::csp,
    story::{Story, needed_style_sheets},
    view::{Options, direction, to_html},
};

/// The style element of the page: its body's background is for the screen, and would tint the rest of the last sheet of paper.
/// A style attribute cannot say so. The page's policy knows it by its hash.
pub(crate) const PRINT_STYLE: &str = "@media print{body{background:none!important}}";

/// Renders the page of `story`, whose images are published.
pub(crate) fn index(story: &Story, context: &PageContext<'_>) -> String {
    let language = escape::html(&story.language);
    let direction = direction(&story.language);
    let article = to_html(story, &Options { level: 1, base: String::new() });
    let head = head(story, context);
    // The background of the style sheet, for what the story does not cover; a browser that does not know `light-dark` keeps the first.
    let body = format!("margin:0;background:{PAPER};background:light-dark({PAPER},{PAPER_DARK})");
    let (head, loader, frame) = (head.html(), &context.assets.loader, &context.assets.frame);
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n{head}</head>\n<body style=\"{body}\">\n\
         <main>\n<{ELEMENT} src=\"./\">{article}</{ELEMENT}>\n</main>\n\
         <script async src=\"../../{loader}\"></script>\n<script async src=\"../../{frame}\" data-page></script>\n</body>\n</html>\n"
    )
}

fn head(story: &Story, context: &PageContext<'_>) -> Head {
    let mut head = Head::default();
    head.line("<meta charset=\"utf-8\">");
    let policy = csp::page_policy(story, context.base);
    head.line(format_args!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", escape::html(&policy)));
    head.meta("viewport", "width=device-width, initial-scale=1");
    head.meta("color-scheme", "light dark");
    head.line(format_args!("<title>{}</title>", escape::html(&story.title)));
    let described = description(story);
    if let Some(text) = &described {
        head.meta("description", text);
    }
    head.meta("robots", if context.draft { "noindex" } else { "max-image-preview:large" });
    // Without an icon of its own, browsers ask the server for one that is not there.
    head.link("icon", &[("href", "data:,")]);
    for sheet in context.assets.style_sheets.iter().take(needed_style_sheets(story)) {
        head.link("stylesheet", &[("href", &format!("../../{sheet}"))]);
    }
    head.line(format_args!("<style>{PRINT_STYLE}</style>"));
    if context.base.is_some() {
        head.link("canonical", &[("href", &context.url(story, ""))]);
        let oembed = context.url(story, "oembed.json");
        let title = story.title.as_str();
        head.link("alternate", &[("type", "application/json+oembed"), ("href", &oembed), ("title", title)]);
    }
    card(&mut head, story, described.as_deref(), context);
    let data = escape::json(&json_ld::article(story, context));
    head.line(format_args!("<script type=\"application/ld+json\">{data}</script>"));
    head
}

/// The share card: Open Graph, and what is Twitter's own.
fn card(head: &mut Head, story: &Story, described: Option<&str>, context: &PageContext<'_>) {
    head.property("og:type", "article");
    head.property("og:title", &story.title);
    if let Some(text) = described {
        head.property("og:description", text);
    }
    if context.base.is_some() {
        head.property("og:url", &context.url(story, ""));
    }
    if let Some(locale) = locale(&story.language) {
        head.property("og:locale", &locale);
    }
    let dates = [("article:published_time", story.published), ("article:modified_time", story.updated)];
    for (name, date) in dates.into_iter().filter_map(|(name, date)| Some((name, date?))) {
        head.property(name, &date.to_string());
    }
    // The URL of an image has to be absolute here.
    let Some(share) = context.shares.first().filter(|_| context.base.is_some()) else {
        head.meta("twitter:card", "summary");
        return;
    };
    head.property("og:image", &context.url(story, &share.src));
    head.property("og:image:width", &share.size.width.to_string());
    head.property("og:image:height", &share.size.height.to_string());
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
    use crate::format::{ParseOptions, read_djot};
    use crate::publish::site::AssetPaths;
    use crate::publish::variants::ShareImage;
    use crate::story::Size;
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
        let mut story = read_djot(STORY, &ParseOptions::named("story.dj")).story.unwrap();
        let mut texts = texts.into_iter();
        story.title = texts.next().unwrap();
        story.dek = texts.next();
        story.byline = texts.next();
        if let Some(photo) = &mut story.opening {
            photo.credit = texts.next();
            photo.alt = texts.next().unwrap();
        }
        let assets = AssetPaths {
            loader: "embed-1.js".into(),
            style_sheets: vec!["assets/s.css".into(), "assets/b.css".into()],
            frame: "f.js".into(),
            modules: Vec::new(),
        };
        let shares = [ShareImage { src: "photos/s.jpg".into(), size: Size::at_least_one(1200, 630) }];
        let base = "https://cdn.example.org/".parse().unwrap();
        let page = index(&story, &PageContext { base: Some(&base), assets: &assets, shares: &shares, draft: false });
        let (head, _) = page.split_once("</head>").unwrap();
        let tags = ["<!doctype", "<html ", "<head>", "<meta ", "<title>", "<link ", "<style>", "<script type="];
        for line in head.lines() {
            prop_assert!(tags.iter().any(|tag| line.starts_with(tag)), "{}", line);
            let ends = line.matches('<').count();
            prop_assert!(ends == 1 || (ends == 2 && line.contains("</")), "{}", line);
        }
        prop_assert_eq!((page.matches("<script").count(), page.matches("<style").count()), (3, 1));
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
