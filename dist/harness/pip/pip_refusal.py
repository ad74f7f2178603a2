"""Keeps a script from changing the user's environment: what installs packages does nothing, and
succeeds.

Python starts programs through few functions: `Popen` of subprocess, and `system`, `posix_spawn` and
`exec` of os. Each looks at the command first and is otherwise what it was. The second net for what
only shows itself in the program is `child_pip.py`; pip inside of this process, `pip_in_process.py`.
"""
from ..own_builtins import __builtins__
import functools
import os
import subprocess
import sys

from .child_pip import VARIABLE, ChildPip
from .pip_in_process import refuse_in_process
from .refusals import Refusals
from .shell_command import look_at_words, without_installs

_NOTHING = ["/bin/sh", "-c", ":"] if os.name == "posix" else [sys.executable, "-I", "-S", "-c", ""]
_exit = os._exit


def refuse_pip(notices, directory, script):
    """Patches this process; what is refused is noted in `notices`, which a child of the step does
    not have (`None`). `directory`: the step's own."""
    refusals = Refusals(notices, directory, script)
    child_pip = ChildPip(refusals)
    subprocess.Popen.__init__ = _refusing_popen(subprocess.Popen.__init__, refusals, child_pip)
    os.system = _refusing_system(os.system, refusals, child_pip)
    for name in ("posix_spawn", "posix_spawnp"):
        if hasattr(os, name):
            setattr(os, name, _refusing_spawn(getattr(os, name), refusals, child_pip))
    # The functions of os that begin with exec and, on POSIX, with spawn all end in these two.
    os.execv, os.execve = _refusing_exec(os.execv, os.execve, refusals, child_pip)
    if os.name == "nt":
        for name in ("spawnv", "spawnve"):
            setattr(os, name, _refusing_windows_spawn(getattr(os, name), refusals))
    refuse_in_process(refusals)


def _refusing_popen(start, refusals, child_pip):
    names = start.__code__.co_varnames[2 : start.__code__.co_argcount]

    @functools.wraps(start)
    def refusing_start(self, args, *rest, **options):
        given = dict(zip(names, rest))
        if len(given) < len(rest) or not given.keys().isdisjoint(options):
            return start(self, args, *rest, **options)  # which raises
        options.update(given)
        try:
            args = _look_at_popen(args, options, refusals)
            options["env"] = child_pip.environ(options.get("env"))
        except Exception:  # a command that only Popen itself can make sense of
            pass
        return start(self, args, **options)

    return refusing_start


def _look_at_popen(args, options, refusals):
    """What to start in place of `args`; changes `options` to fit."""
    directory = os.fsdecode(options.get("cwd") or os.getcwd())
    is_text = isinstance(args, (str, bytes, os.PathLike))
    if not is_text:
        args = list(args)  # an iterator can be read only once
    if options.get("shell") or (is_text and os.name == "nt"):
        line = args if is_text else args[0]
        left, packages = without_installs(os.fsdecode(line), directory)
        left = left if is_text or left is None else [left, *args[1:]]
    else:
        words = [os.fsdecode(word) for word in ([args] if is_text else args)]
        words[0] = os.fsdecode(options.get("executable") or words[0])
        left, packages = _look_at(words, directory)
        if left is not None and left[0] == words[0]:
            left[0] = args if is_text else args[0]
        elif packages is not None:
            options.pop("executable", None)
    if packages is None:
        return args
    refusals.note(packages)
    if left is None:
        options.pop("shell", None)
        options.pop("executable", None)
    return left or _NOTHING


def _refusing_system(system, refusals, child_pip):
    @functools.wraps(system)
    def refusing_system(command):
        left, packages = command, None
        try:
            left, packages = without_installs(os.fsdecode(command), os.getcwd())
        except Exception:
            pass
        if packages is not None:
            refusals.note(packages)
        if left is None:
            return 0
        path = None if VARIABLE in os.environ else child_pip.path()
        if path is None:
            return system(left)
        # For the child alone: `os.environ` does not show it.
        os.putenv(VARIABLE, path)
        try:
            return system(left)
        finally:
            os.unsetenv(VARIABLE)

    return refusing_system


def _refusing_spawn(spawn, refusals, child_pip):
    @functools.wraps(spawn)
    def refusing_spawn(path, argv, env, **options):
        try:
            path, argv = _look_at_program(path, argv, refusals) or (_NOTHING[0], _NOTHING)
            env = child_pip.environ(env)
        except Exception:
            pass
        return spawn(path, argv, env, **options)

    return refusing_spawn


def _refusing_exec(execv, execve, refusals, child_pip):
    """The process would be replaced by a program that ends well: so it ends well."""

    def refusing(path, argv, env):
        try:
            program = _look_at_program(path, argv, refusals)
        except Exception:
            program = path, argv
        if program is not None:
            return (*program, child_pip.environ(env))
        if refusals.in_step():
            raise SystemExit(0)
        return _exit(0)

    @functools.wraps(execv)
    def refusing_execv(path, argv):
        execve(*refusing(path, argv, os.environ))

    @functools.wraps(execve)
    def refusing_execve(path, argv, env):
        execve(*refusing(path, argv, env))

    return refusing_execv, refusing_execve


def _refusing_windows_spawn(spawn, refusals):
    @functools.wraps(spawn)
    def refusing_spawn(mode, path, argv, *env):
        try:
            path, argv = _look_at_program(path, argv, refusals) or (_NOTHING[0], _NOTHING)
        except Exception:
            pass
        return spawn(mode, path, argv, *env)

    return refusing_spawn


def _look_at_program(path, argv, refusals):
    """`(path, argv)` of what to run in its place, or `None` for nothing."""
    words = [os.fsdecode(path), *map(os.fsdecode, argv[1:])]
    left, packages = _look_at(words, os.getcwd())
    if packages is None:
        return path, argv
    refusals.note(packages)
    if left is None:
        return None
    return (path, [argv[0], *left[1:]]) if left[0] == words[0] else (left[0], left)


def _look_at(words, directory):
    """`(what is left of the words, packages)`."""
    change = look_at_words(words, directory)
    return (words, None) if change is None else (change.apply(words), change.packages)
