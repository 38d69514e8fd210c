#!/usr/bin/env bash
# Functions that run.sh, test.sh and bench.sh share. To be sourced; sets $root, the repository's folder.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# present WHAT: WHAT is a command's name, or the absolute path of a file.
present() {
  case "$1" in
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

# need_command COMMAND HOW: COMMAND is not ours to install; HOW says where it comes from.
need_command() {
  present "$1" || fail "'$1' is needed and was not found. $2"
}

# as_root COMMAND...: runs as root, directly or through passwordless sudo.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_be_root() {
  [ "$(id -u)" -eq 0 ] || { present sudo && sudo -n true 2>/dev/null </dev/null; }
}

# apt_install PACKAGE...: installs Debian packages, or stops with a message that names them.
apt_install() {
  present apt-get || fail "these programs are missing and there is no apt-get to install them: $*"
  can_be_root || fail "these Debian packages are missing: $*
Install them and run this again:  sudo apt-get install $*"
  say "Installing Debian packages: $*"
  if [ -z "${apt_updated:-}" ]; then
    as_root apt-get update -qq </dev/null || fail "apt-get update failed; the packages still missing are: $*"
    apt_updated=1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
    fail "apt-get could not install: $*"
}

# need_packages WHAT=PACKAGE...: installs the packages whose WHAT (see present) is not there.
need_packages() {
  local pair missing=()
  for pair in "$@"; do
    present "${pair%%=*}" || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

need_dotnet() {
  need_command dotnet 'Install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0'
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    fail "no .NET SDK here satisfies global.json (version 10 is needed). Found: $(dotnet --list-sdks | tr '\n' ';')"
}

need_node() {
  need_command node 'Install Node.js 20 or later: https://nodejs.org/'
  need_command npm 'It comes with Node.js 20 or later: https://nodejs.org/'
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "Node.js 20 or later is needed, version $(node --version) was found."
}

# build_assets: npm packages (only when the lock file changed), then style sheets and scripts.
build_assets() {
  need_node
  [ -f "$root/package-lock.json" ] || fail "package-lock.json is missing: the front-end assets cannot be built."
  local stamp="$root/node_modules/.civicsite-lock" wanted
  wanted="$(sha256sum <"$root/package-lock.json") node $(node --version)"
  if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    say "Installing npm packages"
    (cd "$root" && npm ci --no-audit --no-fund --loglevel=error </dev/null)
    printf '%s\n' "$wanted" >"$stamp"
  fi
  say "Building style sheets and scripts"
  (cd "$root" && npm run --silent build </dev/null)
}

# What the site itself runs at run time, beside .NET.
need_site_packages() {
  need_packages vips=libvips-tools weasyprint=weasyprint /usr/share/fonts/truetype/paratype/PTF55F.ttf=fonts-paratype
}

# publish_site FOLDER [dotnet publish options]: the host, ready to run, in FOLDER.
publish_site() {
  local folder=$1
  shift
  (cd "$root" && dotnet publish src/CivicSite.Web/CivicSite.Web.csproj -c Release -o "$folder" -v quiet "$@" </dev/null)
}

# build_all: the whole solution with one compiler process, so that it and the analyzers are made ready once. The process ends with the build:
# a second build in it could meet what the first one has kept of the views.
build_all() {
  local id="civicsite-$$" code=0
  (cd "$root" && UseSharedCompilation=true SharedCompilationId="$id" dotnet build "$root/CivicSite.sln" -c Release --nologo -v quiet -warnaserror </dev/null) || code=$?
  pkill -f -- "-pipename:$id" || true
  return $code
}
