# Completes the command line of catena in bash.
_catena() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]} options
    COMPREPLY=()
    case $previous in
        -o | --output | --annotations) compopt -o default; return ;;
        --concept | --branch | --depth | --font | --text-size) return ;;
        --authors) mapfile -t COMPREPLY < <(compgen -W 'names pseudonyms none' -- "$current"); return ;;
        --paper) mapfile -t COMPREPLY < <(compgen -W 'A4 A5 B5 Letter Legal' -- "$current"); return ;;
        --columns) mapfile -t COMPREPLY < <(compgen -W '1 2' -- "$current"); return ;;
    esac
    case $verb in
        inspect) options='--json --no-text --timings --help' ;;
        export)
            options='-o --output --concept --annotations --branch --depth --authors --fold-repeats --sources --list-notes --paper --columns --font --text-size --archive --unchecked --help'
            ;;
        *) options='--open-folder --help --version' ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W 'inspect export' -- "$current")
    fi
    compopt -o default
}
complete -F _catena catena
