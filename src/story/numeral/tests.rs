//! Tests of reading numbers.

use super::*;
use crate::story::CountKind;
use icu_decimal::{DecimalFormatter, input::Decimal as Number, options::DecimalFormatterOptions};
use icu_locale_core::Locale;
use proptest::{prelude::*, sample::select};

fn read_as(text: &str, language: &str) -> String {
    match value_of(text, language) {
        Ok(value) => value.to_string(),
        Err(NumeralError::NoAmount { kind, .. }) => format!("{kind:?}"),
        Err(NumeralError::TwoReadings(found)) => found.readings.join(" or "),
        Err(NumeralError::SpacedNumber { plain, .. }) => format!("spaced {plain}"),
        Err(problem) => format!("{problem:?}"),
    }
}

#[track_caller]
fn all_read(cases: &[(&str, &str, &str)]) {
    let wrong = cases.iter().filter(|(text, language, value)| read_as(text, language) != *value);
    let wrong: Vec<String> = wrong
        .map(|(text, language, value)| format!("{text} ({language}): {} for {value}", read_as(text, language)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_number_is_read_whatever_stands_around_it() {
    all_read(&[
        ("US$140.7 billion", "en", "140.7"),
        ("1,234,567", "en", "1234567"),
        ("12,34,567", "en-IN", "1234567"),
        ("12,34,567", "hi", "1234567"),
        ("1.234,5", "de", "1234.5"),
        ("1.234", "de", "1234"),
        ("1.234", "en", "1.234"),
        ("1,5", "en", "1.5"),
        ("12\u{202f}345", "fr", "12345"),
        ("၄၂", "my", "42"),
        ("٣٫٥", "ar", "3.5"),
        ("twenty-one", "en", "21"),
        ("about 50%", "en", "50"),
        ("3½", "en", "3.5"),
        ("½", "en", "0.5"),
        ("3 ¼ hours", "en", "3.25"),
        ("+3", "en", "3"),
        ("5 t CO2", "en", "5"),
        ("10 m²", "en", "10"),
        ("0,000", "en", "0.000"),
    ]);
    assert!(matches!(value_of("many", "en"), Err(NumeralError::NoValue(_))));
    assert!(matches!(value_of("⅓", "en"), Err(NumeralError::NoValue(_))));
    for text in ["4٢", "1,23,456,789", "1.234 567,8", "1,2,3"] {
        assert!(matches!(value_of(text, "en"), Err(NumeralError::Marks { .. })), "{text}");
    }
    assert!(matches!(value_of("1234567890123456789012345678901", "en"), Err(NumeralError::ManyDigits(_))));
}

#[test]
fn a_number_below_zero_is_read_as_one() {
    all_read(&[
        ("−4.5 °C", "en", "-4.5"),
        ("-4.5", "en", "-4.5"),
        ("–4,5 Grad", "de", "-4.5"),
        ("− 4,5 %", "fr", "-4.5"),
        ("-.5", "en", "-0.5"),
        (".5", "en", "0.5"),
        (",5", "de", "0.5"),
        ("−$4.5 billion", "en", "-4.5"),
        ("-US$ 5", "en", "-5"),
        ("$-5", "en", "-5"),
        ("€ −5", "nl", "-5"),
        ("-0", "en", "0"),
        ("−0.0 °C", "en", "0.0"),
        ("minus 5", "en", "-5"),
        ("minus five degrees", "en", "NoValue(\"minus five degrees\")"),
        ("minus five", "en", "-5"),
        ("moins 5 degrés", "fr", "-5"),
        ("au moins 5", "fr", "5"),
        ("零下5度", "zh", "-5"),
        ("氷点下5度", "ja", "-5"),
        ("\u{61c}-٤", "ar-EG", "-4"),
        ("\u{200e}−۴٫۵", "fa", "-4.5"),
        ("（-4）", "ja", "-4"),
        ("－４", "ja", "-4"),
        ("($4.5 million)", "en", "-4.5 or 4.5"),
    ]);
}

#[test]
fn marks_mean_what_they_mean_in_the_region() {
    all_read(&[
        ("$5,000", "es-MX", "5000"),
        ("$5.000", "es-MX", "5.000"),
        ("5.000 €", "es-ES", "5000"),
        ("5,000 €", "es-ES", "5.000"),
        ("$5.000", "es-CO", "5000"),
        ("$5,000", "es-419", "5000"),
        ("$5,000", "es-US", "5000"),
        ("1’234.5", "de-CH", "1234.5"),
        ("1'234", "de-CH", "1234"),
        ("1.234", "de-CH", "1.234"),
        ("1 234", "de-AT", "1234"),
        ("1.234", "de-AT", "1234"),
        ("1,234", "de-AT", "1.234"),
        ("1 234 567", "en-ZA", "1234567"),
        ("R500", "en-ZA", "500"),
        ("R12 345", "en-ZA", "12345"),
        ("12 345,6", "fr-CA", "12345.6"),
        ("12\u{202f}345,6", "fr-CH", "12345.6"),
        ("12 345", "pt-PT", "12345"),
        ("12.345", "pt-PT", "12345"),
        ("12.345", "pt-BR", "12345"),
        ("1,23,456.7", "en-IN", "123456.7"),
        ("1,234", "hi", "1234"),
        ("१२,३४,५६७", "hi", "1234567"),
        ("1,234", "ar-EG", "1234"),
        ("١٢٬٣٤٥٫٦", "ar-EG", "12345.6"),
        ("١٬٢٣٤", "ar-EG", "1234"),
        ("1.234", "ar-MA", "1234"),
        ("1,234", "ar-MA", "1.234"),
        ("۱٬۲۳۴", "fa", "1234"),
        ("۱,۲۳۴", "fa", "1234"),
        ("12 345", "de", "12345"),
        ("12 345", "es-MX", "12345"),
        ("12 345", "ru", "12345"),
        ("1,234", "ja", "1234"),
        ("１，２３４", "ja", "1234"),
        ("1.234", "tr", "1234"),
        ("1.234", "vi", "1234"),
        ("1.234", "id", "1234"),
        ("1,234", "en-GB", "1234"),
    ]);
}

#[test]
fn what_can_be_read_in_two_ways_is_not_guessed() {
    all_read(&[
        ("$5,000", "es", "5000 or 5.000"),
        ("5.000 €", "es", "5000 or 5.000"),
        ("1.234,5", "es", "1234.5"),
        ("1,5", "es", "1.5"),
        ("12.345.678", "es", "12345678"),
        ("1,234", "ar", "1234 or 1.234"),
        ("١٬٢٣٤", "ar", "1234"),
        ("1,234", "de-CH", "1234 or 1.234"),
        ("1,234", "und", "1234 or 1.234"),
        ("១២.៣៤៥", "km", "12345 or 12.345"),
        ("១២,៥", "km-KH", "12.5"),
        ("1.234", "x-klingon", "1234 or 1.234"),
        ("12 345", "en", "spaced 12345"),
        ("12\u{a0}345", "en", "12345"),
        ("1,234", "en", "1234"),
        ("1,234", "fr", "1.234"),
        ("1.234", "de", "1234"),
    ]);
    assert_eq!(likely_value_of("5.000 €", "es"), Ok(Decimal::from(5000)));
}

#[test]
fn what_is_no_amount_is_refused_by_its_kind() {
    all_read(&[
        ("200–300", "en", "Range"),
        ("200 – 300", "en", "Range"),
        ("200 to 300", "en", "Range"),
        ("5 bis 10", "de", "Range"),
        ("5%–10%", "en", "Range"),
        ("$5–10 million", "en", "Range"),
        ("$5 million to $10 million", "en", "Range"),
        ("5～10人", "ja", "Range"),
        ("5至10", "zh", "Range"),
        ("3-2", "en", "Score"),
        ("21–19", "en", "Score"),
        ("3:2", "de", "Ratio"),
        ("7:30", "en", "Ratio"),
        ("1 in 5", "en", "Share"),
        ("9 out of 10", "en", "Share"),
        ("1 de cada 5", "es-MX", "Share"),
        ("5 of 10", "nl", "Range"),
        ("2/3", "en", "Fraction"),
        ("24/7", "en", "Fraction"),
        ("2:01:41", "en", "Duration"),
        ("2 hours 5 minutes", "en", "TwoUnits"),
        ("2h 5m", "en", "Duration"),
        ("1h30", "fr", "Duration"),
        ("5 feet 8 inches", "en", "TwoUnits"),
        ("5'8\"", "en", "TwoUnits"),
        ("5′8″", "en", "TwoUnits"),
        ("2 years and 3 months", "en", "Several"),
        ("7 pm", "en", "Time"),
        ("7 Uhr", "de", "Time"),
        ("5時", "ja", "Time"),
        ("14 Uhr 30", "de", "Time"),
        ("令和5年", "ja", "Date"),
        ("ke-5", "id", "Ordinal"),
        ("ที่ 5", "th", "Ordinal"),
        ("14 May 2020", "en", "Date"),
        ("14 mai", "fr", "Date"),
        ("14 de mayo", "es", "Date"),
        ("14 травня", "uk", "Date"),
        ("1er juin", "fr", "Ordinal"),
        ("May 14", "en", "Date"),
        ("14. Mai 2020", "de", "Ordinal"),
        ("14 de mayo de 2020", "es-ES", "Date"),
        ("14/05/2020", "en", "Date"),
        ("14.05.2020", "de", "Date"),
        ("2020-05-14", "en", "Date"),
        ("5月3日", "ja", "Date"),
        ("2023年", "zh", "Date"),
        ("’90s", "en", "Decade"),
        ("B52", "en", "Name"),
        ("COVID-19", "en", "Name"),
        ("F-16s", "en", "Name"),
        ("4K", "en", "Name"),
        ("5G", "en", "Name"),
        ("3-D", "en", "Name"),
        ("Т-34", "ru", "Name"),
        ("5th", "en", "Ordinal"),
        ("21st place", "en", "Ordinal"),
        ("5e", "fr", "Ordinal"),
        ("1er", "fr", "Ordinal"),
        ("5.º", "es-ES", "Ordinal"),
        ("5ª", "it", "Ordinal"),
        ("5-й", "ru", "Ordinal"),
        ("5.", "de", "Ordinal"),
        ("第5", "zh", "Ordinal"),
        ("5번째", "ko", "Ordinal"),
        ("No. 5", "en", "Ordinal"),
        ("Article 5", "en", "Ordinal"),
        ("1-in-5", "en", "Share"),
        ("−5.0–−3.0", "en", "Range"),
        ("6.02×10^23", "en", "Power"),
        ("Q1 2024", "en", "Name"),
        ("5वां", "hi", "Ordinal"),
        ("20 × 30 m", "en", "Dimensions"),
        ("4x4", "en", "Dimensions"),
        ("2.1.3", "en", "Version"),
        ("1e6", "en", "Power"),
        ("020 7946 0958", "en", "Several"),
        ("01 23 45 67 89", "fr", "Several"),
        ("14 dead and 5 hurt", "en", "Several"),
    ]);
}

/// The kind of what is written, its numbers, and the one that stands for all.
fn quantity_as(text: &str, language: &str, stated: Option<CountKind>) -> String {
    match quantity(text, language, stated) {
        Ok(read) => {
            let numbers: Vec<String> = read.numbers.iter().map(Decimal::to_string).collect();
            assert!(is_said(text, &read), "{text}");
            format!("{} [{}] {}", read.kind.name(), numbers.join(" "), read.value)
        }
        Err(NumeralError::NoAmount { kind, .. }) => format!("{kind:?}"),
        Err(NumeralError::OtherKind { known, .. }) => format!("only {known:?}"),
        Err(problem) => format!("{problem:?}"),
    }
}

#[test]
fn quantities_are_read_in_many_languages() {
    let cases = [
        ("200–300", "en", "range [200 300] 200"),
        ("$5–10 million", "en", "range [5 10] 5"),
        ("$900 million to $1.2 billion", "en", "range [900 1.2] 900"),
        ("between 5 and 7", "en", "range [5 7] 5"),
        ("5 and 7", "en", "Several"),
        ("−5 to −3 °C", "en", "range [-5 -3] -5"),
        ("5%–10%", "en", "range [5 10] 5"),
        ("1.200 bis 1.500", "de", "range [1200 1500] 1200"),
        ("zwischen 5 und 7 Tonnen", "de", "range [5 7] 5"),
        ("200 à 300", "fr", "range [200 300] 200"),
        ("de 200 a 300", "es", "range [200 300] 200"),
        ("entre 5 y 7", "es", "range [5 7] 5"),
        ("1,5–2,5", "pt-BR", "range [1.5 2.5] 1.5"),
        ("от 5 до 7", "ru", "range [5 7] 5"),
        ("من ٥ إلى ٧", "ar-EG", "range [5 7] 5"),
        ("بین ۵ و ۷", "fa", "range [5 7] 5"),
        ("5 से 7", "hi", "range [5 7] 5"),
        ("5 और 7 के बीच", "hi", "range [5 7] 5"),
        ("200至300", "zh", "range [200 300] 200"),
        ("200万至300万", "zh", "range [200 300] 200"),
        ("5～10人", "ja", "range [5 10] 5"),
        ("5人から10人", "ja", "range [5 10] 5"),
        ("200명에서 300명", "ko", "range [200 300] 200"),
        ("5 đến 7", "vi", "range [5 7] 5"),
        ("5 hingga 7", "id", "range [5 7] 5"),
        ("၅ မှ ၇", "my", "range [5 7] 5"),
        ("6 of 15", "en", "ratio [6 15] 6"),
        ("1 in 5", "en", "ratio [1 5] 1"),
        ("9 out of 10", "en", "ratio [9 10] 9"),
        ("6 von 15", "de", "ratio [6 15] 6"),
        ("6 sur 15", "fr", "ratio [6 15] 6"),
        ("1 de cada 5", "es", "ratio [1 5] 1"),
        ("6 из 15", "ru", "ratio [6 15] 6"),
        ("6 dari 15", "id", "ratio [6 15] 6"),
        ("٦ من ١٥", "ar-EG", "ratio [6 15] 6"),
        ("15人中6人", "ja", "ratio [15 6] 6"),
        ("5分之1", "zh", "ratio [5 1] 1"),
        ("15명 중 6명", "ko", "ratio [15 6] 6"),
        ("15 में से 6", "hi", "ratio [15 6] 6"),
        ("400 of 200", "en", "amount [] 400"),
        ("45% of 1,200", "en", "amount [] 45"),
        ("2:01:41", "en", "duration [] 7301"),
        ("٢:٠١:٤١", "ar-EG", "duration [] 7301"),
        ("2:05 hours", "en", "duration [] 125"),
        ("7:30", "en", "Ratio"),
        ("1:75:00", "en", "Duration"),
        ("2:01:41 pm", "en", "Time"),
        ("2 hours 5 minutes", "en", "duration [2 5] 125"),
        ("2 Stunden und 5 Minuten", "de", "duration [2 5] 125"),
        ("14h", "en", "amount [] 14"),
        ("3–2", "en", "score [3 2] 3"),
        ("3rd", "en", "ordinal [] 3"),
        ("1.", "de", "ordinal [] 1"),
        ("No. 5", "en", "ordinal [] 5"),
        ("第5", "zh", "ordinal [] 5"),
        ("−4.5 °C", "en", "amount [] -4.5"),
        ("45%", "en", "amount [] 45"),
        ("2/3", "en", "Fraction"),
        ("5 feet 8 inches", "en", "TwoUnits"),
        ("14 May 2020", "en", "Date"),
    ];
    let wrong = cases.iter().filter(|(text, language, expected)| quantity_as(text, language, None) != *expected);
    let wrong: Vec<String> = wrong
        .map(|(text, language, expected)| format!("{text}: {} for {expected}", quantity_as(text, language, None)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_said_to_be_of_a_kind_is_read_as_one_where_it_can_be() {
    use CountKind::{Amount, Duration, Ordinal, Range, Ratio, Score};
    for (text, stated, expected) in [
        ("1–4", Score, "score [1 4] 1"),
        ("1–4", Range, "range [1 4] 1"),
        ("3–2", Range, "only [Score]"),
        ("3:2", Score, "score [3 2] 3"),
        ("3:1", Ratio, "ratio [3 1] 3"),
        ("7:30", Duration, "duration [] 450"),
        ("1:43.2", Duration, "duration [] 103.2"),
        ("7:75", Duration, "only [Ratio, Score]"),
        ("2/3", Ratio, "ratio [2 3] 2"),
        ("6 of 15", Amount, "amount [] 6"),
        ("12", Ordinal, "ordinal [] 12"),
        ("12", Range, "only [Amount, Ordinal]"),
        ("200–300", Amount, "Range"),
        ("14 May 2020", Range, "Date"),
    ] {
        assert_eq!(quantity_as(text, "en", Some(stated)), expected, "{text} {stated:?}");
    }
}

#[test]
fn amounts_with_units_stay_amounts() {
    all_read(&[
        ("1億2000万", "ja", "120000000"),
        ("40km", "en", "40"),
        ("1億2000万", "ja", "120000000"),
        ("U$S500", "es-AR", "500"),
        ("5-Prozent-Hürde", "de", "5"),
        ("£1.2bn", "en", "1.2"),
        ("3m people", "en", "3"),
        ("$4K", "en", "4"),
        ("3.5M", "en", "3.5"),
        ("$5M", "en", "5"),
        ("500MW", "en", "500"),
        ("20°C", "en", "20"),
        ("300+", "en", "300"),
        ("401k", "en", "401"),
        ("Rs5 crore", "en-IN", "5"),
        ("R5 million", "en", "5"),
        ("USD5", "en", "5"),
        ("5EUR", "de", "5"),
        ("12st", "en", "12"),
        ("12-point", "en", "12"),
        ("5x", "en", "5"),
        ("300万人", "ja", "300"),
        ("约5%", "zh", "5"),
        ("5ヶ月", "ja", "5"),
        ("5年", "zh", "5"),
        ("כ-300", "he", "300"),
        ("5-летний", "ru", "5"),
        ("42.", "en", "42"),
        ("~5", "en", "5"),
        ("±3 points", "en", "3"),
        ("<1", "en", "1"),
        ("90s", "en", "90"),
        ("May 14,000 people", "en", "14000"),
        ("5 marchers", "en", "5"),
        ("5 km/h", "en", "5"),
        ("$4.5 billion in 2023", "en", "4.5"),
        ("5 people in 3 houses", "en", "5"),
        ("12 in 2023", "en", "12"),
        ("6 of 15", "en", "6"),
        ("6 von 15", "de", "6"),
        ("6 из 15", "ru", "6"),
        ("100 B.C. dollars", "en", "100"),
    ]);
}

#[test]
fn a_value_must_be_a_number_that_the_text_can_mean() {
    let value = |text: &str| decimal(text).unwrap();
    assert!(may_be("1,234", value("1234")) && may_be("1,234", value("1.234")) && may_be("dozens", value("24")));
    assert!(!may_be("42 meetings", value("31")) && !may_be("nine", value("10")));
    assert!(may_be("−4.5", value("-4.5")) && !may_be("−4.5", value("4.5")) && !may_be("4.5", value("-4.5")));
    assert!(may_be("4.5 below zero", value("-4.5")) && may_be("−$5", value("-5")) && may_be("3½", value("3.5")));
    assert!(may_be("⅓", value("0.3333")) && may_be(".5", value("0.5")) && !may_be(".5", value("5")));
}

#[test]
fn a_value_is_plain_digits() {
    for text in ["", "1,5", "1e3", ".5", "5.", "--1", "0x1", "1_000", "-", "+3", "−3"] {
        assert_eq!(decimal(text), Err(NumeralError::Number(text.to_owned())), "{text}");
    }
    assert_eq!(decimal("-0.0").unwrap().to_string(), "0.0");
}

#[test]
fn an_author_may_write_a_value_with_other_signs_and_digits() {
    for (text, value) in [
        ("−3.5", "-3.5"),
        ("+3", "3"),
        (".5", "0.5"),
        ("-.5", "-0.5"),
        ("٣", "3"),
        (" 4 ", "4"),
        ("1234.567", "1234.567"),
        ("1.234", "1.234"),
    ] {
        assert_eq!(written_value(text).map(|value| value.to_string()), Ok(value.to_owned()), "{text}");
    }
    for text in ["", "1,5", "1,234", "1e3", "5.", "x", "1.234.567", "3½", "5 km", "1’234.5"] {
        assert!(written_value(text).is_err(), "{text}");
    }
    assert_eq!(plain_forms("1,234"), ["1234", "1.234"]);
    assert_eq!(plain_forms("−1,5"), ["-1.5"]);
    assert_eq!(plain_forms("x"), [""; 0]);
}

/// `plain`, digits with at most one point and a hyphen, as readers of `tag` write it, by the Unicode consortium's own code.
fn written_in(tag: &str, plain: &str) -> String {
    let locale: Locale = tag.parse().unwrap();
    let formatter = DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).unwrap();
    formatter.format(&plain.parse::<Number>().unwrap()).to_string()
}

/// The tags of all languages that CLDR knows, alone, with a region (there may be none of that name), and in European digits.
fn tag() -> impl Strategy<Value = String> {
    let language = select(languages::known().collect::<Vec<_>>());
    let often = select(vec![
        "ar", "bn", "de", "en", "es", "fa", "fr", "hi", "it", "mr", "ms", "my", "ne", "nl", "pt", "sw", "ur",
    ]);
    let language = prop_oneof![language, often];
    (language, proptest::option::of("[A-Z][A-Z]"), any::<bool>()).prop_map(|(language, region, latin)| {
        let region = region.map(|region| format!("-{region}")).unwrap_or_default();
        format!("{language}{region}{}", if latin { "-u-nu-latn" } else { "" })
    })
}

/// Checks that the number written in plain digits is read from what readers of `tag` write for it.
fn is_read_back(tag: &str, plain: &str) -> Result<(), TestCaseError> {
    let text = written_in(tag, plain);
    let value = decimal(plain).unwrap();
    match value_of(&text, tag) {
        Ok(read) => prop_assert_eq!(read, value, "{} ({})", text, tag),
        Err(NumeralError::TwoReadings(_)) if tag.starts_with("km") => {}
        // Without a region, no more can be said.
        Err(NumeralError::TwoReadings(found)) => {
            prop_assert!(found.tags.is_some(), "{} ({})", text, tag);
            prop_assert_eq!(likely_value_of(&text, tag), Ok(value), "{} ({})", text, tag);
        }
        Err(problem) => prop_assert!(false, "{} ({}): {:?}", text, tag, problem),
    }
    prop_assert!(may_be(&text, value));
    let number = number(&text).map(|at| &text[at]).unwrap_or_default();
    let runs = crate::motion::CountTween::new(number.chars(), plain.chars()).is_some();
    prop_assert!(runs || value.is_zero(), "{} ({})", number, tag);
    Ok(())
}

#[test]
fn every_language_is_read_as_it_is_written() {
    for language in languages::known() {
        for plain in ["-4.5", "0.25", "1234", "-12345.678", "1234567"] {
            is_read_back(language, plain).unwrap();
        }
    }
}

proptest! {
    #[test]
    fn what_any_region_writes_is_read_as_the_same_number(tag in tag(), plain in "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?") {
        is_read_back(&tag, &plain)?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,24}", number in "[-−+ 0-9.,'’٠-٩:/–a-zA-Z$€%]{0,24}", tag in "[a-zA-Z-]{0,8}") {
        for text in [text, number] {
            let read = value_of(&text, &tag);
            if let Ok(value) = read {
                prop_assert!(may_be(&text, value), "{} {}", text, value);
            }
            let parts = crate::story::Count::new(text.clone(), Decimal::ZERO);
            if let Some((before, number, behind)) = parts.parts() {
                prop_assert_eq!(format!("{before}{number}{behind}"), text);
            }
        }
    }
}
