#!/usr/bin/env bash
# Runs a command with the user's default toolchain: default-toolchain.sh COMMAND…
. "$(dirname "$0")/lib.sh"
toolchain=$(default_toolchain)
[ -z "$toolchain" ] || export RUSTUP_TOOLCHAIN=$toolchain
exec "$@"
