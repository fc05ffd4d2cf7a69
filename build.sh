#!/usr/bin/env bash
# One door to everything: ./build.sh demo | test | bench. Sets up what is missing first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

usage() {
  cat <<'TEXT'
usage: ./build.sh VERB
  demo   load a part of a real network, start the server on http://127.0.0.1:8080, print the sign-ins
  test   build with warnings as errors and run every test
  bench  measure, and print the tables
TEXT
}

need() { command -v "$1" > /dev/null || { echo "build.sh: '$1' is missing: $2" >&2; exit 1; }; }

build() {
  need dotnet "install the .NET 10 SDK"
  need npm "install Node 20"
  dotnet build Counterfoil.slnx -c Release -v quiet --nologo
}

# The network as it stood on the evening of 2017-11-14, and a server whose clock starts on the next day.
demo() {
  local folder=.data/demo
  echo "Loading a year of real shopping up to 2017-11-14 into $folder ..."
  ./counterfoil replay data/complete-journey --data-folder "$folder" --until 2017-11-14
  local operator till
  operator=$(./counterfoil key create --data-folder "$folder" --name demo-operator --role operator)
  till=$(./counterfoil key create --data-folder "$folder" --name demo-till --role till \
    --retailer complete-journey --store 309)
  cat <<TEXT

Sign in with one of these keys:
  operator (campaigns)  $operator
  till                  $till
At the till try household 2007 with item 857348 and coupon 51600070033; then scan the item once more.

TEXT
  exec dotnet src/Counterfoil.Server/bin/Release/net10.0/Counterfoil.Server.dll \
    --data-folder "$folder" --clock 2017-11-15T15:00:00Z "$@"
}

case "${1:-}" in
  demo)
    build
    demo "${@:2}"
    ;;
  test)
    build
    exec bash tests/run.sh "${@:2}"
    ;;
  bench)
    build
    exec dotnet bench/Counterfoil.Benchmarks/bin/Release/net10.0/Counterfoil.Benchmarks.dll "${@:2}"
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
