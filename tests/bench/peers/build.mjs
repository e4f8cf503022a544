// Builds peers' pages from a published story: node build.mjs STORY OUT MODULES NAME…
//
// STORY is a folder that `scrollwork build` wrote (…/stories/limits), OUT/NAME gets the page of the peer NAME, MODULES is the
// node_modules folder of package-lock.json. A name may have an end, as in `static@10`, so that pages of several stories
// can stand beside each other. Texts are compressed by brotli at its strongest, as `scrollwork build` compresses its own.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { article, page } from "./shared/markup.mjs";
import { read } from "./shared/story.mjs";

const [storyFolder, out, modules, ...names] = process.argv.slice(2);
if (!names.length) throw new Error("node build.mjs STORY OUT MODULES NAME…");
const here = dirname(fileURLToPath(import.meta.url));
const need = createRequire(join(resolve(modules), "..", "package.json"));
const esbuild = need("esbuild");

/** The story as a module that a bundle can import. */
const told = (story) => ({
  name: "the-story",
  setup(build) {
    build.onResolve({ filter: /^the-story$/ }, () => ({ path: "the-story", namespace: "the-story" }));
    build.onLoad({ filter: /.*/, namespace: "the-story" }, () => ({ contents: JSON.stringify(story), loader: "json" }));
  },
});

/** The components of Reuters Graphics that the Svelte peer uses, with what those use. */
const components = /components\/(Article|Block|Scroller|ScrollerBase|Visible)\//;

/** Bundles only these, which the package's own metadata does not let the bundler conclude. */
const used = {
  name: "used",
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === used || !/node_modules/.test(options.importer)) return undefined;
      if (path.endsWith("css") && !components.test(options.importer)) return { path: "none", namespace: "none" };
      if (!/graphics-components\/dist/.test(options.importer)) return undefined;
      const { importer, namespace, resolveDir, kind } = options;
      const found = await build.resolve(path, { importer, namespace, resolveDir, kind, pluginData: used });
      return { ...found, sideEffects: path.endsWith("css") };
    });
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "", loader: "css" }));
  },
};

const svelte = (generate) => need("esbuild-svelte")({ compilerOptions: { generate, css: "external", dev: false } });

const bundle = (entry, settings) =>
  esbuild.build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    legalComments: "none",
    logLevel: "error",
    nodePaths: [resolve(modules)],
    conditions: ["svelte"],
    define: { "process.env.NODE_ENV": '"production"' },
    ...settings,
  });

/** The HTML that a server entry renders. */
const rendered = async (entry, settings) => {
  const outfile = join(resolve(out), "server", `${entry.replace(/\W/g, "-")}.cjs`);
  await bundle(entry, { ...settings, outfile, format: "cjs", platform: "node", minify: false, write: true });
  return need(outfile);
};

const script = '<script src="main.js" defer></script>\n';

const peers = {
  static: async (story) => page(story, { body: article(story, true) }),
  vanilla: async (story, folder) => scripted(story, folder, "vanilla"),
  scrollama: async (story, folder) => scripted(story, folder, "scrollama"),
  gsap: async (story, folder) => scripted(story, folder, "gsap"),
  react: async (story, folder) => {
    await bundle("react/main.jsx", { plugins: [told(story)], outfile: join(folder, "main.js") });
    const { html } = await rendered("react/server.jsx", { plugins: [told(story)] });
    return page(story, { head: script, body: `<div id="root">${html}</div>` });
  },
  "react-client": async (story, folder) => {
    await bundle("react/client.jsx", { plugins: [told(story)], outfile: join(folder, "main.js") });
    return page(story, { head: script, body: '<div id="root"></div>' });
  },
  svelte: async (story, folder) => {
    await bundle("svelte/main.js", { plugins: [used, svelte("client"), told(story)], outfile: join(folder, "main.js") });
    const { html, head } = await rendered("svelte/server.js", { plugins: [used, svelte("server"), told(story)] });
    const styles = '<link rel="stylesheet" href="main.css">\n';
    return page(story, { head: styles + script + head, body: `<div id="root">${html}</div>` });
  },
};

const scripted = async (story, folder, name) => {
  await bundle(`${name}/main.js`, { outfile: join(folder, "main.js") });
  return page(story, { head: script, body: article(story) });
};

/** Whose style sheet is not that of everybody that moves. */
const styles = { static: "shared/story.css", svelte: "svelte/style.css" };

// From a peer's folder: OUT is served as a folder beside `stories`.
const story = read(storyFolder, `../../stories/${basename(resolve(storyFolder))}/`);
for (const name of names) {
  const [peer] = name.split("@");
  const folder = join(resolve(out), name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const html = await peers[peer](story, folder);
  await bundle(styles[peer] ?? "shared/motion.css", { outfile: join(folder, "style.css") });
  writeFileSync(join(folder, "index.html"), html);
  for (const file of readdirSync(folder)) {
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))));
  }
}
rmSync(join(resolve(out), "server"), { recursive: true, force: true });
// What a bundle for the server has begun may not end by itself.
process.exit(0);
