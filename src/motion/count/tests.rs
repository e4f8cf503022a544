//! Tests of running numbers.

use super::*;
use proptest::prelude::*;

/// The texts of a count at a few moments of its way.
fn frames(text: &str, value: &str) -> Vec<String> {
    let count = Count::new(text, value).expect("a number");
    [0.0, 0.001, 0.01, 0.1, 0.5, 0.9, 1.0].map(|progress| count.frame(progress)).to_vec()
}

#[test]
fn a_small_number() {
    assert_eq!(frames("42", "42"), ["0", "0", "0", "4", "21", "38", "42"]);
}

#[test]
fn grouping_marks_appear_with_their_digits() {
    assert_eq!(frames("12,345", "12345"), ["0", "12", "123", "1,235", "6,173", "11,111", "12,345"]);
}

#[test]
fn a_decimal_keeps_its_decimals_and_one_digit_before_them() {
    assert_eq!(frames("0.30", "0.3"), ["0.00", "0.00", "0.00", "0.03", "0.15", "0.27", "0.30"]);
}

/// In one language `1.402` is one thousand and more, in another one and a bit; the value decides.
#[test]
fn the_value_tells_the_decimal_mark() {
    assert_eq!(frames("1.402", "1402"), ["0", "1", "14", "140", "701", "1.262", "1.402"]);
    assert_eq!(frames("1.402", "1.402"), ["0.000", "0.001", "0.014", "0.140", "0.701", "1.262", "1.402"]);
    assert_eq!(frames("1 234,5", "1234.5"), ["0,0", "1,2", "12,3", "123,5", "617,3", "1 111,1", "1 234,5"]);
}

#[test]
fn padding_stands_for_what_is_missing() {
    let count = Count::new("12,345", "12345").expect("a number");
    assert_eq!(count.padded(0.0), "\u{2007}\u{2007}\u{2008}\u{2007}\u{2007}0");
    assert_eq!(count.padded(0.5), "\u{2007}6,173");
    assert_eq!(count.padded(1.0), "12,345");
}

#[test]
fn numerals_stay_in_their_script() {
    assert_eq!(frames("١٤٠٫٧", "140.7"), ["٠٫٠", "٠٫١", "١٫٤", "١٤٫١", "٧٠٫٤", "١٢٦٫٦", "١٤٠٫٧"]);
    assert_eq!(frames("১,২৩,৪৫৬", "123456")[4], "৬১,৭২৮");
}

#[test]
fn a_padded_number_keeps_its_width() {
    assert_eq!(frames("007", "7"), ["000", "000", "000", "001", "004", "006", "007"]);
}

#[test]
fn what_cannot_run_stays() {
    let texts = [
        ("", ""),
        ("nine", "9"),
        ("2½", "2.5"),
        ("4٢", "42"),
        ("0", "0"),
        ("42", "43"),
        ("42", "x"),
        ("42", ""),
        ("140.7", "14.07"),
        ("42%", "42"),
        ("1234567890123456789", "1234567890123456789"),
    ];
    for (text, value) in texts {
        assert_eq!(Count::new(text, value), None, "{text} {value}");
    }
}

#[test]
fn a_sign_before_the_value_says_nothing_of_the_digits() {
    assert!(Count::new("3.5", "-3.5").is_some());
}

#[test]
fn none_takes_longer_than_two_seconds_with_its_wait() {
    for text in ["1", "12", "123", "1234", "12345", "999999999999999999"] {
        let duration = Count::new(text, text).expect("a number").duration();
        assert!(
            duration >= 500 && f64::from(duration) + crate::motion::entrance::PATIENCE <= 2000.0,
            "{text}: {duration}"
        );
    }
}

/// Whole part, decimals and marks of a written number.
fn written() -> impl Strategy<Value = (String, String)> {
    let marks = prop_oneof![Just((",", ".")), Just((".", ",")), Just(("\u{202F}", ",")), Just(("", "."))];
    (1..999_999_999_u64, proptest::option::of("[0-9]{1,4}"), marks).prop_map(|(whole, fraction, (group, point))| {
        let digits = whole.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                text.push_str(group);
            }
            text.push(digit);
        }
        match fraction {
            Some(fraction) => (format!("{text}{point}{fraction}"), format!("{digits}.{fraction}")),
            None => (text, digits),
        }
    })
}

/// The digits of a text as a number, whatever stands between them.
fn number(text: &str) -> u64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("digits")
}

proptest! {
    #[test]
    fn lands_exactly((text, value) in written()) {
        let count = Count::new(&text, &value).expect("a number");
        prop_assert_eq!(count.frame(1.0), text.clone());
        prop_assert_eq!(count.frame(f64::INFINITY), text);
    }

    #[test]
    fn never_goes_back_nor_beyond((text, value) in written(), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let count = Count::new(&text, &value).expect("a number");
        let (early, late) = (number(&count.frame(a.min(b))), number(&count.frame(a.max(b))));
        prop_assert!(early <= late && late <= number(&text));
    }

    /// Each moment is a right-hand part of the final text's pattern: same marks at the same places, never a digit more.
    #[test]
    fn shows_nothing_that_the_final_text_could_not((text, value) in written(), progress in 0.0..1.0_f64) {
        let frame = Count::new(&text, &value).expect("a number").frame(progress);
        let shape = |text: &str| text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
        prop_assert!(shape(&text).ends_with(&shape(&frame)));
        prop_assert!(frame.starts_with(|c: char| c.is_ascii_digit()));
        let padded = Count::new(&text, &value).expect("a number").padded(progress);
        prop_assert_eq!(padded.chars().count(), text.chars().count());
        prop_assert_eq!(padded.trim_start(), frame);
    }

    #[test]
    fn any_text_and_any_moment_are_safe(text in ".{0,12}", value in "[-+0-9.]{0,8}", progress in proptest::num::f64::ANY) {
        if let Some(count) = Count::new(&text, &value) {
            prop_assert!(count.frame(progress).chars().count() <= text.chars().count());
        }
    }
}
