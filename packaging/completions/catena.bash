# Completes the command line of catena in bash.
_catena() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]} options
    COMPREPLY=()
    case $previous in
        -o | --output) compopt -o default; return ;;
        --concept) return ;;
    esac
    case $verb in
        inspect) options='--json --no-text --timings --help' ;;
        export) options='-o --output --concept --help' ;;
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
