#!/usr/bin/env bash
# The two engines that the tests run in besides Chromium: Firefox with geckodriver, WebKitGTK with its driver and a display for it.
# What cannot be had here is told; the tests then show "not run" for that engine, and fail where CI is set.
. "$(dirname "$0")/lib.sh"

has_firefox() { have "${SCROLLWORK_FIREFOX:-firefox-esr}" || have firefox; }
has_geckodriver() { have "${SCROLLWORK_GECKODRIVER:-geckodriver}"; }
has_webkit() {
  local place
  have "${SCROLLWORK_WEBKITWEBDRIVER:-WebKitWebDriver}" || return 1
  # Distributions keep the browser itself outside of PATH.
  for place in /usr/lib/*/webkit2gtk-4.1/ /usr/libexec/webkit2gtk-4.1/ ""; do
    if have "${SCROLLWORK_MINIBROWSER:-${place}MiniBrowser}"; then return; fi
  done
  return 1
}
has_display() { have "${SCROLLWORK_XVFB:-Xvfb}"; }

# `fail` inside ends only the subshell: a missing engine does not keep the others from being tested.
has_firefox || (system_packages "Firefox" firefox-esr) || true
has_geckodriver || own_crate geckodriver "$geckodriver_version" "two to four" || say "geckodriver could not be installed: see $cache/logs."
has_webkit || (system_packages "WebKitGTK with its driver" webkit2gtk-driver) || true
has_display || (system_packages "a display for WebKitGTK (Xvfb)" xvfb) || true
for part in firefox geckodriver webkit display; do
  "has_$part" || say "One of the three engines will not be tested: $part is missing."
done
