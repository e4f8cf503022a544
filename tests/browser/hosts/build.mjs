// Makes what a browser cannot read as it is: node build.mjs OUT. OUT is the folder of node_modules; its `made` gets a folder for each
// host, with its script and, where the host is rendered on a server, its page.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const out = resolve(process.argv[2]);
const here = dirname(fileURLToPath(import.meta.url));
const need = createRequire(join(out, "package.json"));
const esbuild = need("esbuild");

const bundle = (entry, settings) =>
  esbuild.build({
    entryPoints: [join(here, entry)],
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    legalComments: "none",
    logLevel: "error",
    nodePaths: [join(out, "node_modules")],
    conditions: ["svelte"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [need("esbuild-svelte")({ compilerOptions: { css: "injected", dev: false } })],
    ...settings,
  });

for (const [name, entry] of [["react", "main.jsx"], ["react-hydrated", "main.jsx"], ["svelte", "main.js"], ["lit", "main.js"], ["preact", "main.js"], ["wordpress", "main.js"]]) {
  const made = join(out, "made", name);
  mkdirSync(made, { recursive: true });
  await bundle(join(name, entry), { outfile: join(made, "main.js") });
  if (!existsSync(join(here, name, "server.jsx"))) continue;
  const server = join(made, "server.cjs");
  await bundle(join(name, "server.jsx"), { outfile: server, format: "cjs", platform: "node" });
  const page = readFileSync(join(here, name, "index.html"), "utf8");
  writeFileSync(join(made, "index.html"), page.replace("{rendered}", need(server).html));
}
// Astro builds a whole site, beside its packages.
const site = join(out, "astro");
cpSync(join(here, "astro"), site, { recursive: true });
execFileSync(process.execPath, [join(out, "node_modules/astro/astro.js"), "build", "--silent"], {
  cwd: site,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  stdio: "inherit",
});
cpSync(join(site, "dist"), join(out, "made", "astro"), { recursive: true });
// What a bundle for the server has begun may not end by itself.
process.exit(0);
