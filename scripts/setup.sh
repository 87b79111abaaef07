#!/usr/bin/env bash
# Installs what the demo or the tests need beyond cargo and python3, and is quick when all is there.
#
#     scripts/setup.sh [demo|test] [FOLDER]
#
# demo: compilers for C and C++, a Vulkan driver, and three Python packages for its picture; test, which is the
# default: that, and all the rest. Python's environments, Node's packages and what is fetched go to
# FOLDER (target).
#
# System packages come through apt-get, which needs root; without it, this says what to install.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
purpose=${1:-test}
folder=${2:-$root/target}
requirements=$root/ffi-tests/requirements.txt
venv=$folder/venv
node=$folder/node
case $purpose in
demo | test) ;;
*) echo "setup.sh: '$purpose' is not known, expected demo or test" >&2; exit 1 ;;
esac

have() { command -v "$1" >/dev/null 2>&1; }

missing_for_demo() {
    have make || echo make
    { have cc && echo '#include <stdio.h>' | cc -E -xc - >/dev/null 2>&1; } || echo gcc libc6-dev
    have c++ || echo g++
    { have cc && echo '#include <png.h>' | cc -E -xc - >/dev/null 2>&1; } || echo libpng-dev
    # The loader that finds Vulkan drivers, and a driver that needs no GPU.
    [[ $(/sbin/ldconfig -p) == *libvulkan.so.1* ]] || echo libvulkan1
    compgen -G '/usr/share/vulkan/icd.d/lvp_icd*.json' >/dev/null || echo mesa-vulkan-drivers
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

missing_for_tests() {
    { have c++ && have readelf; } || echo build-essential
    { have clang && have clang++; } || echo clang
    have cmake || echo cmake
    { have c++ && echo '#include <doctest/doctest.h>' | c++ -E -xc++ - >/dev/null 2>&1; } || echo doctest-dev
    # The headers as pages.
    have doxygen || echo doxygen
    # Headless displays, what windows on them are made with, and an OpenGL driver that needs no GPU.
    have Xvfb || echo xvfb
    have weston || echo weston
    have pkg-config || echo pkg-config
    pkg-config --exists x11 2>/dev/null || echo libx11-dev
    pkg-config --exists x11-xcb 2>/dev/null || echo libx11-xcb-dev
    pkg-config --exists xcb 2>/dev/null || echo libxcb1-dev
    pkg-config --exists sdl2 2>/dev/null || echo libsdl2-dev
    pkg-config --exists wayland-client wayland-scanner 2>/dev/null || echo libwayland-dev
    pkg-config --exists wayland-protocols 2>/dev/null || echo wayland-protocols
    [[ $(/sbin/ldconfig -p) == *libEGL.so.1* ]] || echo libegl1
    [[ $(/sbin/ldconfig -p) == *libEGL_mesa.so.0* ]] || echo libegl-mesa0
    compgen -G '/usr/lib/*/dri/swrast_dri.so' >/dev/null || echo libgl1-mesa-dri
    # A browser for the pages that wgpu-trace writes, and what presses its keys.
    have chromium || echo chromium
    have chromedriver || echo chromium-driver
    # Other languages that call C.
    have node || echo nodejs
    have npm || echo npm
    have luajit || echo luajit
}

# Not every release has these. Tests that need them say so, and are skipped without.
missing_options() {
    have renderdoccmd || echo renderdoccmd
}

packages=($(missing_for_demo))
options=()
if [[ $purpose == test ]]; then
    packages+=($(missing_for_tests))
    options+=($(missing_options))
fi
if ((${#packages[@]})); then
    if [[ $EUID -ne 0 ]] || ! have apt-get; then
        echo "Missing on this machine. On Debian or Ubuntu, run this, and then try again:" >&2
        echo "    sudo apt-get update && sudo apt-get install -y ${packages[*]} ${options[*]}" >&2
        exit 1
    fi
fi
if ((${#packages[@]} + ${#options[@]})) && [[ $EUID -eq 0 ]] && have apt-get; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q || ((${#packages[@]} == 0))
    for option in "${options[@]}"; do
        if apt-cache show "$option" >/dev/null 2>&1; then packages+=("$option"); fi
    done
    if ((${#packages[@]})); then
        echo "Installing ${packages[*]}"
        apt-get install -q -y --no-install-recommends "${packages[@]}"
    fi
fi

# environment FOLDER LIST [VERSIONS]: Python with the packages of a list, in the versions that another
# list says. It remembers what it was made from, so that a change of the lists renews it. A link leads
# to an environment that others use: it makes room for one of our own, and they keep theirs.
environment() {
    local place=$1 list=$2 versions=${*:3}
    if cat "${@:2}" | cmp -s - "$place/requirements.txt"; then
        return
    fi
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
    echo "Installing the Python packages into $place"
    if [[ -L $place ]]; then
        rm "$place"
    fi
    python3 -m venv --clear "$place"
    "$place/bin/python" -m pip install --quiet --disable-pip-version-check -r "$list" ${versions:+-c "$versions"}
    cat "${@:2}" >"$place/requirements.txt"
}
if [[ $purpose == demo ]]; then
    environment "$folder/venv-demo" "$root/examples/python/requirements.txt" "$requirements"
    exit
fi

# What clang links into fuzzers and sanitized programs is a package of its own, named by clang's version.
has_runtimes() { echo 'int main(void) {}' | clang -fsanitize=address -xc - -o /dev/null 2>/dev/null; }
if ! has_runtimes; then
    version=$(clang -dumpversion)
    runtimes=libclang-rt-${version%%.*}-dev
    if [[ $EUID -ne 0 ]] || ! have apt-get; then
        echo "Missing on this machine: sudo apt-get install -y $runtimes" >&2
        exit 1
    fi
    echo "Installing $runtimes"
    apt-get install -q -y --no-install-recommends "$runtimes" || { apt-get update -q &&
        apt-get install -q -y --no-install-recommends "$runtimes"; }
fi

# Vulkan's validation layer, for the test of what it says. Installed in its usual place, it would
# check whatever a debug build does, all other tests included.
layer=$(realpath -m "$folder/vulkan-layer")
download() { apt-get download -q -o APT::Sandbox::User= "$1"; }
fetch_layer() (
    unpacked=$(mktemp -d)
    trap 'rm -rf "$unpacked"' EXIT
    # The manifest comes last, and says that the layer is beside it.
    cd "$unpacked" &&
        { download vulkan-validationlayers || { apt-get update -q && download vulkan-validationlayers; }; } &&
        dpkg-deb -x vulkan-validationlayers_*.deb . &&
        mkdir -p "$layer" &&
        cp usr/lib/*/libVkLayer_khronos_validation.so "$layer" &&
        sed 's|"library_path": "|&./|' usr/share/vulkan/explicit_layer.d/VkLayer_khronos_validation.json >manifest &&
        mv manifest "$layer/VkLayer_khronos_validation.json"
)
if [[ ! -e $layer/VkLayer_khronos_validation.json ]] && have apt-get; then
    echo "Fetching Vulkan's validation layer into $layer"
    fetch_layer || echo "It is not to be had; the test that needs it will be skipped." >&2
fi

# A newer driver than the system's, on which the tests run once more.
if [[ ! -e $folder/second-driver/lvp.json ]]; then
    echo "Fetching a second driver into $folder/second-driver"
    "$root/scripts/second-driver.sh" "$folder/second-driver" ||
        echo "It is not to be had; make test-second-driver will be skipped." >&2
fi

if ! cargo fmt --version >/dev/null 2>&1 || ! cargo clippy --version >/dev/null 2>&1; then
    if ! have rustup; then
        echo "cargo fmt and cargo clippy are missing: install the components rustfmt and clippy" >&2
        exit 1
    fi
    rustup component add rustfmt clippy
fi

environment "$venv" "$requirements"
environment "$venv-page" "$root/wgpu-trace/tests/page/requirements.txt"
environment "$venv-frozen" "$root/ffi-tests/install/frozen/requirements.txt" "$requirements"

# Dear ImGui, whose WebGPU backend is a program that many have. A package for Python carries its sources.
imgui=$(realpath -m "$folder/imgui")
imgui_requirements=$root/ffi-tests/library/imgui/requirements.txt
fetch_imgui() (
    unpacked=$(mktemp -d)
    trap 'rm -rf "$unpacked"' EXIT
    "$venv/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary imgui-bundle \
        --require-hashes -r "$imgui_requirements" -d "$unpacked" &&
        tar -xzf "$unpacked"/imgui_bundle-*.tar.gz -C "$unpacked" --wildcards '*/external/imgui/imgui/*' &&
        rm -rf "$imgui" &&
        mv "$unpacked"/imgui_bundle-*/external/imgui/imgui "$imgui" &&
        cp "$imgui_requirements" "$imgui/requirements.txt"
)
if ! cmp -s "$imgui_requirements" "$imgui/requirements.txt"; then
    echo "Fetching Dear ImGui's sources into $imgui"
    fetch_imgui || echo "They are not to be had; the tests that need them will be skipped." >&2
fi

if ! cmp -s "$root/ffi-tests/node/package-lock.json" "$node/installed.json"; then
    echo "Installing the Node packages into $node"
    mkdir -p "$node"
    cp "$root"/ffi-tests/node/package{,-lock}.json "$node"
    npm ci --prefix "$node" --silent --ignore-scripts --no-audit --no-fund
    cp "$node/package-lock.json" "$node/installed.json"
fi

# The package for Node: what it is built and tested with lies beside it, where Node looks.
if ! cmp -s "$root/js/package-lock.json" "$root/js/node_modules/installed.json"; then
    echo "Installing the packages of js"
    npm ci --prefix "$root/js" --silent --ignore-scripts --no-audit --no-fund
    cp "$root/js/package-lock.json" "$root/js/node_modules/installed.json"
fi
