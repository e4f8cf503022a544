#!/usr/bin/env node
// Shortens the names of the style sheets' own custom properties, which begin with `--sw_`, to one letter each:
//
//     node shorten-properties.mjs SHEET… -- SCRIPT…
//
// What a script asks for by its name keeps it, and so does what has a number for a name, by which the loader tells that a sheet is in
// force. A name that is used and never set, or set and never used, is an error. That of a page's
// theme, which begin with `--sw-`, stay as they are.

import { readFileSync, writeFileSync } from "node:fs";

const files = process.argv.slice(2);
const sheets = files.slice(0, files.indexOf("--"));
const scripts = files.slice(files.indexOf("--") + 1);
const NAME = /--sw_[a-z][\w-]*/g;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const namesIn = (text, pattern = NAME) => new Set(text.match(pattern) ?? []);
const fail = (message) => {
  console.error(`${sheets.join(", ")}: ${message}`);
  process.exit(1);
};

const rules = sheets.map((sheet) => readFileSync(sheet, "utf8"));
const sheet = rules.join("\n");
const set = namesIn(sheet, /--sw_[a-z][\w-]*(?=\s*:)/g);
const used = new Set([...sheet.matchAll(/var\(\s*(--sw_[\w-]+)/g)].map(([, name]) => name));
const asked = namesIn(scripts.map((script) => readFileSync(script, "utf8")).join("\n"));

const unset = [...used, ...asked].filter((name) => !set.has(name));
const unused = [...set].filter((name) => !used.has(name) && !asked.has(name));
if (unset.length) fail(`used and never set: ${unset.join(", ")}`);
if (unused.length) fail(`set and never used: ${unused.join(", ")}`);

const names = [...namesIn(sheet)].filter((name) => !asked.has(name)).sort();
if (names.length > LETTERS.length) fail(`${names.length} names, and a letter for ${LETTERS.length} only`);
const short = new Map(names.map((name, at) => [name, `--sw_${LETTERS[at]}`]));
sheets.forEach((file, at) => writeFileSync(file, rules[at].replace(NAME, (name) => short.get(name) ?? name)));
