#!/bin/sh
# Builds the runtime: build-runtime.sh FOLDER puts there its two halves, runtime.wasm and runtime.js (an ES module: see src/runtime/glue.js),
# and once more as runtime-debug.wasm and runtime-debug.js, with what `data-debug` draws. A preview has only the latter.
set -eu
cd "$(dirname "$0")/.."

for tool in esbuild node wasm-opt; do
  if ! command -v "$tool" > /dev/null; then
    echo "$tool is missing: \`make dist\` installs it" >&2
    exit 1
  fi
done
target=${CARGO_TARGET_DIR:-target}
work=$target/runtime
mkdir -p "$work"

# Compiles the module with the feature $1 by the profile $2. It needs little stack, and addresses behind a small one are short; an
# overflow ends the module, as the stack comes first.
compile() {
  cargo rustc --quiet --profile "$2" --no-default-features --features "$1" --bin runtime --target wasm32-unknown-unknown -- \
    -C link-arg=-zstack-size=4096
  cp "$target/wasm32-unknown-unknown/$2/runtime.wasm" "$work/$1.wasm"
}

esbuild src/runtime/glue.js --define:DEBUG=true --log-level=warning --outfile="$1/runtime-debug.js"
if [ "${TRUNK_PROFILE:-release}" != release ]; then
  compile debug preview
  cp "$work/debug.wasm" "$1/runtime-debug.wasm"
  exit 0
fi

# Makes the module $1 small. No address is beyond the end of the memory but for a field's offset (which "low memory unused" stands for).
# No trap is counted on but that of an address beyond the memory. From flat code, and more than once, finds a little more. `make sizes`
# says what each of it is worth.
shrink() {
  # shellcheck disable=SC2046  # a word each
  wasm-opt $(cat .hooks/wasm-opt-passes) --strip-debug --strip-producers -o "$work/$1.small.wasm" "$work/$1.wasm"
}
compile debug web
shrink debug
wasm-opt --strip-target-features -o "$1/runtime-debug.wasm" "$work/debug.small.wasm"
compile runtime web
shrink runtime

# The names of the imports are shortened on both sides: wasm-opt says which have become what, as lines of JSON, and esbuild does the same.
wasm-opt --strip-target-features --minify-imports -o "$1/runtime.wasm" "$work/runtime.small.wasm" > "$work/names.json"
node -e '
  const { imports } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  console.log(JSON.stringify(Object.fromEntries(imports.map(([, name, short]) => [name, short]))));
' < "$work/names.json" > "$work/cache.json"
esbuild src/runtime/glue.js --define:DEBUG=false --minify-syntax --mangle-props='^[a-z]+(_[a-z]+)+$' --mangle-cache="$work/cache.json" \
  --log-level=warning --outfile="$1/runtime.js" > "$work/mangled"
