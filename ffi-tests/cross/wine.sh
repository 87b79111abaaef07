#!/usr/bin/env bash
# Runs a program for Windows: wine.sh PROGRAM [ARGUMENT...]
#
# The first one starts Wine's services, which live on and keep its output open: it goes by way of a file,
# or who reads it would wait for them to end.
export WINEDEBUG=-all WINEDLLOVERRIDES="d3dcompiler_47=n,b;mscoree=;mshtml=;winemenubuilder.exe="
said=$(mktemp)
trap 'rm -f "$said"' EXIT
# Wine's server may kill a process that is about to exit, and what it exits with is lost.
killed=137
for ((run = 0; run < 2; run++)); do
    wine "$@" >"$said" 2>&1
    status=$?
    ((status == killed)) || break
done
# Nor is it of interest that there is a Wine for 32 bits, too.
sed '/wine32/,/^apt-get install/d' "$said"
exit $status
