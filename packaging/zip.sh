#!/bin/sh
# Makes the archive that users of libwgpu_native's releases expect: packaging/zip.sh FOLDER BUILD
#
# Its name says for which platform it is, and its folders are what one unpacks beside a project.
# Beyond what is usual there, it carries the licences and, for the platform that it is made on, wgpu-info.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$1 build=$2
: "${BUILT:?}" "${VERSION:?}"

system=$(uname -s | tr '[:upper:]' '[:lower:]') libraries=libwgpu_native.so
machine=$(uname -m)
case ${TRIPLE:=} in
*-windows-gnu) system=windows machine=${TRIPLE%%-*} build=gnu-$build libraries='wgpu_native.dll libwgpu_native.dll.a' ;;
'') ;;
*-linux-gnu) system=linux machine=${TRIPLE%%-*} ;;
*) system=${TRIPLE#*-*-} machine=${TRIPLE%%-*} ;;
esac
case $system in darwin) system=macos libraries=libwgpu_native.dylib ;; esac
case $machine in arm64) machine=aarch64 ;; i?86) machine=i686 ;; esac

mkdir -p "$folder"
work=$(mktemp -d "$folder/zip.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/include" "$work/lib" "$work/wgpu-native-meta"
cp -r "$root/include/webgpu" "$work/include/webgpu"
for library in $libraries package/libwgpu_native.a; do
    cp "$BUILT/$library" "$work/lib"
done
if [ -z "$TRIPLE" ]; then
    cp "$BUILT/package/wgpu-info" "$work/bin"
fi
echo "v$VERSION.0" >"$work/wgpu-native-meta/wgpu-native-git-tag"
cp "$root/LICENSE-APACHE" "$root/LICENSE-MIT" "$BUILT/package/LICENSES-THIRD-PARTY" "$work/wgpu-native-meta"

name=wgpu-$system-$machine-$build.zip
rm -f "$folder/$name"
# Python's, where zip itself may not be there.
(cd "$work" && python3 -m zipfile -c "../$name" bin include lib wgpu-native-meta)
echo "$folder/$name"
