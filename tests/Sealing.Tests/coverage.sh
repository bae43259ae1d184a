#!/bin/sh
# Builds and runs the tests of Sealing with the coverage collector and prints one line at the end.
# Ends with an error unless all tests pass and every branch of Parasol.Sealing has been taken.
set -eu

project=$(cd "$(dirname "$0")" && pwd)/coverage
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet build "$project" --verbosity quiet -nologo -nodeReuse:false -property:UseSharedCompilation=true
# The target is called by itself because global.json gives `dotnet test` to another test platform.
dotnet msbuild "$project" -nologo -verbosity:quiet -target:VSTest -property:VSTestNoBuild=true \
    -property:VSTestSetting="$project/coverage.runsettings" -property:VSTestCollect="XPlat Code Coverage" \
    -property:VSTestResultsDirectory="$results"

report=$(find "$results" -name coverage.cobertura.xml)
[ -n "$report" ] || { echo "Sealing branch coverage: no report was written." >&2; exit 1; }
summary=$(sed -n 's/.*<coverage [^>]*branches-covered="\([0-9]*\)" branches-valid="\([0-9]*\)".*/\1 \2/p' "$report")
covered=${summary% *}
valid=${summary#* }
[ "${valid:-0}" -gt 0 ] || { echo "Sealing branch coverage: the report counts no branches." >&2; exit 1; }

echo "Sealing branch coverage: $((covered * 100 / valid)) % ($covered of $valid branches)"
if [ "$covered" -ne "$valid" ]; then
    grep -o '<line number="[0-9]*" hits="[0-9]*" branch="True" condition-coverage="[0-9.]*% ([^"]*"' "$report" | grep -v '"100%' | sort -u >&2 || true
    exit 1
fi
