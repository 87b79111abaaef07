#!/usr/bin/env bash
# The C tests and the hostile table under AddressSanitizer and LeakSanitizer.
#
#     ffi-tests/sanitize/sanitize.sh FOLDER PYTHON [PART…]     FOLDER: where it builds
#
# PART is tests or hostile; both if none is named. TESTS=^contract limits the tests to these.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mkdir -p "$1" && cd "$1" && pwd)
python=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shift 2
parts=("$@")
if ((${#parts[@]} == 0)); then
    parts=(tests hostile)
fi
cd "$root"
# Sanitizers are part of every Rust toolchain, and stable ones have to be told that they may be used.
export RUSTC_BOOTSTRAP=1
host=$(rustc -vV | sed -n 's/^host: //p')
runtime=$(rustc --print sysroot)/lib/rustlib/$host/lib/librustc-stable_rt.asan.a
library=$folder/address/$host/debug/libwgpu_native.so
tests=$folder/address/c
export VK_LAYER_PATH=$folder/no-layers
export LSAN_OPTIONS=suppressions=$root/ffi-tests/sanitize/leaks.txt:print_suppressions=0
options=detect_stack_use_after_return=1:allocator_may_return_null=1:abort_on_error=1

# What the library is loaded into brings the runtime, so that a process has one.
RUSTFLAGS="-Zsanitizer=address -Zexternal-clangrt" cargo rustc --quiet --locked --lib --crate-type cdylib \
    --target "$host" --target-dir "$folder/address"

# A driver that is unloaded takes along what it still points to, which would look as if it had leaked.
echo 'int dlclose(void *library) { (void)library; return 0; }' | cc -shared -fPIC -xc - -o "$folder/keep.so"

# Not those that measure memory, of which the sanitizer keeps what was freed, nor those that bring an
# allocator of their own.
tests() {
    cmake --log-level=WARNING -S ffi-tests/c -B "$tests" -DCMAKE_C_COMPILER=clang \
        -DWEBGPU_C_LIBRARY="$library" -DWEBGPU_C_INCLUDE="$root/include" -DWEBGPU_C_DEBUG_BUILD=ON \
        -DCMAKE_C_FLAGS="-fsanitize=address -g" \
        -DCMAKE_EXE_LINKER_FLAGS="-fno-sanitize=all -Wl,--whole-archive $runtime -Wl,--no-whole-archive -rdynamic -lm -ldl -lpthread -lrt" \
        >/dev/null
    cmake --build "$tests" --parallel "$(nproc)" >/dev/null
    LD_PRELOAD=$folder/keep.so ASAN_OPTIONS=$options:detect_leaks=1 ctest --test-dir "$tests" \
        --parallel "$(nproc)" --timeout 600 --output-on-failure -R "${TESTS:-.}" -E 'validation_memory|contract_(equal_objects|recording)|graphics_debugger'
}

# Leaks are not looked for: Python has its own.
hostile() {
    # As a library, but for the part that a program runs before its libraries.
    cp "$runtime" "$folder/runtime.a" && ar d "$folder/runtime.a" asan_preinit.cpp.o
    cc -shared -Wl,--whole-archive "$folder/runtime.a" -Wl,--no-whole-archive -o "$folder/runtime.so" \
        -lm -ldl -lpthread -lrt
    for backend in noop vulkan gl; do
        PYTHONMALLOC=malloc ASAN_OPTIONS=$options:detect_leaks=0 LD_PRELOAD="$folder/runtime.so $folder/keep.so" \
            "$python" ffi-tests/hostile/hostile.py include "$library" "$backend"
    done
}

for part in "${parts[@]}"; do
    "$part"
done
echo "The sanitizers found nothing."
