"""Protects the environment of the user from scripts: a command that installs packages does nothing
and succeeds.

Python starts programs with few functions: `subprocess.Popen`, `os.system`, `os.posix_spawn` and
`os.exec*`. Each is wrapped to check the command first. `child_pip.py` handles installations that
only the started program shows, `pip_in_process.py` those inside this process.
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
    """Patches this process and records refusals in `notices` (`None` in a child of the step).
    `directory`: of the step."""
    refusals = Refusals(notices, directory, script)
    child_pip = ChildPip(refusals)
    subprocess.Popen.__init__ = _refusing_popen(subprocess.Popen.__init__, refusals, child_pip)
    os.system = _refusing_system(os.system, refusals, child_pip)
    for name in ("posix_spawn", "posix_spawnp"):
        if hasattr(os, name):
            setattr(os, name, _refusing_spawn(getattr(os, name), refusals, child_pip))
    # All other `os.exec*` functions, and `os.spawn*` on POSIX, call these two.
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
            return start(self, args, *rest, **options)  # it raises
        options.update(given)
        try:
            args = _look_at_popen(args, options, refusals)
            options["env"] = child_pip.environ(options.get("env"))
        except Exception:  # an invalid command: `Popen` raises the error
            pass
        return start(self, args, **options)

    return refusing_start


def _look_at_popen(args, options, refusals):
    """The command to start instead of `args`; changes `options` to match."""
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
        # Only for the child: this does not change `os.environ`.
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
    """Ends this process with exit code 0 instead of replacing it with an installer."""

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
    """`(path, argv)` of the program to run instead, or `None` to run nothing."""
    words = [os.fsdecode(path), *map(os.fsdecode, argv[1:])]
    left, packages = _look_at(words, os.getcwd())
    if packages is None:
        return path, argv
    refusals.note(packages)
    if left is None:
        return None
    return (path, [argv[0], *left[1:]]) if left[0] == words[0] else (left[0], left)


def _look_at(words, directory):
    """`(remaining words, packages)`."""
    change = look_at_words(words, directory)
    return (words, None) if change is None else (change.apply(words), change.packages)
