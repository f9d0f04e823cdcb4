# Completion of wassop-server for fish, made from its options by CompletionTest: don't edit it.
complete -c wassop-server -f
complete -c wassop-server -s b -l bind -x -d 'Address to listen on'
complete -c wassop-server -s p -l port -x -d 'Port to listen on'
complete -c wassop-server -s d -l data-dir -x -a '(__fish_complete_directories)' -d 'Folder of this server'
complete -c wassop-server -l max-connections -x -d 'Most clients at a time'
complete -c wassop-server -l stop-on-eof -d 'Stop when standard input ends'
complete -c wassop-server -l log-level -x -a 'error warn info debug trace' -d 'How much to log on standard error'
complete -c wassop-server -l lang -x -a 'en es' -d 'Language of the server\'s own words'
complete -c wassop-server -l config -r -F -d 'Properties file with settings'
complete -c wassop-server -l version -d 'Print the version and exit'
complete -c wassop-server -s h -l help -d 'Show this help and exit'
