"""Finds the simple commands in shell text, with the position of each word.

It understands quotes, comments, here-documents and commands inside `$(…)` and backquotes, and
expands nothing.
"""
from ..own_builtins import __builtins__
import os
import re

_POSIX = os.name == "posix"
_ESCAPE = "\\" if _POSIX else "^"
_BLANK = re.compile(rf"(?:[ \t\r]|{re.escape(_ESCAPE)}\n)+")
_COMMENT = re.compile(r"#[^\n]*")
_OPERATOR = re.compile(r"&&|\|\||;;&?|;&|\|&|[;|()\n]|&(?!>)")
_REDIRECTION = re.compile(r"\d*(<<-|<<<|<<|<>|<&|>>|>&|>\||[<>])|(&>>?)")
_RESERVED = {"!", "do", "elif", "else", "if", "then", "until", "while", "{"}


class SimpleCommand:
    """Its words and here-documents as spans of the text, `(start, end)`."""

    def __init__(self, line):
        self.line = line
        self.words = []
        self.documents = []


def simple_commands(text):
    """Ordered by their start. Never raises: unclosed quotes and brackets end with the text."""
    scanner = _Scanner(text)
    try:
        scanner.scan(0, "")
    except RecursionError:
        pass
    return scanner.found


def unquoted(raw):
    """The word without quotes and escapes; expansions stay as written."""
    if not _POSIX:
        return raw.replace('"', "")
    return re.sub(r"'([^']*)'|\"((?:\\.|[^\"\\])*)\"|\\(.)", _unquoted_part, raw, flags=re.DOTALL)


def _unquoted_part(match):
    single, double, escaped = match.groups()
    if double is not None:
        return re.sub(r'\\([$`"\\\n])', lambda one: one[1].strip("\n"), double)
    return single if single is not None else escaped.strip("\n")


class _Scanner:
    def __init__(self, text):
        self.text = text
        self.found = []
        self._line = 0
        self._awaited = []

    def scan(self, at, closing):
        """Reads commands from `at`; returns the position after the `closing` character."""
        command = None
        while at < len(self.text):
            if closing and self.text[at] == closing:
                return at + 1
            blank = _BLANK.match(self.text, at) or _COMMENT.match(self.text, at)
            operator = _OPERATOR.match(self.text, at)
            redirection = _REDIRECTION.match(self.text, at)
            if blank:
                at = blank.end()
            elif operator:
                command = None
                at = operator.end()
                if operator[0] == "\n":
                    at = self._read_documents(at)
                elif operator[0] == "(":
                    at = self.scan(at, ")")
            elif redirection:
                at = self._read_redirection(redirection, command)
            else:
                start, at = at, self._word_end(at, closing)
                if command is None and self.text[start:at] not in _RESERVED:
                    command = SimpleCommand(self._line)
                    self.found.append(command)
                if command is not None:
                    command.words.append((start, at))
        return at

    def _read_redirection(self, match, command):
        blank = _BLANK.match(self.text, match.end())
        start = blank.end() if blank else match.end()
        end = self._word_end(start, "")
        if match[1] in ("<<", "<<-") and command is not None:
            self._awaited.append((command, unquoted(self.text[start:end]), match[1] == "<<-"))
        return end

    def _read_documents(self, at):
        """`at`: after the line that starts the here-documents."""
        self._line += 1
        awaited, self._awaited = self._awaited, []
        for command, delimiter, strips_tabs in awaited:
            start = at
            while at < len(self.text):
                end = self.text.find("\n", at)
                end = len(self.text) if end < 0 else end
                line = self.text[at:end]
                if (line.lstrip("\t") if strips_tabs else line) == delimiter:
                    break
                at = end + 1
            command.documents.append((start, min(at, len(self.text))))
            at = min(at + len(delimiter) + 1, len(self.text)) if at < len(self.text) else at
        return at

    def _word_end(self, at, closing):
        start = at
        while at < len(self.text):
            letter = self.text[at]
            if letter == _ESCAPE:
                at += 2
            elif letter == "'" and _POSIX:
                at = self._behind("'", at + 1)
            elif letter == '"':
                at = self._behind_double_quotes(at + 1)
            elif self.text.startswith("${", at):
                at = self._behind("}", at + 2)
            elif self._begins_command(at, closing):
                at = self._behind_command(at)
            elif letter in " \t\r\n;|&()<>" or letter == closing:
                break
            else:
                at += 1
        return min(max(at, start + 1), len(self.text))

    def _behind(self, letter, at):
        found = self.text.find(letter, at)
        return len(self.text) if found < 0 else found + 1

    def _behind_double_quotes(self, at):
        while at < len(self.text) and self.text[at] != '"':
            if self._begins_command(at, ""):
                at = self._behind_command(at)
            else:
                at += 2 if self.text[at] == _ESCAPE else 1
        return at + 1

    def _begins_command(self, at, closing):
        if not _POSIX:
            return False
        return self.text.startswith("$(", at) or self.text[at] == "`" != closing

    def _behind_command(self, at):
        if self.text[at] == "`":
            return self.scan(at + 1, "`")
        return self.scan(at + 2, ")")
