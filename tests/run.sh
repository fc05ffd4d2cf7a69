#!/usr/bin/env bash
# Runs what ./build.sh built, and prints as its last line: N passed, N failed, N skipped.
# COUNTERFOIL_REQUIRE_ALL=1 makes a skipped test a failure. Arguments go to dotnet test.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

projects=(Counterfoil.Tests Counterfoil.Server.Tests)
results=artifacts/tests
rm -rf "$results"
mkdir -p "$results"
green=true

complain() { echo "tests/run.sh: $*" >&2; green=false; }

has_tests() {
  find "tests/$1" -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*' -print -quit | grep -q .
}

results_of() { cat "$@" | grep -o '<UnitTestResult [^>]*>'; }

count() { results_of "$results"/*.trx 2> /dev/null | grep -c "outcome=\"\($1\)\""; }

run() {
  local project=$1 trx=$results/$1.trx
  shift
  dotnet test "tests/$project" --no-build -c Release --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$project.trx" --blame-hang-timeout 10m --blame-hang-dump-type none "$@" < /dev/null \
    || complain "$project: dotnet test gave exit code $?"
  if [[ ! -s $trx ]]; then
    # A filter in the arguments may leave a project without a match.
    [[ $# -gt 0 ]] || complain "$project: no results; its host crashed, or no test was found"
  elif ! grep -q '<ResultSummary outcome="Completed"' "$trx"; then
    complain "$project: $(grep -o '<ResultSummary outcome="[A-Za-z]*"' "$trx" || echo 'its results are incomplete')"
  elif [[ $# -eq 0 ]] && ! results_of "$trx" | grep 'outcome="\(Passed\|Failed\)"' > /dev/null; then
    complain "$project: no test was executed"
  fi
}

for project in "${projects[@]}"; do
  if has_tests "$project"; then
    run "$project" "$@"
  else
    echo "tests/run.sh: $project has no source file yet"
  fi
done

passed=$(count Passed)
skipped=$(count NotExecuted)
failed=$(($(count '[A-Za-z]*') - passed - skipped))
((passed + failed > 0)) || complain "no test was executed"
if ((skipped > 0)) && [[ ${COUNTERFOIL_REQUIRE_ALL:-} == 1 ]]; then
  complain "skipped where every test must run:"
  results_of "$results"/*.trx | grep 'outcome="NotExecuted"' | grep -o 'testName="[^"]*"' >&2
fi
((failed == 0)) || green=false

echo "$passed passed, $failed failed, $skipped skipped"
$green
