#!/bin/sh
# Measures the CPU time of the full-screen client, in milliseconds of all its threads, for a typed key,
# an appended line, a page up or down, and half a minute of idling; and its memory. Runs the built
# programs in bin/ in tmux at 200x50, with MESSAGES messages in the room. Linux only; needs tmux.
#
#   wassop-tui/src/test/bench/screen-cpu.sh [MESSAGES]
#
# Fails if a key takes more than 2 ms, or half a minute of idling more than 30 ms.
set -eu
messages=${1:-300}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../.." && pwd -P)
work=$(mktemp -d)
port=7893
WASSOP_BUILD=never XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work/state LANG=C.UTF-8 TMUX=
export WASSOP_BUILD XDG_CONFIG_HOME XDG_STATE_HOME LANG TMUX

in_tmux() {
  tmux -S "$work/tmux" "$@"
}

cleanup() {
  exec 8>&-
  in_tmux kill-server 2>/dev/null || :
  kill "$server" "${bot:-$server}" 2>/dev/null || :
  rm -rf "$work"
}
exec 8>/dev/null
"$root/bin/wassop-server" -p "$port" -d "$work/data" --rate 0 >"$work/server.log" 2>&1 &
server=$!
trap cleanup EXIT
trap 'exit 1' INT TERM HUP

# cpu_time: prints the CPU time of the client so far, in milliseconds.
cpu_time() {
  cat "/proc/$client/task/"*/schedstat | awk '{ s += $1 } END { printf "%d", s / 1000000 }'
}

# each NAME COUNT COMMAND: prints the CPU time of one of COUNT runs of COMMAND, in the second of two rounds.
each() {
  for round in 1 2; do
    before=$(cpu_time)
    i=0
    while [ "$i" -lt "$2" ]; do
      i=$((i + 1))
      $3
    done
    sleep 0.5
    after=$(cpu_time)
  done
  result=$(awk "BEGIN { printf \"%.2f\", ($after - $before) / $2 }")
  printf '%-12s %8s ms\n' "$1" "$result"
}

key() {
  in_tmux send-keys -l x
  [ $((i % 60)) -ne 0 ] || in_tmux send-keys C-u
}

line() {
  echo "line $i with some more words that somebody could have said" >&8
  sleep 0.08
}

page() {
  if [ "$i" -le 5 ]; then
    in_tmux send-keys PPage
  else
    in_tmux send-keys NPage
  fi
  sleep 0.1
}

until grep -q listening "$work/server.log"; do
  kill -0 "$server"
  sleep 0.2
done
in_tmux -u -f /dev/null new-session -d -x 200 -y 50 "exec $root/bin/wassop -p $port -u ana -r room --lang en"
client=$(in_tmux display -p '#{pane_pid}')
until in_tmux capture-pane -p | grep -q 'you have entered'; do
  sleep 0.2
done
seq 1 "$messages" | sed 's/$/ some words of a message that somebody could have said in a room/' |
  "$root/bin/wassop" -p "$port" -u bot -r room --send -
until in_tmux capture-pane -p | grep -q " $messages some words"; do
  sleep 0.2
done
mkfifo "$work/lines"
"$root/bin/wassop" -p "$port" -u bot -r room --send - <"$work/lines" &
bot=$!
exec 8>"$work/lines"
each key 600 key
key=$result
each line 60 line
each page 10 page
before=$(cpu_time)
sleep 30
idle=$(($(cpu_time) - before))
printf '%-12s %8s ms\n' "30 s idle" "$idle"
grep VmRSS "/proc/$client/status"
awk "BEGIN { exit !($key <= 2) }" && [ "$idle" -le 30 ]
