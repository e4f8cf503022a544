#!/usr/bin/env bash
# wasm-opt, esbuild and terser, which Trunk's release build calls; with the argument `tests`, what only the tests need.
. "$(dirname "$0")/lib.sh"

npm_install() {
  have node || system_packages "Node.js" nodejs
  have npm || system_packages "npm" npm
  mkdir -p "$node_tools"
  quietly "packages" npm install --prefix "$node_tools" --save-exact --no-audit --no-fund "$@" \
    || fail "$* could not be installed by npm: see $cache/logs."
}

if [ "${1:-}" = tests ]; then
  modules=$node_tools/node_modules
  if [ ! -f "$modules/axe-core/axe.min.js" ] || [ ! -f "$modules/@mozilla/readability/Readability.js" ] \
    || [ ! -f "$modules/cldr-core/availableLocales.json" ] \
    || ! is_version html-validate "$html_validate_version"; then
    say "Installing axe-core $axe_version, html-validate $html_validate_version, Readability $readability_version and the data of CLDR $cldr_version in $node_tools (seconds)."
    npm_install "axe-core@$axe_version" "html-validate@$html_validate_version" "@mozilla/readability@$readability_version" \
      "cldr-core@$cldr_version"
  fi
  exit 0
fi

if ! is_version wasm-opt "version_$binaryen_version" || ! is_version esbuild "$esbuild_version" \
  || ! is_version terser "$terser_version"; then
  say "Installing wasm-opt (binaryen $binaryen_version), esbuild $esbuild_version and terser $terser_version in $node_tools (under a minute)."
  npm_install "binaryen@$binaryen_version.0.0" "esbuild@$esbuild_version" "terser@$terser_version"
fi

# Plain `trunk serve` finds them beside trunk.
for tool in wasm-opt esbuild terser; do
  made=$node_tools/node_modules/.bin/$tool
  if [ -x "$made" ] && [ ! -e "$cargo_bin/$tool" ]; then
    say "Linking $tool into $cargo_bin, where \`trunk serve\` finds it."
    mkdir -p "$cargo_bin"
    ln -sf "$made" "$cargo_bin/$tool"
  fi
done
