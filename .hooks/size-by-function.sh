#!/bin/sh
# What the runtime's module is made of: builds it with its names kept and prints the largest functions, in bytes before
# compression.
set -eu
cd "$(dirname "$0")/.."

made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
.hooks/build-runtime.sh "$made"
wasm-opt -Oz --debuginfo --strip-producers --strip-target-features -o "$made/named.wasm" \
  "${CARGO_TARGET_DIR:-target}/runtime/runtime.wasm"
twiggy top -n "${1:-40}" "$made/named.wasm"
