//! Codes of errors and warnings. What each means, and what the reader has then, is in the README's table.

constants! {
    /// The warnings of the runtime: what in the page around spoils the story.
    RUNTIME:
    /// An ancestor clips its overflow, so that nothing can be sticky in it.
    STICKY_BLOCKED = "sticky-blocked",
    /// Something covers the top of the window.
    HEADER_COVERS = "header-covers",
    /// The story has no width.
    ZERO_WIDTH = "zero-width",
    /// The story is in a frame that is made as high as its content.
    FRAME_GROWS = "frame-grows",
}

constants! {
    /// The errors of the live app.
    LIVE:
    /// The JSON is no story.
    STORY_PARSE = "story-parse",
    /// The JSON is of a format older than this version reads.
    STORY_VERSION = "story-version",
}

/// What the loader fetches, each with the reasons for which that can fail: a code is both, such as `story-http`.
pub const FETCHED: &[(&str, &[&str])] = &[
    ("story", &["http", "network", "timeout", "size", "origin"]),
    ("wasm", &["http", "network", "timeout", "size", "origin", "missing", "csp", "mime", "compile", "link"]),
    ("style", &["http", "network", "timeout", "size", "origin"]),
    ("link", &["refused"]),
    ("script", &["refused"]),
];

/// The other codes of the loader and of `live.js`.
pub const LOADER: &[&str] = &[
    "story-parse",
    "story-address",
    "story-cut",
    "story-undone",
    "story-problem",
    "style-parse",
    "stage-crash",
    "tag-place",
    "name-taken",
    "version",
];
