#!/usr/bin/env bash
# The C tests, the hostile table and the unit tests under the sanitizers that the Rust toolchain has.
# README.md says what each part is.
#
#     ffi-tests/sanitize/sanitize.sh FOLDER PYTHON [PART…]     FOLDER: where it builds
#
# PART is tests, hostile, threads or miri; all of them if none is named. TESTS=^contract limits the
# tests to these, EVERY=1 has all calls of the table made.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(mkdir -p "$1" && cd "$1" && pwd)
python=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shift 2
parts=("$@")
if ((${#parts[@]} == 0)); then
    parts=(tests hostile threads miri)
fi
cd "$root"
# Sanitizers are part of every Rust toolchain, and stable ones have to be told that they may be used.
export RUSTC_BOOTSTRAP=1
host=$(rustc -vV | sed -n 's/^host: //p')
export VK_LAYER_PATH=$folder/no-layers
export ASAN_OPTIONS=detect_stack_use_after_return=1:allocator_may_return_null=1:abort_on_error=1
export LSAN_OPTIONS=suppressions=$here/leaks.txt:print_suppressions=0

# The lines of a list beside this script, without its comments.
lines() {
    grep -v '^#' "$here/$1" || true
}

# The library under a sanitizer. What it is loaded into brings the runtime, so that a process has one.
library() {
    local sanitizer=$1
    shift
    RUSTFLAGS="-Zsanitizer=$sanitizer -Zexternal-clangrt" cargo rustc --quiet --locked --lib \
        --crate-type cdylib --target "$host" --target-dir "$folder/$sanitizer" "$@"
}

# Sets what programs in C are compiled and linked with, for the same sanitizer.
use() {
    sanitizer=$1
    runtime=$(rustc --print sysroot)/lib/rustlib/$host/lib/librustc-stable_rt.$2.a
    built=$folder/$sanitizer/$host/debug
    compile=(-fsanitize="$sanitizer" -g)
    link=(-Wl,--whole-archive "$runtime" -Wl,--no-whole-archive -rdynamic -lm -ldl -lpthread -lrt)
}

# That the sanitizer sees what it is there for: `canary WHAT WORDS…`, and the words are in its report.
canary() {
    local what=$1 program=$folder/$sanitizer/canary word
    shift
    clang -std=c11 -Wall -Wextra "${compile[@]}" -Iinclude -c ffi-tests/sanitize/canary.c -o "$program.o"
    clang "$program.o" "$built/libwgpu_native.so" -Wl,-rpath,"$built" "${link[@]}" -o "$program"
    if ASAN_OPTIONS=$ASAN_OPTIONS:abort_on_error=0 "$program" "$what" >"$program.log" 2>&1; then
        echo "canary $what: nothing was found, so nothing can be" >&2
        return 1
    fi
    for word in "$@"; do
        grep -q "$word" "$program.log" || {
            echo "canary $what: the report says nothing of '$word', see $program.log" >&2
            return 1
        }
    done
}

# The C tests, or the programs of them that are named.
c_tests() {
    local targets=()
    if (($# > 0)); then
        targets=(--target "$@")
    fi
    cmake --log-level=WARNING -S ffi-tests/c -B "$folder/$sanitizer/c" -DCMAKE_C_COMPILER=clang \
        -DWEBGPU_C_LIBRARY="$built/libwgpu_native.so" -DWEBGPU_C_INCLUDE="$root/include" \
        -DWEBGPU_C_DEBUG_BUILD=ON -DWEBGPU_C_TEST_SECONDS=1800 -DCMAKE_C_FLAGS="${compile[*]}" \
        -DCMAKE_EXE_LINKER_FLAGS="-fno-sanitize=all ${link[*]}" >/dev/null
    cmake --build "$folder/$sanitizer/c" --parallel "$(nproc)" "${targets[@]}" >/dev/null
}

# A driver that is unloaded takes along what it still points to, which would look as if it had leaked.
keep_drivers() {
    echo 'int dlclose(void *library) { (void)library; return 0; }' |
        cc -shared -fPIC -xc - -o "$folder/keep.so"
}

tests() {
    library address
    use address asan
    canary address heap-use-after-free wgpu_native::
    ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=1 canary leak LeakSanitizer '1234 byte'
    c_tests
    keep_drivers
    LD_PRELOAD=$folder/keep.so ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=1 \
        ctest --test-dir "$folder/address/c" --parallel "$(nproc)" --output-on-failure \
        -R "${TESTS:-.}" -E "$(lines not-tests.txt | paste -sd'|')"
}

# Leaks are not looked for: Python has its own.
hostile() {
    library address
    use address asan
    keep_drivers
    # As a library, but for the part that a program runs before its libraries.
    cp "$runtime" "$folder/runtime.a" && ar d "$folder/runtime.a" asan_preinit.cpp.o
    cc -shared -Wl,--whole-archive "$folder/runtime.a" -Wl,--no-whole-archive -o "$folder/runtime.so" \
        -lm -ldl -lpthread -lrt
    for backend in noop vulkan gl; do
        PYTHONMALLOC=malloc ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 \
            LD_PRELOAD="$folder/runtime.so $folder/keep.so" "$python" ffi-tests/hostile/hostile.py \
            include "$built/libwgpu_native.so" "$backend" --every "${EVERY:-16}"
    done
}

# The fuzzer's threads, through all inputs of its corpus, each three times.
fuzzed_threads() {
    local fuzz=$folder/thread/fuzz source
    mkdir -p "$fuzz"
    "$python" ffi-tests/fuzz/calls.py include "$fuzz/calls.inc"
    for source in targets sequences world input shaders noop; do
        clang -std=gnu11 -O1 "${compile[@]}" -Iinclude -I"$fuzz" -c "ffi-tests/fuzz/$source.c" -o "$fuzz/$source.o"
    done
    clang "$fuzz"/*.o "$built/libwgpu_native.so" -Wl,-rpath,"$built" "${link[@]}" \
        "$(clang -print-file-name=libclang_rt.fuzzer-x86_64.a)" -lstdc++ -o "$fuzz/threads"
    tar -C "$fuzz" -xzf ffi-tests/fuzz/corpus/threads.tar.gz --transform 's,^threads,inputs,'
    "$fuzz/threads" -runs=3 -timeout=300 "$fuzz"/inputs/*
}

# Runs a command, and says in a line what came of it.
report() {
    local name=$1 log=$folder/thread/${1// /-}.log status=0
    shift
    "$@" >"$log" 2>&1 || status=$?
    case $status in
    0) echo "$name: passed" ;;
    77) echo "$name: skipped: $(tail -n 1 "$log")" ;;
    *) echo "$name: FAILED with $status, see $log" && return 1 ;;
    esac
}

# On the noop backend: no driver is built with the sanitizer, which takes what it cannot see for a race.
# The standard library is built with it, too.
threads() {
    local failed=0 program filter
    [[ -e $(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock ]] || {
        echo "threads: the standard library's sources are not there: rustup component add rust-src" >&2
        return 1
    }
    library thread -Zbuild-std=std,panic_unwind --no-default-features \
        --features noop,wgsl,spirv,glsl,trace
    use thread tsan
    canary thread 'data race' wgpu_native::
    c_tests $(lines threads.txt | cut -d' ' -f1 | sort -u)
    export WEBGPU_C_TEST_BACKEND=noop
    while read -r program filter; do
        report "$program${filter:+ $filter}" timeout 1800 "$folder/thread/c/$program" $filter || failed=1
    done < <(lines threads.txt | grep -E "${TESTS:-.}")
    if [[ fuzz =~ ${TESTS:-.} ]]; then
        report fuzz fuzzed_threads || failed=1
    fi
    return $failed
}

# parking_lot makes pointers of numbers, which is no fault of ours.
miri() {
    cargo +nightly miri --version >/dev/null 2>&1 || {
        echo "miri: it is not there: rustup toolchain install nightly --component miri,rust-src" >&2
        return 1
    }
    MIRIFLAGS=-Zmiri-permissive-provenance cargo +nightly miri test --quiet --locked \
        --target-dir "$folder/miri" -p handle-model
}

for part in "${parts[@]}"; do
    echo "== $part"
    "$part"
done
echo "The sanitizers found nothing."
