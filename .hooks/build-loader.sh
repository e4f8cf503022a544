#!/bin/sh
# Called by Trunk after a build: bundles embed.js, live.js, frame.js, blocks.js and links.js. A preview shows stories by the app alone; a release has the
# runtime too, its JavaScript half in the loader, so that a page gets one file and one global and nothing has to be injected.
set -eu

root=$(cd "$TRUNK_SOURCE_DIR/.." && pwd)
public=$root/public
hooks=$root/.hooks
cd "$TRUNK_STAGING_DIR"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
release() { [ "$TRUNK_PROFILE" = release ]; }

"$hooks/build-runtime.sh" "$PWD"
if release; then
  node "$hooks/shrink-app.mjs" .
else
  echo 'export const instantiate = () => { throw new Error("the runtime of published stories is part of releases only"); };' > runtime.js
fi
mv runtime.js runtime-debug.js "$work"
# wasm-bindgen writes the JavaScript half of the app for one instance, as a script. Here it becomes an ES module whose function
# `instantiate` runs it anew for every instance.
{
  echo 'export const instantiate = (module) => {'
  cat app.js
  echo 'wasm_bindgen.initSync({ module }); return wasm_bindgen; };'
} > "$work/app-bindings.js"
rm app.js

# bundle ENTRY OUT: one classic script of a module and all that it imports. It is strict, as modules are and tsconfig.json says.
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$root/Cargo.toml" | head -n 1)
bundle() {
  esbuild "$public/$1" --bundle --format=iife --outfile="$2" "--tsconfig=$root/.npm/tsconfig.json" \
    --log-level=warning --log-override:empty-import-meta=silent \
    "--define:VERSION=\"$version\"" "--alias:app-bindings=$work/app-bindings.js" "--alias:runtime-bindings=$work/runtime.js" \
    "--alias:runtime-debug-bindings=$work/runtime-debug.js"
}
if release; then
  bundle embed/main.js embed.js
  bundle live/main.js live.js
else
  bundle embed/preview.js embed.js
  bundle live/preview.js live.js
fi
bundle frame/main.js frame.js
bundle blocks/main.js blocks.js
bundle links/main.js links.js

if release; then
  # Every reader loads the one or both; terser makes them smaller than esbuild does.
  for script in embed.js live.js frame.js blocks.js links.js; do
    terser --compress passes=3,unsafe_arrows=true,unsafe_methods=true --mangle --ecma 2020 --output "$script" "$script"
  done
  node "$hooks/shorten-properties.mjs" scrollwork.css blocks.css rare.css -- embed.js live.js blocks.js links.js
  for sheet in scrollwork.css blocks.css rare.css; do
    esbuild --minify --log-level=warning --allow-overwrite --outfile="$sheet" "$sheet"
  done
  "$hooks/build-studio.sh" "$PWD/studio" "$PWD"
else
  node "$hooks/unpack-studio.mjs" "$PWD/studio"
fi
