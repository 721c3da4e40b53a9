/// What is put behind the completions that the argument parser writes for a shell.
enum CompletionScript {
  /// The line that those of bash begin with.
  static let firstLineForBash = "#!/bin/bash"

  /// Bash breaks words at colons, and filters have them: words are put together before the
  /// parser's own function sees them, and of what it suggests bash gets what follows the colon.
  static let endForBash = #"""
    # Bash breaks words at colons, and puts what is completed behind the last one.
    _kith_beyond_colons() {
        local line="${COMP_LINE}"
        local -a words=()
        local -i index count=0
        for index in "${!COMP_WORDS[@]}"; do
            local word="${COMP_WORDS[index]}"
            local rest="${line#"${line%%[![:space:]]*}"}"
            if [[ "${index}" -gt 0 && "${rest}" == "${line}" && "${COMP_WORDS[index - 1]}${word}" == *:* ]]; then
                words[${#words[@]}-1]+="${word}"
            else
                words+=("${word}")
            fi
            line="${rest#"${word}"}"
            [[ "${index}" -le "${COMP_CWORD}" ]] && count="${#words[@]}"
        done
        local whole="${words[count - 1]}"
        local begun=''
        [[ "${whole}" != "${COMP_WORDS[COMP_CWORD]}" ]] && begun="${whole%"${whole##*:}"}"
        local -a COMP_WORDS=("${words[@]}")
        local -i COMP_CWORD="$((count - 1))"
        _kith "${1}" "${whole}" "${COMP_WORDS[COMP_CWORD - 1]}"
        COMPREPLY=("${COMPREPLY[@]#"${begun}"}")
        # A colon stays as it is, and a value follows it at once.
        [[ "${COMPREPLY[*]}" == *:* ]] && compopt +o filenames
        [[ "${COMPREPLY[0]}" == *: ]] && compopt -o nospace
        return 0
    }

    complete -o filenames -F _kith_beyond_colons kith
    """#
}
