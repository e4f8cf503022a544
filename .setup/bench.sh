#!/usr/bin/env bash
# The other tools that the benchmark measures ours against, at the versions in tests/bench/peers/package-lock.json.
. "$(dirname "$0")/lib.sh"

lock=$root/tests/bench/peers/package-lock.json
if cmp -s "$lock" "$bench_tools/package-lock.json" && [ -f "$bench_tools/whole" ]; then exit 0; fi

have node || system_packages "Node.js" nodejs
have npm || system_packages "npm" npm
say "Installing the benchmark's peers in $bench_tools (under a minute)."
rm -rf "$bench_tools"
mkdir -p "$bench_tools"
cp "$root/tests/bench/peers/package.json" "$lock" "$bench_tools/"
quietly "benchmark" npm ci --prefix "$bench_tools" --ignore-scripts --no-audit --no-fund \
  || fail "The benchmark's peers could not be installed by npm: see $cache/logs."
touch "$bench_tools/whole"
