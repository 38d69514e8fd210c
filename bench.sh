#!/usr/bin/env bash
# Measures the site with generated news and prints one table. Arguments are numbers of news (default: 1000 10000 100000)
# and --rounds N, --seconds N, --connections N. For example: ./bench.sh --seconds 2 1000
# "./bench.sh organizations [COUNT...]" measures the register of organisations (1000 10000).
# "./bench.sh veterans [COUNT...]" measures the archive of the Immortal Regiment (1,000 and 100,000 people).
# "./bench.sh events [COUNT...]" measures the calendar of events (1,000 and 10,000 events).
# "./bench.sh corrections [WORDS]" measures the correction of queries instead, without a site.
# "./bench.sh search [COUNT...]" measures the search: quality over judged queries, and speed, on both databases.
# "./bench.sh matching [COUNT]" measures the matching of people: precision and recall over the labelled pairs, look-ups in an archive of COUNT.
# "./bench.sh museum [COUNT...]" measures lessons of the museum with that many bookings (1,000 and 100,000), on both databases.
set -euo pipefail
# shellcheck source=build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/build/lib.sh"

program="$root/benchmarks/CivicSite.Benchmarks/bin/Release/net10.0/CivicSite.Benchmarks.dll"

build_program() {
  (cd "$root" && dotnet build benchmarks/CivicSite.Benchmarks/CivicSite.Benchmarks.csproj -c Release --nologo -v quiet </dev/null)
}

need_dotnet
if [ "${1:-}" = corrections ]; then
  need_packages unmunch=hunspell-tools /usr/share/hunspell/ru_RU.dic=hunspell-ru
  build_program
  exec dotnet "$program" "$@"
fi

if [ "${1:-}" = matching ] || [ "${1:-}" = museum ]; then
  # shellcheck source=build/postgres.sh
  . "$root/build/postgres.sh"
  need_postgres_packages
  build_program
  trap stop_postgres EXIT
  start_postgres
  dotnet "$program" "$@"
  exit
fi

if [ "${1:-}" = search ]; then
  # shellcheck source=build/postgres.sh
  . "$root/build/postgres.sh"
  need_packages unmunch=hunspell-tools /usr/share/hunspell/ru_RU.dic=hunspell-ru
  need_postgres_packages
  build_program
  trap stop_postgres EXIT
  start_postgres
  say "Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1-3 /proc/loadavg)"
  dotnet "$program" "$@"
  exit
fi

need_site_packages
need_packages wrk=wrk
build_assets

say "Building"
publish_site "$root/artifacts/bench-site"
build_program

say "Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(uname -sr), .NET SDK $(cd "$root" && dotnet --version)"
export CIVICSITE_TEST_HOST="$root/artifacts/bench-site/CivicSite.Web.dll"
if [ "${1:-}" = organizations ] || [ "${1:-}" = veterans ] || [ "${1:-}" = events ]; then exec dotnet "$program" "$@"; fi
exec dotnet "$program" run "$@"
