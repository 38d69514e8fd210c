#!/usr/bin/env bash
# Builds everything, checks the formatting and runs every test. The last line is "N passed, N failed, N skipped".
# With CIVICSITE_TEST_URL set, only the tests of the public site run, against the site at that address.
set -euo pipefail
# shellcheck source=build/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/build/lib.sh"
# shellcheck source=build/postgres.sh
. "$root/build/postgres.sh"

results="$root/TestResults"
solution="$root/CivicSite.sln"
failed=

# check DESCRIPTION COMMAND...: a failure is remembered, so that one run shows everything that is wrong.
check() {
  local started=$SECONDS description=$1
  shift
  say "$description"
  if ! (cd "$root" && "$@" </dev/null); then
    failed="${failed:+$failed, }$description"
  fi
  say "  $description: $((SECONDS - started)) s"
}

# run_tests PROJECT [dotnet test options]
run_tests() {
  dotnet test "tests/$1/$1.csproj" "${@:2}" -c Release --no-build --nologo -v quiet --logger "console;verbosity=minimal" \
    --logger "trx;LogFileName=$1.trx" --results-directory "$results" --blame-hang-timeout 5m --blame-hang-dump-type none
}

# count OUTCOME: how many results with that outcome the TRX files hold.
count() {
  { grep -ho "<UnitTestResult [^>]*outcome=\"$1\"" "$results"/*.trx 2>/dev/null || true; } | wc -l
}

started=$SECONDS
need_dotnet
need_site_packages
need_postgres_packages
need_packages stemwords=libstemmer-tools unmunch=hunspell-tools /usr/share/hunspell/ru_RU.dic=hunspell-ru \
  /usr/share/dict/american-english=wamerican
need_packages chromium-headless-shell=chromium-headless-shell /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf=fonts-dejavu-core
build_assets

rm -rf "$results"
mkdir -p "$results"
trap stop_postgres EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say "Building"
build_all
if [ -z "${CIVICSITE_TEST_URL:-}" ]; then
  publish_site "$root/artifacts/test-site"
  export CIVICSITE_TEST_HOST="$root/artifacts/test-site/CivicSite.Web.dll"
  # The stemmers are compared with Snowball's own: a machine without it fails here.
  export CIVICSITE_TEST_STEMMER=1
  start_postgres
  # Style and analyzers of .editorconfig have been checked by the build, with warnings as errors.
  check "Formatting" dotnet format whitespace "$solution" --no-restore --verify-no-changes
  check "Unit tests" run_tests CivicSite.UnitTests
fi
check "Integration tests" run_tests CivicSite.IntegrationTests
check "Browser tests" run_tests CivicSite.BrowserTests

passed=$(count Passed)
errors=$(count Failed)
total=$({ grep -ho '<UnitTestResult ' "$results"/*.trx 2>/dev/null || true; } | wc -l)
say "$((SECONDS - started)) s"
if [ -n "$failed" ]; then printf 'error: not clean: %s\n' "$failed" >&2; fi
if [ "$total" -eq 0 ]; then printf 'error: no tests ran\n' >&2; fi
printf '%d passed, %d failed, %d skipped\n' "$passed" "$errors" "$((total - passed - errors))"
[ -z "$failed" ] && [ "$errors" -eq 0 ] && [ "$total" -gt 0 ]
