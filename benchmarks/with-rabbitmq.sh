#!/bin/sh
# Runs a command with a RabbitMQ of its own at $AMQP_URI, which is gone afterwards: benchmarks/with-rabbitmq.sh COMMAND...
# SPDX-FileCopyrightText: The Waybill Authors
# SPDX-License-Identifier: Apache-2.0
set -eu

sbin=$(echo /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin)
if [ ! -x "$sbin/rabbitmq-server" ]; then
  echo "A RabbitMQ is needed: apt-get install rabbitmq-server, or name one in AMQP_URI=amqp://guest:guest@host:5672" >&2
  exit 2
fi

# On loopback, with ports, data, cookie and port mapper of its own: nobody else's broker is touched.
home=$(mktemp -d)
head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$home/.erlang.cookie"
chmod 400 "$home/.erlang.cookie"
echo 'listeners.tcp.1 = 127.0.0.1:21772' >"$home/rabbitmq.conf"
echo '[].' >"$home/enabled_plugins"

node() {
  env HOME="$home" LANG=C.UTF-8 ERL_EPMD_PORT=21776 ERL_EPMD_ADDRESS=127.0.0.1 \
    ERL_CRASH_DUMP="$home/erl_crash.dump" \
    RABBITMQ_NODENAME=benchmarks@localhost RABBITMQ_MNESIA_BASE="$home/mnesia" RABBITMQ_LOG_BASE="$home/log" \
    RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" RABBITMQ_PID_FILE="$home/pid" RABBITMQ_CONF_ENV_FILE=/dev/null \
    RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" RABBITMQ_DIST_PORT=21775 \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}' \
    "$@"
}

stop() {
  node "$sbin/rabbitmqctl" --quiet shutdown >/dev/null 2>&1 || true
  node epmd -port 21776 -kill >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT TERM

node "$sbin/rabbitmq-server" -detached
node "$sbin/rabbitmqctl" --quiet wait "$home/pid" --timeout 60
AMQP_URI=amqp://guest:guest@127.0.0.1:21772 "$@"
