#!/usr/bin/env node
// Shrinks the app of a release: node shrink-app.mjs FOLDER takes out of app_bg.wasm and app.js there what nothing calls, and shortens the
// names by which the two import from each other. Both are as wasm-bindgen writes them for a classic script; where another version
// writes them otherwise, this says so and fails.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = process.argv[2];
const [glueFile, moduleFile] = [join(folder, "app.js"), join(folder, "app_bg.wasm")];
const work = mkdtempSync(join(tmpdir(), "scrollwork-app-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const fail = (message) => {
  console.error(`wasm-bindgen writes the JavaScript half of the app otherwise than .hooks/shrink-app.mjs expects: ${message}`);
  process.exit(1);
};

let glue = readFileSync(glueFile, "utf8");

/** Replaces what `pattern` finds, which must be there. */
const replace = (pattern, by, missing) => {
  if (glue.search(pattern) < 0) fail(missing);
  glue = glue.replace(pattern, by);
};

// Leptos brings classes for streams from servers, which a story has none of; and a module is only ever started at once.
replace(/^ {4}class IntoUnderlying[^]*?^ {4}exports\.IntoUnderlying.*\n/gm, "", "there are no streams");
replace(/^ {4}const IntoUnderlying\w*Finalization[^]*?;\n/gm, "", "streams have no finalization");
replace(/^ {4}return Object\.assign\(__wbg_init, \{ initSync \}, exports\);$/m, "    return Object.assign(exports, { initSync });", "it ends otherwise");

// What Rust's own target has; binaryen's word for all that it knows would make it write what browsers do not read.
const FEATURES = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
const binaryen = (tool, ...options) =>
  execFileSync(tool, [...FEATURES.map((feature) => `--enable-${feature}`), ...options], { encoding: "utf8", maxBuffer: 1 << 26 });

// What JavaScript names is needed, with all that it leads to.
const exported = [...new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name))];
const graph = [{ name: "all", root: true, reaches: exported }, ...exported.map((name) => ({ name, export: name }))];
const [graphFile, reached, small] = ["graph.json", "reached.wasm", "small.wasm"].map((name) => join(work, name));
writeFileSync(graphFile, JSON.stringify(graph));
binaryen("wasm-metadce", "--debuginfo", "--graph-file", graphFile, "-o", reached, moduleFile);

// As with the runtime's module: see its build. Functions of one crate compress better beside one another, and larger ones by themselves than
// in the one that calls them.
const SMALLER = ["--gufa", "-Oz", "--one-caller-inline-max-function-size=14", "--low-memory-unused", "--zero-filled-memory", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"];
const ORDERED = ["--merge-locals", "--coalesce-locals", "--reorder-functions-by-name", "--reorder-locals"];
const STRIPPED = ["--strip-debug", "--strip-producers", "--strip-target-features"];
binaryen("wasm-opt", ...SMALLER, ...ORDERED, ...STRIPPED, "-o", small, reached);
// Lists such as `["./app_bg.js", "__wbg_closest_39824b16065066bc", "B"]` for imports and `["attach", "Ca"]` for exports.
const [imports, exports] = [[], []];
for (const [, line] of binaryen("wasm-opt", "--minify-imports-and-exports-and-modules", "-o", moduleFile, small).matchAll(/^\s*(\[".*"\]),?$/gm)) {
  const names = JSON.parse(line);
  (names.length === 3 ? imports : exports).push(names.slice(-2));
}
if (!imports.length || !exports.length) fail("the module has no imports or no exports");

const shortImports = new Map(imports);
const shortExports = new Map(exports);
// Imports are functions of one object, a line of its own each to begin and to end. Those that are left keep theirs.
const offered = new Set();
glue = glue.replace(/^ {12}(__wb\w*): function[^]*?^ {12}\}.*\n/gm, (text, name) => {
  offered.add(name);
  return shortImports.has(name) ? text.replace(name, shortImports.get(name)) : "";
});
const lacking = [...shortImports.keys()].filter((name) => name.startsWith("__wb") && !offered.has(name));
if (lacking.length) fail(`these imports have no function: ${lacking.join(", ")}`);
glue = glue.replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${shortExports.get(name) ?? name}`).replace('"./app_bg.js"', '"a"');

const left = glue.match(/.*\b__wb[a-z_]+_[0-9a-f]{16}\b.*/g);
if (left) fail(`these lines are left:\n${left.join("\n")}`);
writeFileSync(glueFile, glue);
