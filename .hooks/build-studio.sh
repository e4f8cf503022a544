#!/bin/sh
# Builds the studio of a release: build-studio.sh FOLDER PLAYER puts its page, its worker and the worker's modules there, and in the folder
# `player` the files of the player, which the sites have that it makes.
set -eu
cd "$(dirname "$0")/.."
folder=$1
player=$2
target=${CARGO_TARGET_DIR:-target}
work=$target/studio
mkdir -p "$work" "$folder/player"

# What Rust's own target has.
features='--enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext'

# module BIN FEATURE NAME: compiles a module, with its JavaScript half as an ES module.
module() {
  cargo rustc --quiet --profile web --no-default-features --features "$2" --bin "$1" --target wasm32-unknown-unknown
  wasm-bindgen --target web --no-typescript --out-name "$3" --out-dir "$work" "$target/wasm32-unknown-unknown/web/$1.wasm"
  # As the app's, see shrink-app.mjs: functions of one crate beside one another compress better.
  # shellcheck disable=SC2086  # a word each
  wasm-opt $features --low-memory-unused --zero-filled-memory --flatten --rereloop -Oz -Oz --converge --reorder-functions-by-name \
    --strip-debug --strip-producers --strip-target-features -o "$folder/$3.wasm" "$work/$3_bg.wasm"
}
module studio studio reader
module studio-importer studio-importer importer
module studio-publisher studio-publisher publisher

packages=$(node -p 'require("path").resolve(require("fs").realpathSync(process.argv[1]), "../../..")' "$(command -v esbuild)")
# bundle ENTRY OUT OPTION…: one script of a module and all that it imports, but for the editor, which is loaded when there is time for it.
bundle() {
  entry=$1 out=$2
  shift 2
  NODE_PATH=$packages esbuild "public/studio/$entry" --bundle --minify "$@" --external:./editor.js \
    --loader:.dj=text --tsconfig=.npm/tsconfig.json --log-level=warning --log-override:empty-import-meta=silent \
    "--alias:studio-reader-bindings=$work/reader.js" "--alias:studio-importer-bindings=$work/importer.js" \
    "--alias:studio-publisher-bindings=$work/publisher.js" "--outfile=$folder/$out"
}
bundle main.js studio.js --format=iife
bundle worker.js worker.js --format=iife
# What CodeMirror is made of is by one author, under one licence, which is to stand in every copy.
bundle editor.js editor.js --format=esm "--banner:js=/* CodeMirror: $(cat "$packages/@codemirror/state/LICENSE") */"
cp -R public/studio/index.html public/studio/preview.html public/studio/studio.css public/studio/languages "$folder"
for name in embed.js live.js frame.js blocks.js links.js runtime.wasm runtime-debug.wasm app_bg.wasm scrollwork.css blocks.css rare.css; do
  cp "$player/$name" "$folder/player"
done

# As all that is published, each file stands compressed beside itself.
node -e '
  const { readFileSync, writeFileSync } = require("fs");
  const { brotliCompressSync, gzipSync } = require("zlib");
  for (const name of process.argv.slice(1)) {
    const bytes = readFileSync(name);
    writeFileSync(name + ".br", brotliCompressSync(bytes));
    writeFileSync(name + ".gz", gzipSync(bytes, { level: 9 }));
  }
' "$folder/reader.wasm" "$folder/importer.wasm" "$folder/publisher.wasm" "$folder/studio.js" "$folder/editor.js" "$folder/worker.js" "$folder/studio.css" "$folder"/languages/*.json "$folder"/player/*.*
