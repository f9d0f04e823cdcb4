#!/bin/sh
# Measures the time from the start of the full-screen client to its first frame on the terminal, and
# the start of an empty Java program for comparison. Runs the built program in bin/ in tmux at 100x30,
# timed by script(1). Prints medians in milliseconds. Needs tmux and script.
#
#   wassop-tui/src/test/bench/first-frame.sh [RUNS]
#
# Fails if the first frame takes more than 200 ms and more than twice as long as the empty program.
set -eu
runs=${1:-11}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../.." && pwd -P)
work=$(mktemp -d)
WASSOP_BUILD=never XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work/state LANG=C.UTF-8 TMUX=
export WASSOP_BUILD XDG_CONFIG_HOME XDG_STATE_HOME LANG TMUX
session=0
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

cleanup() {
  tmux -S "$work/tmux$session" kill-server 2>/dev/null || :
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM HUP

# time_to COMMAND BYTES NAME: appends to the file NAME the milliseconds until COMMAND has written BYTES bytes.
time_to() {
  rm -f "$work/timing"
  session=$((session + 1))
  tries=0
  tmux -u -S "$work/tmux$session" -f /dev/null new-session -d -x 100 -y 30 \
    "exec script -qf --timing='$work/timing' -c '$1' /dev/null"
  until ms=$(awk -v most="$2" '{ t += $1; n += $2; if (n >= most) { printf "%d", t * 1000; exit } }' \
    "$work/timing" 2>/dev/null) && [ -n "$ms" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then
      echo "no output from: $1" >&2
      exit 1
    fi
    sleep 0.1
  done
  tmux -S "$work/tmux$session" kill-server 2>/dev/null || :
  echo "$ms" >>"$work/$3"
}

median() {
  sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

mkdir "$work/empty"
cat >"$work/empty/Empty.java" <<'JAVA'
class Empty {
  public static void main(String[] args) {
    System.out.println("ready");
  }
}
JAVA
"${java}c" -d "$work/empty" "$work/empty/Empty.java"
client="$root/bin/wassop -p 9 -u ana -r frames --lang en"
empty="$java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -cp $work/empty Empty"
time_to "$client" 1000 first
until [ -z "$(find "$root/wassop-tui/target" -name 'wassop.aot.lock' 2>/dev/null)" ]; do
  sleep 0.5 # the AOT cache of the program is being made
done
i=0
while [ "$i" -lt "$runs" ]; do
  time_to "$client" 1000 client
  time_to "$empty" 5 nothing
  i=$((i + 1))
done
frame=$(median <"$work/client")
nothing=$(median <"$work/nothing")
echo "first frame $frame ms, an empty program $nothing ms, ratio $(awk "BEGIN { printf \"%.2f\", $frame / $nothing }")"
[ "$frame" -le 200 ] || [ "$frame" -le $((2 * nothing)) ]
