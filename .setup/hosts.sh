#!/usr/bin/env bash
# The host pages of the browser tests: their packages, at the versions in tests/browser/hosts/package-lock.json, and what is bundled of them.
. "$(dirname "$0")/lib.sh"

hosts=$root/tests/browser/hosts
made=$cache/hosts
if ! cmp -s "$hosts/package-lock.json" "$made/package-lock.json" || [ ! -f "$made/whole" ]; then
  npm_ci "$hosts" "$made"
  touch "$made/whole"
fi
quietly "host pages" node "$hosts/build.mjs" "$made" || fail "The host pages could not be bundled: see $cache/logs."
