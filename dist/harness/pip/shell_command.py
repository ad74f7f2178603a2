"""Removes package installations from shell commands, lines and scripts."""
from ..own_builtins import __builtins__
import os
import re
import shlex
import stat

from .install_command import command_behind, packages_installed, packages_read, program_name
from .shell_scanner import simple_commands, unquoted

_SHELLS = {"ash", "bash", "dash", "ksh", "mksh", "sh", "zsh"}
_TAKE_VALUE = {"-o", "+o", "-O", "+O", "--rcfile", "--init-file"}
_NOTHING = ":" if os.name == "posix" else "cd ."
_DEEPEST = 8
_LARGEST_SCRIPT = 1_000_000
_LONGEST_ARGUMENT = 100_000
"""The limit of Linux is 128 KiB."""


class Change:
    """How to change a command. `packages`: the packages that it installs; `edits`: replacements for
    words, by index, or `None` to remove the whole command."""

    def __init__(self, packages, edits):
        self.packages = packages
        self.edits = edits

    def apply(self, words):
        """The remaining words, or `None` if the whole command is removed."""
        if self.edits is None:
            return None
        return [new for index, word in enumerate(words) for new in self.edits.get(index, [word])]


def look_at_words(words, directory, depth=0):
    """The `Change` of a command that installs packages; `None` for any other.

    `directory`: its working directory.
    """
    behind = command_behind(words)
    if not behind or depth > _DEEPEST:
        return None
    packages = packages_installed(behind)
    if packages is not None:
        return Change(packages, None)
    first = len(words) - len(behind)
    program = program_name(behind[0])
    if program in _SHELLS:
        index, is_line = _script_of_shell(behind)
        if index is None:
            return None
        text = behind[index] if is_line else _read_script(behind[index], directory)
        options = [] if is_line else ["-c"]
        name = [] if is_line else [behind[index]]
        return _change(text, directory, depth, lambda left: {first + index: [*options, left, *name]})
    if program == "eval" and len(behind) > 1:
        rest = {first + index: [] for index in range(2, len(behind))}
        text = " ".join(behind[1:])
        return _change(text, directory, depth, lambda left: {**rest, first + 1: [left]})
    if behind[0] in (".", "source") and len(behind) == 2:
        text = _read_script(behind[1], directory)
        return _change(text, directory, depth, lambda left: {first: ["eval"], first + 1: [left]})
    if os.sep in behind[0]:
        text = _read_script(behind[0], directory, b"#!")
        shell = _named_shell(text)
        if shell is not None:
            run = [*shell, "-c"]
            return _change(text, directory, depth, lambda left: {first: [*run, left, behind[0]]})
    return None


def without_installs(text, directory, depth=0):
    """`(remaining text, packages)`: `packages` is `None` if the text installs nothing; the text is
    `None` if it contains only installations."""
    commands = [(one, _words_of(one, text)) for one in simple_commands(text)]
    read_by_shell = {one.line for one, words in commands if _reads_commands(words)}
    edits, packages, others = [], [], 0
    for command, words in commands:
        if command.line in read_by_shell:
            for start, end in command.documents:
                left, named = without_installs(text[start:end], directory, depth + 1)
                if named is not None:
                    packages.append(named)
                    edits.append((start, end, left or ""))
        change = look_at_words(words, directory, depth) or _change_by_code(command, words, text)
        new = change and _edits_in_text(change, command, text)
        if new:
            packages.append(change.packages)
            edits += new
        if not new or change.edits is not None:
            others += 1
    if not packages:
        return text, None
    return (_edited(text, edits) if others else None), sum(packages, [])


def _change(text, directory, depth, edits_of):
    """For a command that runs this text; `edits_of(left)`: the edits to run the remaining text."""
    left, packages = (text, None) if text is None else without_installs(text, directory, depth + 1)
    if packages is None or len(left or "") > _LONGEST_ARGUMENT:
        return None
    return Change(packages, None if left is None else edits_of(left))


def _change_by_code(command, words, text):
    """For a Python interpreter that reads its program from a here-document."""
    for start, end in command.documents:
        packages = packages_read(words, text[start:end])
        if packages is not None:
            return Change(packages, None)
    return None


def _edits_in_text(change, command, text):
    """`[(start, end, new)]`, or `None` if a word depends on shell expansion."""
    if change.edits is None:
        first, *rest = command.words
        return [(*first, _NOTHING), *((*span, "") for span in rest)]
    edits = []
    for index, new in change.edits.items():
        start, end = command.words[index]
        quoted = [_quoted_as(text[start:end], word) for word in new]
        if None in quoted:
            return None
        edits.append((start, end, " ".join(quoted)))
    return edits


def _quoted_as(raw, new):
    """`new` quoted like the word `raw`, so that the shell expands the same parts; `None` if that is
    not possible."""
    if re.search(r"[$`]", raw) is None or raw.startswith("'"):
        return shlex.quote(new)
    plain = raw.startswith('"') and "\\" not in raw and '"' not in raw[1:-1] + new
    return f'"{new}"' if plain else None


def _words_of(command, text):
    return [unquoted(text[start:end]) for start, end in command.words]


def _reads_commands(words):
    behind = command_behind(words)
    return bool(behind) and program_name(behind[0]) in _SHELLS and _script_of_shell(behind)[0] is None


def _edited(text, edits):
    parts, at = [], 0
    for start, end, new in sorted(edits):
        if start >= at:  # else it is inside a removed part
            parts += [text[at:start], new]
            at = end
    return "".join([*parts, text[at:]])


def _script_of_shell(words):
    """`(index of the word that the shell runs, whether it is a line, not a file)`; the index is
    `None` if the shell reads its standard input."""
    is_line, index = False, 1
    while index < len(words):
        word = words[index]
        if word == "--":
            index += 1
            break
        if word[:1] not in ("-", "+") or word == "-":
            break
        if word in _TAKE_VALUE:
            index += 1
        elif not word.startswith("--"):
            is_line = is_line or "c" in word
            if word == "-s":
                return None, False
        index += 1
    return (index if index < len(words) else None), is_line


def _read_script(path, directory, beginning=b""):
    """The text of a script that starts with `beginning`, or `None`."""
    try:
        path = os.path.join(directory, path)
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST_SCRIPT:
            return None
        with open(path, "rb") as file:
            if file.read(len(beginning)) != beginning:
                return None
            data = beginning + file.read()
    except (OSError, ValueError):
        return None
    return None if b"\0" in data else os.fsdecode(data)


def _named_shell(text):
    """The words of the `#!` line (`#!/bin/bash -e`) of a shell script; `None` for other scripts."""
    if text is None:
        return None
    words = text.partition("\n")[0][2:].split()
    behind = command_behind(words)
    return words if behind and program_name(behind[0]) in _SHELLS else None
