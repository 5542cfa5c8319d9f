#!/usr/bin/env bash
# Installs what Greffe needs beside Go, make and git.
#
#   packaging/install-needs.sh build           to build and run it
#   packaging/install-needs.sh build test      to test it too
#   packaging/install-needs.sh build windows   to build it for Windows as well
#
# On Debian and its children, through apt (and sudo, unless root). Elsewhere it
# says what to install. When everything is there it does nothing, quickly.
set -euo pipefail

missing=()

# need PACKAGE COMMAND…: the Debian package is missing when the command fails.
need() {
	local package=$1
	shift
	if ! "$@" >/dev/null 2>&1; then
		missing+=("$package")
	fi
}

has() { command -v "$1"; }
library() { command -v pkg-config && pkg-config --exists "$1"; }
installed() { dpkg-query -W -f '${Status}' "$1" | grep -q 'ok installed'; }

case $(uname -s) in
Linux) ;;
Darwin)
	if xcode-select -p >/dev/null 2>&1; then
		exit 0
	fi
	echo "Greffe needs Apple's command line tools. Install them with: xcode-select --install" >&2
	exit 1
	;;
*)
	if command -v gcc >/dev/null; then
		exit 0
	fi
	echo "Greffe needs a C compiler named gcc, such as the one of MSYS2 (package mingw-w64-ucrt-x86_64-gcc), on the PATH." >&2
	exit 1
	;;
esac

for what in "${@:-build}"; do
	case $what in
	build)
		need gcc has gcc
		need libc6-dev test -e /usr/include/stdio.h
		need pkg-config has pkg-config
		need libgl1-mesa-dev library gl
		need libx11-dev library x11
		need libxcursor-dev library xcursor
		need libxrandr-dev library xrandr
		need libxinerama-dev library xinerama
		need libxi-dev library xi
		need libxxf86vm-dev library xxf86vm
		;;
	test)
		need libgl1-mesa-dri installed libgl1-mesa-dri # draws in software, on a virtual screen
		need xvfb has Xvfb
		need xdotool has xdotool
		need openbox has openbox
		need imagemagick has import
		need poppler-utils has pdftotext
		need qpdf has qpdf             # reads every letter, as a second opinion
		need zbar-tools has zbarimg    # reads the codes on letters
		need x11-xkb-utils has xkbcomp
		need xclip has xclip
		;;
	windows)
		need gcc-mingw-w64-x86-64 has x86_64-w64-mingw32-gcc
		;;
	*)
		echo "usage: $0 [build] [test] [windows]" >&2
		exit 2
		;;
	esac
done

if ! command -v apt-get >/dev/null; then
	# Without dpkg the question about the driver cannot be put: it is part of every desktop.
	still=()
	for package in ${missing[@]+"${missing[@]}"}; do
		if [ "$package" != libgl1-mesa-dri ]; then
			still+=("$package")
		fi
	done
	missing=(${still[@]+"${still[@]}"})
fi
if [ ${#missing[@]} -eq 0 ]; then
	exit 0
fi

line="apt-get install -y --no-install-recommends ${missing[*]}"
if ! command -v apt-get >/dev/null; then
	echo "Greffe needs what Debian calls: ${missing[*]}. Please install them with your system's package manager." >&2
	exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null; then
		echo "Greffe needs some packages. As root, run: $line" >&2
		exit 1
	fi
	as_root=(sudo)
	if [ ! -t 0 ]; then
		as_root=(sudo -n) # nobody is there to type a password
	fi
	if ! "${as_root[@]}" true; then
		echo "Greffe needs some packages. As root, run: $line" >&2
		exit 1
	fi
fi

echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
# The lists may be absent or old on a fresh machine, so a first refusal is answered by fetching them.
if ! ${as_root[@]+"${as_root[@]}"} $line >/dev/null 2>&1; then
	${as_root[@]+"${as_root[@]}"} apt-get update -qq
	${as_root[@]+"${as_root[@]}"} $line
fi
