#!/usr/bin/env bash
# Runs a command with an X11 and a Wayland display of its own, which are gone when it ends. Drawing
# is done by the CPU, so that it is the same everywhere.
#
#     ffi-tests/surface/headless.sh COMMAND [ARGUMENT...]
set -euo pipefail

private=$(mktemp -d)
servers=()
end() {
    ((${#servers[@]})) && kill "${servers[@]}" 2>/dev/null
    wait
    rm -rf "$private"
}
trap end EXIT
chmod 700 "$private"
export XDG_RUNTIME_DIR=$private

give_up() {
    echo "$1 did not start:" >&2
    cat "$private/$1.log" >&2
    exit 1
}

# Xvfb chooses a free display number, and writes it down when it is ready.
Xvfb -displayfd 3 -screen 0 640x480x24 -nolisten tcp -noreset 3>"$private/display" >"$private/Xvfb.log" 2>&1 &
servers+=($!)

# A shell that shows nothing of its own, and a debug protocol with which clients take screenshots.
cat >"$private/weston.ini" <<'INI'
[shell]
panel-position=none
startup-animation=none
animation=none
locking=false
INI
renderer=--use-pixman
[[ $(weston --help 2>&1) == *--renderer=* ]] && renderer=--renderer=pixman
env -u DISPLAY -u WAYLAND_DISPLAY weston --config="$private/weston.ini" --backend=headless-backend.so "$renderer" \
    --width=640 --height=480 --socket=wayland-test --idle-time=0 --debug \
    >"$private/weston.log" 2>&1 &
servers+=($!)

ready() { [[ -s $private/display && -S $private/wayland-test ]]; }
for ((i = 0; i < 100; i++)); do
    ready && break
    sleep 0.1
done
[[ -s $private/display ]] || give_up Xvfb
[[ -S $private/wayland-test ]] || give_up weston

DISPLAY=:$(<"$private/display")
WAYLAND_DISPLAY=wayland-test
LIBGL_ALWAYS_SOFTWARE=1
export DISPLAY WAYLAND_DISPLAY LIBGL_ALWAYS_SOFTWARE
lavapipe=(/usr/share/vulkan/icd.d/lvp_icd*.json)
[[ -e ${lavapipe[0]} ]] && export VK_ICD_FILENAMES=${lavapipe[0]}

"$@"
