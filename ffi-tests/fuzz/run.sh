#!/usr/bin/env bash
# Runs the fuzzer's targets one after another, from the corpora in this folder.
#
#     ffi-tests/fuzz/run.sh FOLDER SECONDS [TARGET…]    where build.sh has built; seconds for each target
#
# What is found is left in FOLDER/found/TARGET, the corpus in FOLDER/corpus/TARGET. A number of workers
# for each target: JOBS=4. With SANITIZE=address, the program that was built so.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)
seconds=$2
shift 2
bin=$folder/bin${SANITIZE:+-$SANITIZE}
targets=("$@")
if ((${#targets[@]} == 0)); then
    mapfile -t targets < <(ls "$bin")
fi
declare -A dictionary=([wgsl]=wgsl.dict [glsl]=glsl.dict [traces]=traces.dict)
declare -A longest=([sequences]=1024 [threads]=1024 [wgsl]=4096 [glsl]=4096 [spirv]=4096 [traces]=12288)
# Traces are folders, which are best made in memory.
TMPDIR=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

failed=0
for target in "${targets[@]}"; do
    new=$folder/corpus/$target found=$folder/found/$target log=$folder/$target.log
    mkdir -p "$new" "$found"
    if [[ -e $here/corpus/$target.tar.gz ]]; then
        tar -C "$folder/corpus" -xzf "$here/corpus/$target.tar.gz"
    fi
    # A machine that has other work makes everything slow: a hang is what takes half a minute. Choosing
    # inputs by entropy costs ten times what running them does, as each of them has so many features.
    options=(-entropic=0 -max_total_time="$seconds" -timeout=30 -rss_limit_mb=3000 -max_len="${longest[$target]:-4096}"
        -artifact_prefix="$found/" -print_final_stats=1)
    if [[ -n ${dictionary[$target]:-} ]]; then
        options+=(-dict="$here/${dictionary[$target]}")
    fi
    if [[ -n ${JOBS:-} ]]; then
        options+=(-fork="$JOBS" -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1)
    fi
    if "$bin/$target" "${options[@]}" "$new" >"$log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p; s/^#\([0-9]*\):.*/\1/p' "$log" | tail -n 1)
        echo "$target: ${runs:-0} inputs in $seconds s, nothing found"
    else
        failed=1
        echo "$target: FOUND SOMETHING, see $log:"
        grep -E '^broken promise|ERROR: |SUMMARY: |^artifact_prefix' "$log" | head -n 5
    fi
    if compgen -G "$found/*" >/dev/null; then
        failed=1
        echo "$target: inputs in $found"
    fi
done
exit $failed
