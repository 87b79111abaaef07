#!/bin/sh
# Makes a static library that has what a linker needs: packaging/static-library.sh FROM.a SHARED.so TO.a
#
# What Rust makes is an archive of some hundred objects, with what debuggers and Rust's own linker
# would like to know. Here it becomes one object, without what no function of the headers leads to,
# in which the functions of the headers are the only names that other objects can see. So it can be
# linked into a program beside another library written in Rust, or another version of this one. The
# shared library says which functions these are. On other systems than Linux it stays as it is.
set -eu
from=$1 shared=$2 to=$3
case $(uname -s):$shared in
Linux:*.so) ;;
*)
    cp "$from" "$to"
    exit
    ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
${NM:-nm} -D --defined-only "$shared" | sed -n 's/.* \(wgpu[A-Za-z0-9]*\)$/\1/p' >"$work/functions"
test -s "$work/functions" || { echo "static-library.sh: $shared exports no functions" >&2; exit 1; }
sed 's/^/-u /' "$work/functions" >"$work/options"
# Groups are for the linker to keep one of each name in a program: ours are to stay.
${LD:-ld} -r --gc-sections --force-group-allocation "@$work/options" -o "$work/all.o" "$from"
# LLVM's bitcode is for Rust's linker; LLVM's own tools trip over that of another version.
${OBJCOPY:-objcopy} --keep-global-symbols="$work/functions" --strip-unneeded \
    --remove-section=.llvmbc --remove-section=.llvmcmd "$work/all.o" "$work/wgpu_native.o"
rm -f "$work/new.a"
${AR:-ar} rcsD "$work/new.a" "$work/wgpu_native.o"
mv "$work/new.a" "$to"
