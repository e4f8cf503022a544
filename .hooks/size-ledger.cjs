#!/usr/bin/env node
// The size ledger: measures anew what each step of the runtime's build saves of what a published story costs, in bytes of brotli,
// writes that into size-ledger.md beside the figures that are recorded there, and prints the table. The documentation of the runtime has it too.
const { execFileSync } = require("child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("fs");
const { brotliCompressSync } = require("zlib");
const { join } = require("path");

process.chdir(join(__dirname, ".."));
const work = mkdtempSync(join(require("os").tmpdir(), "ledger-"));
process.on("exit", () => rmSync(work, { recursive: true }));
const run = (command, ...given) => execFileSync(command, given, { stdio: ["ignore", "pipe", "inherit"] });
const bytes = (file) => brotliCompressSync(readFileSync(file)).length; // of the best quality, as the command line compresses

run(".hooks/build-runtime.sh", work);
const made = join(process.env.CARGO_TARGET_DIR || "target", "runtime"); // what that leaves
const compiled = join(made, "runtime.wasm");
const passes = readFileSync(".hooks/wasm-opt-passes", "utf8").split("\n").filter(Boolean);

/** The size of the module after these passes. */
const small = (passes) => {
  const [optimized, final] = [join(work, "optimized.wasm"), join(work, "final.wasm")];
  run("wasm-opt", ...passes, "--strip-debug", "--strip-producers", "-o", optimized, compiled);
  run("wasm-opt", "--strip-target-features", "--minify-imports", "-o", final, optimized);
  return bytes(final);
};

/** The size of the module and its glue with the names of the imports as they are written. */
const named = () => {
  const [module, glue] = [join(work, "named.wasm"), join(work, "named.js")];
  run("wasm-opt", "--strip-target-features", "-o", module, join(made, "runtime.small.wasm"));
  run("esbuild", "src/runtime/glue.js", "--define:DEBUG=false", "--minify", "--log-level=warning", "--outfile=" + glue);
  return bytes(module) + bytes(glue);
};
const minified = join(work, "minified.js");
run("esbuild", join(work, "runtime.js"), "--minify", "--log-level=warning", "--outfile=" + minified);

const all = small(passes);
const without = (...flags) => small(passes.filter((pass) => !flags.includes(pass))) - all;
const measured = {
  "`--minify-imports`, and the same names in the glue": () => named() - all - bytes(minified),
  "`--traps-never-happen`": () => without("--traps-never-happen"),
  "`--low-memory-unused`": () => without("--low-memory-unused"),
  "`--flatten --rereloop`": () => without("--flatten", "--rereloop"),
  "`-Oz --converge --reorder-locals` beyond the first `-Oz`": () => small(passes.slice(0, passes.indexOf("-Oz") + 1)) - all,
};

const rows = readFileSync(".hooks/size-ledger.md", "utf8").trimEnd().split("\n").map((row) => row.split(" | "));
for (const row of rows) {
  const measure = measured[row[0].replace(/^\| /, "")];
  if (measure) row[1] = measure().toLocaleString("en");
}
const table = rows.map((row) => row.join(" | ")).join("\n");
writeFileSync(".hooks/size-ledger.md", table + "\n");
console.log(table);
