//! Scrollwork: one text file becomes a scrollytelling page, embedded by one script tag.
//!
//! A story is complete without motion: all its text, its final numbers and its photos are plain HTML. Motion is attached to that HTML
//! afterwards, and may fail, be blocked or be unwanted without costing the reader a word.
//!
//! ```text
//! article.txt ──import──▶ story.dj + photos/ ──read──▶ Story ──view──▶ HTML ◀──attach── runtime
//!                import                        format      │           │               (with motion)
//!                                                         │           └──▶ publish: pages, images, snippets, the site
//!                                                         └──▶ story.json ──live──▶ the same HTML, in the reader's browser
//! ```
//!
//! # Layers
//!
//! | module | what it is for | knows of |
//! |---|---|---|
//! | [`hooks`] | the names and numbers that HTML, style sheet, Rust and JavaScript share | nothing |
//! | [`motion`] | easing, count-ups, progress and phase: pure functions of geometry and time | nothing |
//! | [`chart`] | charts as SVG, drawn from a table | nothing |
//! | [`story`] | the story model: plain data, typed | nothing |
//! | [`mod@format`] | the formats of a story, Djot and JSON, and the diagnostics of what can be wrong with one | nothing |
//! | [`import`] | the importer: a finished article, a document or plain text, becomes a story | nothing |
//! | [`view`] | Leptos components: a story becomes HTML, the same on the author's machine and in the browser | Leptos |
//! | [`runtime`] | motion on the DOM: IntersectionObserver, ResizeObserver, listeners, frames | the browser |
//! | [`live`] | a story from its `story.json`, rendered in the reader's browser | both |
//! | [`publish`] | the published folder: images, pages, snippets, configuration files of hosts | files, for some of it |
//! | [`review`] | the review page: a story for its editors and fact checkers, as one HTML file | nothing |
//! | `contained` | the player and the studio inside of the program | files |
//! | `serve` | the studio on an author's machine, with folders as its storage | files |
//! | [`studio`] | what the studio's worker can do in an author's browser: import, read, check, render | the browser |
//! | [`cli`] | the command line: one file for each verb | files |
//!
//! Each knows those above it that it needs, and none below. With the default features, only what knows nothing compiles. Without
//! `story`, what is left needs no standard library, which the module of a published story is too small for.
//!
//! # From an article to a digit on the screen
//!
//! **Import**: a finished article becomes a story, and every guess is reported ([`import`]).
//!
//! ```
//! # #[cfg(feature = "story")] {
//! use scrollwork::{format::write_djot, import};
//!
//! let article = "The bridge that waited\n\nThe town spent $4.5 million on 12 pillars.\n";
//! let imported = import::import(article, &import::Options::default());
//! assert!(write_djot(&imported.story).contains("4.5 million]{.count"));
//! assert!(imported.report().contains("$4.5 million"));
//! # }
//! ```
//!
//! **Read**: a story file becomes a [`Story`](story::Story), with every [`Problem`](format::Problem) by line and column
//! ([`format::djot`] has the grammar).
//!
//! ```
//! # #[cfg(feature = "story")] {
//! use scrollwork::{
//!     format::{ParseOptions, read_djot},
//!     story::counts,
//! };
//!
//! let text = "---\ntitle: The bridge that waited\n---\n\nThe town spent [$4.5 million]{.count} on it.\n";
//! let parsed = read_djot(text, &ParseOptions::named("story.dj"));
//! assert!(parsed.problems.is_empty());
//! let story = parsed.story.expect("a story without problems");
//! assert_eq!(counts(&story)[0].value.to_string(), "4.5");
//! # }
//! ```
//!
//! **Render**: the story becomes an article in HTML, its final numbers in elements with [hooks](hooks::attribute) ([`view`]).
//!
//! ```
//! # #[cfg(feature = "ssr")] {
//! # use scrollwork::format::{ParseOptions, read_djot};
//! use scrollwork::view::{Options, to_html};
//!
//! # let text = "---\ntitle: The bridge that waited\n---\n\nThe town spent [$4.5 million]{.count} on it.\n";
//! # let story = read_djot(text, &ParseOptions::named("story.dj")).story.expect("a story without problems");
//! let html = to_html(&story, &Options::default());
//! assert!(html.contains("<span data-sw-count=\"4.5\" translate=\"no\">4.5</span>"));
//! # }
//! ```
//!
//! **Animate**: as the number enters the viewport from below ([`motion::entrance`]), [`runtime`] asks a [`CountTween`](motion::CountTween)
//! for each text on the way, and ends with the very string that stood there.
//!
//! ```
//! use scrollwork::motion::{CountTween, easing::ease_out};
//!
//! let (text, value) = ("4.5", "4.5");
//! let count = CountTween::new(text.chars(), value.chars()).expect("a number");
//! let shown = |progress: f64| {
//!     let mut shown = String::new();
//!     count.text(text.chars(), count.at(ease_out(progress)), |char| shown.push(char));
//!     shown
//! };
//! assert_eq!([0.0, 0.2, 1.0].map(shown), ["0.1", "2.2", "4.5"]);
//! ```
//!
//! Next: [`import`], which begins where an article does; each module ends with the one that follows.
//!
//! # Vocabulary
//!
//! One noun, one meaning:
//!
//! | noun | meaning |
//! |---|---|
//! | *article* | a finished text before it is imported; in HTML, the element that a story becomes |
//! | *story* | what an author writes and a reader reads: front matter, an opening, sections |
//! | *front matter* | the `key: value` lines at the top of a story file |
//! | *opening* | headline, dek (the sentence under it) and byline, over a photo or on paper |
//! | *section* | a heading with its blocks; the unit of navigation |
//! | *block* | a paragraph, list, quotation, photo, row of figures, stage, table or chart |
//! | *count* | a number that an author has marked, with its exact value |
//! | *figures* | a row of one to four counts, set large |
//! | *chart* | a table, drawn; its *finding* is what it shows, in one sentence |
//! | *count-up* | the animation of a count up to its final text |
//! | *stage* | photos that share one sticky frame, exchanged as cards pass over them |
//! | *step* | one visual of a stage, a photo for example, with its cards |
//! | *region* | a part of a stage's photo, to which the frame moves |
//! | *card* | a block that passes over a stage |
//! | *transition* | how a photo arrives, or gives way to the next |
//! | *host* | the element that holds a story in a page, `<scrollwork-story>` |
//! | *host page* | the page around it |
//! | *hook* | an attribute, class, property, event or code that others rely on |
//! | *trigger line* | a height in the viewport at which something begins |
//! | *phase* | where an element is to its line: ahead, active or passed |
//! | *progress* | how far the reader or a movement has come, 0 to 1 |
//! | *slack* | how far a story can be scrolled before any state changes |
//! | *scene* | the tracked elements of a story in the browser, read and written together |
//! | *controller* | what an attachment and its callbacks share: host, scene, listeners |
//! | *loader* | `embed.js`: finds what asks for a story, fetches it, loads the module |
//! | *module* | the WebAssembly of a published story: the runtime alone |
//! | *live app* | the WebAssembly that renders a story from its `story.json` |
//! | *player* | loader, module, live app and style sheet together, the same for all stories |
//! | *fragment* | `story.html`: the article alone, which the loader copies into a page |
//! | *variant* | one crop of a photo in one width and format; a *rendition* is its entry in the story |
//! | *problem* | an error or a lint in a story file, with its place, what was expected, and help |
#![cfg_attr(not(any(feature = "story", test)), no_std)]
// The links are those of the whole book, which `make docs` builds last.
#![cfg_attr(not(all(feature = "ssr", feature = "runtime")), allow(rustdoc::broken_intra_doc_links))]
// Publishing, which some of the story's code is for, is not in the modules of the studio.
#![cfg_attr(all(feature = "docx", target_family = "wasm"), allow(dead_code, unused_imports))]

#[cfg(feature = "runtime")]
extern crate alloc;

pub mod hooks;
pub mod motion;

#[cfg(feature = "story")]
pub mod chart;
#[cfg(feature = "story")]
pub mod story;

#[cfg(feature = "story")]
pub mod format;

#[cfg(feature = "story")]
pub mod import;

#[cfg(any(feature = "ssr", feature = "csr"))]
pub mod view;

#[cfg(feature = "runtime")]
pub mod runtime;

#[cfg(any(feature = "csr", all(feature = "story", any(test, doc))))]
pub mod live;

#[cfg(feature = "ssr")]
pub mod publish;

#[cfg(feature = "ssr")]
pub mod review;

#[cfg(all(feature = "ssr", not(target_family = "wasm")))]
mod contained;

#[cfg(all(feature = "ssr", not(target_family = "wasm")))]
mod serve;

#[cfg(all(feature = "ssr", not(target_family = "wasm")))]
pub mod cli;

#[cfg(any(feature = "studio", feature = "studio-importer"))]
pub mod studio;
