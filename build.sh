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

case "${1:-}" in
  demo)
    build
    exec ./counterfoil demo "${@:2}"
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
