//! Symbols of a document: letters of a font that has signs in their place.

use crate::import::document::xml::Element;

/// The letters of Wingdings that are characters, by their codes.
const WINGDINGS: &[(u32, char)] = &[
    (0x4A, '☺'),
    (0x4C, '☹'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0xA7, '▪'),
    (0xA8, '□'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
];

/// The letters of Symbol that are characters, by their codes.
const SYMBOL: &[(u32, char)] = &[
    (0x44, 'Δ'),
    (0x57, 'Ω'),
    (0x61, 'α'),
    (0x62, 'β'),
    (0x67, 'γ'),
    (0x6D, 'μ'),
    (0x70, 'π'),
    (0xA2, '′'),
    (0xA3, '≤'),
    (0xA5, '∞'),
    (0xAC, '←'),
    (0xAE, '→'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB2, '″'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBB, '≈'),
    (0xD6, '√'),
    (0xE5, '∑'),
];

/// The character of a symbol; none where only its font knows it. Such fonts have their letters in the private use area, from U+F000.
pub(super) fn symbol(element: &Element) -> Option<char> {
    let code = u32::from_str_radix(element.attribute("char")?, 16).ok()?;
    let letter = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let letters = match element.attribute("font").unwrap_or_default() {
        "Wingdings" => WINGDINGS,
        "Symbol" => SYMBOL,
        _ => &[],
    };
    let known = letters.iter().find(|(code, _)| *code == letter).map(|(_, char)| *char);
    known.or_else(|| char::from_u32(code).filter(|_| letters.is_empty() && !(0xE000..=0xF8FF).contains(&code)))
}
