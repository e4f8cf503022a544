#!/usr/bin/env bash
# The other tools that the benchmark measures ours against, at the versions in tests/bench/peers/package-lock.json.
. "$(dirname "$0")/lib.sh"

lock=$root/tests/bench/peers/package-lock.json
if cmp -s "$lock" "$bench_tools/package-lock.json" && [ -f "$bench_tools/whole" ]; then exit 0; fi

npm_ci "$root/tests/bench/peers" "$bench_tools"
touch "$bench_tools/whole"
