//! Tests of running numbers.

use super::*;
use proptest::prelude::*;

/// The count up to `text`, if there is one.
fn count(text: &str, value: &str) -> Option<CountTween> {
    CountTween::new(text.chars(), value.chars())
}

/// What is written at a moment on the way to `text`, with the spaces before it.
fn padded(text: &str, value: &str, progress: f64) -> String {
    let count = count(text, value).expect("a number");
    let mut frame = String::new();
    count.text(text.chars(), count.at(progress), |char| frame.push(char));
    frame
}

/// What is written at a moment on the way to `text`.
fn frame(text: &str, value: &str, progress: f64) -> String {
    padded(text, value, progress).trim_start().to_owned()
}

/// The texts of a count at a few moments of its way.
fn frames(text: &str, value: &str) -> Vec<String> {
    [0.0, 0.001, 0.01, 0.1, 0.5, 0.9, 1.0].map(|progress| frame(text, value, progress)).to_vec()
}

#[test]
fn a_small_number() {
    assert_eq!(frames("42", "42"), ["1", "1", "1", "4", "21", "38", "42"]);
}

#[test]
fn grouping_marks_appear_with_their_digits() {
    assert_eq!(frames("12,345", "12345"), ["1", "12", "123", "1,235", "6,173", "11,111", "12,345"]);
}

#[test]
fn a_decimal_keeps_its_decimals_and_one_digit_before_them() {
    assert_eq!(frames("0.30", "0.3"), ["0.01", "0.01", "0.01", "0.03", "0.15", "0.27", "0.30"]);
}

/// In one language `1.402` is one thousand and more, in another one and a bit; the value decides.
#[test]
fn the_value_tells_the_decimal_mark() {
    assert_eq!(frames("1.402", "1402"), ["1", "1", "14", "140", "701", "1.262", "1.402"]);
    assert_eq!(frames("1.402", "1.402"), ["0.001", "0.001", "0.014", "0.140", "0.701", "1.262", "1.402"]);
    assert_eq!(frames("1 234,5", "1234.5"), ["0,1", "1,2", "12,3", "123,5", "617,3", "1 111,1", "1 234,5"]);
}

/// A duration of hours, minutes and seconds runs as time does.
#[test]
fn a_duration_shows_what_a_clock_can_show() {
    assert_eq!(
        frames("2:00:00", "7200"),
        ["0:00:01", "0:00:07", "0:01:12", "0:12:00", "1:00:00", "1:48:00", "2:00:00"]
    );
    assert_eq!(frames("1:43.2", "103.2"), ["0:00.1", "0:00.1", "0:01.0", "0:10.3", "0:51.6", "1:32.9", "1:43.2"]);
    assert_eq!(frame("12:01:41", "43301", 0.0), "00:00:01");
    assert_eq!(frame("2:00:00", "7200", 0.99987), "1:59:59");
    assert_eq!(count("2:00:00", "20000"), None);
}

#[test]
fn padding_stands_for_what_is_missing() {
    assert_eq!(padded("12,345", "12345", 0.0), "\u{2007}\u{2007}\u{2008}\u{2007}\u{2007}1");
    assert_eq!(padded("12,345", "12345", 0.5), "\u{2007}6,173");
    assert_eq!(padded("12,345", "12345", 1.0), "12,345");
}

#[test]
fn numerals_stay_in_their_script() {
    assert_eq!(frames("١٤٠٫٧", "140.7"), ["٠٫١", "٠٫١", "١٫٤", "١٤٫١", "٧٠٫٤", "١٢٦٫٦", "١٤٠٫٧"]);
    assert_eq!(frames("১,২৩,৪৫৬", "123456")[4], "৬১,৭২৮");
}

#[test]
fn a_padded_number_keeps_its_width() {
    assert_eq!(frames("007", "7"), ["001", "001", "001", "001", "004", "006", "007"]);
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
        ("14.0", "14.07"),
        ("100000000000000000", "0.0000000000000000001"),
        ("1", "0.00000000000000000000000000000000000000001"),
        ("1", "100000000000000000000000000000000000000000"),
        ("42%", "42"),
        ("1234567890123456789", "1234567890123456789"),
    ];
    for (text, value) in texts {
        assert_eq!(count(text, value), None, "{text} {value}");
    }
}

#[test]
fn a_sign_stays_and_is_never_before_a_zero() {
    assert_eq!(frames("−42", "-42"), ["−1", "−1", "−1", "−4", "−21", "−38", "−42"]);
    assert_eq!(frames("-4.5", "-4.5"), ["-0.1", "-0.1", "-0.1", "-0.5", "-2.3", "-4.1", "-4.5"]);
    assert_eq!(frames("+3", "3"), ["+1", "+1", "+1", "+1", "+2", "+3", "+3"]);
    assert_eq!(padded("−1,234", "-1234", 0.0), "\u{2007}\u{2008}\u{2007}\u{2007}−1");
    assert_eq!(padded("−1,234", "-1234", 0.5), "\u{2007}\u{2008}−617");
    assert_eq!(padded("\u{200e}−۴۲", "-42", 0.0), "\u{200e}\u{2007}−۱");
    assert_eq!(padded("\u{61c}-٤٢", "-42", 1.0), "\u{61c}-٤٢");
    assert_eq!(frame("− 4,5", "-4.5", 1.0), "− 4,5");
}

/// Its sign may stand before the currency, and is not seen here.
#[test]
fn a_value_below_zero_is_never_shown_as_zero() {
    assert_eq!(frames("3.5", "-3.5"), ["0.1", "0.1", "0.1", "0.4", "1.8", "3.2", "3.5"]);
}

#[test]
fn a_decimal_mark_may_come_first() {
    assert_eq!(frames(".5", "0.5"), [".1", ".1", ".1", ".1", ".3", ".5", ".5"]);
    assert_eq!(frames("−,25", "-0.25")[4], "−,13");
    for (text, value) in [(".5", "5"), (",500", "500"), (".5", "0.05")] {
        assert_eq!(count(text, value), None, "{text} {value}");
    }
}

#[test]
fn zeros_that_say_nothing_may_stand_in_one_alone() {
    assert_eq!(frames("9", "9.0")[4], "5");
    assert_eq!(frames("5.00", "5")[4], "2.50");
    assert_eq!(frames("0.05", "0.050")[4], "0.03");
    assert_eq!(frames("00.5", "0.5"), ["00.1", "00.1", "00.1", "00.1", "00.3", "00.5", "00.5"]);
    for (text, value) in [("14", "140"), ("140", "14"), ("5", "0.005"), ("105", "15")] {
        assert_eq!(count(text, value), None, "{text} {value}");
    }
}

#[test]
fn none_takes_longer_than_two_seconds_with_its_wait() {
    for text in ["1", "12", "123", "1234", "12345", "999999999999999999"] {
        let duration = count(text, text).expect("a number").duration(false);
        assert!(
            duration >= 500 && f64::from(duration) + crate::motion::entrance::LONGEST_WAIT <= 2000.0,
            "{text}: {duration}"
        );
    }
}

/// Whole part, decimals and marks of a written number.
fn written() -> impl Strategy<Value = (String, String)> {
    let marks = prop_oneof![Just((",", ".")), Just((".", ",")), Just(("\u{202F}", ",")), Just(("", "."))];
    let signs = prop_oneof![4 => Just(("", "")), 1 => Just(("−", "-")), 1 => Just(("-", "-")), 1 => Just(("+", ""))];
    (1..999_999_999_u64, proptest::option::of("[0-9]{1,4}"), marks, signs).prop_map(
        |(whole, fraction, (group, point), (sign, minus))| {
            let digits = whole.to_string();
            let mut text = sign.to_owned();
            for (place, digit) in digits.chars().enumerate() {
                if place > 0 && (digits.len() - place) % 3 == 0 {
                    text.push_str(group);
                }
                text.push(digit);
            }
            match fraction {
                Some(fraction) => (format!("{text}{point}{fraction}"), format!("{minus}{digits}.{fraction}")),
                None => (text, format!("{minus}{digits}")),
            }
        },
    )
}

/// The digits of a text as a number, whatever stands between them.
fn number(text: &str) -> u64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("digits")
}

proptest! {
    /// The seconds of every frame are those of its moment, none with a minute or a second above 59.
    #[test]
    fn every_frame_of_a_duration_is_a_time(seconds in 60_u64..360_000, progress in 0.0..=1.0_f64) {
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let text = if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") };
        let shown = padded(&text, &seconds.to_string(), progress);
        let parts: Vec<u64> = shown.split(':').map(|part| part.parse().unwrap()).collect();
        prop_assert!(parts[1..].iter().all(|part| *part < 60), "{}", shown);
        let worth = parts.iter().fold(0, |sum, part| sum * 60 + part);
        prop_assert_eq!(worth, count(&text, &seconds.to_string()).unwrap().at(progress));
        prop_assert_eq!(shown.len(), text.len());
    }
}

proptest! {
    #[test]
    fn lands_exactly((text, value) in written()) {
        prop_assert_eq!(frame(&text, &value, 1.0), text.clone());
        prop_assert_eq!(frame(&text, &value, f64::INFINITY), text);
    }

    #[test]
    fn never_goes_back_nor_beyond((text, value) in written(), a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let (early, late) = (number(&frame(&text, &value, a.min(b))), number(&frame(&text, &value, a.max(b))));
        prop_assert!(early <= late && late <= number(&text));
    }

    /// Each moment is a right-hand part of the final text's pattern, with its sign before it: same marks at the same places, never a
    /// digit more, and no zero.
    #[test]
    fn shows_nothing_that_the_final_text_could_not((text, value) in written(), progress in 0.0..1.0_f64) {
        let frame = frame(&text, &value, progress);
        let shape = |text: &str| text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
        let digits = frame.trim_start_matches(['−', '-', '+']);
        let sign = text.trim_end_matches(|c: char| c.is_ascii_digit() || !c.is_ascii() && c != '−' || matches!(c, ',' | '.'));
        prop_assert_eq!(format!("{sign}{digits}"), frame.clone());
        prop_assert!(shape(&text).ends_with(&shape(digits)));
        prop_assert!(digits.starts_with(|c: char| c.is_ascii_digit()));
        prop_assert!(number(digits) > 0);
        let padded = padded(&text, &value, progress);
        prop_assert_eq!(padded.chars().count(), text.chars().count());
        prop_assert_eq!(padded.trim_start(), frame);
    }

    #[test]
    fn any_text_and_any_moment_are_safe(text in ".{0,12}", value in "[-+0-9.]{0,8}", progress in proptest::num::f64::ANY) {
        if count(&text, &value).is_some() {
            prop_assert!(frame(&text, &value, progress).chars().count() <= text.chars().count());
        }
    }
}

#[test]
fn a_run_takes_longer_with_each_digit_up_to_its_longest() {
    for (text, duration) in
        [("5", 800), ("12", 1000), ("123", 1200), ("1234", 1400), ("12345", 1600), ("1234567", 1600)]
    {
        assert_eq!(count(text, text).expect("a number").duration(false), duration, "{text}");
        assert_eq!(count(text, text).expect("a number").duration(true), 600, "{text}");
    }
}
