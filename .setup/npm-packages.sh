#!/usr/bin/env bash
# The npm packages of .npm/package-lock.json: esbuild, terser and binaryen, which Trunk's hooks call; with the argument `tests`, those of the
# lints and the tests too.
. "$(dirname "$0")/lib.sh"

lock=$root/.npm/package-lock.json
wanted=${1:-build}
is_there() { cmp -s "$lock" "$npm_tools/package-lock.json" && [ -f "$npm_tools/whole-$1" ]; }

if ! is_there tests && ! is_there "$wanted"; then
  omitted=()
  [ "$wanted" = tests ] || omitted=(--omit=dev)
  npm_ci "$root/.npm" "$npm_tools" ${omitted[@]+"${omitted[@]}"}
  touch "$npm_tools/whole-$wanted"
fi

# Plain `trunk serve` finds them beside trunk.
for tool in wasm-opt esbuild terser; do
  made=$npm_tools/node_modules/.bin/$tool
  if [ -x "$made" ] && [ ! -e "$cargo_bin/$tool" ]; then
    say "Linking $tool into $cargo_bin, where \`trunk serve\` finds it."
    mkdir -p "$cargo_bin"
    ln -sf "$made" "$cargo_bin/$tool"
  fi
done
