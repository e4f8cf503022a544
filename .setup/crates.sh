#!/usr/bin/env bash
# Trunk, and the wasm-bindgen command line at the very version of the crate in Cargo.lock.
. "$(dirname "$0")/lib.sh"

bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$root/Cargo.lock")
[ -n "$bindgen_version" ] || fail "Cargo.lock names no version of wasm-bindgen."

# An unoptimised build does the same work and takes half as long to make. A tool of another version that the user has
# stays as it is: ours then goes where only this project's make looks.
# install_crate CRATE COMMAND VERSION MINUTES [FLAG…]
install_crate() {
  local crate=$1 command=$2 version=$3 minutes=$4 place=${CARGO_HOME:-$HOME/.cargo}
  shift 4
  if is_version "$command" "$version"; then return; fi
  if have "$command"; then
    place=$own_tools
    say "$command is there in another version: version $version goes into $own_tools/bin; put it first in PATH for plain \`trunk serve\`."
  fi
  say "Installing $crate $version (compiles for $minutes minutes, once)."
  CARGO_TARGET_DIR=$cache/build quietly "$crate" "$root/.setup/default-toolchain.sh" \
    cargo install "$crate" --version "$version" --debug --root "$place" "$@" \
    || fail "$crate $version could not be installed: see $cache/logs."
  rm -rf "$cache/build"
}

install_crate trunk trunk "$trunk_version" "8 to 15" --locked
install_crate wasm-bindgen-cli wasm-bindgen "$bindgen_version" "3 to 5"

# Trunk is told to stay offline, so that a preview starts at once and on a train: the crates have to be here before.
if ! (cd "$root" && cargo fetch --locked --offline >/dev/null 2>&1); then
  say "Fetching the crates that are built from (about a minute)."
  (cd "$root" && quietly "crates" cargo fetch --locked) || fail "The crates could not be fetched: see $cache/logs."
fi
