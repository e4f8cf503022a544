#!/usr/bin/env bash
# The host pages of the browser tests: their packages, at the versions in tests/browser/hosts/package-lock.json, and what is bundled of them.
. "$(dirname "$0")/lib.sh"

hosts=$root/tests/browser/hosts
made=$cache/hosts
if ! cmp -s "$hosts/package-lock.json" "$made/package-lock.json" || [ ! -f "$made/whole" ]; then
  have node || system_packages "Node.js" nodejs
  have npm || system_packages "npm" npm
  say "Installing the packages of the host pages in $made (under a minute)."
  rm -rf "$made"
  mkdir -p "$made"
  cp "$hosts/package.json" "$hosts/package-lock.json" "$made/"
  quietly "hosts" npm ci --prefix "$made" --ignore-scripts --no-audit --no-fund \
    || fail "The packages of the host pages could not be installed by npm: see $cache/logs."
  touch "$made/whole"
fi
quietly "host pages" node "$hosts/build.mjs" "$made" || fail "The host pages could not be bundled: see $cache/logs."
