#!/bin/sh
# Runs beside the server: when that is gone without having stopped PostgreSQL (kill -9), the database is stopped after a grace, unless a new start took it over.
# A shell, since a second Node would cost 40 MB to wait. Arguments: pid of the server, pid of the postmaster, the data folder's lock file.
server=$1 postmaster=$2 lock=$3
# A killed process that nobody has reaped still takes signals.
alive() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; }
while alive "$server"; do
  alive "$postmaster" || exit 0
  sleep 2
done
alive "$postmaster" || exit 0
sleep 60
# Whoever took it over holds the lock and has a watchdog of its own.
holder=$(cut -d' ' -f1 "$lock" 2>/dev/null)
[ -n "$holder" ] && [ "$holder" != "$server" ] && alive "$holder" && exit 0
kill -INT "$postmaster" 2>/dev/null
exit 0
