# Completion of wassop-server for bash, made from its options by CompletionTest: don't edit it.
_wassop_server() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -d | --data-dir)
      compopt -o filenames 2>/dev/null
      _wassop_server_offer -d -- "$cur"
      return
      ;;
    --history)
      _wassop_server_offer -W 'on off' -- "$cur"
      return
      ;;
    --durability)
      _wassop_server_offer -W 'power process' -- "$cur"
      return
      ;;
    --log-level)
      _wassop_server_offer -W 'error warn info debug trace' -- "$cur"
      return
      ;;
    --lang)
      _wassop_server_offer -W 'en es' -- "$cur"
      return
      ;;
    --config)
      compopt -o filenames 2>/dev/null
      _wassop_server_offer -f -- "$cur"
      return
      ;;
    -b | --bind | -p | --port | --history-days | --history-messages | --max-connections | --rate | --burst)
      return
      ;;
  esac
  if [[ $cur == -* || -z $cur ]]; then
    _wassop_server_offer -W '-b --bind -p --port -d --data-dir --history --durability --history-days --history-messages --max-connections --rate --burst --stop-on-eof --log-level --lang --config --version -h --help' -- "$cur"
  fi
}

# Offers what compgen prints, a line each.
_wassop_server_offer() {
  local line
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen "$@")
}

complete -F _wassop_server wassop-server
