#!/usr/bin/env bash
# A toolchain made of Debian's Rust, for machines that cannot reach rustup's server: the distribution's compiler with a standard library for
# WASM that is built from its source package. It is taken only with SCROLLWORK_WASM_TARGET=distribution. The compiler comes by the system's
# package manager; all that is made here is in the user's own folders: the toolchain in the cache, its link and its override in rustup's
# settings, for this checkout alone.
. "$(dirname "$0")/lib.sh"

target=wasm32-unknown-unknown
toolchain=$cache/distribution
library=$toolchain/lib/rustlib/$target/lib

system_compiler() {
  local package missing=""
  for package in rustc-web cargo-web libstd-rust-web-dev rust-web-src; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
  done
  # shellcheck disable=SC2086  # a list of package names
  [ -z "$missing" ] || system_packages "the distribution's Rust" $missing
}

# The linker has to be of the compiler's own LLVM.
system_linker() {
  local version
  version=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  linker=/usr/bin/lld-$version
  [ -x "$linker" ] || system_packages "the linker" "lld-$version"
}

# A folder as rustup expects one of a toolchain, with a compiler that looks there for its libraries.
lay_out() {
  local host
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  mkdir -p "$toolchain/bin" "$toolchain/lib/rustlib/$host/bin"
  ln -sfn "/usr/lib/rustlib/$host/lib" "$toolchain/lib/rustlib/$host/lib"
  ln -sfn /usr/lib/rustlib/src "$toolchain/lib/rustlib/src"
  ln -sfn "$linker" "$toolchain/lib/rustlib/$host/bin/rust-lld"
  ln -sfn /usr/bin/cargo "$toolchain/bin/cargo"
  printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$toolchain" >"$toolchain/bin/rustc"
  chmod +x "$toolchain/bin/rustc"
}

# An empty crate makes cargo build the standard library; without embedded bitcode, link-time optimisation fails later.
build_library() {
  local crate=$cache/std
  mkdir -p "$crate/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$crate/Cargo.toml"
  printf '#![no_std]\n' >"$crate/src/lib.rs"
  say "Building the standard library for WASM (1 to 2 minutes)."
  (
    cd "$crate"
    unset CARGO_BUILD_TARGET RUSTUP_TOOLCHAIN
    CARGO_TARGET_DIR=$crate/target RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
      quietly "standard library" /usr/bin/cargo build --release --target "$target" \
      -Zbuild-std=std,panic_abort,panic_unwind,proc_macro
  ) || fail "The standard library for WASM could not be built: see $cache/logs."
}

# Copied beside its place and renamed, so that a half-copied library is never taken for a whole one.
install_library() {
  compgen -G "$library/libstd-*.rlib" >/dev/null && return
  build_library
  local made=$cache/std/target/$target/release/deps
  rm -f "$made"/libempty-*.rlib
  rm -rf "$library" "$library.new"
  mkdir -p "$library.new"
  cp "$made"/*.rlib "$library.new/"
  mv "$library.new" "$library"
  rm -rf "$cache/std"
}

have rustup || fail "rustup is missing: install Rust by rustup (https://rustup.rs), then run this again."
have dpkg || fail "This is no Debian system: its Rust cannot be taken for the WASM target."
system_compiler
system_linker
lay_out
install_library
rustup toolchain link scrollwork-distribution "$toolchain" >/dev/null 2>&1 || fail "rustup could not link the toolchain in $toolchain."
(cd "$root" && rustup override set scrollwork-distribution >/dev/null 2>&1) \
  || fail "rustup could not set the toolchain \"scrollwork-distribution\" for $root."
say "This checkout is built with the distribution's Rust (undo: \`rustup override unset\` in it)."
