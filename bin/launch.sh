# The code that the programs in this directory share: it finds a Java and builds the project. Source it
# with $program (the name for messages) and $bin (this directory) set. POSIX sh.
# shellcheck shell=sh
# shellcheck disable=SC2154 # the program that sources this file sets program and bin

# The oldest supported version of Java.
java_needed=25
root=$(dirname -- "$bin")
java=
java_home=
java_version=

# say ENGLISH SPANISH: prints one line to standard error, in the language of the locale.
say() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    es | es[_-]*) printf '%s: %s\n' "$program" "$2" >&2 ;;
    *) printf '%s: %s\n' "$program" "$1" >&2 ;;
  esac
}

# Sets a UTF-8 locale where there is none, and keeps the language. Java reads its arguments in the
# encoding of LC_CTYPE; in the C locale (cron, ssh) it would lose all letters that aren't ASCII.
use_utf_8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) return ;;
  esac
  if [ -n "${LC_ALL:-}" ]; then
    LC_MESSAGES=$LC_ALL
    export LC_MESSAGES
    unset LC_ALL
  fi
  LC_CTYPE=C.UTF-8
  export LC_CTYPE
}

# is_new_enough HOME: whether HOME is a supported Java. Reads a file; starts no process.
is_new_enough() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      java_version=$value
      is_version_enough "${value#\"}"
      return
    fi
  done <"$1/release"
  return 1
}

# is_version_enough VERSION: whether VERSION is supported; a version looks like 25.0.1, 25-ea or 1.8.0_402.
is_version_enough() {
  major=${1%%[!0-9]*}
  [ -n "$major" ] && [ "$major" -ge "$java_needed" ]
}

# use_home HOME: selects HOME if it is a supported Java.
use_home() {
  is_new_enough "$1" || return 1
  java_home=$1
  java=$1/bin/java
}

# Selects the Java on PATH, after following its links. A Java without a release file is started to ask for
# its version.
use_path() {
  found=$(command -v java) || return 1
  target=$found
  while [ -L "$target" ]; do
    next=$(readlink "$target")
    case $next in
      /*) target=$next ;;
      *) target=$(dirname -- "$target")/$next ;;
    esac
  done
  home=$(CDPATH='' cd -- "$(dirname -- "$target")/.." && pwd -P) || return 1
  [ ! -r "$home/release" ] || { use_home "$home"; return; }
  version=$("$found" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  is_version_enough "$version" || return 1
  java=$found
}

# Sets java, and java_home if it is known, or ends the program. WASSOP_JVM_DIR, a directory of Javas,
# replaces the usual directories.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && use_home "$JAVA_HOME"; then
    return
  fi
  if use_path; then
    return
  fi
  if [ -n "${WASSOP_JVM_DIR:-}" ]; then
    set -- "$WASSOP_JVM_DIR"/*
  else
    set -- /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/homebrew/opt/openjdk* \
      /usr/local/opt/openjdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*
  fi
  for home; do
    if use_home "$home"; then
      return
    fi
  done
  say "it needs Java $java_needed or newer, and finds none. Install a JDK, for example Temurin $java_needed from https://adoptium.net, or set JAVA_HOME to one." \
    "necesita Java $java_needed o posterior y no encuentra ninguno. Instala un JDK, por ejemplo Temurin $java_needed de https://adoptium.net, o pon JAVA_HOME en uno."
  exit 69
}

# Whether the programs exist and no source is newer than they are or than the last build by this script.
is_built() {
  jar=$root/wassop-tui/target/wassop-tui.jar
  server_jar=$root/wassop-server/target/wassop-server.jar
  [ -f "$jar" ] && [ -f "$server_jar" ] && [ -d "$root/wassop-tui/target/lib" ] &&
    [ -d "$root/wassop-server/target/lib" ] || return 1
  set -- "$root/pom.xml"
  for module in "$root"/wassop-*; do
    if [ -f "$module/pom.xml" ]; then
      set -- "$@" "$module/pom.xml" "$module/src/main"
    fi
  done
  if [ -f "$root/target/launcher.built" ]; then
    newer=$(find "$@" -newer "$root/target/launcher.built" -newer "$jar" -print 2>/dev/null | head -n 1)
  else
    newer=$(find "$@" -newer "$jar" -print 2>/dev/null | head -n 1)
  fi
  [ -z "$newer" ]
}

# Builds the project if it is out of date and its sources are there. WASSOP_BUILD=never prevents the
# build, as is needed within a build.
build_when_needed() {
  if [ ! -f "$root/pom.xml" ] || [ "${WASSOP_BUILD:-}" = never ] || is_built; then
    return
  fi
  if ! mkdir -p "$root/target" 2>/dev/null || [ ! -w "$root/target" ]; then
    [ ! -f "$root/wassop-tui/target/wassop-tui.jar" ] || return
    say "the project isn't built, and $root can't be written to." \
      "el proyecto no está compilado y no se puede escribir en $root."
    exit 69
  fi
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/target/launcher.lock"
    if ! flock -n 9; then
      say "waiting for a build that is going on." "esperando a que acabe una compilación en marcha."
      flock 9
    fi
    is_built || build
    exec 9>&-
  else
    build
  fi
}

# Maven runs on the Java that was found if that is a JDK whose home is known, else on a Java of its own
# choice.
build() {
  if ! command -v mvn >/dev/null 2>&1; then
    say "the project has to be built first, and that needs Maven (mvn): install the package \"maven\"." \
      "primero hay que compilar el proyecto, y eso necesita Maven (mvn): instala el paquete «maven»."
    exit 69
  fi
  if [ -f "$root/wassop-tui/target/wassop-tui.jar" ]; then
    say "building what has changed; about half a minute." \
      "compilando lo que ha cambiado; medio minuto, más o menos."
  else
    say "building the project; the first time libraries are downloaded, which takes a few minutes." \
      "compilando el proyecto; la primera vez se descargan bibliotecas y tarda unos minutos."
  fi
  log=$root/target/launcher.log
  : >"$root/target/launcher.begun"
  if ! (
    cd -- "$root" || exit 1
    if [ -n "$java_home" ] && [ -x "$java_home/bin/javac" ]; then
      JAVA_HOME=$java_home
      export JAVA_HOME
    fi
    exec mvn -q -B '-P!format' -DskipTests package </dev/null >"$log" 2>&1 9>&-
  ); then
    cat "$log" >&2
    say "the build failed; the lines above are in $log." \
      "la compilación falló; las líneas de arriba están en $log."
    exit 69
  fi
  mv -f "$root/target/launcher.begun" "$root/target/launcher.built"
}

# The AOT cache, $cache, holds the classes of a full-screen session, loaded and linked, for Java to map
# when it starts (docs/adr/0011-aot-cache.md). It is made in the background, a moment after the first
# start, and made again when Java or the program has changed. Java ignores a cache of another Java, but
# may use one of other jars (before 25.0.4 it doesn't look at them: JDK-8377932). Where the directory is
# not writable, there is no cache. One program makes the cache, and moves it into place when it is
# complete. $cache.of, written before the jars were read, names the Java that the cache belongs to.

# is_cache_true: whether the cache belongs to this Java and these jars. A jar counts as changed if its
# status has changed since (ctime), whatever its modification time: an unpacked jar carries the time that
# its packer gave it.
is_cache_true() {
  [ -f "$cache" ] && [ -r "$cache.of" ] || return 1
  made_of=
  read -r made_of <"$cache.of" || :
  [ "$made_of" = "$java $java_version" ] || return 1
  changed=$(find "$root/wassop-tui/target/wassop-tui.jar" "$root/wassop-tui/target/lib" \
    -cnewer "$cache.of" -print 2>/dev/null) && [ -z "$changed" ]
}

make_cache_in_background() {
  if ! mkdir "$cache.lock" 2>/dev/null; then
    # A program that was killed has left the lock behind.
    if [ -n "$(find "$cache.lock" -prune -mmin +10 2>/dev/null)" ]; then
      rmdir "$cache.lock" 2>/dev/null || :
    fi
    return
  fi
  ( make_cache & ) </dev/null >/dev/null 2>&1
}

make_cache() {
  trap '' HUP INT
  sleep 3
  printf '%s\n' "$java $java_version" >"$cache.of.new"
  if nice "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$cache.new" \
    -Xlog:disable -Xlog:all=off --enable-native-access=ALL-UNNAMED -Djdk.console=java.base \
    -cp "$root/wassop-tui/target/wassop-tui.jar:$root/wassop-tui/target/lib/*" \
    org.wassop.tui.Rehearsal && rm -f "$cache.of" && mv -f "$cache.new" "$cache"; then
    mv -f "$cache.of.new" "$cache.of"
  fi
  rm -f "$cache.new" "$cache.new.config" "$cache.of.new"
  rmdir "$cache.lock"
}
