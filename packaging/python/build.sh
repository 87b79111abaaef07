#!/bin/sh
# Makes the wheel: packaging/python/build.sh PYTHON FOLDER
# PYTHON has the package hatchling. The wheel is for any Python on this system, and for those whose
# C library is as new as the library needs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=$1 folder=$2
: "${BUILT:?}" "${VERSION:?}"
export VERSION

mkdir -p "$folder"
work=$(mktemp -d "$folder/wheel.XXXXXX")
trap 'rm -rf "$work"' EXIT
cp -r "$here"/. "$work"
cp "$root/LICENSE-APACHE" "$root/LICENSE-MIT" "$BUILT/package/LICENSES-THIRD-PARTY" "$work"
for library in libwgpu_native.so libwgpu_native.dylib; do
    if [ -f "$BUILT/$library" ]; then cp "$BUILT/$library" "$work/webgpu_c"; fi
done
cp -r "$root/include" "$work/webgpu_c/include"
(cd "$work" && "$python" -m hatchling build -t wheel -d "$folder")
