"""The state of the interpreter and the process that a step can see, without random differences."""
import builtins
import decimal
import faulthandler
import gc
import locale
import logging
import os
import resource
import signal
import socket
import sys
import threading
import time
import warnings


def describe():
    """One line per fact. Two undisturbed steps print the same."""
    return "\n".join(f"{name}: {value}" for name, value in sorted(_facts().items()))


def _facts():
    limits = [name for name in dir(resource) if name.startswith("RLIMIT_")]
    return {
        "umask": oct(_umask()),
        "nice": os.nice(0),
        "groups": (os.getuid(), os.getgid()),
        "root directory": os.readlink("/proc/self/root"),
        "leads its session": os.getsid(0) == os.getpid(),
        "children": len(_read("/proc/thread-self/children").split()),
        "sockets": sum(_target(name).startswith("socket:") for name in os.listdir("/proc/self/fd")),
        "limits": {name: resource.getrlimit(getattr(resource, name)) for name in limits},
        "timer is set": any(signal.getitimer(signal.ITIMER_REAL)),
        "blocked signals": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, ())),
        "signals": {int(n): _handler(n) for n in sorted(signal.valid_signals())},
        "locale": locale.setlocale(locale.LC_ALL),
        "time zone": time.tzname,
        "environ": sorted(os.environ),
        "argv": len(sys.argv),
        "flags": sys.flags,
        # The import order of packages differs if several scripts import them.
        "meta path": sorted(getattr(f, "__name__", type(f).__name__) for f in sys.meta_path),
        "path hooks": len(sys.path_hooks),
        "path": len(sys.path),
        "path is sane": all(isinstance(entry, str) for entry in sys.path),
        "recursion limit": sys.getrecursionlimit(),
        "switch interval": sys.getswitchinterval(),
        "excepthook": sys.excepthook is sys.__excepthook__,
        "traced": (sys.gettrace(), sys.getprofile()),
        "streams": [_stream(stream) for stream in (sys.stdin, sys.stdout, sys.stderr)],
        "builtins": sorted(vars(builtins)),
        "builtins are built in": [_module(name) for name in ("open", "print", "__import__", "len")],
        "os functions": [_module_of(getattr(os, name)) for name in ("fork", "_exit", "kill", "open")],
        "gc": (gc.isenabled(), gc.get_threshold(), gc.get_debug(), len(gc.callbacks)),
        "warnings": sorted((entry[0], entry[2].__name__) for entry in warnings.filters),
        "showwarning": warnings.showwarning.__module__,
        "logging": (_root().level, len(_root().handlers), logging.root.manager.disable),
        "threads": sorted(thread.name for thread in threading.enumerate()),
        "faulthandler": faulthandler.is_enabled(),
        "socket timeout": socket.getdefaulttimeout(),
        "decimal precision": decimal.getcontext().prec,
        "hostile modules": sorted(name for name in sys.modules if name.startswith("hostile_")),
    }


def _umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _read(path):
    with open(path) as file:
        return file.read()


def _target(name):
    try:
        return os.readlink(f"/proc/self/fd/{name}")
    except OSError:
        return ""


def _handler(number):
    handler = signal.getsignal(number)
    return handler.name if isinstance(handler, signal.Handlers) else _module_of(handler)


def _stream(stream):
    return (stream.encoding, stream.errors, stream.line_buffering, type(stream).__name__)


def _module(name):
    return _module_of(getattr(builtins, name))


def _module_of(thing):
    return getattr(thing, "__module__", None)


def _root():
    return logging.getLogger()
