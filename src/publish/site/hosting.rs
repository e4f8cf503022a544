//! HTTP headers and media types of the published files: the one table behind the configuration files of hosts.

/// The cache policy of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CachePolicy {
    /// Immutable: its name changes with its content.
    Immutable,
    /// Its name stays: fresh for five minutes, then stale while it is revalidated.
    Revalidated,
}

impl CachePolicy {
    /// The value of `Cache-Control`.
    pub(super) fn cache_control(self) -> &'static str {
        match self {
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Revalidated => "public, max-age=300, stale-while-revalidate=86400",
        }
    }
}

/// The headers of every file: any page may use it (CORS, CORP) and measure it, and nothing guesses its type.
pub(super) const COMMON_HEADERS: [(&str, &str); 4] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Timing-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Media types by extension.
pub(super) const MEDIA_TYPES: [(&str, &str); 16] = [
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
    ("video/mp4", "mp4"),
    ("video/webm", "webm"),
    ("audio/mpeg", "mp3"),
    ("audio/mp4", "m4a"),
    ("audio/ogg", "ogg"),
    ("audio/ogg", "opus"),
];

/// The files of a story's folder that are replaced when the story changes; the first is its page.
pub(super) const STORY_FILES: [&str; 4] = ["index.html", "story.html", "story.json", "oembed.json"];
