#!/usr/bin/env bash
# Makes the Debian package from the built program.
#
#   packaging/debian.sh PROGRAM VERSION FOLDER
set -euo pipefail

if [ $# -ne 3 ] || [ -z "$2" ]; then
	echo "usage: $0 PROGRAM VERSION FOLDER" >&2
	exit 2
fi
program=$1 version=$2 folder=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
architecture=$(dpkg --print-architecture)

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
install -D -m 755 "$program" "$tree/usr/bin/greffe"
install -D -m 644 "$here/packaging/greffe.desktop" "$tree/usr/share/applications/greffe.desktop"
install -D -m 644 "$here/assets/icon.png" "$tree/usr/share/icons/hicolor/512x512/apps/greffe.png"
install -D -m 644 "$here/assets/icon.svg" "$tree/usr/share/icons/hicolor/scalable/apps/greffe.svg"
doc=$tree/usr/share/doc/greffe
install -D -m 644 "$here/LICENSE" "$doc/copyright"
install -m 644 "$here/THIRD-PARTY.md" "$here/CHANGELOG.md" "$doc/"
install -m 644 "$here/assets/fonts/LICENSE.txt" "$doc/Source-Sans-3-LICENSE.txt"
install -m 644 "$here/assets/icons/LICENSE.txt" "$doc/Phosphor-LICENSE.txt"

mkdir -p "$tree/DEBIAN"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: greffe
Version: $version
Architecture: $architecture
Maintainer: the Greffe authors <greffe@localhost>
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: libc6, libgl1, libx11-6, libxcursor1, libxrandr2, libxinerama1, libxi6, libxxf86vm1
Recommends: xdg-utils, libgl1-mesa-dri, zenity, cups-client
Section: office
Priority: optional
Description: register of a disciplinary council
 Keeps the cases of a training organisation's disciplinary council from the
 report to the decision letter in the post: dates, notice, seats, quorum, votes
 and letters, each with its arithmetic and its article.
CONTROL

mkdir -p "$folder"
dpkg-deb --root-owner-group --build "$tree" "$folder/greffe_${version}_${architecture}.deb"
