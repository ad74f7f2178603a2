"""The memory that every step of a run touches, made a fork's own before the step is there.

A fork shares the host's pages until it touches them, and each first touch stops it for some
microseconds: with large libraries, a third of a small step's time. Which pages that will be is known
from the steps before. Nothing but time changes by it. Linux from 5.14 on; elsewhere nothing is done.
"""
import array
import json
import os

try:
    import ctypes
except ImportError:  # built without it
    ctypes = None

_READ, _WRITE = 22, 23
"""`MADV_POPULATE_READ` and `MADV_POPULATE_WRITE` of <linux/mman.h>."""

_PRESENT, _OF_FILE, _EXCLUSIVE = 1 << 63, 1 << 61, 1 << 56
"""Bits of an entry of `/proc/self/pagemap`."""

_FILE = "pages.json"
_RANGES_AT_ONCE = 64


def write_touched_pages(control):
    """Leaves for the host which pages this process, a fork of it, has touched."""
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
            regions = [_region(line.split(maxsplit=5)) for line in maps]
        with open("/proc/self/pagemap", "rb", buffering=0) as pagemap:
            touched = {_READ: [], _WRITE: []}
            for start, end, advice, wanted in filter(None, regions):
                touched[advice] += _pages(pagemap, start, end, wanted)
        with open(control + _FILE, "w", encoding="ascii") as file:
            json.dump([touched[_READ], touched[_WRITE]], file)
    except (OSError, ValueError):
        pass


def read_touched_pages(control):
    """`(read, written)`, each a set of page numbers, or `None`."""
    try:
        with open(control + _FILE, encoding="ascii") as file:
            read, written = json.load(file)
        return set(read), set(written)
    except (OSError, ValueError):
        return None


def ranges_of(read, written):
    """What `warm` takes: `(address, length, advice)` of adjacent pages together."""
    return [
        (first * _page_size(), count * _page_size(), advice)
        for advice, pages in ((_WRITE, written), (_READ, read))
        for first, count in _runs(sorted(pages))
    ]


def warm(ranges, is_hurried):
    """Makes these pages this process's own; stops as soon as `is_hurried()`."""
    if not ranges or ctypes is None:
        return
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    for index, (address, length, advice) in enumerate(ranges):
        if index % _RANGES_AT_ONCE == 0 and is_hurried():
            return
        # It refuses what it does not know, or what is no longer there: so be it.
        madvise(address, length, advice)


def _region(fields):
    """Where the region lies, how its pages are made ready, and which bits tell that one was
    touched; `None` where it is left alone."""
    span, permissions = fields[:2]
    start, end = (int(part, 16) for part in span.split("-"))
    path = fields[5].strip() if len(fields) > 5 else ""
    if permissions[3] != "p" or path.startswith("[stack") or path.startswith("[v"):
        return None
    if permissions[1] == "w":
        return start, end, _WRITE, _PRESENT | _EXCLUSIVE
    if permissions[0] == "r" and path.startswith("/"):
        return start, end, _READ, _PRESENT | _OF_FILE
    return None


def _pages(pagemap, start, end, wanted):
    first = start // _page_size()
    pagemap.seek(first * 8)
    entries = array.array("Q")
    entries.frombytes(pagemap.read((end - start) // _page_size() * 8))
    return [first + index for index, entry in enumerate(entries) if entry & wanted == wanted]


def _runs(pages):
    runs = []
    for page in pages:
        if runs and runs[-1][0] + runs[-1][1] == page:
            runs[-1][1] += 1
        else:
            runs.append([page, 1])
    return runs


def _page_size():
    return os.sysconf("SC_PAGE_SIZE")
