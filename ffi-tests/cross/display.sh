#!/usr/bin/env bash
# Runs a command with an X11 display of its own and a GPU that is a program; Wine has Vulkan only where
# there is a display: display.sh COMMAND [ARGUMENT...]
set -euo pipefail
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 640x480x24 -nolisten tcp -noreset 3>"$number" >/dev/null 2>&1 &
server=$!
trap 'kill "$server"; rm -f "$number"' EXIT
for ((i = 0; i < 100; i++)); do
    [[ -s $number ]] && break
    sleep 0.1
done
DISPLAY=:$(<"$number")
export DISPLAY
lavapipe=(/usr/share/vulkan/icd.d/lvp_icd*.json)
[[ -e ${lavapipe[0]} ]] && export VK_ICD_FILENAMES=${lavapipe[0]}
"$@"
