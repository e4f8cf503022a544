//! Escaping: backslashes before characters that would be read as markup.

/// How many backslashes are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    /// Only before what is markup nearly everywhere.
    Light,
    /// Before all ASCII punctuation.
    Full,
}

impl Escape {
    /// Literal text. `bracketed` says that it stands between brackets, `last` that no other inline follows.
    pub(super) fn text(self, text: &str, bracketed: bool, last: bool) -> String {
        let brackets = if bracketed { Vec::new() } else { plain_brackets(text, last) };
        let mut out = String::with_capacity(text.len());
        for (at, char) in text.char_indices() {
            let next = text.get(at + char.len_utf8()..).and_then(|rest| rest.chars().next());
            let marked = match char {
                _ if self == Self::Full => char.is_ascii_punctuation(),
                '\\' | '*' | '_' | '^' | '~' | '`' | '{' | '}' => true,
                '[' | ']' => !brackets.contains(&at),
                '<' => next.is_some_and(|next| !next.is_whitespace()),
                '!' => next.map_or(!last, |next| next == '['),
                _ => false,
            };
            if marked {
                out.push('\\');
            }
            out.push(char);
        }
        out
    }

    /// The address of a link or image.
    pub(super) fn address(self, address: &str) -> String {
        let mut out = String::with_capacity(address.len());
        for char in address.chars() {
            if matches!(char, '(' | ')') || (self == Self::Full && char.is_ascii_punctuation()) {
                out.push('\\');
            }
            out.push(char);
        }
        out
    }
}

/// Where brackets stand in `text` that are literal anyway: pairs without a bracket inside that nothing attaches to.
fn plain_brackets(text: &str, last: bool) -> Vec<usize> {
    let mut plain = Vec::new();
    let mut open = None;
    for (at, char) in text.char_indices() {
        match (char, open) {
            ('[', _) => open = Some(at),
            (']', Some(start)) => {
                open = None;
                let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
                let free = next.map_or(last, |next| !matches!(next, '(' | '[' | '{' | ':'));
                let footnote = text.get(start + 1..).is_some_and(|inside| inside.starts_with('^'));
                if free && !footnote {
                    plain.extend([start, at]);
                }
            }
            _ => {}
        }
    }
    plain
}

/// `line` with a backslash where its beginning would otherwise open a block.
pub(super) fn line_start(line: &str) -> String {
    let end = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\n']);
    let marked = |at: usize| format!("{}\\{}", line.get(..at).unwrap_or_default(), line.get(at..).unwrap_or_default());
    let rule = line.len() >= 3 && line.bytes().all(|byte| matches!(byte, b'-' | b'*' | b' '));
    let opens = match line.chars().next() {
        Some('#') => end(line.trim_start_matches('#')),
        Some('>' | '+') => end(line.get(1..).unwrap_or_default()),
        Some('-') => rule || end(line.get(1..).unwrap_or_default()),
        Some(':') => line.starts_with(":::") || end(line.get(1..).unwrap_or_default()),
        Some('|') => true,
        _ => false,
    };
    if opens {
        return marked(0);
    }
    // Behind a space that Djot takes for a letter.
    let indented = line.trim_start();
    if indented.starts_with(":::") {
        return marked(line.len() - indented.len());
    }
    let number = line.strip_prefix('(').unwrap_or(line);
    let after = number.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    let length = number.len() - after.len();
    let numbered =
        (1..=19).contains(&length) && after.starts_with(['.', ')']) && end(after.get(1..).unwrap_or_default());
    let letters = length == 1 || number.bytes().take(length).all(|byte| b"0123456789ivxlcdmIVXLCDM".contains(&byte));
    if numbered && letters { marked(line.len() - after.len()) } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_prose_needs_no_backslash() {
        for text in [
            "\u{201c}No,\u{201d} he said \u{2014} and left\u{2026}",
            "\"It's 50% of [the] total (at 3:45 p.m.)...\" -- she said; 5 > 3, Q&A #1!",
            "US$140.7 billion, e.g. a/b, a+b=c, mail@example.org?",
        ] {
            assert_eq!(Escape::Light.text(text, false, true), text);
            assert_eq!(line_start(text), text);
        }
    }

    #[test]
    fn a_line_cannot_open_a_block() {
        for (text, written) in [
            ("# a", "\\# a"),
            ("#a", "#a"),
            ("1991. It was", "1991\\. It was"),
            ("(a) first", "(a\\) first"),
            ("A. Smith", "A\\. Smith"),
            ("Mr. Smith", "Mr. Smith"),
            ("- a", "\\- a"),
            ("---", "\\---"),
            ("::: photo", "\\::: photo"),
            ("> a", "\\> a"),
        ] {
            assert_eq!(line_start(text), written);
        }
    }
}
