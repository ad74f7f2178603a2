"""Anonymous shared memory between the supervisor and one step: the request in, the result out.

It is in no file system, so the result survives a full disk and no process can open it by a path.
Layout: two 64-bit lengths (request, result), the end of the step, the request, the result.
"""
from .own_builtins import __builtins__
import mmap
import os
import struct

_LENGTHS = struct.Struct("<QQ")
_END = struct.Struct("<Qdd")
"""0, or 1 more than the exit code; processor time in seconds; peak memory in bytes."""
_HEADER_SIZE = _LENGTHS.size + _END.size
_MOST_RESULT_BYTES = 8 * 1024 * 1024
_write_lengths = _LENGTHS.pack_into
_write_end = _END.pack_into


def anonymous_file(name):
    """A descriptor of an anonymous file in memory. Raises `OSError`."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create(name)
    import tempfile  # slow to import, and Linux never needs it

    descriptor, path = tempfile.mkstemp(prefix=name)
    os.unlink(path)
    return descriptor


class SupervisorEnd:
    """Raises `OSError` if the system has no memory for it."""

    def __init__(self, request):
        """`request`: bytes."""
        self._start = _HEADER_SIZE + len(request)
        self._memory = None
        self.descriptor = anonymous_file("cursus-step")
        try:
            os.ftruncate(self.descriptor, self._start + _MOST_RESULT_BYTES)
            os.pwrite(self.descriptor, _header(request) + request, 0)
        except OSError:
            self.close()
            raise

    def give_up_descriptor(self):
        """Call when the step has the descriptor: other scripts could open it in `/proc` and write a
        result. Not for a process with threads, see `_mapped`."""
        try:
            self._memory = _mapped(self.descriptor)
        except OSError:
            return
        os.close(self.descriptor)
        self.descriptor = None

    def result(self):
        """The bytes that the step wrote, or `None`."""
        length = _LENGTHS.unpack(self._read(0, _LENGTHS.size))[1]
        if not 0 < length <= _MOST_RESULT_BYTES:
            return None
        return self._read(self._start, length)

    def end(self):
        """`(exit code, processor seconds, peak bytes)` if the step has reported its end, else `None`."""
        code, *used = _END.unpack(self._read(_LENGTHS.size, _END.size))
        return (code - 1, *used) if code else None

    def _read(self, start, length):
        if self._memory is None:
            return os.pread(self.descriptor, length, start)
        return self._memory[start : start + length]

    def close(self):
        if self._memory is None:
            os.close(self.descriptor)
        else:
            self._memory.close()


class StepEnd:
    def __init__(self, descriptor):
        """Maps the memory and closes the descriptor: a script that closes all descriptors does not
        affect it, and has no descriptor to write a result to."""
        self._memory = _mapped(descriptor)
        os.close(descriptor)
        self._read_request()

    def _read_request(self):
        length = _LENGTHS.unpack_from(self._memory)[0]
        self._start = _HEADER_SIZE + length
        self.request = self._memory[_HEADER_SIZE : self._start]

    def write(self, result):
        """Writes the result (bytes)."""
        if len(result) <= _MOST_RESULT_BYTES:
            self._memory[self._start : self._start + len(result)] = result
            # The length is written last, so that a truncated result is ignored.
            _write_lengths(self._memory, 0, self._start - _HEADER_SIZE, len(result))

    def end(self, code, cpu_seconds, peak_bytes):
        """Reports that the process is about to exit with this code."""
        _write_end(self._memory, _LENGTHS.size, 0, cpu_seconds, peak_bytes)
        _write_end(self._memory, _LENGTHS.size, code + 1, cpu_seconds, peak_bytes)

    def close(self):
        self._memory.close()


def _header(request):
    return _LENGTHS.pack(len(request), 0) + _END.pack(0, 0, 0)


def _mapped(descriptor):
    """The memory of a descriptor, without the duplicate descriptor that mmap keeps. No other thread
    may open a file meanwhile. Raises `OSError`."""
    size = os.fstat(descriptor).st_size
    # The duplicate of mmap will get the lowest free number.
    duplicate = os.dup(descriptor)
    os.close(duplicate)
    memory = mmap.mmap(descriptor, size)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, duplicate, inheritable=False)
    os.close(nowhere)
    return memory


class NamedSupervisorEnd:
    """For Windows, which cannot pass descriptors: both ends open memory with a random name."""

    def __init__(self, request):
        self._start = _HEADER_SIZE + len(request)
        self.size = self._start + _MOST_RESULT_BYTES
        self.name = f"cursus-{os.urandom(16).hex()}"
        self._memory = mmap.mmap(-1, self.size, tagname=self.name)
        self._memory[: self._start] = _header(request) + request

    def result(self):
        length = _LENGTHS.unpack_from(self._memory)[1]
        if not 0 < length <= _MOST_RESULT_BYTES:
            return None
        return self._memory[self._start : self._start + length]

    def close(self):
        self._memory.close()


class NamedStepEnd(StepEnd):
    def __init__(self, name, size):
        self._memory = mmap.mmap(-1, size, tagname=name)
        self._read_request()
