#!/usr/bin/env bash
# What only `make sizes` needs: twiggy, which says how large each function of a module is.
. "$(dirname "$0")/lib.sh"

if ! is_version twiggy "$twiggy_version"; then
  say "Installing twiggy $twiggy_version (compiles for a minute or two, once)."
  CARGO_TARGET_DIR=$cache/build quietly twiggy "$root/.setup/native.sh" \
    cargo install twiggy --version "$twiggy_version" --debug --root "$own_tools" \
    || fail "twiggy $twiggy_version could not be installed: see $cache/logs."
  rm -rf "$cache/build"
fi
