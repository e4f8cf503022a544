//! What a host should say of each published file: the one table behind the files that hosts read.

/// How long copies of a file are good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// Its name changes with its content: for ever.
    Lasting,
    /// Its name stays: five minutes, and while a new one is fetched in the background.
    Short,
}

impl Life {
    /// The value of `Cache-Control`.
    pub(super) fn cache_control(self) -> &'static str {
        match self {
            Self::Lasting => "public, max-age=31536000, immutable",
            Self::Short => "public, max-age=300, stale-while-revalidate=86400",
        }
    }
}

/// What goes with every file: any page may use it, measure it, and nothing guesses what it is.
pub(super) const ALWAYS: [(&str, &str); 4] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Timing-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Media types by the ends of names.
pub(super) const TYPES: [(&str, &str); 10] = [
    ("text/html", "html"),
    ("text/css", "css"),
    ("text/javascript", "js"),
    ("application/json", "json"),
    ("application/wasm", "wasm"),
    ("image/avif", "avif"),
    ("image/webp", "webp"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/svg+xml", "svg"),
];

/// The files of a story's folder that are replaced when the story changes; the first is its page.
pub(super) const STORY_FILES: [&str; 4] = ["index.html", "story.html", "story.json", "oembed.json"];
