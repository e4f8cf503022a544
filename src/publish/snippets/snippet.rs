//! The embed snippets by name, each ready to paste.

use super::PublishedStory;
use crate::{
    hooks::ELEMENT,
    publish::{
        pages::{HEIGHT, WIDTH, escape_html},
        site::{BaseUrl, LOADER, Loader, PLACEHOLDER, PinnedFile, STORIES},
    },
    story::needed_style_sheets,
    view::{Options, to_html},
};
use std::fmt::Write as _;
use strum::{Display, EnumString, VariantArray};

/// The kinds of embed snippets, in the order in which they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum SnippetKind {
    /// One script tag.
    Tag,
    /// The whole article in the page.
    Full,
    /// A figure for systems that strip scripts.
    Figure,
    /// A frame.
    Iframe,
    /// The URL that oEmbed resolves.
    Oembed,
    /// One script tag, pinned to a version of the player.
    TagPinned,
    /// The whole article, pinned to a version of the player.
    FullPinned,
}

/// An embed snippet.
#[derive(Debug)]
pub(crate) struct Snippet {
    /// Its kind.
    pub(crate) kind: SnippetKind,
    /// When to use it, in a sentence.
    pub(crate) when: &'static str,
    /// What to paste.
    pub(crate) text: String,
}

/// The snippet of this kind for a story whose published folder will be found under `base`.
pub(crate) fn snippet(kind: SnippetKind, published: &PublishedStory, base: &BaseUrl) -> Snippet {
    SnippetWriter { published, base }.snippet(kind)
}

/// Every snippet with its number, its name and when to use it, as text. Where the base is not known, a placeholder stands for it, and
/// `notice` ends the text.
pub(crate) fn all(published: &PublishedStory, base: Option<&BaseUrl>, notice: &str) -> String {
    let known = base.cloned().unwrap_or_else(BaseUrl::placeholder);
    let mut text = String::new();
    for (index, kind) in SnippetKind::VARIANTS.iter().enumerate() {
        let Snippet { kind, when, text: pasted } = snippet(*kind, published, &known);
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{}. {kind}: {when}\n\n{pasted}\n", index + 1);
    }
    if base.is_none() {
        let _ = writeln!(text, "{PLACEHOLDER} stands for the address under which {notice}");
    }
    text
}

struct SnippetWriter<'a> {
    published: &'a PublishedStory,
    base: &'a BaseUrl,
}

impl SnippetWriter<'_> {
    fn snippet(&self, kind: SnippetKind) -> Snippet {
        let (when, text) = match kind {
            SnippetKind::Tag => (
                "One tag, anywhere in a page that lets scripts through: the story appears after it. The link is for \
                 readers without scripts, and is what is left where a system takes scripts out; there `figure` does more.",
                self.script(&format!(" data-story=\"{}\"", self.url(""))) + &self.fallback(),
            ),
            SnippetKind::Full => (
                "The whole text in the page itself: for search engines, feeds and readers without JavaScript; nothing \
                 jumps while the page loads. Where a system takes scripts and styles out, the plain article is left. \
                 Paste it anew when the story changes.",
                self.full(&self.stylesheets(|_| String::new()), &self.script("")),
            ),
            SnippetKind::Figure => (
                "For systems that take scripts out of articles but keep data attributes, as WordPress does for all but \
                 editors: the figure goes into the article, the script once into the template of the site. Without the \
                 script it is a link.",
                format!("{}\n{}", self.figure(), self.script("")),
            ),
            SnippetKind::Iframe => (
                "A frame, which keeps story and page wholly apart: with the script it scrolls as a part of the page, \
                 without it inside itself. Where a system takes frames out, as WordPress does for all but editors, the \
                 link is left.",
                format!("{}{}{}", self.iframe(), self.fallback(), self.script("")),
            ),
            SnippetKind::Oembed => (
                "For systems that make an embed of a pasted address: paste the first address into the article; the \
                 second is the answer they find through it, there for \
                 stories that were published with --base.",
                format!("{}\n{}", self.url(""), self.url("oembed.json")),
            ),
            SnippetKind::TagPinned => (
                "Like `tag`, with this version of the player and no other, checked by the browser. Paste it anew to get \
                 a newer one.",
                self.pinned(&format!(" data-story=\"{}\"", self.url(""))) + &self.fallback(),
            ),
            SnippetKind::FullPinned => (
                "Like `full`, with this version of the player and no other, checked by the browser. Paste it anew to \
                 get a newer one.",
                self.full(&self.stylesheets(integrity_attributes), &self.pinned("")),
            ),
        };
        Snippet { kind, when, text }
    }

    /// The URL of a file of the story, escaped.
    fn url(&self, file: &str) -> String {
        escape_html(&self.base.join(&format!("{STORIES}/{}/{file}", self.published.story.slug)))
    }

    fn script(&self, attributes: &str) -> String {
        format!("<script async src=\"{}\"{attributes}></script>", escape_html(&self.base.join(LOADER)))
    }

    fn pinned(&self, attributes: &str) -> String {
        let Loader { script, .. } = &self.published.loader;
        let url = escape_html(&self.base.join(&script.path));
        format!("<script async src=\"{url}\"{}{attributes}></script>", integrity_attributes(script))
    }

    /// Links to the style sheets that the story needs, with the `attributes` of each.
    fn stylesheets(&self, attributes: fn(&PinnedFile) -> String) -> String {
        let Loader { style_sheets, .. } = &self.published.loader;
        let link = |file: &PinnedFile| {
            let url = escape_html(&self.base.join(&file.path));
            format!("<link rel=\"stylesheet\" href=\"{url}\"{}>", attributes(file))
        };
        style_sheets.iter().take(needed_style_sheets(&self.published.story)).map(link).collect()
    }

    fn full(&self, stylesheets: &str, script: &str) -> String {
        let folder = self.url("");
        let article = to_html(&self.published.story, &Options { level: 2, base: folder.clone() });
        // WordPress (wpautop) begins a paragraph before what is no block element to it, and browsers ignore the end of an element that
        // is not open in that: the division ends the story, or the rest of the post would be in it.
        format!("<div>{stylesheets}\n<{ELEMENT} src=\"{folder}\">{article}</{ELEMENT}>{script}</div>")
    }

    fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", self.url(""), escape_html(&self.published.story.title))
    }

    /// The fallback link: what readers without scripts see, and what systems leave that take scripts, frames and `noscript` out.
    /// On the same line: WordPress makes an end of line an empty line of the post.
    fn fallback(&self) -> String {
        format!("<noscript>{}</noscript>", self.link())
    }

    fn figure(&self) -> String {
        format!("<figure data-story=\"{}\">{}</figure>", self.url(""), self.link())
    }

    fn iframe(&self) -> String {
        let (url, title) = (self.url(""), escape_html(&self.published.story.title));
        format!(
            "<iframe src=\"{url}\" title=\"{title}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
             style=\"width: 100%; border: 0\"></iframe>"
        )
    }
}

/// The subresource integrity attributes of a file from another server.
fn integrity_attributes(file: &PinnedFile) -> String {
    format!(" integrity=\"{}\" crossorigin=\"anonymous\"", file.integrity)
}
