#!/usr/bin/env bash
# Counts how often each part of the library runs while programs use it: packaging/profile.sh FOLDER PROFILE
#
# A release that is compiled with these counts is faster where everybody comes by, and smaller where nobody
# does. The library is compiled into FOLDER, so that it counts. Then it does what the bench measures. PROFILE
# gets what was counted.
#
# Nothing depends on it: where something is missing it says what, and the release is compiled without.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$1 profile=$2

without() {
    echo "packaging/profile.sh: $1; the release is compiled without a profile" >&2
    exit 0
}

# Of the LLVM that rustc has, or what it counts in cannot be read.
find_profdata() {
    local host llvm tool
    host=$(rustc -vV | sed -n 's/^host: //p')
    llvm=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    for tool in "$(rustc --print sysroot)/lib/rustlib/$host/bin/llvm-profdata" "llvm-profdata-$llvm"; do
        if command -v "$tool"; then return; fi
    done
    return 1
}

cd "$root"
command -v cmake >/dev/null || without "no cmake"
find_profdata >/dev/null || rustup component add llvm-tools >/dev/null 2>&1 || true
profdata=$(find_profdata) || without "no llvm-profdata (rustup component add llvm-tools)"

rm -rf "$folder/counts"
mkdir -p "$folder/counts" "$(dirname "$profile")"
# Programs that run while it is compiled are none of those that count.
export LLVM_PROFILE_FILE=$folder/compiling-%m
# With the command that the release is compiled with: what differs gives functions other names.
RUSTFLAGS="${RUSTFLAGS:-} -Cprofile-generate=$folder" \
    cargo build --locked --release --target-dir "$folder/library"
{
    cmake -S ffi-tests/bench -B "$folder/bench" -DWEBGPU_C_INCLUDE="$root/include" \
        -DWEBGPU_C_LIBRARY="$folder/library/release/libwgpu_native.so" &&
        cmake --build "$folder/bench" --parallel "$(nproc)"
} >"$folder/bench.log" 2>&1 || without "the bench cannot be built ($folder/bench.log)"

# One file for all, which each of them adds to.
export LLVM_PROFILE_FILE=$folder/counts/%m.profraw
"$folder/bench/border" adapter >/dev/null 2>&1 || without "no GPU, nor a driver for the CPU"
for group in startup recording bundles passes objects queues mapping futures shaders threads; do
    "$folder/bench/border" "$group" quick >/dev/null 2>&1 || true
done

# With the parts that have never run: that is what tells them from those that nothing is known of.
"$profdata" merge -o "$profile" "$folder"/counts/*.profraw
rm -rf "$folder"
