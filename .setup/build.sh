#!/usr/bin/env bash
# Everything that building and serving needs; what is there already costs a second.
. "$(dirname "$0")/lib.sh"
say "Looking for what is missing (a second when nothing is; 15 to 25 minutes on a new machine, mostly compiling Trunk)."
for step in compiler target crates npm-packages; do
  "$root/.setup/$step.sh"
done
