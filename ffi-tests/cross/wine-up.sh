#!/usr/bin/env bash
# Runs a command once Wine's services are up: programs that would start them at the same time get into each
# other's way. wine-up.sh FOLDER COMMAND [ARGUMENT...]; the compiler for Direct3D's shaders that lies in the
# folder, if one does, takes the place of Wine's.
set -euo pipefail
"$(dirname "$0")/wine.sh" wineboot --init
compiler=$1/d3dcompiler_47.dll
shift
if [[ -e $compiler ]]; then
    cp "$compiler" "$WINEPREFIX/drive_c/windows/system32/"
fi
"$@"
