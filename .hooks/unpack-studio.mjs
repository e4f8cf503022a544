// Puts the studio that the program contains into a folder, for a preview: unpack-studio.mjs FOLDER. Building it anew takes minutes.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const contained = join(import.meta.dirname, "../.player");
for (const path of readdirSync(contained, { recursive: true }).filter((path) => path.endsWith(".br"))) {
  const name = path.replace(/\.br$/, "");
  // What it publishes with lies in a folder of its own.
  const file = join(folder, name.startsWith("studio") ? name.slice("studio/".length) : join("player", name));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, brotliDecompressSync(readFileSync(join(contained, path))));
}
