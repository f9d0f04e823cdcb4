#!/bin/sh
# Counts the bytes that the full-screen client writes to its terminal. Runs the built programs in bin/
# in tmux at 200x50, with script(1) in between to count. Needs tmux and script; takes about 20 s.
#
#   wassop-tui/src/test/bench/screen-cost.sh [COLUMNS ROWS]
#
# Fails if a number exceeds its limit, which is meant for slow links.
set -eu
columns=${1:-200}
rows=${2:-50}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../.." && pwd -P)
work=$(mktemp -d)
WASSOP_BUILD=never XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work/state LANG=C.UTF-8 TMUX=
export WASSOP_BUILD XDG_CONFIG_HOME XDG_STATE_HOME LANG TMUX
server=
sender=
failed=0

pane() {
  tmux -u -S "$work/tmux" -f /dev/null "$@"
}

cleanup() {
  exec 8>&- 2>/dev/null || :
  # The client is a child of script, on a terminal of its own, so it doesn't end with the pane.
  recorder=$(pane display-message -p '#{pane_pid}' 2>/dev/null) || recorder=
  client=$([ -z "$recorder" ] || ps -o pid= --ppid "$recorder") || client=
  [ -z "$client" ] || kill "${client##* }" 2>/dev/null || :
  pane kill-server 2>/dev/null || :
  [ -z "$sender" ] || kill "$sender" 2>/dev/null || :
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  wait
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM HUP

# await TEXT: waits until the terminal shows TEXT.
await() {
  tries=0
  until pane capture-pane -p | grep -qF -- "$1"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then
      echo "not on the screen: $1" >&2
      pane capture-pane -p >&2
      exit 1
    fi
    sleep 0.1
  done
}

# written: prints the number of bytes written so far.
written() {
  wc -c <"$work/log"
}

# await_quiet: waits until the client writes nothing more.
await_quiet() {
  last=-1
  now=$(written)
  while [ "$now" -ne "$last" ]; do
    last=$now
    sleep 0.7
    now=$(written)
  done
}

# cost NAME LIMIT: prints and checks the bytes written since $before was set.
cost() {
  await_quiet
  bytes=$(($(written) - before))
  verdict=ok
  if [ "$bytes" -gt "$2" ]; then
    verdict='TOO MUCH'
    failed=1
  fi
  printf '%-34s %6d bytes (at most %d) %s\n' "$1" "$bytes" "$2" "$verdict"
  before=$(written)
}

mkfifo "$work/messages"
"$root/bin/wassop-server" -p 0 --data-dir "$work/data" --lang en >"$work/server" 2>/dev/null &
server=$!
until port=$(sed -n 's/.*127\.0\.0\.1:\([0-9]*\)\.\.\./\1/p' "$work/server") && [ -n "$port" ]; do
  sleep 0.1
done
{
  i=1
  while [ "$i" -le 120 ]; do
    echo "message number $i: the quick brown fox jumps over the lazy dog, and again" | cut -c "1-$((20 + i % 50))"
    i=$((i + 1))
  done
} | "$root/bin/wassop" -p "$port" -u leo -r cost --send -
"$root/bin/wassop" -p "$port" -u bot -r cost --send - <"$work/messages" &
sender=$!
exec 8>"$work/messages"
pane new-session -d -x "$columns" -y "$rows" \
  "exec script -qfc '$root/bin/wassop -p $port -u ana -r cost --lang en' '$work/log'"
await 'you have entered cost'
echo 'the sender is here' >&8
await 'the sender is here'
await_quiet

before=$(written)
pane send-keys -l h
cost 'the first key' 70
pane send-keys -l i
cost 'a typed key' 25
pane send-keys BSpace
cost 'backspace' 25
echo 'one more line of what people say to each other in a room' >&8
await 'one more line'
cost 'an appended line' 350
pane send-keys C-l
cost 'everything drawn anew' 6500
cost 'nothing' 0
pane send-keys PPage
cost 'a page up' 6500
pane send-keys NPage
cost 'a page down' 6500
exit "$failed"
