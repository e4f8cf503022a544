//! Web pages: the article of an HTML document as text in the marks of the importer.
//!
//! What browsers show of `article`, `main` or else `body` is kept, block by block; scripts, navigation, forms and what stands aside
//! are left out.

mod element;
mod token;

use super::{heuristics, markup};
use element::{Role, role};
use token::{Token, attribute, tokens};

/// Whether `text` is the source of a web page and no article.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let front: String = start.chars().take(15).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<article", "<body", "<main"].iter().any(|tag| front.starts_with(tag))
}

/// The text of the article in `page`, the source of a web page: paragraphs between empty lines, with `#` before headings, `-` before
/// items, and Markdown for pictures, links and stressed words.
#[must_use]
pub fn text_of(page: &str) -> String {
    let tokens: Vec<Token<'_>> = tokens(page).collect();
    let body = ["article", "main", "body"].iter().find_map(|name| longest(&tokens, name)).unwrap_or(&tokens);
    let titled = body.iter().any(|token| matches!(token, Token::Open { name, .. } if name == "h1"));
    let title = if titled { String::new() } else { title(&tokens) };
    let mut writer = Writer { out: title, ..Writer::default() };
    body.iter().for_each(|token| writer.take(token));
    writer.finish()
}

/// The headline of a page whose article has none, with its mark: what stands in its `h1` or else its `title`.
fn title(tokens: &[Token<'_>]) -> String {
    let words = |name| {
        let inside = longest(tokens, name)?;
        let text: String = inside
            .iter()
            .filter_map(|token| if let Token::Text(text) = token { Some(&**text) } else { None })
            .collect();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(words)
    };
    // The name of the paper stands behind the headline.
    let site = |title: String| {
        let end = [" | ", " – ", " — "].iter().filter_map(|mark| title.rfind(mark)).min().unwrap_or(title.len());
        title.get(..end).unwrap_or_default().to_owned()
    };
    words("h1").or_else(|| words("title").map(site)).map(|words| format!("# {words}")).unwrap_or_default()
}

/// The tokens inside the element of `name` that has most text; `None` where there is none.
fn longest<'t, 'p>(tokens: &'t [Token<'p>], name: &str) -> Option<&'t [Token<'p>]> {
    let (mut found, mut most, mut open, mut depth) = (None, 0, None, 0_usize);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Open { name: opened, .. } if opened == name => {
                depth += 1;
                open = open.or(Some(at + 1));
            }
            Token::Close(closed) if closed == name && depth > 0 => depth -= 1,
            _ => continue,
        }
        if let Some(from) = open.filter(|_| depth == 0) {
            open = None;
            let inside = tokens.get(from..at)?;
            let length = text_length(inside);
            if length > most {
                (found, most) = (Some(inside), length);
            }
        }
    }
    // A page that was cut short closes nothing.
    found.or_else(|| open.and_then(|from| tokens.get(from..)))
}

fn text_length(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(|token| if let Token::Text(text) = token { text.trim().len() } else { 0 }).sum()
}

/// Text that grows token by token.
#[derive(Default)]
struct Writer {
    out: String,
    /// The block that is being written.
    block: String,
    /// What stands before the block: `## `, `- `, `> `.
    mark: String,
    /// The elements that are left out and not closed yet, by name.
    skipped: Vec<String>,
    /// The addresses of the links that are not closed yet.
    links: Vec<String>,
    /// Whether the next block belongs to the picture before it.
    caption: bool,
}

impl Writer {
    fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open { name, attributes } => {
                let role = role(name);
                if role == Role::Skipped || !self.skipped.is_empty() {
                    if self.skipped.first().is_none_or(|first| first == name) && role == Role::Skipped {
                        self.skipped.push(name.clone());
                    }
                    return;
                }
                self.open(name, &role, attributes);
            }
            Token::Close(name) => {
                if !self.skipped.is_empty() {
                    if self.skipped.last() == Some(name) {
                        self.skipped.pop();
                    }
                    return;
                }
                self.close(name);
            }
            Token::Text(text) if self.skipped.is_empty() => self.text(text),
            Token::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str, role: &Role, attributes: &str) {
        match role {
            Role::Block(mark) => {
                // A paragraph inside an item or quotation has its mark.
                if !(mark.is_empty() && self.block.trim().is_empty()) {
                    self.end_block();
                    self.mark = (*mark).to_owned();
                }
                self.caption = name == "figcaption";
            }
            Role::Break => self.block.push('\n'),
            Role::Picture => self.picture(attributes),
            Role::Mark(mark) => self.block.push_str(mark),
            Role::Link => {
                let address = attribute(attributes, "href").filter(|href| href.starts_with("http")).unwrap_or_default();
                if !address.is_empty() {
                    self.block.push('[');
                }
                self.links.push(address);
            }
            Role::Skipped | Role::Inline => {}
        }
    }

    fn close(&mut self, name: &str) {
        match role(name) {
            Role::Block(_) => self.end_block(),
            Role::Mark(mark) => {
                let spaces = self.block.len() - self.block.trim_end().len();
                let at = self.block.len() - spaces;
                self.block.insert_str(at, mark);
            }
            Role::Link => {
                if let Some(address) = self.links.pop().filter(|address| !address.is_empty()) {
                    self.block.push_str("](");
                    self.block.push_str(&address);
                    self.block.push(')');
                }
            }
            _ => {}
        }
    }

    /// A picture stands by itself.
    fn picture(&mut self, attributes: &str) {
        let Some(address) = attribute(attributes, "src").filter(|src| !src.starts_with("data:")) else { return };
        self.end_block();
        let file = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
        let alt = attribute(attributes, "alt").unwrap_or_default().replace(['[', ']', '\n'], " ");
        if !file.is_empty() {
            self.block = format!("![{}]({file})", alt.trim());
            self.end_block();
        }
    }

    /// Adds text with its white space as browsers show it.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            let blank = letter.is_ascii_whitespace();
            if !blank {
                self.block.push(letter);
            } else if !self.block.is_empty() && !self.block.ends_with([' ', '\n']) {
                self.block.push(' ');
            }
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let block = if block.contains("](http") { unlinked(block, &self.mark) } else { block };
        let mark = std::mem::take(&mut self.mark);
        let caption = std::mem::take(&mut self.caption);
        let lines: Vec<&str> = block.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        // Marks around nothing are none.
        if lines.is_empty() || lines.iter().all(|line| line.chars().all(|letter| "*_".contains(letter))) {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str(if caption { "\n" } else { "\n\n" });
        }
        self.out.push_str(&mark);
        self.out.push_str(&lines.join("\n"));
    }

    fn finish(mut self) -> String {
        self.end_block();
        self.out.push('\n');
        self.out
    }
}

/// `block` without its links where it is a heading or a line as short as a byline.
fn unlinked(block: String, mark: &str) -> String {
    let words = markup::parse(&block).text;
    if mark.starts_with('#') || words.chars().count() <= 60 && !heuristics::ends_sentence(&words) {
        words
    } else {
        block
    }
}

#[cfg(test)]
mod tests {
    use super::{is_page, text_of};

    #[test]
    fn a_page_is_read_as_its_article() {
        let page = "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><article>\n<h1>The\n \
                    gate</h1><p>By <b>Ann Lo</b></p><p>It cost 12&nbsp;million &amp; a day.<br>Nobody came.</p><aside>Ad</aside>\
                    <figure><img src=\"/p/dam.jpg?w=3\" alt=\"The dam\"><figcaption>The dam. Photo: Ann Lo</figcaption></figure>\
                    <h2>After</h2><ul><li>One</li><li>Two</li></ul><p>See <a href=\"https://a.example/x\">this</a>.</p>\
                    <script>if (a < b) { x(\"<p>no</p>\") }</script></article><footer>Foot</footer></body></html>";
        assert!(is_page(page));
        assert_eq!(
            text_of(page),
            "# The gate\n\nBy **Ann Lo**\n\nIt cost 12\u{a0}million & a day.\nNobody came.\n\n![The dam](dam.jpg)\nThe dam. Photo: Ann \
             Lo\n\n## After\n\n- One\n\n- Two\n\nSee [this](https://a.example/x).\n"
        );
    }

    #[test]
    fn a_text_is_no_page_and_broken_pages_are_read_as_far_as_they_go() {
        for text in ["The gate\n\n<p>is a tag", "", "<3 is a heart"] {
            assert!(!is_page(text), "{text}");
        }
        for page in [
            "<html><p",
            "<html><a href='x",
            "<html><!-- x",
            "<html></b></p>&#0;&;",
            "<html><script>",
            "<html><p>a<b c=\"d",
        ] {
            let _ = text_of(page);
        }
        assert_eq!(text_of("<html><p>One<p>Two"), "One\n\nTwo\n");
        assert_eq!(
            text_of("<html><ul><li><p>One</p></li></ul><blockquote><p>Two</p></blockquote>"),
            "- One\n\n> Two\n"
        );
        let linked = "<html><h1><a href='https://a.example/'>The gate</a></h1><p>By <a href='https://a.example/lo'>Ann Lo</a></p>";
        assert_eq!(text_of(linked), "# The gate\n\nBy Ann Lo\n");
        let teasers =
            "<html><title>The gate | The Dale</title><article>Ad</article><article><p>It was shut.</p></article>";
        assert_eq!(text_of(teasers), "# The gate\n\nIt was shut.\n");
    }
}
