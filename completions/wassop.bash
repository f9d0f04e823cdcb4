# Completion of wassop for bash, made from its options by CompletionTest: don't edit it.
_wassop() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $prev in
    -H | --host)
      _wassop_offer -A hostname -- "$cur"
      return
      ;;
    --lang)
      _wassop_offer -W 'en es' -- "$cur"
      return
      ;;
    --config)
      compopt -o filenames 2>/dev/null
      _wassop_offer -f -- "$cur"
      return
      ;;
    -p | --port | -u | --user | -r | --room | --send | --key)
      return
      ;;
  esac
  if [[ $cur == -* || -z $cur ]]; then
    _wassop_offer -W '-H --host -p --port -u --user -r --room --local --plain --send --key --lang --config --version -h --help' -- "$cur"
  fi
}

# Offers what compgen prints, a line each.
_wassop_offer() {
  local line
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen "$@")
}

complete -F _wassop wassop
