//! Line endings and byte order marks: the page has texts without them, files keep theirs.

/// A text as a page has it: line feeds alone, no byte order mark.
pub(super) fn plain(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

/// `text` with the byte order mark of `stored`, and with its line endings where they are all of one kind.
pub(super) fn like(stored: &str, text: &str) -> String {
    let mark = if stored.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let is_crlf = stored.contains("\r\n") && !stored.replace("\r\n", "").contains(['\r', '\n']);
    if is_crlf { format!("{mark}{}", text.replace('\n', "\r\n")) } else { format!("{mark}{text}") }
}
