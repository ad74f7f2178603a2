"""Tells commands that install or remove Python packages from all others."""
import os
import re
import shlex

_VERBS = {"install", "uninstall"}
_CONDA_VERBS = {"install", "uninstall", "remove", "update"}
_PIP = re.compile(r"pip(\d+(\.\d+)*)?$")
_PYTHON = re.compile(r"(python|pythonw|py|pypy)(\d+(\.\d+)*)?$")
_CONDA = {"conda", "mamba", "micromamba"}
_SHELLS = {"sh", "bash", "dash", "zsh"}
_TAKES_VALUE = {
    "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "-c", "--constraint",
    "-t", "--target", "--prefix", "--root", "--trusted-host", "--timeout", "--retries",
    "--cache-dir", "--log", "--platform", "--python-version", "--proxy", "--cert", "-n",
    "--name", "-p", "--channel", "--progress-bar", "--python", "--upgrade-strategy",
    "--no-binary", "--only-binary", "--root-user-action", "--config-settings", "--src",
}  # fmt: skip
_PIECE = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|\\.|&&|\|\||[;|\n]|.""", re.DOTALL)
_SEPARATORS = {"&&", "||", ";", "|", "\n"}
_NOTHING = ":" if os.name == "posix" else "cd ."
_PASSWORD = re.compile(r"//[^/@\s]+@")


def without_installs(command):
    """`(what is left of it, packages)`: `packages` is `None` for a command that installs nothing;
    else nothing may be left (`None`), or, of a shell's line, the rest of the line."""
    if isinstance(command, (str, bytes, os.PathLike)):
        return _of_line(os.fsdecode(command), command)
    if not isinstance(command, (list, tuple)):
        return command, None  # an iterator could be read only once
    words = [os.fsdecode(word) for word in command]
    if len(words) > 2 and _program(words[0]) in _SHELLS and words[1] == "-c":
        line, packages = _of_line(words[2], words[2])
        return (None if line is None else [*words[:2], line, *words[3:]]), packages
    packages = _packages(words)
    return (command, None) if packages is None else (None, packages)


def _of_line(line, original):
    if "install" not in line and not any(name in line for name in _CONDA):
        return original, None
    pieces = [[]]
    for piece in _PIECE.findall(line):
        if piece in _SEPARATORS:
            pieces += [piece, []]
        else:
            pieces[-1].append(piece)
    kept, packages, others = [], [], 0
    for index, piece in enumerate(pieces):
        if index % 2:
            kept.append(piece)
            continue
        simple = "".join(piece)
        named = _packages(_words(simple))
        if named is None:
            others += bool(simple.strip())
            kept.append(simple)
        else:
            packages += [named]
            kept.append(f" {_NOTHING} ")
    if not packages:
        return original, None
    return ("".join(kept) if others else None), sum(packages, [])


def _words(simple):
    try:
        return shlex.split(simple, posix=os.name == "posix")
    except ValueError:
        return simple.split()


def _packages(words):
    """What the words of one simple command install or remove, or `None` where they do neither."""
    rest = _without_prefix(words)
    if not rest:
        return None
    program = _program(rest[0])
    rest = rest[1:]
    if program in _SHELLS and "-c" in rest[:-1]:
        return _of_line(rest[rest.index("-c") + 1], None)[1]
    if _PYTHON.match(program):
        if "-m" not in rest or rest[rest.index("-m") + 1 :][:1] != ["pip"]:
            return None
        if any(not word.startswith("-") for word in rest[: rest.index("-m")]):
            return None  # a script with an argument `-m`
        program, rest = "pip", rest[rest.index("-m") + 2 :]
    elif program == "uv":
        plain = [word for word in rest if not word.startswith("-")]
        if plain[:1] != ["pip"]:
            return None
        program, rest = "pip", rest[rest.index("pip") + 1 :]
    if _PIP.match(program):
        return _after_verb(rest, _VERBS)
    return _after_verb(rest, _CONDA_VERBS) if program in _CONDA else None


def _program(word):
    return re.sub(r"\.exe$", "", os.path.basename(word.strip("\"'")).lower())


def _without_prefix(words):
    rest = list(words)
    while rest and (
        rest[0] in ("sudo", "env", "exec", "time", "nohup")
        or (re.match(r"[A-Za-z_]\w*=", rest[0]))
        or (len(rest) < len(words) and rest[0].startswith("-"))
    ):
        rest.pop(0)
    return rest


def _after_verb(words, verbs):
    plain = _plain_words(words)
    if not plain or plain[0] not in verbs:
        return None
    return [_PASSWORD.sub("//***@", word) for word in plain[1:]]


def _plain_words(words):
    """Everything but options and their values; a requirements file counts as what it holds."""
    plain, pending = [], iter(words)
    for word in pending:
        if word in ("-r", "--requirement", "-e", "--editable"):
            plain.append(next(pending, word))
        elif word in _TAKES_VALUE:
            next(pending, None)
        elif not word.startswith("-"):
            plain.append(word)
    return plain


