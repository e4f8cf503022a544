//! Pieces of HTML that the parts of the page share.

pub(super) use crate::publish::pages::escape_html as escape;

/// A link to a line of the text, in words.
pub(super) fn line_in_words(line: usize) -> String {
    if line == 0 { String::new() } else { format!("<a href=\"#line-{line}\">line {line}</a>") }
}

/// A link to a line of the text, by its number alone.
pub(super) fn line_number(line: usize) -> String {
    if line == 0 { "–".to_owned() } else { format!("<a href=\"#line-{line}\">{line}</a>") }
}

/// A box to tick.
pub(super) fn tick_box(label: &str) -> String {
    format!("<input type=\"checkbox\" aria-label=\"{}\">", escape(label))
}

/// Words of the story: their direction is their own.
pub(super) fn words(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// `text` with what stands between backticks as code.
pub(super) fn with_code(text: &str) -> String {
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => escape(part),
        _ => format!("<code>{}</code>", escape(part)),
    };
    let is_paired = text.matches('`').count().is_multiple_of(2);
    if is_paired { text.split('`').enumerate().map(part).collect() } else { escape(text) }
}

/// A number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let comma = |at: usize| if at > 0 && (digits.len() - at).is_multiple_of(3) { "," } else { "" };
    digits.char_indices().map(|(at, digit)| format!("{}{digit}", comma(at))).collect()
}

/// A number of things in words.
pub(super) fn amount(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}
