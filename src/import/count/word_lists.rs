//! Words that decide whether a number is one to count.

use crate::import::languages::{ENGLISH, MODELS};
use std::{collections::HashSet, sync::LazyLock};

/// Words to look among.
type Words = LazyLock<HashSet<&'static str>>;

/// A set of the words in a text.
macro_rules! words {
    ($text:literal) => {
        LazyLock::new(|| $text.split_whitespace().collect())
    };
}

/// Units of time. A number in words before one is prose; a number in digits may be a figure.
pub(super) fn is_time(word: &str) -> bool {
    let word =
        word.strip_suffix("ies").map_or_else(|| word.trim_end_matches('s').to_owned(), |stem| format!("{stem}y"));
    ENGLISH.figures.times.contains(&word.as_str()) || word == "fortnight" || word == "yr" || word == "hr"
}

/// The scale that a word or a glued suffix names.
pub(super) fn scale(word: &str, glued: bool) -> Option<&'static str> {
    Some(match word {
        "thousand" => "thousand",
        "million" => "million",
        "billion" => "billion",
        "trillion" => "trillion",
        "lakh" => "lakh",
        "crore" => "crore",
        "m" | "mn" | "mln" if glued => "million",
        "bn" | "b" | "bln" if glued => "billion",
        "tn" | "trn" if glued => "trillion",
        "bn" => "billion",
        "mn" => "million",
        "tn" => "trillion",
        _ => return None,
    })
}

/// The scale that two words name together: `lakh crore`.
pub(super) fn double_scale(first: &str, second: &str) -> Option<&'static str> {
    Some(match (first, second) {
        ("lakh", "crore") => "lakh crore",
        ("thousand", "crore") => "thousand crore",
        ("thousand", "billion") => "thousand billion",
        ("million", "million") => "million million",
        _ => return None,
    })
}

/// Whether a glued `K` before `word` means thousands: `10K followers`, but `4K cameras`.
pub(super) fn is_counted_by_thousands(word: &str) -> bool {
    const WORDS: [&str; 24] = [
        "people",
        "followers",
        "users",
        "views",
        "subscribers",
        "members",
        "fans",
        "tickets",
        "copies",
        "homes",
        "votes",
        "troops",
        "soldiers",
        "visitors",
        "downloads",
        "jobs",
        "students",
        "employees",
        "likes",
        "readers",
        "customers",
        "viewers",
        "residents",
        "downloads",
    ];
    WORDS.contains(&word)
}

/// Whether `word` is an event or a thing that a measure before it names: `400m hurdles`, `9mm gun`, `5K race`.
pub(super) fn is_named_by_measure(word: &str) -> bool {
    const WORDS: [&str; 50] = [
        "artillery",
        "mortar",
        "mortars",
        "howitzer",
        "howitzers",
        "shell",
        "shells",
        "grenade",
        "grenades",
        "projectile",
        "projectiles",
        "guns",
        "hurdles",
        "race",
        "races",
        "relay",
        "relays",
        "sprint",
        "sprints",
        "freestyle",
        "final",
        "finals",
        "heat",
        "heats",
        "medley",
        "butterfly",
        "backstroke",
        "breaststroke",
        "dash",
        "run",
        "runs",
        "runner",
        "steeplechase",
        "champion",
        "title",
        "record",
        "gun",
        "pistol",
        "handgun",
        "rifle",
        "rounds",
        "round",
        "bullets",
        "ammunition",
        "cartridge",
        "lens",
        "film",
        "caliber",
        "calibre",
        "cannon",
    ];
    WORDS.contains(&word)
}

/// Whether `word`, glued to a number, names a unit; in its own case, for `5G` is no weight.
pub(super) fn suffix(word: &str) -> bool {
    [
        "km", "kms", "m", "cm", "mm", "ft", "in", "mi", "kg", "g", "mg", "lb", "lbs", "oz", "mph", "kph", "kmh", "GW",
        "MW", "kW", "GWh", "MWh", "kWh", "TWh", "GB", "TB", "MB", "ha", "hp", "l", "ml", "pc", "pct", "t",
    ]
    .contains(&word)
}

/// The name of a currency by its sign or code; an empty name where the sign stands for several.
pub(super) fn currency(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "US$" | "USD" => "US dollars",
        "A$" | "AU$" | "AUD" => "Australian dollars",
        "C$" | "CA$" | "CAD" => "Canadian dollars",
        "NZ$" | "NZD" => "New Zealand dollars",
        "HK$" | "HKD" => "Hong Kong dollars",
        "S$" | "SGD" => "Singapore dollars",
        "NT$" | "TWD" => "New Taiwan dollars",
        "R$" | "BRL" => "reais",
        "$" => "dollars",
        "£" | "GBP" => "pounds",
        "€" | "EUR" => "euros",
        "₹" | "Rs" | "INR" => "rupees",
        "CN¥" | "RMB" | "CNY" => "yuan",
        "JPY" => "yen",
        "₩" | "KRW" => "won",
        "₽" | "RUB" => "rubles",
        "₴" | "UAH" => "hryvnias",
        "₺" | "TRY" => "lira",
        "₫" | "VND" => "dong",
        "฿" | "THB" => "baht",
        "₦" | "NGN" => "naira",
        "₱" | "PHP" => "pesos",
        "₪" | "ILS" => "shekels",
        "៛" | "KHR" => "riel",
        "CHF" => "Swiss francs",
        "MXN" | "MX$" => "Mexican pesos",
        "ARS" => "Argentine pesos",
        "COP" => "Colombian pesos",
        "CLP" => "Chilean pesos",
        "PKR" => "Pakistani rupees",
        "BDT" | "৳" => "taka",
        "LKR" => "Sri Lankan rupees",
        "EGP" => "Egyptian pounds",
        "SAR" => "riyals",
        "AED" => "dirhams",
        "ZAR" => "rand",
        "KES" => "Kenyan shillings",
        "PLN" => "zlotys",
        "CZK" => "korunas",
        "HUF" => "forints",
        "SEK" => "Swedish kronor",
        "NOK" => "Norwegian kroner",
        "DKK" => "Danish kroner",
        "KZT" | "₸" => "tenge",
        "RM" | "MYR" => "ringgit",
        "Rp" | "IDR" => "rupiah",
        "MMK" => "kyat",
        // In English prose the sign is that of Japan; the yuan is `CN¥` or `RMB`.
        "¥" | "￥" => "yen",
        _ => return None,
    })
}

/// Plurals without an s, and other words that name what was counted.
pub(super) fn is_countable(word: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| ENGLISH.figures.counted.iter().copied().collect());
    WORDS.contains(word)
        || (word.ends_with('s')
            && word.len() > 2
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
            && !word.ends_with("'s"))
}

/// Words at which the name of what is counted ends.
pub(super) fn stops(word: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| ENGLISH.figures.stops.iter().copied().collect());
    WORDS.contains(word)
}

/// Words before a number that make it a name or a place in a row: `article 5`, `phase two`, `page 12`.
pub(super) fn numbers(word: &str) -> bool {
    static WORDS: Words = LazyLock::new(|| ENGLISH.figures.names.iter().copied().collect());
    WORDS.contains(word) || MODELS.iter().any(|model| model.eq_ignore_ascii_case(word))
}

/// Words with a capital that may stand before a counted number because they open a sentence or a title of a person.
pub(super) fn opens(word: &str) -> bool {
    static WORDS: Words = words!(
        " the a an in on at of by for from with to and but or nor so yet about around some nearly almost over \
        under more fewer less up only just all both these those his her its their our another when while after \
        before as since if although though because where who which that this there then now roughly \
        approximately least most than every no not also even still today yesterday tomorrow he she it they we \
        you i has have had is are was were will would can could between among within during through against \
        without until till into onto near above below beyond outside inside january february march april may \
        june july august september october november december "
    );
    const NAMES: [&str; 8] = ["boeing", "beijing", "nanjing", "kunming", "chongqing", "wyoming", "sterling", "flying"];
    let inflected = ["ing", "ed", "ly"].iter().any(|end| word.len() > 4 && word.ends_with(end));
    WORDS.contains(word) || inflected && !NAMES.contains(&word)
}

/// Whether `word` says what is done to the people that are counted behind it: `killing 14`.
pub(super) fn harms(word: &str) -> bool {
    static WORDS: Words = words!("killed killing wounded wounding injured injuring arrested arresting detained");
    WORDS.contains(word)
}

/// Whether `word` names people of whom papers say that they came to harm.
pub(super) fn is_people(word: &str) -> bool {
    static WORDS: Words = words!(
        "people persons men women children boys girls teenagers officers soldiers troops civilians passengers workers \
        students pupils residents protesters police firefighters others adults suspects demonstrators miners sailors \
        fishermen migrants journalists medics guards"
    );
    WORDS.contains(word)
}

/// Whether `word` says that those before it died or are missing.
pub(super) fn dies(word: &str) -> bool {
    static WORDS: Words = words!("died drowned dead missing");
    WORDS.contains(word)
}

/// Whether `word` stands before the participle that says what was done: `were killed`.
pub(super) fn helps_passive(word: &str) -> bool {
    static WORDS: Words = words!("was were are is have has had been being also reportedly later");
    WORDS.contains(word)
}

/// Whether `word` joins what follows to the number before it.
pub(super) fn joins(word: &str) -> bool {
    matches!(word, "and" | "but" | "in" | "at" | "on" | "before")
}

/// Whether what `word` names is told as two numbers of those for and against: `344 votes to 89`.
pub(super) fn is_tallied(word: &str) -> bool {
    matches!(word, "votes" | "points" | "goals" | "runs" | "seats" | "sets" | "games")
}

/// Whether `word` stands between a noun and what that is about: `complaints about noise`.
pub(super) fn links(word: &str) -> bool {
    static WORDS: Words = words!("about of for on against in at over from by with");
    WORDS.contains(word)
}

/// Whether a measure `word` in the singular, behind a number, says how large the noun behind it is: `a 40 bed ward`.
pub(super) fn sizes(word: &str) -> bool {
    static WORDS: Words = words!(
        "acre hectare mile metre meter kilometre kilometer foot tonne ton litre liter gallon bed seat room page"
    );
    WORDS.contains(word)
}

/// Whether a period behind `word` is none of the number before it: `87 killings compared with 74 in 2019`.
pub(super) fn parts_from_period(word: &str) -> bool {
    static WORDS: Words = words!(
        ", ; : — – ( ) that which who when before after where while than record set compared against versus from"
    );
    WORDS.contains(word)
}

/// Whether `word` tells of a way, so that "up to" behind it says where that ends: `goes up to £1,952`.
pub(super) fn moves(word: &str) -> bool {
    static WORDS: Words = words!("go goes going went gone come comes coming came climb climbs climbed climbing");
    WORDS.contains(word)
}

/// Whether `word` says of the bare number before it that it is one of people: `14 died`, `40 missing`.
pub(super) fn tells_of_people(word: &str) -> bool {
    static WORDS: Words = words!("were died have dead missing killed injured wounded hurt arrested");
    WORDS.contains(word)
}

/// Whether the numbers of what this plural names are measured, not counted: `prices`.
pub(super) fn is_measured(word: &str) -> bool {
    static WORDS: Words = words!(
        "ages averages bonds costs earnings expectations fares fears fees futures heights incomes indices levels losses \
        margins odds points premiums prices profits rankings ranks rates ratings ratios rents revenues salaries scores \
        shares stocks temperatures wages"
    );
    WORDS.contains(word)
}

/// Whether `word` may say that something became more or less: `went from 3 to 5`.
pub(super) fn changes(word: &str) -> bool {
    const STEMS: [&str; 23] = [
        "gain", "add", "increase", "decrease", "decline", "climb", "jump", "soar", "surge", "swell", "drop", "slip",
        "slump", "plunge", "tumble", "shrink", "expand", "reduce", "raise", "halve", "double", "widen", "narrow",
    ];
    const FORMS: [&str; 24] = [
        "rise", "rises", "rose", "risen", "rising", "raising", "grow", "grows", "grew", "grown", "growing", "fall",
        "falls", "fell", "fallen", "falling", "sank", "shrank", "shrunk", "cut", "up", "down", "went", "gone",
    ];
    let inflected =
        |stem: &str| word.strip_prefix(stem).is_some_and(|end| matches!(end, "" | "s" | "d" | "ed" | "ped"));
    FORMS.contains(&word) || STEMS.iter().any(|stem| inflected(stem))
}
