//! The snippets, each ready to paste.

use super::Built;
use crate::{
    press::{
        page::{HEIGHT, WIDTH, escaped},
        site::{Base, LOADER, STORIES},
    },
    view::{Options, to_html},
};

/// The names of the snippets, in order.
pub(crate) const NAMES: [&str; 7] = ["tag", "full", "figure", "iframe", "oembed", "tag-pinned", "full-pinned"];

/// Something to paste.
#[derive(Debug)]
pub(crate) struct Snippet {
    /// Its name, one of [`NAMES`].
    pub(crate) name: &'static str,
    /// When to use it, in a sentence.
    pub(crate) when: &'static str,
    /// What to paste.
    pub(crate) text: String,
}

/// Every snippet for a story whose published folder will be found under `base`, in the order of [`NAMES`].
pub(crate) fn snippets(built: &Built, base: &Base) -> Vec<Snippet> {
    let pen = Pen { built, base };
    NAMES.into_iter().map(|name| pen.snippet(name)).collect()
}

struct Pen<'a> {
    built: &'a Built,
    base: &'a Base,
}

impl Pen<'_> {
    fn snippet(&self, name: &'static str) -> Snippet {
        let (when, text) = match name {
            "tag" => (
                "One tag, anywhere in a page that lets scripts through: the story appears after it. The link is for \
                 readers without scripts, and is what is left where a system takes scripts out; there `figure` does more.",
                self.script(&format!(" data-story=\"{}\"", self.address(""))) + &self.otherwise(),
            ),
            "full" => (
                "The whole text in the page itself: for search engines, feeds and readers without JavaScript; nothing \
                 jumps while the page loads. Where a system takes scripts and styles out, the plain article is left. \
                 Paste it anew when the story changes.",
                self.full(&self.stylesheet(""), &self.script("")),
            ),
            "figure" => (
                "For systems that take scripts out of articles but keep data attributes, as WordPress does for all but \
                 editors: the figure goes into the article, the script once into the template of the site. Without the \
                 script it is a link.",
                format!("{}\n{}", self.figure(), self.script("")),
            ),
            "iframe" => (
                "A frame, which keeps story and page wholly apart: with the script it scrolls as a part of the page, \
                 without it inside itself. Where a system takes frames out, as WordPress does for all but editors, the \
                 link is left.",
                format!("{}{}{}", self.iframe(), self.otherwise(), self.script("")),
            ),
            "oembed" => (
                "For systems that make an embed of a pasted address: paste the first address into the article; the \
                 second is the answer they find through it, there for \
                 stories that were published with --base.",
                format!("{}\n{}", self.address(""), self.address("oembed.json")),
            ),
            "tag-pinned" => (
                "Like `tag`, with this version of the player and no other, checked by the browser. Paste it anew to get \
                 a newer one.",
                self.pinned(&format!(" data-story=\"{}\"", self.address(""))) + &self.otherwise(),
            ),
            _ => (
                "Like `full`, with this version of the player and no other, checked by the browser. Paste it anew to \
                 get a newer one.",
                self.full(&self.stylesheet(&checked(&self.built.loader.styles_integrity)), &self.pinned("")),
            ),
        };
        Snippet { name, when, text }
    }

    /// The address of a file of the story.
    fn address(&self, file: &str) -> String {
        escaped(&self.base.join(&format!("{STORIES}/{}/{file}", self.built.story.slug)))
    }

    fn script(&self, attributes: &str) -> String {
        format!("<script async src=\"{}\"{attributes}></script>", escaped(&self.base.join(LOADER)))
    }

    fn pinned(&self, attributes: &str) -> String {
        let loader = &self.built.loader;
        let address = escaped(&self.base.join(&loader.name));
        format!("<script async src=\"{address}\"{}{attributes}></script>", checked(&loader.integrity))
    }

    fn stylesheet(&self, attributes: &str) -> String {
        format!(
            "<link rel=\"stylesheet\" href=\"{}\"{attributes}>",
            escaped(&self.base.join(&self.built.loader.styles))
        )
    }

    fn full(&self, stylesheet: &str, script: &str) -> String {
        let folder = self.address("");
        let article = to_html(&self.built.story, &Options { level: 2, base: folder.clone() });
        // WordPress (wpautop) begins a paragraph before what is no block element to it, and browsers ignore the end of an element that
        // is not open in that: the division ends the story, or the rest of the post would be in it.
        format!("<div>{stylesheet}\n<scrollwork-story src=\"{folder}\">{article}</scrollwork-story>{script}</div>")
    }

    fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", self.address(""), escaped(&self.built.story.title))
    }

    /// What readers without scripts see, and what systems leave that take scripts, frames and `noscript` out. On the same line: WordPress
    /// makes an end of line an empty line of the post.
    fn otherwise(&self) -> String {
        format!("<noscript>{}</noscript>", self.link())
    }

    fn figure(&self) -> String {
        format!("<figure data-story=\"{}\">{}</figure>", self.address(""), self.link())
    }

    fn iframe(&self) -> String {
        let (address, title) = (self.address(""), escaped(&self.built.story.title));
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
             style=\"width: 100%; border: 0\"></iframe>"
        )
    }
}

/// The attributes by which a browser checks a file from another server.
fn checked(integrity: &str) -> String {
    format!(" integrity=\"{integrity}\" crossorigin=\"anonymous\"")
}
