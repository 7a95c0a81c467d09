#!/bin/sh
# Builds the demo if anything has changed since the last time, and runs it: ./demo.sh --help
# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
built=$root/demo/target/demo.built
log=$root/demo/target/demo-build.log

fail() {
  echo "demo: $1" >&2
  exit 1
}

is_built() {
  [ -e "$built" ] || return 1
  changed=$(cd "$root" && find pom.xml annotations runtime processor broker demo \
    -name target -prune -o -newer "$built" -print)
  [ -z "$changed" ]
}

build() {
  command -v mvn >/dev/null || fail "Maven is needed to build it, and there is no mvn on the PATH"
  mkdir -p "$root/demo/target"
  # Maven does not notice when only the processor has changed.
  rm -rf "$built" "$root/demo/target/classes" "$root/demo/target/generated-sources"
  (cd "$root" && exec mvn -B -q -pl demo -am -Dmaven.test.skip=true -Dspotless.check.skip=true package) \
    >"$log" 2>&1 &
  maven=$!
  trap 'kill "$maven" 2>/dev/null; exit 130' INT TERM
  printf 'Building the demo (the first time, Maven downloads what it needs) ' >&2
  while kill -0 "$maven" 2>/dev/null; do
    printf '.' >&2
    sleep 1
  done
  echo >&2
  if ! wait "$maven"; then
    cat "$log" >&2
    fail "the build failed, as told above"
  fi
  trap - INT TERM
  touch "$built"
}

"$java" -version >/dev/null 2>&1 || fail "a JDK, 17 or newer, is needed, and $java does not run"
is_built || build

# The shell knows how wide the terminal is, and tells nobody.
if [ -z "${COLUMNS:-}" ] && [ -t 1 ]; then
  COLUMNS=$(stty size 2>/dev/null </dev/tty | cut -d ' ' -f 2) || COLUMNS=
  export COLUMNS
fi

# A short run starts sooner with simpler compilation and memory. Without "nodelay", Java's HTTP server holds back
# the end of each answer for 40 ms, which would be most of what the picture shows.
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true \
  -jar "$root/demo/target/waybill-demo.jar" "$@"
