# shellcheck shell=bash
# Sourced by run and test: where the project is, the packages of Debian 12 it needs, and the way to configure it.
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck disable=SC2034  # read by run and test
jobs=$(nproc 2>/dev/null || echo 2)

say() { printf '%s\n' "$*"; }

# The package names in list files, one a line.
package_names() { awk '!/^#/ && NF { print $1 }' "$@"; }

# Whether this is the system the package names are of.
is_debian_12() {
    # shellcheck source=/dev/null
    [[ -r /etc/os-release ]] && (. /etc/os-release && [[ ${ID:-} == debian && ${VERSION_ID:-} == 12 ]])
}

# ensure_packages LIST...: installs what the lists name and the system lacks; calls apt only then.
ensure_packages() {
    local name state missing=() become=()
    if ! is_debian_12; then
        say "This is not Debian 12, so nothing is installed here. Catena needs these packages, by their Debian 12 names:"
        package_names "$@" | sort -u | sed 's/^/  /'
        say "Install what your system calls them, then: cmake --workflow --preset release"
        exit 1
    fi
    local -A installed=()
    # shellcheck disable=SC2016  # dpkg-query expands it
    local format='${Package} ${db:Status-Status}\n'
    while read -r name state; do
        if [[ $state == installed ]]; then
            installed[$name]=1
        fi
    done < <(package_names "$@" | xargs dpkg-query -W -f "$format" 2>/dev/null)
    while read -r name; do
        if [[ -z ${installed[$name]:-} ]]; then
            missing+=("$name")
        fi
    done < <(package_names "$@")
    if ((${#missing[@]} == 0)); then
        return
    fi

    say "These packages are missing and will be installed with apt:"
    for name in "${missing[@]}"; do
        awk -v name="$name" '$1 == name' "$@" | sed 's/^/  /'
    done
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "That needs root, and there is no sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        fi
        say "That needs root; sudo may ask for your password."
        become=(sudo)
    fi
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# The compiler goes through ccache where it is installed.
use_ccache() {
    if [[ -z ${CATENA_LAUNCHER:-} ]] && command -v ccache >/dev/null; then
        CATENA_LAUNCHER=ccache
    fi
    if [[ -z ${HOME:-} ]]; then
        export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache}
    fi
    export CATENA_LAUNCHER=${CATENA_LAUNCHER:-}
    # What ccache asks for where headers are precompiled.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
}

# configure DIRECTORY ARGUMENT...: runs CMake where the directory was not configured yet, or not with these
# arguments, or the presets are newer; otherwise Ninja itself sees what has changed.
configure() {
    local directory=$1 stamp
    shift
    stamp=$directory/.configured
    if [[ -f $directory/build.ninja && -f $stamp && $stamp -nt $root/CMakePresets.json \
        && $(<"$stamp") == "$CATENA_LAUNCHER $*" ]]; then
        return
    fi
    (cd -- "$root" && cmake "$@") || return
    printf '%s\n' "$CATENA_LAUNCHER $*" >"$stamp"
}
