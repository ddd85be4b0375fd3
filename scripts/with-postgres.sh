#!/usr/bin/env bash
# Runs a command on a PostgreSQL server of its own, which is gone afterwards:
#   scripts/with-postgres.sh npx jest test/medium
# The command finds the server in TEST_DATABASE_URL, and its programs in POSTGRES_BIN. Debian's package `postgresql` is
# installed where there is none and this is root. The cluster lives in a temporary folder, with a free port of the
# loopback address and a password made for it; as root, it runs as the user `postgres`, since PostgreSQL refuses root.
set -euo pipefail
[ $# -gt 0 ] || {
  echo "usage: scripts/with-postgres.sh COMMAND…" >&2
  exit 2
}

# The programs of the newest PostgreSQL that is installed; initdb is not on the PATH in Debian.
find_bin() { find /usr/lib/postgresql -maxdepth 3 -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1; }
bin=$(find_bin)
[ -n "$bin" ] || ! command -v initdb >/dev/null || bin=$(dirname "$(command -v initdb)")
if [ -z "$bin" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql >&2
  bin=$(find_bin)
fi
[ -n "$bin" ] || {
  echo "PostgreSQL is not installed: install it (Debian: apt-get install postgresql), or run this as root." >&2
  exit 1
}

as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

room=$(mktemp -d)
stop() {
  as_owner "$bin/pg_ctl" -D "$room/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$room"
}
trap stop EXIT

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
port=$(node -e "const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
printf '%s' "$password" >"$room/password"
[ "$(id -u)" -ne 0 ] || chown -R postgres "$room"
as_owner "$bin/initdb" -D "$room/data" -U postgres -A scram-sha-256 --pwfile="$room/password" -E UTF8 --locale=C.UTF-8 >"$room/log"
as_owner "$bin/pg_ctl" -D "$room/data" -w -t 60 -l "$room/server.log" \
  -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$room'" start >>"$room/log" || {
  cat "$room/server.log" >&2
  exit 1
}

status=0
TEST_DATABASE_URL="postgresql://postgres:$password@127.0.0.1:$port/postgres" POSTGRES_BIN="$bin" "$@" || status=$?
exit "$status"
