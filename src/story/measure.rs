//! Units of measure: what a number measures, its unit, its currency and its scale, by signs and by words.

use super::{Count, CountKind};
use rust_decimal::Decimal;

/// Signs of what is measured, and how the words begin that name the same, in small letters.
#[rustfmt::skip]
const SIGNS: &[(&str, &[&str])] = &[
    ("$", &["dollar", "dólar", "dolar", "dollár", "доллар", "долар", "peso", "real", "reais", "美元", "美金", "ドル", "달러", "دولار", "دلار", "ڈالر", "डॉलर",
        "ডলার", "đô", "ဒေါ်လာ", "ដុល្លារ", "ดอลลาร์"]),
    ("€", &["euro", "evro", "евро", "євро", "ευρώ", "欧元", "歐元", "ユーロ", "유로", "يورو", "یورو", "यूरो", "ইউরো", "ယူရို", "អឺរ៉ូ", "ยูโร"]),
    ("£", &["pound", "pfund", "livre", "libra", "sterlin", "фунт", "英镑", "英鎊", "ポンド", "파운드", "جنيه", "پوند", "पाउंड"]),
    ("¥", &["yen", "yuan", "renminbi", "円", "元", "иен", "юан", "엔", "위안", "ين", "يوان", "येन", "युआन"]),
    ("₹", &["rupee", "rupie", "roupie", "rupia", "рупи", "रुप", "روپ", "টাকা"]),
    ("₽", &["ruble", "rouble", "rubel", "rublo", "рубл", "卢布", "ルーブル"]),
    ("₩", &["won", "вон", "원", "韩元", "ウォン"]),
    ("₴", &["hryvnia", "гривн"]), ("₺", &["lira"]), ("₫", &["dong", "đồng"]), ("฿", &["baht", "บาท"]), ("៛", &["riel", "រៀល"]),
    ("₪", &["shekel", "שקל"]), ("₱", &["peso", "piso"]), ("₦", &["naira"]), ("৳", &["taka", "টাকা"]), ("﷼", &["rial", "ریال", "ريال"]),
    ("%", PERCENT), ("٪", PERCENT), ("％", PERCENT), ("pct", PERCENT), ("pc", PERCENT),
    ("°c", &["°c", "degree", "celsius", "grad", "degré", "grado", "grau", "градус", "derajat", "derece", "度", "도"]),
    ("°f", &["°f", "degree", "fahrenheit"]), ("°", &["degree", "grad", "degré", "grado", "grau", "градус", "度", "도"]),
    ("km", &["kilometre", "kilometer", "kilomètre", "kilómetro", "quilômetro", "chilometr", "километр"]), ("m", &["metre", "meter", "mètre", "metro", "метр"]), ("cm", &["centimetre", "centimeter", "centimètre", "centímetro"]),
    ("mm", &["millimetre", "millimeter", "millimètre", "milímetro"]), ("kg", &["kilogram", "kilogramm", "kilogramme", "kilo", "килограмм"]), ("g", &["gram"]), ("t", &["ton", "tons", "tonne", "tonnes", "tonnen", "tonelada", "тонн"]),
    ("ha", &["hectare", "hektar", "hectárea", "ettar"]), ("l", &["litre", "liter", "litro"]), ("h", &["hour", "heure", "hora", "stunde", "ore"]),
    ("min", &["minut"]), ("s", &["second", "sekund", "segundo"]), ("kwh", &["kilowatt-hour", "kilowattstunde"]), ("mw", &["megawatt"]), ("gw", &["gigawatt"]),
    ("mph", &["mile"]), ("km/h", &["km/h"]), ("ft", &["foot", "feet"]), ("lb", &["pound"]), ("lbs", &["pound"]),
];

#[rustfmt::skip]
const PERCENT: &[&str] = &[
    "%", "percent", "per cent", "procent", "prozent", "pour cent", "por ciento", "por cento", "per cento", "процент", "відсот", "في المئة",
    "في المائة", "بالمئة", "بالمائة", "درصد", "فیصد", "فی صد", "प्रतिशत", "শতাংশ", "百分", "パーセント", "퍼센트", "phần trăm", "ရာခိုင်နှုန်း", "ភាគរយ",
    "persen", "yüzde", "procen", "เปอร์เซ็นต์", "százalék", "prosent", "prosentti",
];

/// Words and abbreviations for one scale, a line for each; of others, only the very same words are the same scale.
#[rustfmt::skip]
const SCALES: [&[&str]; 6] = [
    &["thousand", "k", "tausend", "tsd", "tsd.", "mille", "mil", "mila", "тыс", "тыс.", "тысяч"],
    &["million", "millions", "m", "mn", "mln", "mio", "mio.", "millionen", "millón", "millones", "milhão", "milhões", "milioni", "милн",
        "млн", "миллион", "миллиона", "миллионов"],
    &["billion", "billions", "bn", "b", "mrd", "mrd.", "md", "milliarde", "milliarden", "milliard", "milliards", "miliardi", "млрд",
        "миллиард", "миллиардов"],
    &["trillion", "trillions", "tn", "trn"],
    &["lakh", "lakhs", "lac"],
    &["crore", "crores", "cr"],
];

/// The number of which `count` is a part.
fn whole(count: &Count) -> Option<Decimal> {
    let part = count.numbers.iter().position(|number| *number == count.value)?;
    (count.kind == CountKind::Ratio).then(|| count.numbers.get(1 - part.min(1)).copied()).flatten()
}

/// The number of colons in a duration that is written as a clock shows it.
fn clock(count: &Count) -> Option<usize> {
    (count.kind == CountKind::Duration && count.numbers.is_empty()).then(|| count.text.matches(':').count())
}

/// What a number measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Measure {
    /// Its sign: of a currency, of percent, of degrees.
    sign: Option<&'static str>,
    /// The letters before the sign of a currency: `US` of `US$`.
    country: String,
    /// The place of its scale among [`SCALES`].
    scale: Option<usize>,
    /// Of how many it is a part.
    whole: Option<Decimal>,
    /// The colons of a clock's.
    clock: Option<usize>,
    /// The other words.
    words: Vec<String>,
}

/// The units of the first of `counts` and of the first that is measured otherwise, each as an author knows it; `None` where all are
/// measured alike.
pub(crate) fn unlike(counts: &[Count]) -> Option<(usize, String, String)> {
    let at = first_unlike(counts)?;
    Some((at, said(counts.first()?), said(counts.get(at)?)))
}

/// The first of `counts` that is measured otherwise than those before it.
pub(crate) fn first_unlike(counts: &[Count]) -> Option<usize> {
    let measure = Measure::of(counts.first()?);
    counts.iter().position(|count| !Measure::of(count).is_like(&measure))
}

/// What stands before the number of `count` and behind it; all of it, where it is in words.
fn around(count: &Count) -> (&str, &str) {
    count.parts().map_or(("", count.text.as_str()), |(prefix, _, suffix)| (prefix, suffix))
}

/// Whether `count` says by itself what it counts: by a unit or a word in its text that is no scale, currency or measure.
pub(crate) fn says_what(count: &Count) -> bool {
    // Of a number in several words, one may be what it counts.
    let words = count.parts().is_none() && count.text.trim().contains(char::is_whitespace);
    words || !Measure::of(count).words.is_empty()
}

/// The unit of `count` in words for a message.
fn said(count: &Count) -> String {
    let (prefix, _, suffix) = count.parts().unwrap_or_default();
    let unit = super::unsaid(count).unwrap_or_default();
    let whole = whole(count).map(|whole| format!("of {whole}"));
    let clock = clock(count).map(|colons| if colons == 2 { "h:mm:ss" } else { "m:ss" });
    let whole = whole.as_deref().or(clock).unwrap_or_default();
    let words: Vec<&str> =
        [prefix.trim(), whole, suffix.trim(), unit].into_iter().filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "none".to_owned() } else { format!("`{}`", words.join(" ")) }
}

impl Measure {
    fn of(count: &Count) -> Self {
        let mut measure = Self { whole: whole(count), clock: clock(count), ..Self::default() };
        let text = around(count);
        let unit = super::unsaid(count).unwrap_or_default();
        for word in [text.0, text.1, unit].into_iter().flat_map(str::split_whitespace) {
            measure.add(word);
        }
        if count.parts().is_none() {
            // Of a number in words, all but the scale may be the number.
            measure.words =
                unit.split_whitespace().filter(|word| scale(word).is_none()).map(str::to_lowercase).collect();
        }
        measure
    }

    fn add(&mut self, word: &str) {
        let lower = word.to_lowercase();
        if let Some((sign, _)) =
            SIGNS.iter().find(|(sign, _)| lower.ends_with(sign) && !sign.starts_with(char::is_alphabetic))
        {
            self.sign = Some(sign);
            self.country = lower
                .strip_suffix(sign)
                .unwrap_or_default()
                .trim_matches(|char: char| !char.is_alphabetic())
                .to_owned();
        } else if let Some(scale) = scale(&lower) {
            self.scale = Some(scale);
        } else if let Some((sign, _)) = SIGNS.iter().find(|(_, names)| names.iter().any(|name| begins(&lower, name))) {
            self.sign = self.sign.or(Some(sign));
        } else if !self.words.contains(&lower) {
            self.words.push(lower);
        }
    }

    /// Whether both may share a scale: of words that one lacks, nothing is known.
    fn is_like(&self, other: &Self) -> bool {
        let countries = self.country == other.country || self.country.is_empty() || other.country.is_empty();
        let words = self.words.is_empty() || other.words.is_empty() || {
            self.words.len() == other.words.len()
                && self.words.iter().zip(&other.words).all(|(one, two)| alike(one, two))
        };
        self.whole == other.whole
            && self.clock == other.clock
            && self.sign == other.sign
            && self.scale == other.scale
            && countries
            && (words || self.sign.is_some())
    }
}

/// Whether two words are forms of one: `visit` and `visits`.
fn alike(one: &str, two: &str) -> bool {
    let same = one.chars().zip(two.chars()).take_while(|(one, two)| one == two).count();
    let (one, two) = (one.chars().count(), two.chars().count());
    one == two && same == one || same >= 3 && one.max(two) <= same + 3 && one.min(two) <= same + 1
}

fn scale(word: &str) -> Option<usize> {
    SCALES.iter().position(|words| words.contains(&word.to_lowercase().as_str()))
}

/// Whether `word` is `name` or a form of it with at most two letters more; a name of one to three letters has no others.
fn begins(word: &str, name: &str) -> bool {
    let rest = word.strip_prefix(name);
    rest.is_some_and(|rest| rest.is_empty() || !(name.is_ascii() && name.len() < 4) && rest.chars().count() <= 2)
}

/// What is left to say of the unit of `count` where its text is read: `tons` of `million tons` beside `86.3 million`, nothing of
/// `euros` beside `€300`. `None` where the text says it all.
pub(crate) fn unsaid(count: &Count) -> Option<&str> {
    let unit = count.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty())?;
    let (prefix, suffix) = around(count);
    let said: Vec<String> =
        [prefix, suffix].into_iter().flat_map(str::split_whitespace).map(str::to_lowercase).collect();
    let mut rest = unit;
    if let Some(left) = rest.strip_prefix(suffix.trim()).filter(|left| left.is_empty() || left.starts_with(' ')) {
        rest = left.trim_start();
    }
    while let Some(left) = without_first(rest, &said) {
        rest = left;
    }
    let whole = rest.split_whitespace().all(|word| said.contains(&word.to_lowercase()));
    (!whole && !said.iter().any(|word| word.ends_with(&rest.to_lowercase()) && !rest.is_ascii())).then_some(rest)
}

/// `unit` without its first words, where they are a scale or the name of a sign that is `said`.
fn without_first<'u>(unit: &'u str, said: &[String]) -> Option<&'u str> {
    let first = unit.split_whitespace().next()?;
    let behind = |words: usize| {
        let mut rest = unit.trim_start();
        for _ in 0..words {
            rest = rest.trim_start_matches(|char: char| !char.is_whitespace()).trim_start();
        }
        rest
    };
    if scale(first).is_some_and(|scale| said.iter().any(|word| self::scale(word) == Some(scale))) {
        return Some(behind(1));
    }
    let names = |sign: &str| SIGNS.iter().find(|(known, _)| *known == sign).map_or(&[][..], |(_, names)| names);
    let signs = SIGNS.iter().map(|(sign, _)| *sign).filter(|sign| {
        let is_letters = sign.starts_with(char::is_alphabetic);
        said.iter().any(|word| if is_letters { word == sign } else { word.contains(sign) })
    });
    let lower = unit.to_lowercase();
    for name in signs.flat_map(names) {
        // A name may have words of its own, and the country's before it: `per cent`, `New Zealand dollars`.
        for skipped in 0..3 {
            let at: usize = lower.split_inclusive(' ').take(skipped).map(str::len).sum();
            let country = unit.split_whitespace().take(skipped).all(|word| word.starts_with(char::is_uppercase));
            if country
                && lower.get(at..).is_some_and(|rest| {
                    begins(rest.split_whitespace().next().unwrap_or_default(), name)
                        || name.contains(' ') && rest.starts_with(name)
                })
            {
                return Some(behind(skipped + name.split(' ').count()));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str, unit: Option<&str>) -> Count {
        Count { unit: unit.map(Into::into), ..Count::new(text, 0.into()) }
    }

    #[test]
    fn what_the_text_says_is_not_said_twice() {
        for (text, unit, expected) in [
            ("86.3 million", Some("million tons"), Some("tons")),
            ("86.3 million tons", Some("million tons"), None),
            ("86.3 million tons", Some("tons"), None),
            ("five million", Some("million"), None),
            ("five million", Some("million people"), Some("people")),
            ("Five million people", Some("million people"), None),
            ("US$140.7 billion", Some("billion US dollars"), None),
            ("$9.5bn", Some("billion dollars"), None),
            ("NZ$5", Some("New Zealand dollars"), None),
            ("€300", Some("euros"), None),
            ("300 €", Some("Euro"), None),
            ("$90", Some("dollars a night"), Some("a night")),
            ("140.7", Some("billion US dollars"), Some("billion US dollars")),
            ("$5", Some("a barrel"), Some("a barrel")),
            ("45 percent", Some("percent"), None),
            ("45%", Some("percent"), None),
            ("45 %", Some("Prozent"), None),
            ("45 %", Some("pour cent"), None),
            ("45%", Some("percent of voters"), Some("of voters")),
            ("45%", Some("of voters"), Some("of voters")),
            ("−4.5 °C", Some("°C"), None),
            ("−4.5 °C", Some("degrees Celsius"), None),
            ("9", Some("visits"), Some("visits")),
            ("nine", Some("visits"), Some("visits")),
            ("12 m", Some("metres"), None),
            ("300万人", Some("万人"), None),
            ("300万人", Some("人"), None),
            ("12%", None, None),
            ("12", Some("  "), None),
        ] {
            assert_eq!(unsaid(&count(text, unit)), expected, "{text} {unit:?}");
        }
    }

    #[test]
    fn what_is_counted_is_told_from_how_it_is_measured() {
        for (text, unit) in [
            ("40 boats", None),
            ("1,250 families", Some("families")),
            ("86.3 million tons of coal", Some("million tons")),
            ("9", Some("visits")),
            ("five million people", None),
            ("300万人", None),
            ("$90", Some("dollars a night")),
        ] {
            assert!(says_what(&count(text, unit)), "{text} {unit:?}");
        }
        for (text, unit) in [
            ("9", None),
            ("nine", None),
            ("US$4.5 million", Some("million US dollars")),
            ("45%", Some("percent")),
            ("45 percent", None),
            ("9.5bn", None),
            ("−4.5 °C", None),
            ("12", Some(" ")),
        ] {
            assert!(!says_what(&count(text, unit)), "{text} {unit:?}");
        }
    }

    #[test]
    fn only_what_is_measured_alike_is_compared() {
        let other = |one: (&str, Option<&str>), two: (&str, Option<&str>)| {
            unlike(&[count(one.0, one.1), count(two.0, two.1)]).map(|(_, one, two)| format!("{one} {two}"))
        };
        for (one, two) in [
            (("22", Some("visits")), ("1", Some("visit"))),
            (("US$140.7 billion", None), ("$200 billion", None)),
            (("$12 billion", None), ("9.5bn", Some("billion US dollars"))),
            (("$12 billion", Some("billion dollars")), ("$9bn", None)),
            (("−3 °C", None), ("5 °C", None)),
            (("45%", None), ("7", Some("percent"))),
            (("five million", Some("million")), ("3.5 million", None)),
            (("12", None), ("9", Some("visits"))),
        ] {
            assert_eq!(other(one, two), None, "{one:?} {two:?}");
        }
        for (one, two, expected) in [
            (("$16 billion", None), ("€300", None), "`$ billion` `€`"),
            (("140 million", None), ("2 billion", None), "`million` `billion`"),
            (("12", Some("million tons")), ("9", Some("million barrels")), "`million tons` `million barrels`"),
            (("US$5", None), ("A$5", None), "`US$` `A$`"),
            (("5%", None), ("5", None), "`%` none"),
            (("5 °C", None), ("5 °F", None), "`°C` `°F`"),
            (("5", Some("men")), ("5", Some("women")), "`men` `women`"),
        ] {
            assert_eq!(other(one, two).as_deref(), Some(expected), "{one:?} {two:?}");
        }
        let part = |text: &str, numbers: [i64; 2]| Count {
            kind: CountKind::Ratio,
            numbers: numbers.map(Decimal::from).to_vec(),
            ..Count::new(text, numbers[0].into())
        };
        assert_eq!(unlike(&[part("6 of 15", [6, 15]), part("9 of 15", [9, 15])]), None);
        let expected = Some((1, "`of 15`".to_owned(), "`of 20`".to_owned()));
        assert_eq!(unlike(&[part("6 of 15", [6, 15]), part("9 of 20", [9, 20])]), expected);
        let clock = |text: &str, seconds: i64| Count { kind: CountKind::Duration, ..Count::new(text, seconds.into()) };
        assert_eq!(unlike(&[clock("2:01:41", 7301), clock("1:59:40", 7180)]), None);
        let expected = Some((1, "`h:mm:ss`".to_owned(), "`m:ss`".to_owned()));
        assert_eq!(unlike(&[clock("2:01:41", 7301), clock("59:40", 3580)]), expected);
    }
}
