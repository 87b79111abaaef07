#!/usr/bin/env bash
# Records two programs that know nothing of it, a triangle in C and a scene by pygfx, replays what
# was recorded here and on another backend, compares, and makes a page of it.
#
#     scripts/trace-demo.sh WGPU_TRACE LIBRARY PYTHON TRIANGLE OUT
set -euo pipefail
wgpu_trace=$1 library=$2 python=$3 triangle=$4 out=$5
rm -rf "$out"
mkdir -p "$out"

step() { echo; echo "== $*"; }

step "Recording: a triangle in C"
WGPU_TRACE=$out/triangle "$triangle" "$out/triangle.png"
step "Recording: a scene by pygfx"
WGPU_TRACE=$out/knot WGPU_LIB_PATH=$library "$python" examples/python/knot.py "$out/knot.png"

for name in triangle knot; do
    step "What is in the trace: $name"
    "$wgpu_trace" info "$out/$name" | sed '/^actions/,$d'
    step "Replaying twice: every bit must be the same"
    "$wgpu_trace" replay "$out/$name" --out "$out/$name-pictures"
    "$wgpu_trace" replay "$out/$name" --compare "$out/$name-pictures" --timings
    step "Replaying on another backend: edges of triangles may move a pixel"
    "$wgpu_trace" replay "$out/$name" --backend gl --compare "$out/$name-pictures" --tolerance 2 || (($? == 1))
done

step "A page to look at: $out/report.html"
"$wgpu_trace" report "$out/knot" -o "$out/report.html"
