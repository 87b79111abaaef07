#!/bin/sh
# Makes Debian packages of what has been built: packaging/debian/build.sh FOLDER
#
#     libwgpu-native      the shared library
#     libwgpu-native-dev  headers, static library, pkg-config and CMake files
#     wgpu-info, wgpu-trace    the programs, with their manual pages
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
: "${BUILT:?}" "${VERSION:?}"
architecture=$(dpkg --print-architecture)
triplet=$(dpkg-architecture -qDEB_HOST_MULTIARCH)

mkdir -p "$folder"
work=$(mktemp -d "$folder/deb.XXXXXX")
trap 'rm -rf "$work"' EXIT
DESTDIR=$work/all PREFIX=/usr LIBDIR=/usr/lib/$triplet INCLUDEDIR='' BINDIR='' MANDIR='' \
    DOCDIR=/usr/share/doc/webgpu-c "$here/../install.sh" install

# Where each file goes; what is left over at the end belongs to nobody, and is a mistake.
move() { # PACKAGE PATH…
    package=$1
    shift
    for path; do
        mkdir -p "$work/$package/$(dirname "$path")"
        mv "$work/all/$path" "$work/$package/$path"
    done
}
lib=usr/lib/$triplet
move libwgpu-native "$lib/libwgpu_native.so" "$lib/libwgpu_native.so.$VERSION"
move libwgpu-native-dev usr/include "$lib/libwgpu_native.a" "$lib/pkgconfig" "$lib/cmake"
move wgpu-info usr/bin/wgpu-info usr/share/man/man1/wgpu-info.1
move wgpu-trace usr/bin/wgpu-trace usr/share/man
documents=$work/all/usr/share/doc/webgpu-c
for package in libwgpu-native libwgpu-native-dev wgpu-info wgpu-trace; do
    place=$work/$package/usr/share/doc/$package
    mkdir -p "$place"
    (
        cd "$documents"
        cat "$here/copyright" LICENSE-MIT
        echo
        cat LICENSES-THIRD-PARTY
    ) >"$place/copyright"
    gzip -9nc "$documents/CHANGELOG.md" >"$place/changelog.gz"
done
rm -r "$work/all/usr/share/doc"
find "$work"/wgpu-*/usr/share/man -type f -exec gzip -9n {} +
left=$(find "$work/all" ! -type d)
test -z "$left" || { echo "debian/build.sh: no package has $left" >&2; exit 1; }

# The libraries that a file needs, as dependencies.
needs() {
    mkdir -p "$work/debian"
    : >"$work/debian/control"
    (cd "$work" && dpkg-shlibdeps -O --ignore-missing-info --warnings=0 "$@") | sed -n 's/^shlibs:Depends=//p'
}
pack() { # PACKAGE SECTION DEPENDS
    mkdir -p "$work/$1/DEBIAN"
    size=$(du -sk "$work/$1" | cut -f1)
    {
        echo "Package: $1"
        echo "Version: $VERSION"
        echo "Architecture: $architecture"
        echo "Section: $2"
        echo "Priority: optional"
        echo "Maintainer: ${DEB_MAINTAINER:-webgpu-c <webgpu-c@localhost>}"
        echo "Installed-Size: $size"
        echo "Depends: $3"
        cat "$here/$1.control"
    } >"$work/$1/DEBIAN/control"
    if [ "$1" = libwgpu-native ]; then
        echo "activate-noawait ldconfig" >"$work/$1/DEBIAN/triggers"
        echo "libwgpu_native so libwgpu-native (>= $VERSION)" >"$work/$1/DEBIAN/shlibs"
    fi
    (cd "$work/$1" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
    dpkg-deb --root-owner-group --build "$work/$1" "$folder" >/dev/null
    echo "$folder/$1_${VERSION}_$architecture.deb"
}
pack libwgpu-native libs "$(needs "libwgpu-native/$lib/libwgpu_native.so.$VERSION")"
pack libwgpu-native-dev libdevel "libwgpu-native (= $VERSION)"
pack wgpu-info graphics "$(needs wgpu-info/usr/bin/wgpu-info -l"libwgpu-native/$lib"), libwgpu-native (>= $VERSION)"
pack wgpu-trace graphics "$(needs wgpu-trace/usr/bin/wgpu-trace)"
