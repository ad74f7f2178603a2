"""A private mount namespace for this process, and mounts in it. Linux only."""
import ctypes
import os

BIND, RECURSIVE = 0x1000, 0x4000
_NO_SETUID, _NO_DEVICES = 0x2, 0x4
_PRIVATE = 0x40000
_NEW_MOUNTS, _NEW_USER = 0x20000, 0x10000000


class Mounts:
    """Raises `OSError` where the system does not allow it."""

    def __init__(self):
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._unshare()
        # Otherwise the mounts would appear for other processes, too.
        self._mount(None, "/", None, RECURSIVE | _PRIVATE, None)

    def bind(self, source, target):
        self._mount(source, target, None, BIND | RECURSIVE, None)

    def empty(self, target):
        """An empty file system in memory."""
        self._mount("tmpfs", target, "tmpfs", _NO_SETUID | _NO_DEVICES, "mode=755")

    def _unshare(self):
        if os.geteuid() == 0:
            try:
                self._call("unshare", _NEW_MOUNTS)
                return
            except OSError:  # root of a container without the capability
                pass
        user, group = os.geteuid(), os.getegid()
        # Fails in a process with threads.
        self._call("unshare", _NEW_USER | _NEW_MOUNTS)
        # The process keeps its user and group; it has no others.
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(text)

    def _mount(self, source, target, kind, flags, options):
        texts = [None if one is None else os.fsencode(one) for one in (source, target, kind)]
        data = None if options is None else options.encode()
        self._call("mount", *texts, ctypes.c_ulong(flags), data, about=target)

    def _call(self, function, *arguments, about=None):
        if getattr(self._libc, function)(*arguments) != 0:
            number = ctypes.get_errno()
            raise OSError(number, f"{function}: {os.strerror(number)}", about)
