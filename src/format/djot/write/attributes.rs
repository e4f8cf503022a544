//! Writing attributes, in braces.

/// The attributes of one construct, in the order in which they are added.
#[derive(Default)]
pub(super) struct Attributes(Vec<String>);

impl Attributes {
    pub(super) fn class(&mut self, name: &str, given: bool) {
        self.0.extend(given.then(|| format!(".{name}")));
    }

    pub(super) fn id(&mut self, id: &str) {
        self.0.push(format!("#{id}"));
    }

    /// A name, date or number, where there is one: without quotation marks if it can stand without them.
    pub(super) fn name(&mut self, name: &str, value: Option<&str>) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b':');
        match value {
            Some(value) if !value.is_empty() && value.bytes().all(plain) => self.0.push(format!("{name}={value}")),
            value => self.words(name, value),
        }
    }

    /// Words, where there are some: in quotation marks, and with a backslash before what could be taken for pasted HTML.
    pub(super) fn words(&mut self, name: &str, value: Option<&str>) {
        self.0.extend(value.map(|value| format!("{name}=\"{}\"", quoted(value))));
    }

    /// The attributes as they stand behind a span; empty where there are none.
    pub(super) fn behind(&self) -> String {
        if self.0.is_empty() { String::new() } else { format!("{{{}}}", self.0.join(" ")) }
    }

    /// The attributes as they stand on a line of their own above a block; empty where there are none.
    pub(super) fn above(&self) -> String {
        let behind = self.behind();
        if behind.is_empty() { behind } else { behind + "\n" }
    }
}

/// `value` as it stands in quotation marks.
fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(char) = chars.next() {
        let begins = match char {
            '<' => chars.peek().is_some_and(|next| !next.is_whitespace()),
            '&' => chars.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#'),
            _ => false,
        };
        if begins || matches!(char, '\\' | '"') {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::format::{ParseOptions, read_djot, write_djot};

    #[test]
    fn what_looks_like_html_in_an_attribute_is_written_so_that_it_is_read_again() {
        let text = "---\ntitle: T\nlanguage: en\n---\n\nText.\n\n{credit=\"CREDIT\"}\n::: photo\n![Alt](a.jpg)\n:::\n";
        for credit in [r"\<!-- R\&D --> \<b>", r"a < b & c", r#"\"\\\""#] {
            let text = text.replace("CREDIT", credit);
            let story = read_djot(&text, &ParseOptions::named("story.dj")).into_story();
            let story = story.unwrap_or_else(|problems| panic!("{credit}: {problems:?}"));
            let written = write_djot(&story);
            assert!(written.contains(&format!("credit=\"{credit}\"")), "{written}");
        }
    }
}
