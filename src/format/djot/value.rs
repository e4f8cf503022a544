//! Values of the front matter as people write them who know YAML: in quotation marks, as a list, with a remark behind `#`.

/// A value of the front matter, and which habits of other formats were taken off it.
pub(super) struct Value {
    pub(super) text: String,
    pub(super) habits: Vec<Habit>,
}

/// A habit of another format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// Quotation marks around the value, of no use here.
    Quoted,
    /// Words behind a `#`, which may be printed as a part of the value.
    Comment {
        /// Whether they are.
        printed: bool,
    },
}

impl Value {
    /// The value that is `written`. Where it is to be `printed`, it may hold a `#` of its own.
    pub(super) fn of(written: &str, printed: bool) -> Self {
        let written = trimmed(written);
        if let Some((text, rest)) = quoted(written) {
            let remark = Some(Habit::Comment { printed: false }).filter(|_| rest.starts_with('#'));
            let needless = Some(Habit::Quoted).filter(|_| !needs_quotes(&text));
            if rest.is_empty() || remark.is_some() {
                return Self { text, habits: needless.into_iter().chain(remark).collect() };
            }
        }
        match remark(written) {
            Some(at) if !printed => {
                let text = written.get(..at).unwrap_or_default().trim_end().to_owned();
                Self { text, habits: vec![Habit::Comment { printed: false }] }
            }
            Some(_) => Self { text: written.to_owned(), habits: vec![Habit::Comment { printed: true }] },
            None => Self { text: written.to_owned(), habits: Vec::new() },
        }
    }

    /// The items of a list between square brackets.
    pub(super) fn listed(written: &str) -> Option<Vec<String>> {
        let mut rest = written.trim().strip_prefix('[')?.strip_suffix(']')?.trim();
        let mut items = Vec::new();
        while !rest.is_empty() {
            let end = match quoted(rest) {
                Some((_, behind)) => rest.len() - behind.len(),
                None => rest.find(',').unwrap_or(rest.len()),
            };
            items.push(rest.get(..end)?.trim().to_owned());
            let behind = rest.get(end..)?.trim_start();
            rest = behind.strip_prefix(',').unwrap_or(behind).trim_start();
            if !behind.is_empty() && !behind.starts_with(',') {
                return None;
            }
        }
        items.retain(|item| !item.is_empty());
        (!items.is_empty()).then_some(items)
    }
}

/// `text` as it is written so that [`Value::of`] gives it back: in quotation marks where it would be read otherwise.
pub(super) fn written(text: &str) -> String {
    if needs_quotes(text) {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        text.to_owned()
    }
}

/// Whether `text` would be read as something else without quotation marks around it.
fn needs_quotes(text: &str) -> bool {
    quoted(text).is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with('#'))
        || matches!(text, ">" | "|" | ">-" | "|-")
        || Value::listed(text).is_some()
}

/// What stands between the straight quotation marks at the beginning of `text`, and what follows them.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let (mut out, mut chars) = (String::new(), text.char_indices().skip(1).peekable());
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match (char, next) {
            // `"` is escaped by a backslash, `'` by another.
            ('\\', Some('"' | '\\')) if mark == '"' => out.extend(chars.next().map(|(_, char)| char)),
            ('\'', Some('\'')) if mark == '\'' => out.extend(chars.next().map(|(_, char)| char)),
            _ if char == mark => {
                let rest = text.get(at + 1..)?;
                let ends = rest.is_empty() || rest.starts_with([' ', '\t', ',']);
                return (ends && !out.trim().is_empty()).then(|| (out, rest.trim_start()));
            }
            _ => out.push(char),
        }
    }
    None
}

/// `text` without white space at its ends. No-break spaces stay, as everywhere in a story.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_ascii_whitespace() || char.is_control())
}

/// Where a remark begins in `text`: a `#` between spaces that numbers nothing.
fn remark(text: &str) -> Option<usize> {
    let numbers = |at: usize| text.get(at + 3..).is_some_and(|rest| rest.trim_start().starts_with(char::is_numeric));
    text.match_indices(" # ").map(|(at, _)| at).find(|at| !numbers(*at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn habits_of_yaml_are_taken_off() {
        let quoted = || vec![Habit::Quoted];
        for (written_as, text, habits) in [
            ("\"Dam: who knew?\"", "Dam: who knew?", quoted()),
            ("'It''s the dam'", "It's the dam", quoted()),
            ("\"The \\\"big\\\" dam\"", "The \"big\" dam", quoted()),
            ("\"Dam\" # a working title", "Dam", vec![Habit::Quoted, Habit::Comment { printed: false }]),
            ("\"No\" and \"yes\"", "\"No\" and \"yes\"", vec![]),
            ("\"No,\" she said", "\"No,\" she said", vec![]),
            ("'Tis the dam", "'Tis the dam", vec![]),
            ("“We saw it”", "“We saw it”", vec![]),
            ("Dam # a working title", "Dam # a working title", vec![Habit::Comment { printed: true }]),
            ("Gate # 4", "Gate # 4", vec![]),
            ("The \"dam\"", "The \"dam\"", vec![]),
        ] {
            let value = Value::of(written_as, true);
            assert_eq!((value.text.as_str(), value.habits), (text, habits), "{written_as}");
        }
        assert_eq!(Value::of("#c8321f # rust", false).text, "#c8321f");
    }

    #[test]
    fn lists_are_told_from_text_in_brackets() {
        assert_eq!(Value::listed("[Ana Ruiz, \"Li, Bo\"]").unwrap(), ["Ana Ruiz", "\"Li, Bo\""]);
        assert_eq!(Value::listed("[]"), None);
        assert_eq!(Value::listed("[Correction] The dam"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(text in "[\"'\\\\#a \\[\\],>|]{0,12}|\\PC{0,20}") {
            let text = trimmed(&text).to_owned();
            prop_assert_eq!(Value::of(&written(&text), true).text, text);
        }
    }
}
