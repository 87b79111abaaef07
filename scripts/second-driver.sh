#!/usr/bin/env bash
# Fetches a newer version of Mesa's lavapipe than the system's, for tests on a second driver.
#
#     scripts/second-driver.sh FOLDER
#
# It comes from Debian's backports, by apt-get, with lists of its own: the system stays as it is. FOLDER gets
# the driver, and lvp.json, which VK_DRIVER_FILES names. Where it is not to be had, this fails and says why.
set -euo pipefail
folder=$(realpath -m "$1")
package=mesa-vulkan-drivers
version='25.0.7-*'
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

fail() { echo "second-driver.sh: $*" >&2; exit 1; }

if [[ -e $folder/lvp.json ]]; then exit; fi
command -v apt-get >/dev/null 2>&1 || fail "there is no apt-get"
[[ -e $keyring ]] || fail "there is no $keyring"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/sources.list" <<END
deb [signed-by=$keyring] http://deb.debian.org/debian bookworm-backports main
END
mkdir -p "$work/lists/partial" "$work/unpacked" "$folder"
own=(-q -o APT::Sandbox::User= -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache=")
cd "$work"
apt-get "${own[@]}" update >log 2>&1 && apt-get "${own[@]}" download "$package=$version" >>log 2>&1 ||
    fail "$package $version: $(tail -n 1 log)"
dpkg-deb -x "$package"_*.deb unpacked
driver=$(compgen -G 'unpacked/usr/lib/*/libvulkan_lvp.so') || fail "$package has no lavapipe for this machine"
# Its libraries are those of the system's own version.
lacks=$(ldd "$driver" | grep 'not found' || true)
[[ -z $lacks ]] || fail "it lacks" $lacks
cp "$driver" "$folder"
# The manifest comes last, and says that the driver is beside it.
sed "s|\"library_path\": \".*\"|\"library_path\": \"$folder/libvulkan_lvp.so\"|" \
    unpacked/usr/share/vulkan/icd.d/lvp_icd*.json >manifest
mv manifest "$folder/lvp.json"
