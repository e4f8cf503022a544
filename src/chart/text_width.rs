//! How wide text is where it cannot be measured.

/// The width of `text` in `em`, estimated for the widest of the fonts that systems use for their interfaces; rather too wide
/// than too narrow.
#[must_use]
pub fn estimate(text: &str) -> f64 {
    let mut previous = '\0';
    let mut width = 0.0;
    for character in text.chars() {
        // What is stacked under another consonant, or joined to a picture, takes no room of its own.
        if !stacks(previous) {
            width += advance(character);
        }
        previous = character;
    }
    width
}

/// How high a line of `text` is, in `em`: scripts that stack their signs need more room.
pub(super) fn leading(text: &str) -> f64 {
    match text.chars().any(
        |character| matches!(character, '\u{0900}'..='\u{0FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'),
    ) {
        true => 1.75,
        false => 1.25,
    }
}

/// Whether no line may begin with `character`, because it is drawn on what is before it.
pub(super) fn combines(character: char) -> bool {
    matches!(character,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}'..='\u{05C2}'
        | '\u{05C4}'..='\u{05C5}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}' | '\u{06E7}'..='\u{06ED}' | '\u{0E31}' | '\u{0E33}'..='\u{0E3A}' | '\u{0E45}'
        | '\u{0E47}'..='\u{0E4E}' | '\u{0EB1}' | '\u{0EB3}'..='\u{0EBC}' | '\u{0EC8}'..='\u{0ECE}' | '\u{0F35}' | '\u{0F37}'
        | '\u{0F39}' | '\u{0F71}'..='\u{0F84}' | '\u{0F8D}'..='\u{0FBC}' | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}'
        | '\u{105E}'..='\u{1060}' | '\u{1062}'..='\u{1064}' | '\u{1067}'..='\u{106D}' | '\u{1071}'..='\u{1074}'
        | '\u{1082}'..='\u{108D}' | '\u{108F}' | '\u{109A}'..='\u{109D}' | '\u{17B4}'..='\u{17D3}' | '\u{17DD}'
        | '\u{200C}'..='\u{200D}' | '\u{2069}' | '\u{20D0}'..='\u{20FF}' | '\u{3099}'..='\u{309A}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0100}'..='\u{E01EF}')
        || is_indic_sign(character)
}

/// Whether what follows `character` is drawn under it or joined to it.
pub(super) fn stacks(character: char) -> bool {
    let virama = ('\u{0900}'..='\u{0D7F}').contains(&character) && matches!(u32::from(character) & 0x7F, 0x4D);
    virama || matches!(character, '\u{0DCA}' | '\u{1039}' | '\u{17D2}' | '\u{200D}')
}

/// Vowel signs, viramas and marks, which stand at the same places in the blocks of the scripts of India.
fn is_indic_sign(character: char) -> bool {
    ('\u{0900}'..='\u{0DFF}').contains(&character)
        && matches!(u32::from(character) & 0x7F, 0x00..=0x03 | 0x3C | 0x3E..=0x4D | 0x51..=0x57 | 0x62..=0x63)
}

/// The width of one character in `em`.
fn advance(character: char) -> f64 {
    match character {
        '\u{0}'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => 0.0,
        ' '..='~' => latin(character),
        '\u{A0}' | '\u{202F}' | '\u{2009}' | '·' | '’' | '‘' => 0.32,
        '“' | '”' | '„' => 0.52,
        '−' => 0.84,
        '—' | '…' => 1.0,
        // Marks that stand beside their letter: half of one.
        '\u{102B}'..='\u{102C}'
        | '\u{1031}'
        | '\u{1038}'
        | '\u{17B6}'
        | '\u{17BE}'..='\u{17C5}'
        | '\u{17C7}'..='\u{17C8}' => 0.65,
        _ if is_indic_sign(character) => 0.4,
        _ if combines(character) => 0.0,
        '\u{A1}'..='\u{24F}' => 0.76,
        '\u{370}'..='\u{3FF}' => 0.74,
        '\u{400}'..='\u{52F}' => 0.82,
        '\u{530}'..='\u{5FF}' => 0.72,
        '\u{600}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => 0.7,
        '\u{900}'..='\u{B7F}' => 0.85,
        '\u{B80}'..='\u{DFF}' => 1.15,
        '\u{E00}'..='\u{EFF}' => 0.72,
        '\u{F00}'..='\u{FFF}' => 0.72,
        '\u{1000}'..='\u{109F}' => 1.15,
        '\u{10A0}'..='\u{10FF}' => 0.75,
        '\u{1780}'..='\u{17FF}' => 0.95,
        '\u{1E00}'..='\u{1FFF}' => 0.8,
        '\u{2010}'..='\u{2027}' => 0.52,
        '\u{20A0}'..='\u{20CF}' => 0.7,
        '\u{1F000}'..='\u{1FAFF}' => 1.4,
        _ => 1.05,
    }
}

/// The width of a printable character of ASCII.
fn latin(character: char) -> f64 {
    match character {
        ' ' | '!' | '\'' | ',' | '.' | ':' | ';' | '|' | 'i' | 'j' | 'l' => 0.32,
        'I' | 'J' => 0.38,
        '"' | '(' | ')' | '*' | '-' | '/' | '[' | '\\' | ']' | '`' | 'f' | 'r' | 't' => 0.42,
        '?' | 'L' | 'c' | 's' | 'z' => 0.56,
        'F' | 'P' | 'T' | 'Y' | 'k' | 'v' | 'x' | 'y' => 0.62,
        '#' | '%' | '&' | '+' | '<' | '=' | '>' | '^' | '~' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | 'w' => 0.84,
        '@' | 'M' | 'W' | 'm' => 1.0,
        'A'..='Z' => 0.7,
        _ => 0.64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_wide_as_they_are() {
        assert!(estimate("illicit") < estimate("minimum"));
        assert_eq!(estimate("中文"), 2.1);
        assert_eq!(estimate("e\u{301}"), estimate("e"));
        assert_eq!(estimate("\u{2068}42\u{2069}"), estimate("42"));
    }

    #[test]
    fn what_is_stacked_takes_no_room() {
        assert_eq!(estimate("\u{1780}\u{17D2}\u{1781}"), estimate("\u{1780}"));
        assert_eq!(estimate("\u{915}\u{94D}\u{937}"), estimate("\u{915}\u{94D}"));
        assert!(leading("မြန်မာ") > leading("Myanmar"));
    }
}
