#!/usr/bin/env bash
# What only the tests need: the linter, the formatter, three browser engines with their drivers, nginx, axe-core, an HTML checker and a reader mode.
. "$(dirname "$0")/lib.sh"

for component in clippy rustfmt; do
  if ! "$root/.setup/default-toolchain.sh" cargo "${component/rust/}" --version >/dev/null 2>&1; then
    say "Adding $component by rustup (under a minute)."
    quietly "$component" "$root/.setup/default-toolchain.sh" rustup component add "$component" \
      || fail "$component could not be had: run \`rustup component add $component\` where rustup's server can be reached."
  fi
done

browser() {
  local name
  for name in "${SCROLLWORK_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && have "$name"; then
      printf '%s\n' "$name"
      return
    fi
  done
}

driver=${SCROLLWORK_CHROMEDRIVER:-chromedriver}
if [ -z "$(browser)" ] || ! have "$driver"; then
  system_packages "Chromium with its driver (chromium, chromedriver)" chromium chromium-driver fonts-liberation
fi
if [ -z "$(browser)" ] || ! have "$driver"; then
  fail "The browser tests need Chromium and chromedriver: install both, or name them by SCROLLWORK_CHROMIUM and SCROLLWORK_CHROMEDRIVER."
fi

major() { "$1" --version 2>/dev/null | sed 's/[^0-9]*\([0-9]*\).*/\1/'; }
[ "$(major "$(browser)")" = "$(major "$driver")" ] \
  || fail "Chromium is of version $(major "$(browser)") and chromedriver of $(major "$driver"): install both in one version."

"$root/.setup/engines.sh"

have nginx || [ -x /usr/sbin/nginx ] || system_packages "nginx" nginx-light

"$root/.setup/npm-packages.sh" tests
"$root/.setup/hosts.sh"
