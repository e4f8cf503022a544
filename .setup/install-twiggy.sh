#!/usr/bin/env bash
# What only `make sizes` needs: twiggy, which says how large each function of a module is.
. "$(dirname "$0")/lib.sh"

own_crate twiggy "$twiggy_version" "one or two" || fail "twiggy $twiggy_version could not be installed: see $cache/logs."
