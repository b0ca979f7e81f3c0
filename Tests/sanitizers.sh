#!/usr/bin/env bash
# Runs the tests while one of the compiler's sanitizers watches our code; fails where it or a test has something to say.
#
#     Tests/sanitizers.sh address    memory errors, and what C leaves undefined
#     Tests/sanitizers.sh thread     data races
#
# Each has a build of its own below .build. Our code is watched, libraries are as they ship: what they allocate, free
# and lock is seen, what they read and write is not. SANITIZER_TESTS is a filter of suites.
set -euo pipefail
cd "$(dirname "$0")/.."
# Left out: what measures time, and what is the same a hundred thousand times over.
skipped='[Bb]ench|Chaos|README.s.commands|Wishes.in.numbers|Simulation.of.the.queue|An.evaluation|real.catalogue'
# Beside the unit tests what reads bytes from Redis; all of them would take hours, and watched kernels embed at a tenth of
# their speed. For data races also where several tasks or processes share something.
tests='UnitTests|Queue|Job.client|Reply.table|A.subscriber|Redis.(connection|failures|scripts)'
bytes='|Index.in.Redis|A.search.engine'
together='|Contract|Requests.that.came|The.HTTP.port|The.API.over.HTTP|A.streamed.job|A.swap|A.conversation|Traces'
together+='|is.watched|The.main.job'

kind=${1:-}
if [ "$kind" != address ] && [ "$kind" != thread ]; then
    echo "usage: Tests/sanitizers.sh address | thread" >&2
    exit 64
fi
if [ "$kind" = address ]; then tests+=$bytes; else tests+=$together; fi
folder=$PWD/.build/$kind
reports=$folder/reports
mkdir -p "$folder"
rm -rf "$reports"
mkdir "$reports"
export SANITIZER=$kind

# The linker names thousands of the sanitizer's symbols that it does not export, and need not.
if ! swift build -c release --build-tests --scratch-path "$folder" >"$folder/build.log" 2>&1; then
    grep -v 'Cannot export local symbol' "$folder/build.log" >&2
    exit 1
fi

# Programs that tests start write their reports beside those of the tests. Swift's own report of a crash asks what to do
# next, and would wait for an answer.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=log_path=$reports/found:detect_leaks=0 UBSAN_OPTIONS=log_path=$reports/found:print_stacktrace=1
export TSAN_OPTIONS=log_path=$reports/found:exitcode=0:suppressions=$PWD/Tests/thread-sanitizer.txt
preload=
if [ "$kind" = thread ]; then
    preload=$folder/mutex.so
    clang -O1 -Wall -Wextra -Werror -shared -fPIC Tests/thread-sanitizer.c -o "$preload" -ldl
fi
status=0
LD_PRELOAD=$preload stdbuf -oL swift test -c release --skip-build --no-parallel --scratch-path "$folder" \
    --filter "${SANITIZER_TESTS:-$tests}" --skip "$skipped" >"$folder/tests.log" 2>&1 </dev/null || status=1
grep -aE '^✘ (Test|Suite) .* (recorded an issue|Time limit)' "$folder/tests.log" >&2 || true
grep -aE '^. Test run with ' "$folder/tests.log" || { status=1; tail -5 "$folder/tests.log" >&2; }
if [ -n "$(ls "$reports")" ]; then
    status=1
    echo "the $kind sanitizer found, see $reports:" >&2
    cat "$reports"/* | grep -a '^SUMMARY' | sort | uniq -c >&2
fi
exit $status
