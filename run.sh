#!/usr/bin/env bash
# Builds the site and runs it until Ctrl+C. Arguments go to the host, for example: ./run.sh --urls http://127.0.0.1:8080
set -euo pipefail
# shellcheck source=build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/build/lib.sh"

urls=${ASPNETCORE_URLS:-http://127.0.0.1:5000}
previous=
for argument in "$@"; do
  case "$argument" in
    --urls=*) urls=${argument#--urls=} ;;
    *) if [ "$previous" = --urls ]; then urls=$argument; fi ;;
  esac
  previous=$argument
done

need_dotnet
need_site_packages
build_assets

say "Building the site"
publish_site "$root/artifacts/site"

export ASPNETCORE_URLS=$urls
data=$(realpath -m "${CIVICSITE_DATA:-$root/App_Data}")
(umask 077 && mkdir -p "$data")
export CivicSite__DataFolder="$data"
say "Data: $data"
say "Starting ${urls//;/ } (Ctrl+C stops it)"
cd "$root/artifacts/site"
exec dotnet CivicSite.Web.dll "$@"
