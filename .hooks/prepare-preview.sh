#!/bin/sh
# Called by Trunk before a build: joins the parts of the style sheets and, for a preview, turns each story file into story.json with its
# photos. Photos are kept from build to build; only a changed one is made again. A release's stories are published by
# `scrollwork build`.
set -eu

# The numbered parts share one cascade layer; the others stand outside of it, and say why.
{
  echo '@layer scrollwork {'
  cat styles/[0-9]*.css
  echo '}'
  cat styles/[a-z]*.css
} > "$TRUNK_STAGING_DIR/scrollwork.css"
# Those of the rarer blocks, and what is rarest, for stories that have one.
for sheet in blocks rare; do
  {
    echo '@layer scrollwork {'
    cat styles/$sheet/*.css
    echo '}'
  } > "$TRUNK_STAGING_DIR/$sheet.css"
done
[ "$TRUNK_PROFILE" = release ] && exit 0
cache=${CARGO_TARGET_DIR:-target}/stories
cargo run --quiet --bin scrollwork -- preview public/stories public/gallery/*.dj -o "$cache"
cp -R "$cache" "$TRUNK_STAGING_DIR/stories"
