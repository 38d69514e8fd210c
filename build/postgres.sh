#!/usr/bin/env bash
# A private PostgreSQL server for tests: own folder, Unix socket only, no durability. To be sourced after lib.sh.

postgres_bin=/usr/lib/postgresql/15/bin
postgres_dir=

need_postgres_packages() {
  need_packages "$postgres_bin/initdb=postgresql-15" setpriv=util-linux
}

# as_postgres COMMAND...: PostgreSQL refuses to run as root, so root becomes the user "postgres".
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups --reset-env -- "$@"
  else
    "$@"
  fi
}

# start_postgres: exports CIVICSITE_TEST_POSTGRES. The caller's exit trap runs stop_postgres.
start_postgres() {
  say "Starting a private PostgreSQL server"
  postgres_dir=$(mktemp -d /tmp/civicsite-pg.XXXXXX)
  if [ "$(id -u)" -eq 0 ]; then chown postgres: "$postgres_dir"; fi
  (
    cd "$postgres_dir"
    as_postgres "$postgres_bin/initdb" -D data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync
    as_postgres "$postgres_bin/pg_ctl" -D data -l log -w -t 60 start -o "-c listen_addresses='' -k '$postgres_dir' \
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
  ) >"${TMPDIR:-/tmp}/civicsite-initdb.$$" 2>&1 </dev/null || {
    cat "${TMPDIR:-/tmp}/civicsite-initdb.$$" "$postgres_dir/log" >&2 2>/dev/null
    fail "the private PostgreSQL server did not start."
  }
  rm -f "${TMPDIR:-/tmp}/civicsite-initdb.$$"
  export CIVICSITE_TEST_POSTGRES="Host=$postgres_dir;Username=postgres;Database=postgres"
}

stop_postgres() {
  [ -n "$postgres_dir" ] || return 0
  if [ -f "$postgres_dir/data/postmaster.pid" ]; then
    (cd "$postgres_dir" && as_postgres "$postgres_bin/pg_ctl" -D data -m immediate -w stop >/dev/null 2>&1) || true
  fi
  rm -rf "$postgres_dir"
  postgres_dir=
}
