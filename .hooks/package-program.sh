#!/bin/sh
# Packs the program for a release: scrollwork-TARGET.tgz, which `cargo binstall` looks for, with man pages, completions and the licence.
set -eu
cd "$(dirname "$0")/.."
made=${CARGO_TARGET_DIR:-target}/release
target=$(rustc -vV | sed -n 's/^host: //p')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$made/scrollwork" LICENSE "$work"
"$made/scrollwork" manual "$work/man1" > /dev/null
mkdir "$work/completions"
for shell in bash elvish fish powershell zsh; do
  "$made/scrollwork" completions $shell > "$work/completions/scrollwork.$shell"
done
archive=$made/scrollwork-$target.tgz
tar -C "$work" -czf "$archive.part" scrollwork LICENSE man1 completions
mv "$archive.part" "$archive"
ls -l "$archive"
