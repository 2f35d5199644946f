#!/bin/sh
# Runs beside the server: when that is gone without having stopped PostgreSQL (kill -9), the database is stopped after a grace, unless a new start took it over.
# A shell, since a second Node would cost 40 MB to wait. Arguments: pid of the server, pid of the postmaster, the data folder's lock file.
server=$1 postmaster=$2 lock=$3
while kill -0 "$server" 2>/dev/null; do
  kill -0 "$postmaster" 2>/dev/null || exit 0
  sleep 2
done
kill -0 "$postmaster" 2>/dev/null || exit 0
sleep 60
# Whoever took it over holds the lock and has a watchdog of its own.
holder=$(cut -d' ' -f1 "$lock" 2>/dev/null)
[ -n "$holder" ] && [ "$holder" != "$server" ] && kill -0 "$holder" 2>/dev/null && exit 0
kill -INT "$postmaster" 2>/dev/null
exit 0
