"""Limits of running steps, checked a few times a second: memory, processes, logs, outputs."""
import os
import time

from .processes import LINUX, descendants_of, look_at

_TICK_SECONDS = 0.25
_TICKS_A_WALK = 8
"""Outputs are checked less often, because this takes longer."""
_MOST_ENTRIES = 5_000
_BLOCK_BYTES = 512


class LimitWatch:
    def __init__(self, on_exceeded):
        """`on_exceeded(step, exceeded)`: called once per step, with the value for `exited`."""
        self._on_exceeded = on_exceeded
        self._steps = {}
        self._due = None
        self._tick = 0

    def add(self, step):
        self._steps[step.id] = step
        if self._due is None:
            self._due = time.monotonic() + _TICK_SECONDS

    def remove(self, step):
        self._steps.pop(step.id, None)

    def deadline(self):
        return self._due

    def check_time(self, now):
        if self._due is None or now < self._due:
            return
        self._tick += 1
        for step in list(self._steps.values()):
            if step.status is None and step.exceeded is None:
                self._check(step)
        self._due = time.monotonic() + _TICK_SECONDS if self._steps else None

    def _check(self, step):
        limits = step.request["limits"]
        members = _members(step)
        for name, measure in (
            ("processes", lambda limit: len(members)),
            ("memory_bytes", lambda limit: _memory(members, limit)),
            ("log_bytes", lambda limit: _log_bytes(step.request)),
            ("output_bytes", lambda limit: self._output_bytes(step.request)),
        ):
            limit = limits.get(name)
            if limit is None:
                continue
            seen = measure(limit)
            if seen > limit:
                self._on_exceeded(step, {"limit": name, "allowed": limit, "seen": seen})
                return

    def _output_bytes(self, request):
        if self._tick % _TICKS_A_WALK:
            return 0
        return _disk_bytes(request["limits"]["output_directories"])


def _members(step):
    """The processes of a step; recorded, because some may outlive it in other sessions."""
    own = look_at(step.pid) if LINUX else None
    members = [] if own is None else [own, *descendants_of(step.pid)]
    for process in members:
        step.seen[process.pid] = process.started
    return members


def _memory(members, limit):
    """Bytes. Forked processes share pages, which the exact measure counts proportionally. It is
    slow, so it is used only if the rough measure exceeds the limit."""
    rough = sum(_resident(process.pid) for process in members)
    return rough if rough <= limit else sum(_proportional(process.pid) for process in members)


def _resident(pid):
    try:
        with open(f"/proc/{pid}/statm", "rb") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def _proportional(pid):
    try:
        with open(f"/proc/{pid}/smaps_rollup", "rb") as rollup:
            for line in rollup:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    return _resident(pid)


def _log_bytes(request):
    total = 0
    for name in ("stdout", "stderr"):
        try:
            total += os.stat(request[name]).st_size
        except OSError:
            pass
    return total


def _disk_bytes(directories):
    total, entries, pending = 0, 0, list(directories)
    while pending and entries < _MOST_ENTRIES:
        try:
            with os.scandir(pending.pop()) as listing:
                for entry in listing:
                    entries += 1
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        total += entry.stat(follow_symlinks=False).st_blocks * _BLOCK_BYTES
        except OSError:
            continue
    return total
