#!/bin/sh
# Measures one table of benchmarks/README.md and writes it there: benchmarks/measure.sh sent-properties [JVMs, rounds or interfaces]
# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Maven does not notice when only the processor has changed, nor that a jar is no longer needed.
rm -rf "$root"/benchmarks/contenders/*/target "$root/benchmarks/target/classes" "$root/benchmarks/target/generated-sources"
case ${1-} in
  compile-time | size) modules='benchmarks,benchmarks/contenders -amd' ;;
  *) modules=benchmarks ;;
esac
# shellcheck disable=SC2086
(cd "$root" && mvn -B -ntp -q -pl $modules -am -P measure -Dmaven.test.skip=true -Dspotless.check.skip=true package)

case ${AMQP_URI:-}/${1:-} in
  /end-to-end | /start-up) with_broker=$root/benchmarks/with-rabbitmq.sh ;;
  *) with_broker= ;;
esac

exec ${with_broker:+"$with_broker"} \
  "$java" -cp "$root/benchmarks/target/classes:$root/benchmarks/target/lib/*" \
  dev.waybill.benchmarks.Measure "$root/benchmarks" "$@"
