//! JSON-LD structured data of a story for search engines: a schema.org `NewsArticle` with `ImageObject`s.
//!
//! Only what the story says. It names no publisher, because it knows none.

use super::{PageContext, description, writer};
use crate::{
    publish::variants::ShareImage,
    story::{self, Author, Correction, Story, plain_text},
};
use serde_json::{Map, Value, json};

/// The article.
pub(super) fn article(story: &Story, context: &PageContext<'_>) -> Value {
    let mut article = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            article.insert(name.to_owned(), value);
        }
    };
    say("@context", Some("https://schema.org".into()));
    say("@type", Some("NewsArticle".into()));
    say("headline", Some(story.title.clone().into()));
    say("description", description(story).map(Value::from));
    say("inLanguage", Some(story.language.to_string().into()));
    say("datePublished", story.published.map(|date| date.to_string().into()));
    say("dateModified", story.updated.map(|date| date.to_string().into()));
    say("author", authors(story));
    say("timeRequired", story::reading_time(story).map(|minutes| format!("PT{minutes}M").into()));
    say("correction", corrections(story));
    say("mainEntityOfPage", page(story, context));
    let images: Vec<Value> = context.shares.iter().map(|share| image(story, share, context)).collect();
    say("image", (!images.is_empty()).then(|| images.into()));
    let mut article = Value::Object(article);
    // The same bytes from every build: a feature of serde_json, which any dependency may turn on, keeps the order of insertion.
    article.sort_all_objects();
    article
}

/// The corrections, each a schema.org `CorrectionComment`.
fn corrections(story: &Story) -> Option<Value> {
    let comment = |correction: &Correction| {
        let text: Vec<String> = correction.text.iter().map(|words| plain_text(words)).collect();
        json!({ "@type": "CorrectionComment", "datePublished": correction.date.to_string(), "text": text.join(" ") })
    };
    let corrections: Vec<Value> = story::corrections(story).into_iter().map(comment).collect();
    (!corrections.is_empty()).then(|| corrections.into())
}

/// The page of the article: its URL alone, or with the pages that it links as related, which a `WebPage` has and an article has not.
fn page(story: &Story, context: &PageContext<'_>) -> Option<Value> {
    let url = context.base.map(|_| context.url(story, ""));
    let absolute = |href: &str| {
        let is_absolute = href.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
        let resolved = || (context.base.is_some() && !href.starts_with('/')).then(|| context.url(story, href));
        if is_absolute { Some(href.to_owned()) } else { resolved() }
    };
    let related: Vec<String> = story::related(story).into_iter().filter_map(|link| absolute(&link.href)).collect();
    if related.is_empty() {
        return url.map(Value::from);
    }
    let mut page = json!({ "@type": "WebPage", "relatedLink": related });
    if let Some(url) = url {
        page["@id"] = url.into();
    }
    Some(page)
}

/// The writers, each for itself, where the story tells them apart. Else its byline, as neither a person nor an
/// organisation: which it is cannot be read off a name.
fn authors(story: &Story) -> Option<Value> {
    if story.authors.is_empty() {
        return writer(story).map(|name| json!({ "name": name }));
    }
    let author = |author: &Author| match author {
        Author::Person(name) => json!({ "@type": "Person", "name": name }),
        Author::Organisation(name) => json!({ "@type": "Organization", "name": name }),
    };
    Some(story.authors.iter().map(author).collect())
}

/// A share image, with what the story says of the photo that it is cut from.
fn image(story: &Story, share: &ShareImage, context: &PageContext<'_>) -> Value {
    let mut image = json!({
        "@type": "ImageObject",
        "url": context.url(story, &share.src),
        "width": share.size.width,
        "height": share.size.height,
    });
    let photo = super::shared_photo(story);
    let caption = photo.map(|photo| plain_text(&photo.caption)).filter(|caption| !caption.is_empty());
    let said = [("caption", caption), ("creditText", photo.and_then(|photo| photo.credit.clone()))];
    for (name, text) in said.into_iter().filter_map(|(name, text)| Some((name, text?))) {
        image[name] = text.into();
    }
    image
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{ParseOptions, read_djot};

    fn authors_of(front: &str) -> Option<Value> {
        let text = format!("---\ntitle: T\n{front}---\n\nText.\n");
        authors(&read_djot(&text, &ParseOptions::named("story.dj")).into_story().unwrap())
    }

    #[test]
    fn corrections_are_comments_of_their_day() {
        let text = "---\ntitle: T\nupdated: 2024-05-01\n---\n\nText.\n\n{date=2024-05-03}\n::: correction\nIt was _nine_.\n\nNot ten.\n:::\n";
        let story = read_djot(text, &ParseOptions::named("story.dj")).into_story().unwrap();
        let comment =
            json!({ "@type": "CorrectionComment", "datePublished": "2024-05-03", "text": "It was nine. Not ten." });
        assert_eq!(corrections(&story), Some(json!([comment])));
        assert_eq!(story.updated.map(|date| date.to_string()).as_deref(), Some("2024-05-03"));
    }

    #[test]
    fn writers_are_what_the_story_says_they_are() {
        let ann = json!({ "@type": "Person", "name": "Ann Lo" });
        let valley = json!({ "@type": "Organization", "name": "Valley News" });
        let byline = "byline: By Ann Lo for Valley News\n";
        for (names, expected) in [
            ("author: Ann Lo\n", json!([ann])),
            ("organisation: Valley News\n", json!([valley])),
            ("author: Ann Lo\norganisation: Valley News\n", json!([ann, valley])),
            ("organisation: Valley News\nauthor: Ann Lo\n", json!([valley, ann])),
        ] {
            assert_eq!(authors_of(&format!("{byline}{names}")), Some(expected), "{names}");
        }
    }

    #[test]
    fn nothing_is_guessed_from_a_byline() {
        assert_eq!(authors_of("byline: By Reuters\n"), Some(json!({ "name": "Reuters" })));
        assert_eq!(authors_of("byline: Ann Lo and Bo Vale\n"), Some(json!({ "name": "Ann Lo and Bo Vale" })));
        assert_eq!(authors_of(""), None);
    }
}
