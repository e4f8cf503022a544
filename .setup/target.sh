#!/usr/bin/env bash
# The WASM target: by rustup, or with SCROLLWORK_WASM_TARGET=distribution from the distribution's Rust.
. "$(dirname "$0")/lib.sh"

target=wasm32-unknown-unknown

has_target() {
  local library
  library=$(cd "$root" && rustc --print target-libdir --target "$target" 2>/dev/null) || return 1
  compgen -G "$library/libstd-*.rlib" >/dev/null
}

by_rustup() {
  have rustup || fail "The WASM target is missing and rustup is not there to add it: install Rust by rustup (https://rustup.rs)."
  say "Adding the WASM target by rustup (under a minute)."
  local limit=()
  if have timeout; then limit=(timeout 300); fi
  (cd "$root" && quietly "WASM target" ${limit[@]+"${limit[@]}"} rustup target add "$target") 2>/dev/null
}

case ${SCROLLWORK_WASM_TARGET:-rustup} in
  rustup)
    if has_target || by_rustup; then exit 0; fi
    fail "rustup could not add the WASM target (is its server out of reach?). On Debian the distribution's Rust will do as well: SCROLLWORK_WASM_TARGET=distribution make …"
    ;;
  distribution) say "The WASM target comes from the distribution's Rust (once, about 4 minutes)." ;;
  *) fail "SCROLLWORK_WASM_TARGET is \"$SCROLLWORK_WASM_TARGET\": it may be rustup or distribution." ;;
esac
"$root/.setup/distribution.sh"
has_target || fail "The WASM target is still missing: is RUSTUP_TOOLCHAIN set to a toolchain that does not have it?"
