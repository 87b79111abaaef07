#!/bin/sh
# Installs what has been built, or takes it away again: packaging/install.sh [install|uninstall]
#
# Reads from the environment, all with a default but BUILT and VERSION:
#     BUILT       the folder with what cargo and make have built
#     VERSION     of the library
#     PREFIX      where it will live (/usr/local)
#     DESTDIR     is put before every path that is written, and into no file: a package's staging area
#     LIBDIR INCLUDEDIR BINDIR MANDIR DOCDIR    places other than the usual ones below PREFIX
#     NATIVE_LIBRARIES    what a program has to be linked with beside the static library
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
action=${1:-install}
: "${BUILT:?}" "${VERSION:?}"
PREFIX=${PREFIX:-/usr/local}
LIBDIR=${LIBDIR:-$PREFIX/lib}
INCLUDEDIR=${INCLUDEDIR:-$PREFIX/include}
BINDIR=${BINDIR:-$PREFIX/bin}
MANDIR=${MANDIR:-$PREFIX/share/man}
DOCDIR=${DOCDIR:-$PREFIX/share/doc/webgpu-c}
DESTDIR=${DESTDIR:-}

case $PREFIX$LIBDIR$INCLUDEDIR$BINDIR$MANDIR$DOCDIR in *[!A-Za-z0-9_/.+~@:-]*)
    echo "install.sh: PREFIX and the other places: only letters, digits and _/.+~@:- are expected" >&2
    exit 1 ;;
esac

# Each of these says what a file is; install writes it, uninstall removes it.
put() { # MODE FILE PLACE
    if [ "$action" = uninstall ]; then
        rm -f "$DESTDIR$3"
    else
        mkdir -p "$DESTDIR$(dirname "$3")"
        # First away with what is there: running programs keep the file that they have loaded.
        rm -f "$DESTDIR$3"
        cp "$2" "$DESTDIR$3"
        chmod "$1" "$DESTDIR$3"
    fi
}
link() { # TARGET PLACE
    if [ "$action" = uninstall ]; then rm -f "$DESTDIR$2"; else ln -sf "$1" "$DESTDIR$2"; fi
}
fill() { # TEMPLATE PLACE
    filled=$BUILT/filled.tmp
    if [ "$action" = install ]; then
        sed -e "s|@PREFIX@|$PREFIX|g" -e "s|@LIBDIR@|$LIBDIR|g" -e "s|@INCLUDEDIR@|$INCLUDEDIR|g" \
            -e "s|@VERSION@|$VERSION|g" -e "s|@LIBRARY@|$shared|g" \
            -e "s|@NATIVE_LIBRARIES@|${NATIVE_LIBRARIES:-}|g" "$1" >"$filled"
    fi
    put 644 "$filled" "$2"
    rm -f "$filled"
}

case $action in
install | uninstall) ;;
*) echo "install.sh: '$action' is not known, expected install or uninstall" >&2; exit 1 ;;
esac

# The name that programs record is libwgpu_native.so, and a link: the file behind it says which
# version it is. docs/versions.md says why the name has no number.
if [ "$(uname -s)" = Darwin ]; then
    shared=libwgpu_native.dylib
    put 755 "$BUILT/$shared" "$LIBDIR/libwgpu_native.$VERSION.dylib"
    link "libwgpu_native.$VERSION.dylib" "$LIBDIR/$shared"
else
    shared=libwgpu_native.so
    put 644 "$BUILT/$shared" "$LIBDIR/$shared.$VERSION"
    link "$shared.$VERSION" "$LIBDIR/$shared"
fi
put 644 "$BUILT/package/libwgpu_native.a" "$LIBDIR/libwgpu_native.a"

for header in "$root"/include/webgpu/*; do
    put 644 "$header" "$INCLUDEDIR/webgpu/$(basename "$header")"
done
for template in "$here"/pkgconfig/*.pc.in; do
    fill "$template" "$LIBDIR/pkgconfig/$(basename "$template" .in)"
done
for template in "$here"/cmake/*.cmake.in; do
    fill "$template" "$LIBDIR/cmake/wgpu_native/$(basename "$template" .in)"
done

put 755 "$BUILT/wgpu-trace" "$BINDIR/wgpu-trace"
put 755 "$BUILT/package/wgpu-info" "$BINDIR/wgpu-info"
for page in "$root"/wgpu-trace/man/*.1 "$root"/wgpu-info/*.1; do
    put 644 "$page" "$MANDIR/man1/$(basename "$page")"
done

for text in LICENSE-APACHE LICENSE-MIT CHANGELOG.md; do
    put 644 "$root/$text" "$DOCDIR/$text"
done
put 644 "$BUILT/package/LICENSES-THIRD-PARTY" "$DOCDIR/LICENSES-THIRD-PARTY"

if [ "$action" = uninstall ]; then
    # Folders that are ours alone, where nothing else has been put.
    for folder in "$INCLUDEDIR/webgpu" "$LIBDIR/cmake/wgpu_native" "$DOCDIR"; do
        rmdir "$DESTDIR$folder" 2>/dev/null || true
    done
fi
