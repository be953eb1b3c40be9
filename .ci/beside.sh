# Sourced by with-postgres and with-server: a server beside a command. They keep the server's files
# in $folder with its output in server.log there, and its process id in $server. Everything is taken
# away when the script ends, whatever the end was.
# shellcheck shell=bash disable=SC2034

folder=$(mktemp -d --tmpdir canape.XXXXXX)
server=
take_away() {
    trap '' INT TERM HUP
    # Said again until heard: a server that has only just started may not listen yet.
    local signal=INT deadline=$((SECONDS + 30))
    while [ -n "$server" ] && kill -$signal "$server" 2>/dev/null; do
        sleep 0.05
        ((SECONDS < deadline)) || signal=KILL
    done
    rm -rf "$folder"
}
trap take_away EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# wait_until CHECK…: a server that dies, or is not there within a minute, shows its log.
wait_until() {
    until "$@"; do
        if ! kill -0 "$server" 2>/dev/null || ((SECONDS > 60)); then
            cat "$folder/server.log" >&2
            exit 1
        fi
        sleep 0.05
    done
}

# beside_server COMMAND…: ends with the command's status.
beside_server() {
    # Bash lets a background command ignore Ctrl-C; ours must hear it. A signal to this script
    # alone is passed on, so that nobody waits for a command that has been called off.
    env --default-signal=INT,QUIT "$@" <&0 &
    command=$!
    trap 'kill -TERM "$command" 2>/dev/null || true' INT TERM HUP

    local status
    while true; do
        status=0
        wait "$command" || status=$?
        kill -0 "$command" 2>/dev/null || return "$status"
    done
}
