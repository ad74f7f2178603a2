"""Detects which Python packages a command installs, changes or removes."""
from ..own_builtins import __builtins__
import os
import re
import sys

from .python_command import parse_python_command, words_in_code

_ANY = frozenset({()})


def _verbs(*phrases):
    return frozenset(tuple(phrase.split()) for phrase in phrases)


_PIP_VERBS = _verbs("install", "uninstall")
_CONDA_VERBS = _verbs(
    *("install", "create", "remove", "uninstall", "update", "upgrade"),
    *("env create", "env update", "env remove"),
)
_PROJECT_VERBS = _verbs("add", "remove", "install", "update", "sync", "uninstall")
_INSTALLERS = {
    "pip": _PIP_VERBS,
    "pip-sync": _ANY,
    "piptools": _verbs("sync"),
    "easy_install": _ANY,
    "ensurepip": _ANY,
    "get-pip": _ANY,
    "setup": _verbs("install", "develop", "easy_install"),
    "conda": _CONDA_VERBS,
    "mamba": _CONDA_VERBS,
    "micromamba": _CONDA_VERBS,
    "poetry": _PROJECT_VERBS | _verbs("self add", "self remove", "self update"),
    "pdm": _PROJECT_VERBS,
    "pipenv": _PROJECT_VERBS,
    "pixi": _PROJECT_VERBS,
    "rye": _PROJECT_VERBS,
    "uv": _verbs(
        *("pip install", "pip uninstall", "pip sync", "add", "remove", "sync"),
        *("tool install", "tool uninstall", "tool upgrade"),
    ),
    "pipx": _verbs(
        *("install", "inject", "upgrade", "uninstall", "uninject", "reinstall"),
        *("install-all", "upgrade-all", "uninstall-all", "reinstall-all"),
    ),
}
_PIP = re.compile(r"pip-?(\d+(\.\d+)*)?$")
_EASY_INSTALL = re.compile(r"easy_install(-\d+(\.\d+)*)?$")
_PYTHON = re.compile(r"(python|pythonw|py|pypy)(\d+(\.\d+)*t?)?$")
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*\+?=")

# Programs that run the command in their arguments, and their options that take a value.
_PREFIXES = {
    "builtin": "",
    "busybox": "",
    "caffeinate": "-t -w",
    "chroot": "",
    "command": "",
    "doas": "-u -C",
    "env": "-u --unset -C --chdir",
    "exec": "-a",
    "ionice": "-c -n",
    "nice": "-n --adjustment",
    "nohup": "",
    "setsid": "",
    "stdbuf": "-i -o -e --input --output --error",
    "sudo": "-u -g -h -p -C -r -t -U -D --user --group --host --prompt --chdir",
    "time": "-f -o --format --output",
    "timeout": "-k -s --kill-after --signal",
    "xargs": "-a -d -E -I -L -n -P -s --max-args --max-procs --delimiter --replace",
}
_TAKE_ONE_WORD_FIRST = {"chroot", "timeout"}
# Programs whose `run` runs a command in an environment that they manage.
_RUN = "-n -p --name --prefix --python --with --with-requirements --extra --group -e --environment"
_RUNNERS = {"conda", "mamba", "micromamba", "pdm", "pipenv", "pixi", "poetry", "rye", "uv"}

_TAKE_VALUE = {
    "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "-c", "--constraint",
    "-t", "--target", "--prefix", "--root", "--trusted-host", "--timeout", "--retries",
    "--cache-dir", "--log", "--platform", "--python-version", "--proxy", "--cert", "-n",
    "--name", "-p", "--channel", "--progress-bar", "--python", "--upgrade-strategy",
    "--no-binary", "--only-binary", "--root-user-action", "--config-settings", "--src",
    "--file", "-G", "--group", "--source", "--extra", "--index", "--default-index",
}  # fmt: skip
_TAKE_PACKAGES = {"-r", "--requirement", "-e", "--editable"}
_CHANGE_NOTHING = {"-h", "--help", "--dry-run", "--version", "-V"}
_PASSWORD = re.compile(r"//[^/@\s]+@")


def packages_installed(words):
    """The packages that a simple command (its words, without shell syntax) installs or removes;
    `None` if it does neither."""
    words = command_behind(words)
    if not words:
        return None
    if not _is_python(words[0]):
        return _by_program(program_name(words[0]), words[1:])
    kind, what, rest = parse_python_command(words[1:])
    if kind == "module":
        return _by_program(what.partition(".")[0], rest)
    if kind == "file":
        return _by_program(_program_of_file(what), rest)
    return _packages_in_code(what, rest) if kind == "code" else None


def packages_read(words, document):
    """The same if the command is a Python interpreter that reads `document` as its program."""
    words = command_behind(words)
    if not words or not _is_python(words[0]) or parse_python_command(words[1:])[0] is not None:
        return None
    return _packages_in_code(document, [])


def _packages_in_code(code, arguments):
    """The same for Python source that calls pip, or starts a program that installs packages."""
    uses_pip, lists = words_in_code(code)
    for words in lists:
        found = _by_program("pip", words) if uses_pip else None
        found = packages_installed(words) if found is None else found
        if found is not None:
            return found
    return _by_program("pip", arguments) if uses_pip else None


def command_behind(words):
    """The command without leading variables and programs such as `sudo` or `env`."""
    words = list(words)
    while words:
        name = program_name(words[0])
        if name in _RUNNERS and words[1:2] == ["run"]:
            words, name, valued = words[1:], "run", _RUN
        elif name in _PREFIXES:
            valued = _PREFIXES[name]
        elif _ASSIGNMENT.match(words[0]):
            words = words[1:]
            continue
        else:
            return words
        words = _behind_options(words[1:], valued.split())
        if name in _TAKE_ONE_WORD_FIRST:
            words = words[1:]
    return words


def program_name(word):
    """`pip` for `/usr/bin/pip` and `pip.exe`."""
    return re.sub(r"\.exe$", "", os.path.basename(word.strip("\"'")).lower())


def _is_python(word):
    return word == sys.executable or bool(_PYTHON.match(program_name(word)))


def _behind_options(words, valued):
    words = list(words)
    while words and words[0].startswith("-"):
        option = words.pop(0)
        if option == "--":
            break
        if option in valued and words:
            words.pop(0)
    return words


def _by_program(program, arguments):
    if _PIP.match(program):
        program = "pip"
    elif _EASY_INSTALL.match(program):
        program = "easy_install"
    verbs = _INSTALLERS.get(program)
    if verbs is None or not _CHANGE_NOTHING.isdisjoint(arguments):
        return None
    if program == "setup" and any(word.startswith("--root") for word in arguments):
        return None  # package builders install to a staging directory
    plain = _plain_words(arguments)
    for verb in verbs:
        if tuple(plain[: len(verb)]) == verb:
            return [_PASSWORD.sub("//***@", word) for word in plain[len(verb) :]]
    return None


def _program_of_file(path):
    """The name of the program in a file that the interpreter runs."""
    name = os.path.basename(path.rstrip(os.sep))
    if name in ("__main__.py", "__pip-runner__.py"):
        name = os.path.basename(os.path.dirname(path))
    elif name in ("get-pip.py", "setup.py"):
        return name[:-3]
    return re.sub(r"\.pyz$", "", name.lower())


def _plain_words(words):
    """The words without options and their values, but with requirements files."""
    plain, pending = [], iter(words)
    for word in pending:
        if word in _TAKE_PACKAGES:
            plain.append(next(pending, word))
        elif word in _TAKE_VALUE:
            next(pending, None)
        elif not word.startswith("-"):
            plain.append(word)
    return plain
