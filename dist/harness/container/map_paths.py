"""Makes files and directories appear at other absolute paths, which need not exist.

No directory of the machine is changed: one that lacks an entry is covered by an empty file system in
memory, in which the original entries appear again.
"""
import os
import stat

from .namespace import Mounts

_MOST_ENTRIES = 5_000
_MOST_STRAYS = 20


class MappedPaths:
    def __init__(self, pairs, spare):
        """`pairs`: mappings with `path`, which exists, and `at`, both absolute. `spare`: a directory
        that nothing uses; it is created if needed. Raises `OSError`."""
        self._mounts = Mounts()
        self._spare = spare
        self._covered = []
        self._devices = set()
        self._bound = []
        self._links = set()
        # Before anything is covered, and in the new namespace: mounts of another cannot be bound.
        opened = [(pair["at"], os.open(pair["path"], os.O_PATH)) for pair in pairs]
        try:
            for at, source in sorted(opened):
                is_directory = stat.S_ISDIR(os.fstat(source).st_mode)
                self._make(at, is_directory)
                self._mounts.bind(f"/proc/self/fd/{source}", at)
                self._bound.append(at)
        finally:
            for _, source in opened:
                os.close(source)

    def strays(self):
        """Files that were written beside the mapped paths, and will be lost."""
        found = []
        for top in self._covered:
            for directory, names, files in os.walk(top):
                names[:] = [name for name in names if self._is_own(os.path.join(directory, name))]
                for name in files:
                    path = os.path.join(directory, name)
                    if path not in self._links and self._is_own(path):
                        found.append(path)
                        if len(found) == _MOST_STRAYS:
                            return found
        return found

    def _is_own(self, path):
        try:
            return os.lstat(path).st_dev in self._devices
        except OSError:
            return False

    def _make(self, at, is_directory):
        if os.path.isdir(at) if is_directory else os.path.isfile(at):
            return
        parent = os.path.dirname(at)
        while not os.path.isdir(parent):
            parent = os.path.dirname(parent)
        inside = any(parent == one or parent.startswith(one + os.sep) for one in self._bound)
        if not self._is_own(parent) and not inside:
            self._cover(parent)
        os.makedirs(at if is_directory else os.path.dirname(at), exist_ok=True)
        if not is_directory:
            with open(at, "xb"):
                pass

    def _cover(self, directory):
        original = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            names = os.listdir(original)
            if len(names) > _MOST_ENTRIES:
                raise OSError(f"{directory} has more than {_MOST_ENTRIES:,} entries")
            target = directory
            if directory == os.sep:
                # Nothing can be mounted over the root: the process gets another one.
                target = self._spare
                os.makedirs(target, exist_ok=True)
            self._mounts.empty(target)
            self._devices.add(os.stat(target).st_dev)
            for name in names:
                self._show_again(original, name, os.path.join(target, name))
            if directory == os.sep:
                os.chroot(target)
                os.chdir(os.sep)
            self._covered.append(directory)
        finally:
            os.close(original)

    def _show_again(self, original, name, target):
        mode = os.lstat(name, dir_fd=original).st_mode
        if stat.S_ISLNK(mode):
            os.symlink(os.readlink(name, dir_fd=original), target)
            self._links.add(target)
            return
        if stat.S_ISDIR(mode):
            os.mkdir(target)
        else:
            with open(target, "xb"):
                pass
        self._mounts.bind(f"/proc/self/fd/{original}/{name}", target)
