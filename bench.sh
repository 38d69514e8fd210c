#!/usr/bin/env bash
# Measures the site with generated news and prints one table. Arguments are numbers of news (default: 1000 10000 100000)
# and --rounds N, --seconds N, --connections N. For example: ./bench.sh --seconds 2 1000
set -euo pipefail
# shellcheck source=build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/build/lib.sh"

need_dotnet
need_site_packages
need_packages wrk=wrk
build_assets

say "Building"
publish_site "$root/artifacts/bench-site"
(cd "$root" && dotnet build benchmarks/CivicSite.Benchmarks/CivicSite.Benchmarks.csproj -c Release --nologo -v quiet </dev/null)

say "Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(uname -sr), .NET SDK $(cd "$root" && dotnet --version)"
export CIVICSITE_TEST_HOST="$root/artifacts/bench-site/CivicSite.Web.dll"
exec dotnet "$root/benchmarks/CivicSite.Benchmarks/bin/Release/net10.0/CivicSite.Benchmarks.dll" run "$@"
