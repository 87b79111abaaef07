#!/usr/bin/env bash
# Builds the fuzzer: the library with libFuzzer's instrumentation and every check, without backends other
# than noop, and the targets around it. One program, and links to it by which it knows its target; what
# reads and plays traces is another.
#
#     ffi-tests/fuzz/build.sh FOLDER [PYTHON]      the folder that gets it; a Python that has cffi
#
# SANITIZE=address builds library and targets with that sanitizer.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
python=$(command -v "${2:-python3}")
python=$(cd "$(dirname "$python")" && pwd)/$(basename "$python")
cd "$(dirname "$0")"
sanitize=${SANITIZE:-}
built=$folder/build${sanitize:+-$sanitize}

# What libFuzzer wants to see of the library, in flags that a stable compiler takes: which edges it
# went along, and what it compared.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares"
if [[ -n $sanitize ]]; then
    export RUSTC_BOOTSTRAP=1
    RUSTFLAGS+=" -Zsanitizer=$sanitize -Zexternal-clangrt"
fi
host=$(rustc -vV | sed -n 's/^host: //p')
# With --target, build scripts and macros are built without these flags.
build=(cargo rustc --quiet --locked --lib --crate-type staticlib --profile fuzz --target "$host" --target-dir "$built")
"${build[@]}" --no-default-features --features noop,wgsl,spirv,glsl,trace
"${build[@]}" --package fuzz-traces

fuzzer=${sanitize:+-$sanitize}
link=(clang -std=gnu11 -O1 -g -Wall -Wextra -fsanitize="fuzzer${sanitize:+,$sanitize}" -I../../include -I"$built"
    -Wl,--gc-sections,--strip-debug -lpthread -ldl -lm)
"$python" calls.py ../../include "$built/calls.inc"
"${link[@]}" targets.c sequences.c world.c input.c shaders.c noop.c "$built/$host/fuzz/libwgpu_native.a" \
    -o "$folder/fuzz$fuzzer"
# libFuzzer looks for a mutator, and does without where the library is not asked for it.
"${link[@]}" -Wl,-u,LLVMFuzzerCustomMutator "$built/$host/fuzz/libfuzz_traces.a" -o "$folder/fuzz-traces$fuzzer"
mkdir -p "$folder/bin$fuzzer"
for target in sequences threads wgsl spirv glsl; do
    ln -sf "../fuzz$fuzzer" "$folder/bin$fuzzer/$target"
done
ln -sf "../fuzz-traces$fuzzer" "$folder/bin$fuzzer/traces"
