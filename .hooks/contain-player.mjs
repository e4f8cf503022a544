// Puts the player and the studio of a release into .player/, which the program contains: contain-player.mjs PLAYER.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [player] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
// Their names are those that the program asks for.
const names = [...readFileSync(join(root, "src/contained.rs"), "utf8").matchAll(/^ {4}"(.+)",$/gm)].map(([, name]) => name);
const files = names.map((name) => [name, readFileSync(join(player, name))]);
rmSync(join(root, ".player"), { recursive: true, force: true });
for (const [name, bytes] of files) {
  const file = join(root, ".player", name + ".br");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}
