# Finds or fetches what Waybill runs on, and installs it: sourced by bin/start, bin/test and bin/waybill. POSIX sh.
# Sets: root (the clone), node (a fit Node). One line of progress for each step that takes time; silent where nothing is to do.

node_version=24.21.0
npm_version=11

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
: "${WAYBILL_STARTED_AT:=$(date +%s)000}"
export WAYBILL_STARTED_AT

# What Node made of our sources stays between starts: server, commands and the threads that read feeds begin in half the time.
: "${NODE_COMPILE_CACHE:=$root/.runtime/compile-cache}"
export NODE_COMPILE_CACHE

say() { printf '[%5ss] %s\n' "$(( $(date +%s) - WAYBILL_STARTED_AT / 1000 )).0" "$1" >&2; }
die() { printf 'waybill: %s\n' "$1" >&2; exit 1; }

fit() { "$1" -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>22||(a===22&&b>=18)?0:1)' 2>/dev/null; }

# Only one start installs at a time; the others wait. A lock whose holder is gone is taken over.
lock() {
  while ! mkdir "$root/.runtime/lock" 2>/dev/null; do
    holder=$(cat "$root/.runtime/lock/pid" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$root/.runtime/lock"; else sleep 1; fi
  done
  echo $$ >"$root/.runtime/lock/pid"
  trap 'rm -rf "$root/.runtime/lock"' EXIT
  trap 'exit 130' INT TERM
}
unlock() { rm -rf "$root/.runtime/lock"; trap - EXIT INT TERM; }

find_node() {
  if command -v node >/dev/null 2>&1 && fit node; then node=$(command -v node); return; fi
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64 | Linux-arm64) platform=linux-arm64 ;;
    Darwin-arm64) platform=darwin-arm64 ;;
    Darwin-x86_64) platform=darwin-x64 ;;
    *) die "no Node build for $(uname -s) $(uname -m); install Node 22.18 or newer" ;;
  esac
  node=$root/.runtime/node_modules/node-$platform/bin/node
  [ -x "$node" ] && return
  command -v npm >/dev/null 2>&1 || die "neither a Node of 22.18 or newer nor npm was found; install one of them"
  say "Fetching Node $node_version (this machine's is older than 22.18)"
  [ -f "$root/.runtime/package.json" ] || echo '{"private":true}' >"$root/.runtime/package.json"
  npm install --prefix "$root/.runtime" --no-save --no-audit --no-fund --ignore-scripts "node-$platform@$node_version" "npm@$npm_version" >"$root/.runtime/install.log" 2>&1 ||
    die "Node could not be fetched: $(tail -n 3 "$root/.runtime/install.log")"
}

# npm 11 installs the lock file's packages of this platform properly; an older one is replaced for us alone.
find_npm() {
  if [ -f "$root/.runtime/node_modules/npm/bin/npm-cli.js" ]; then npm_cli=$root/.runtime/node_modules/npm/bin/npm-cli.js; return; fi
  if command -v npm >/dev/null 2>&1 && [ "$(npm --version 2>/dev/null | cut -d. -f1)" -ge 11 ] 2>/dev/null; then npm_cli=; return; fi
  command -v npm >/dev/null 2>&1 || die "npm was not found"
  say "Fetching npm $npm_version"
  [ -f "$root/.runtime/package.json" ] || echo '{"private":true}' >"$root/.runtime/package.json"
  npm install --prefix "$root/.runtime" --no-save --no-audit --no-fund --ignore-scripts "npm@$npm_version" >"$root/.runtime/install.log" 2>&1 || die "npm could not be fetched: $(tail -n 3 "$root/.runtime/install.log")"
  npm_cli=$root/.runtime/node_modules/npm/bin/npm-cli.js
}
npm_run() { if [ -n "$npm_cli" ]; then "$node" "$npm_cli" "$@"; else npm "$@"; fi; }

install_packages() {
  stamp=$root/node_modules/.waybill-lock
  if [ -f "$stamp" ] && cmp -s "$stamp" "$root/package-lock.json"; then return; fi
  find_npm
  say "Installing packages"
  (cd "$root" && npm_run ci --ignore-scripts --no-audit --no-fund) >"$root/.runtime/install.log" 2>&1 || die "packages could not be installed: $(tail -n 5 "$root/.runtime/install.log")"
  cp "$root/package-lock.json" "$stamp"
}

# The web is built when its sources, or the packages that go into it, changed.
build_web() {
  sum=$(cd "$root" && find apps/web/src apps/web/public apps/web/index.html apps/web/vite.config.ts packages/permissions/src packages/sdk/src package-lock.json -type f 2>/dev/null | LC_ALL=C sort | xargs cksum 2>/dev/null | cksum)
  if [ -f "$root/apps/web/dist/.stamp" ] && [ "$(cat "$root/apps/web/dist/.stamp")" = "$sum" ]; then return; fi
  [ -f "$root/apps/web/index.html" ] || return 0
  say "Building the web"
  (cd "$root/apps/web" && "$node" "$root/node_modules/vite/bin/vite.js" build) >"$root/.runtime/web.log" 2>&1 || die "the web could not be built: $(tail -n 5 "$root/.runtime/web.log")"
  printf '%s\n' "$sum" >"$root/apps/web/dist/.stamp"
}

prepare() {
  mkdir -p "$root/.runtime" 2>/dev/null || die "$root cannot be written"
  lock
  find_node
  PATH=$(dirname -- "$node"):$PATH
  export PATH
  install_packages
  [ "${1:-}" = web ] && build_web
  unlock
}
