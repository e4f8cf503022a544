#!/usr/bin/env bash
# A Rust compiler that is new enough, and the C compiler that links for it.
. "$(dirname "$0")/lib.sh"

have cargo || fail "Rust is missing: install it by rustup (https://rustup.rs), then run this again."
found=$(cd "$root" && rustc --version | cut -d ' ' -f 2)
oldest=$(printf '%s\n%s\n' "$found" "$rust_minimum" | sort -t . -k 1,1n -k 2,2n | head -n 1)
[ "$oldest" = "$rust_minimum" ] || [ "${found%.*}" = "$rust_minimum" ] \
  || fail "Rust $rust_minimum or newer is needed and this is $found: run \`rustup update\`, then run this again."
have cc || system_packages "a C compiler (cc)" gcc libc6-dev
