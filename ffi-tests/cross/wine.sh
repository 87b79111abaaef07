#!/usr/bin/env bash
# Runs a program for Windows: wine.sh PROGRAM [ARGUMENT...]
#
# The first one starts Wine's services, which live on and keep its output open: it goes by way of a file,
# or who reads it would wait for them to end.
export WINEDEBUG=-all WINEDLLOVERRIDES="d3dcompiler_47=n,b;mscoree=;mshtml=;winemenubuilder.exe="
said=$(mktemp)
trap 'rm -f "$said"' EXIT
wine "$@" >"$said" 2>&1
status=$?
# Nor is it of interest that there is a Wine for 32 bits, too.
sed '/wine32/,/^apt-get install/d' "$said"
exit $status
