#!/usr/bin/env node
// Writes src/import/languages/cldr.rs: what the importer takes from the Unicode CLDR. Run it with a folder into which
// `npm pack` put cldr-dates-full, cldr-numbers-full, cldr-units-full (one version) and cldr-cal-persian-full, each unpacked
// under its own name:
//
//     node .setup/languages.mjs FOLDER > src/import/languages/cldr.rs && cargo fmt

import { readFileSync, existsSync } from "node:fs";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("languages.mjs: no folder given; expected the one that holds cldr-dates-full and the other packages");
  process.exit(1);
}

/** The languages, each with the locales of CLDR whose words are its words too. */
const LANGUAGES = {
  EN: ["en", "en-GB", "en-AU", "en-IN"],
  DE: ["de", "de-AT", "de-CH"],
  FR: ["fr", "fr-CA", "fr-CH"],
  ES: ["es", "es-MX", "es-AR"],
  PT: ["pt", "pt-PT"],
  IT: ["it"],
  RU: ["ru"],
  UK: ["uk"],
  AR: ["ar", "ar-SY", "ar-IQ", "ar-MA", "ar-DZ", "ar-TN"],
  FA: ["fa", "fa-AF"],
  UR: ["ur"],
  HI: ["hi"],
  ZH: ["zh"],
  ZH_HANT: ["zh-Hant", "zh-Hant-HK"],
  JA: ["ja"],
  KO: ["ko"],
  VI: ["vi"],
  MY: ["my"],
  KM: ["km"],
  ID: ["id"],
  TR: ["tr"],
};

const UNITS = `length-kilometer length-meter length-centimeter length-millimeter length-mile length-foot length-inch
  length-yard length-nautical-mile area-square-kilometer area-square-meter area-hectare area-acre area-square-mile
  area-square-foot area-square-centimeter mass-tonne mass-kilogram mass-gram mass-milligram mass-pound mass-ounce
  volume-liter volume-milliliter volume-cubic-meter volume-cubic-kilometer volume-gallon volume-barrel temperature-celsius
  temperature-fahrenheit temperature-generic speed-kilometer-per-hour speed-meter-per-second speed-mile-per-hour
  speed-knot power-watt power-kilowatt power-megawatt power-gigawatt power-horsepower energy-kilowatt-hour
  digital-gigabyte digital-megabyte digital-terabyte`.split(/\s+/);

const TIMES = ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"];

const CURRENCIES = `USD EUR GBP JPY CNY RUB UAH INR PKR IRR SAR AED QAR KWD EGP IQD SYP LBP JOD MAD DZD TND YER BRL
  MXN ARS CLP COP PEN VES UYU CHF KRW KPW TWD HKD SGD AUD CAD NZD VND MMK KHR THB IDR MYR PHP TRY ILS AFN BDT LKR NPR
  PLN CZK HUF SEK NOK DKK RON BGN KZT BYN GEL AMD AZN ZAR NGN KES XOF XAF ETB GHS LAK`.split(/\s+/);

const read = (name, locale, file) => {
  const path = `${folder}/${name}/main/${locale}/${file}`;
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, "utf8")).main[locale];
};

const version = (name) => JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version;

/** A word as the importer compares it: without marks of direction and soft separators, without a full stop. */
const spelt = (text) =>
  text.normalize("NFC").replace(/[\u200b\u200e\u200f\u00ad]/g, "").replace(/[’]/g, "'")
    .replace(/[\u00a0\u202f]/g, " ").replace(/\.$/, "").trim();

const word = (text) => spelt(text).toLowerCase();

const unique = (words, as = word) => [...new Set(words.map(as).filter(Boolean))];

/** The names of months or days by number, in full and short, in and outside a date. */
const named = (locales, calendar, part, keys) =>
  keys.map((key) =>
    unique(
      locales.flatMap((locale) => {
        const name = calendar === "persian" ? "cldr-cal-persian-full" : "cldr-dates-full";
        const data = read(name, locale, `ca-${calendar}.json`)?.dates.calendars[calendar][part];
        if (!data) return [];
        return ["format", "stand-alone"].flatMap((where) => ["wide", "abbreviated"].map((length) => data[where][length]?.[key] ?? ""));
      }).filter((text) => /\p{L}/u.test(text)),
    ).filter((text) => [...text].length > 1 || /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(text)));

/** What stands behind the number in each pattern of `patterns`, longest first. */
const behind = (patterns, as = word) =>
  unique(patterns.filter((pattern) => /^\{?0+\}?/.test(pattern)).map((pattern) => pattern.replace(/^\{?0+\}?/, "").replaceAll("'", "")), as)
    .sort((a, b) => b.length - a.length);

/** The names of powers of ten; of Latin letters, one or two may be anything, so those stand in the file of the language. */
const scales = (locales) =>
  behind(locales.flatMap((locale) => {
    const numbers = read("cldr-numbers-full", locale, "numbers.json")?.numbers ?? {};
    return Object.keys(numbers).filter((key) => key.startsWith("decimalFormats"))
      .flatMap((key) => ["long", "short"].flatMap((length) => Object.values(numbers[key][length]?.decimalFormat ?? {})));
  })).filter((text) => /\p{L}/u.test(text) && !/^\p{Script=Latin}{1,2}$/u.test(text));

const patterns = (unit) => Object.entries(unit ?? {}).filter(([key]) => /-count-/.test(key)).map(([, value]) => value);

const units = (locales, names, lengths) =>
  behind(locales.flatMap((locale) => {
    const all = read("cldr-units-full", locale, "units.json")?.units ?? {};
    return names.flatMap((name) => lengths.flatMap((length) => patterns(all[length][name])));
  }), spelt).filter((text) => text !== "'" && text !== '"' && text !== "″" && text !== "′");

const currencies = (locales) =>
  unique(locales.flatMap((locale) => {
    const all = read("cldr-numbers-full", locale, "currencies.json")?.numbers.currencies ?? {};
    return CURRENCIES.flatMap((code) =>
      Object.entries(all[code] ?? {}).filter(([key]) => key.startsWith("displayName")).map(([, value]) => value));
  })).sort((a, b) => b.length - a.length);

const list = (words) => `&[${words.map((text) => JSON.stringify(text)).join(", ")}]`;
const lists = (groups) => `[${groups.map(list).join(", ")}]`;

const numbers = Array.from({ length: 12 }, (_, at) => String(at + 1));
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

console.log(`//! Names of months, days, scales, units and currencies from the Unicode CLDR. Made by \`.setup/languages.mjs\`: change that, not this.
//!
//! Source: the npm packages cldr-dates-full, cldr-numbers-full and cldr-units-full ${version("cldr-dates-full")}, cldr-cal-persian-full
//! ${version("cldr-cal-persian-full")}, published by the Unicode Consortium under the Unicode licence (Unicode-3.0).

/// What the CLDR says of one language, in small letters but for units; of each word every form that stands beside a number.
#[derive(Debug)]
pub(in crate::import) struct Cldr {
    /// The names of each month, in full and short, in every form.
    pub(in crate::import) months: [&'static [&'static str]; 12],
    /// The names of the months of the Persian calendar, where the language uses it.
    pub(in crate::import) persian_months: [&'static [&'static str]; 12],
    /// The names of each day of the week from Monday, in full and short.
    pub(in crate::import) weekdays: [&'static [&'static str]; 7],
    /// The names of powers of ten, longer ones first.
    pub(in crate::import) scales: &'static [&'static str],
    /// The names and symbols of units of measurement, longer ones first.
    pub(in crate::import) units: &'static [&'static str],
    /// The names of units of time, longer ones first.
    pub(in crate::import) times: &'static [&'static str],
    /// The names of currencies, longer ones first.
    pub(in crate::import) currencies: &'static [&'static str],
}

impl Cldr {
    /// A language of which nothing is known.
    pub(super) const NONE: Self = Self {
        months: [&[]; 12],
        persian_months: [&[]; 12],
        weekdays: [&[]; 7],
        scales: &[],
        units: &[],
        times: &[],
        currencies: &[],
    };
}
`);
for (const [name, locales] of Object.entries(LANGUAGES)) {
  const persian = ["FA"].includes(name) ? named(locales, "persian", "months", numbers) : numbers.map(() => []);
  console.log(`pub(super) static ${name}: Cldr = Cldr {
    months: ${lists(named(locales, "gregorian", "months", numbers))},
    persian_months: ${lists(persian)},
    weekdays: ${lists(named(locales, "gregorian", "days", weekdays))},
    scales: ${list(scales(locales))},
    units: ${list(units(locales, UNITS, ["long", "short", "narrow"]))},
    times: ${list(units(locales, TIMES.map((name) => `duration-${name}`), ["long", "short"]))},
    currencies: ${list(currencies(locales))},
};
`);
}
