//! What search engines are told of a story: a `NewsArticle` with `ImageObject`s, by schema.org's words.
//!
//! Only what the story says. It names no publisher, because it knows none.

use super::{Surroundings, byline, description};
use crate::{
    press::Share,
    story::{Story, plain_text},
};
use serde_json::{Map, Value, json};

/// The article.
pub(super) fn article(story: &Story, around: &Surroundings<'_>) -> Value {
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
    say("inLanguage", Some(story.language.clone().into()));
    say("datePublished", story.published.map(|date| date.to_string().into()));
    say("dateModified", story.updated.map(|date| date.to_string().into()));
    say("author", byline::writer(story).map(|name| json!({ "@type": "Person", "name": name })));
    say("mainEntityOfPage", around.base.map(|_| around.address(story, "").into()));
    let images: Vec<Value> = around.shares.iter().map(|share| image(story, share, around)).collect();
    say("image", (!images.is_empty()).then(|| images.into()));
    Value::Object(article)
}

/// A share image, with what the story says of the photo that it is cut from.
fn image(story: &Story, share: &Share, around: &Surroundings<'_>) -> Value {
    let mut image = json!({
        "@type": "ImageObject",
        "url": around.address(story, &share.src),
        "width": share.width,
        "height": share.height,
    });
    let photo = super::shared_photo(story);
    let caption = photo.map(|photo| plain_text(&photo.caption)).filter(|caption| !caption.is_empty());
    let said = [("caption", caption), ("creditText", photo.and_then(|photo| photo.credit.clone()))];
    for (name, text) in said.into_iter().filter_map(|(name, text)| Some((name, text?))) {
        image[name] = text.into();
    }
    image
}
