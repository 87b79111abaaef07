#!/usr/bin/env bash
# Runs a command whose programs Wine runs: wine.sh BACKEND COMMAND [ARGUMENT...]
#
# Wine has Vulkan only where there is a display, so one is made, with a GPU that is a program.
set -euo pipefail
backend=$1
shift
work=$(mktemp -d)
started=()
end() {
    wineserver -k 2>/dev/null || true
    ((${#started[@]})) && kill "${started[@]}" 2>/dev/null
    rm -rf "$work"
}
trap end EXIT
export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe="
unset DISPLAY WAYLAND_DISPLAY
if [[ $backend == vulkan ]]; then
    Xvfb -displayfd 3 -screen 0 640x480x24 -nolisten tcp -noreset 3>"$work/display" >/dev/null 2>&1 &
    started+=($!)
    for ((i = 0; i < 100; i++)); do
        [[ -s $work/display ]] && break
        sleep 0.1
    done
    DISPLAY=:$(<"$work/display")
    export DISPLAY
    lavapipe=(/usr/share/vulkan/icd.d/lvp_icd*.json)
    [[ -e ${lavapipe[0]} ]] && export VK_ICD_FILENAMES=${lavapipe[0]}
fi
# Wine's services begin with the first program and end with the last one, whose output they would keep
# open: this one is there all the time.
mkfifo "$work/never"
wine cmd <>"$work/never" >/dev/null 2>&1 &
started+=($!)
sleep 5
"$@"
