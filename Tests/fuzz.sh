#!/usr/bin/env bash
# Looks for inputs that break a reader of what strangers write: libFuzzer, with the address sanitizer.
#
# Arguments choose targets of Tests/UnitTests/Fuzz, and FUZZ_SECONDS says how long for each. It begins with the corpus
# beside them, which it never changes, and with what it found before; that, and inputs that break something, lie in
# .build/fuzz. The build is one of its own; our code is watched, libraries are as they ship.
set -euo pipefail
cd "$(dirname "$0")/.."
# Swift's own report of a crash asks what to do next, and would wait for an answer.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1
folder=.build/fuzz program=.build/fuzz/build/release/Fuzz

resources='import json, sys; print(json.load(sys.stdin)["paths"]["runtimeResourcePath"])'
FUZZER=$(swiftc -print-target-info | python3 -c "$resources")/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a
export FUZZER SANITIZER=address
[ -e "$FUZZER" ] || { echo "this toolchain has no libFuzzer: $FUZZER is missing" >&2; exit 1; }

# The linker names thousands of the sanitizer's symbols that it does not export, and need not.
mkdir -p $folder/findings
if ! swift build -c release --product Fuzz --scratch-path $folder/build >$folder/build.log 2>&1; then
    grep -v 'Cannot export local symbol' $folder/build.log >&2
    exit 1
fi

status=0
printf '%-14s %10s %8s %8s  %s\n' reader inputs a-second edges corpus
names=$*
[ -n "$names" ] || names=$(FUZZ_TARGET=list $program | cut -d' ' -f1)
for name in $names; do
    longest=$(FUZZ_TARGET=list $program | awk -v name="$name" '$1 == name { print $2 }')
    [ -n "$longest" ] || { echo "no reader is called $name" >&2; exit 64; }
    mkdir -p $folder/corpus/"$name"
    log=$folder/$name.log
    # What takes a new path is added to the first folder.
    if FUZZ_TARGET=$name $program -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 \
        -max_len="$longest" -print_final_stats=1 -artifact_prefix="$folder/findings/$name-" \
        "$folder/corpus/$name" "Tests/UnitTests/Fuzz/Corpus/$name" >"$log" 2>&1 </dev/null; then
        awk -v name="$name" '/ cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1)
                else if ($i == "corp:") corpus = $(i + 1) }
            /number_of_executed_units/ { inputs = $2 } /average_exec_per_sec/ { rate = $2 }
            END { printf "%-14s %10d %8d %8d  %s\n", name, inputs, rate, edges, corpus }' "$log"
    else
        status=1
        echo "$name: an input breaks it; see $log" >&2
        grep -aE '^(broken|SUMMARY|Fatal)|runtime error|Test unit written' "$log" >&2 || tail -5 "$log" >&2
    fi
done
exit $status
