#!/usr/bin/env bash
# The distribution's Rust, with the standard library for WASM built from its source package, linked as the toolchain
# "debian" and set for this checkout alone.
. "$(dirname "$0")/lib.sh"

target=wasm32-unknown-unknown
system=/usr
installed=$system/lib/rustlib/$target/lib

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
  local version host
  version=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  [ -x "/usr/bin/lld-$version" ] || system_packages "the linker" "lld-$version"
  local link=$system/lib/rustlib/$host/bin/rust-lld
  [ -e "$link" ] && return
  say "Linking $link to /usr/bin/lld-$version."
  as_root mkdir -p "$(dirname "$link")"
  as_root ln -s "/usr/bin/lld-$version" "$link"
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
  compgen -G "$installed/libstd-*.rlib" >/dev/null && return
  build_library
  say "Installing the standard library for WASM in $installed."
  local made=$cache/std/target/$target/release/deps
  rm -f "$made"/libempty-*.rlib
  as_root mkdir -p "$installed.new"
  as_root cp "$made"/*.rlib "$installed.new/"
  as_root rm -rf "$installed"
  as_root mv "$installed.new" "$installed"
  rm -rf "$cache/std"
}

have rustup || fail "rustup is missing: install Rust by rustup (https://rustup.rs), then run this again."
have dpkg || fail "The WASM target can be had neither by rustup nor, as this is no Debian system, from the distribution's Rust."
system_compiler
system_linker
install_library
rustup toolchain list | grep -q '^debian' || rustup toolchain link debian "$system" >/dev/null 2>&1
(cd "$root" && rustup override set debian >/dev/null 2>&1) \
  || fail "rustup could not set the toolchain \"debian\" for $root."
say "This checkout is built with the distribution's Rust (undo: \`rustup override unset\` in it)."
