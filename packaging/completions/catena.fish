# Completes the command line of catena in fish.
set -l verbs inspect export
complete -c catena -n "not __fish_seen_subcommand_from $verbs" -a inspect -d 'Print what was read in a folder'
complete -c catena -n "not __fish_seen_subcommand_from $verbs" -a export -d 'Write essay and discussion to a file'
complete -c catena -n "not __fish_seen_subcommand_from $verbs" -l open-folder -d 'Begin with the folder dialog'
complete -c catena -n '__fish_seen_subcommand_from inspect' -l json -d 'Print JSON'
complete -c catena -n '__fish_seen_subcommand_from inspect' -l no-text -d 'Leave out texts and mentions'
complete -c catena -n '__fish_seen_subcommand_from inspect' -l timings -d 'Add times and memory'
complete -c catena -n '__fish_seen_subcommand_from export' -s o -l output -r -d 'The file to write'
complete -c catena -n '__fish_seen_subcommand_from export' -l concept -x -d 'Highlight the mentions of a term'
complete -c catena -s h -l help -d 'Show the usage'
complete -c catena -s v -l version -d 'Show the version'
