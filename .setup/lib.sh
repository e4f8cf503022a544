# shellcheck shell=bash disable=SC2034
# Words, places and versions that the set-up's steps share. Sourced by them, never run.
set -euo pipefail

trunk_version=0.21.14
twiggy_version=0.8.0
geckodriver_version=0.37.1
rust_minimum=1.88

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/scrollwork
cargo_bin=${CARGO_HOME:-$HOME/.cargo}/bin
npm_tools=$cache/npm
own_tools=$cache/tools
bench_tools=$cache/bench
export PATH="$own_tools/bin:$npm_tools/node_modules/.bin:$cargo_bin:$PATH"
mkdir -p "$cache/logs"

say() { printf 'set-up: %s\n' "$*"; }

fail() {
  printf 'set-up: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Whether COMMAND is there and says that it is of VERSION.
is_version() {
  have "$1" && "$1" --version 2>/dev/null | grep -qwF -- "$2"
}

# Runs a command with its output kept in a log, a line every half minute so that nobody thinks it hangs, and the log's
# end shown when it fails: quietly NAME COMMAND…
quietly() {
  local name=$1 log=$cache/logs/$1.log status=0 ticker
  shift
  (
    passed=0
    while sleep 30 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
      passed=$((passed + 30))
      say "… $name, $((passed / 60)) min $((passed % 60)) s so far"
    done
  ) &
  ticker=$!
  "$@" >"$log" 2>&1 || status=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  [ "$status" -eq 0 ] || tail -n 15 "$log" >&2
  return "$status"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    return 1
  fi
}

# Installs system packages where apt-get is; elsewhere says what to install: system_packages WHAT PACKAGE…
system_packages() {
  local what=$1
  shift
  have apt-get || fail "$what is missing: install it with this system's package manager, then run this again."
  say "Installing system packages for $what: $* (about a minute)."
  quietly "package lists" as_root apt-get update || say "The package lists could not be refreshed: using those at hand."
  quietly "system packages" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
    || fail "$what could not be installed: \`apt-get install $*\` failed, see $cache/logs."
}

# Compiles a command for this project's make alone, unoptimised, which takes half as long: own_crate CRATE VERSION MINUTES
own_crate() {
  if is_version "$1" "$2"; then return; fi
  say "Installing $1 $2 (compiles for $3 minutes, once)."
  local status=0
  CARGO_TARGET_DIR=$cache/build quietly "$1" "$root/.setup/default-toolchain.sh" \
    cargo install "$1" --version "$2" --debug --locked --root "$own_tools" || status=1
  rm -rf "$cache/build"
  return "$status"
}

# Installs the packages of FOLDER/package-lock.json into INTO, which then holds only those: npm_ci FOLDER INTO OPTION…
npm_ci() {
  local folder=$1 into=$2
  shift 2
  have node || system_packages "Node.js" nodejs
  have npm || system_packages "npm" npm
  say "Installing the npm packages of ${folder#"$root"/}/package-lock.json in $into (under a minute)."
  rm -rf "$into"
  mkdir -p "$into"
  cp "$folder/package.json" "$folder/package-lock.json" "$into/"
  # No package runs a script of its own at this.
  quietly "npm ${into##*/}" npm ci --prefix "$into" --ignore-scripts --no-audit --no-fund "$@" \
    || fail "The packages of ${folder#"$root"/} could not be installed by npm: see $cache/logs."
}

# The toolchain that is used outside this checkout: it has the linter and the formatter even where the checkout is
# overridden to the distribution's compiler. Empty without rustup.
default_toolchain() {
  (cd / && rustup show active-toolchain 2>/dev/null) | cut -d ' ' -f 1 || true
}
