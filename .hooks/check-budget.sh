#!/bin/sh
# What the code of a story costs a reader: check-budget.sh OUT prints the bytes of the files that a published story loads, and of those that
# a live one does, plain and by brotli, and fails where the sum of either is over its budget in Cargo.toml.
set -eu

out=${1:?"which published folder? check-budget.sh OUT"}
budget() { sed -n "s/^$1 = \\([0-9]*\\)$/\\1/p" "$(dirname "$0")/../Cargo.toml"; }
if [ ! -f "$out/embed.js" ]; then
  echo "$out has no embed.js: publish into it with \`scrollwork build\`" >&2
  exit 1
fi

# One file names another; files of earlier builds may lie beside them.
named() { grep -o "\"assets/$2-[0-9a-f]*\.$3\"" "$out/$1" | tr -d '"'; }
bytes() { wc -c < "$out/$1" | tr -d ' '; }

row='%-34s %9s %9s\n'
# Prints a table of the files after its name and its budget.
table() {
  name=$1 most=$2 plain=0 packed=0
  shift 2
  # shellcheck disable=SC2059  # one form for all lines
  printf "$row" "$name" bytes brotli
  for file in "$@"; do
    # shellcheck disable=SC2059
    printf "$row" "$file" "$(bytes "$file")" "$(bytes "$file.br")"
    plain=$((plain + $(bytes "$file"))) packed=$((packed + $(bytes "$file.br")))
  done
  # shellcheck disable=SC2059
  printf "$row" "together, of $most allowed" "$plain" "$packed"
  if [ "$packed" -gt "$most" ]; then
    echo "Over the budget of $most bytes in Cargo.toml by $((packed - most))" >&2
    exit 1
  fi
}

styles=$(named embed.js scrollwork css)
live=$(named embed.js live js)
table 'code of a published story' "$(budget budget)" embed.js "$(named embed.js runtime wasm)" "$styles"
table 'code of a live story' "$(budget budget-live)" embed.js "$live" "$(named "$live" app wasm)" "$(named "$live" runtime-debug wasm)" "$styles"
