# Completion of wassop for fish, made from its options by CompletionTest: don't edit it.
complete -c wassop -f
complete -c wassop -s H -l host -x -a '(__fish_print_hostnames)' -d 'The server\'s name or address'
complete -c wassop -s p -l port -x -d 'The server\'s port'
complete -c wassop -s u -l user -x -d 'Your name in the chat'
complete -c wassop -s r -l room -x -d 'Room to enter'
complete -c wassop -l local -d 'Use the Wassop server on this machine, or start a private one that ends with this program'
complete -c wassop -l plain -d 'Line mode'
complete -c wassop -l send -x -d 'Send TEXT to the rooms and end when the server has taken it'
complete -c wassop -l key -x -d 'With --send'
complete -c wassop -l lang -x -a 'en es' -d 'Language of the words on the screen'
complete -c wassop -l config -r -F -d 'Properties file with settings, instead of the usual one'
complete -c wassop -l version -d 'Print the version and exit'
complete -c wassop -s h -l help -d 'Show this help and exit'
