#!/bin/sh
# Puts Permitted into your menu from where this folder lies, or takes it out again:
#   ./menu.sh
#   ./menu.sh --remove
# Your messages, drafts and words are not touched by either.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/permitted.desktop
icon=$share/icons/hicolor/scalable/apps/permitted.svg
case "${1-}" in
    --remove)
        rm -f -- "$entry" "$icon"
        ;;
    "")
        mkdir -p -- "$share/applications" "$share/icons/hicolor/scalable/apps"
        cp -- "$here/permitted.svg" "$icon"
        # the desktop entry specification wants these characters escaped inside quotes
        quoted=$(printf '%s' "$here/AppRun" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
        while IFS= read -r line; do
            case "$line" in
                Exec=*) printf 'Exec="%s"\n' "$quoted" ;;
                TryExec=*) ;;
                *) printf '%s\n' "$line" ;;
            esac
        done <"$here/permitted.desktop" >"$entry"
        ;;
    *)
        echo "usage: menu.sh [--remove]" >&2
        exit 2
        ;;
esac
