"""The loop of the process that reads scripts: one line of JSON in, one out."""
import json

from ..packages import packages_around
from .analyse import analyse, analyse_by_text
from .module_origin import ModuleOrigins
from .package_code import runs_code


def serve(socket):
    """`socket`: a connected stream socket. Returns when the peer closes it."""
    origins = ModuleOrigins()
    buffered = b""
    while True:
        data = socket.recv(1 << 16)
        if not data:
            return
        *lines, buffered = (buffered + data).split(b"\n")
        for line in lines:
            socket.sendall(json.dumps(answer(json.loads(line), origins)).encode() + b"\n")


def answer(question, origins):
    """The `analysed` event of `src/python/protocol.ts`."""
    read = analyse_by_text if question["by_text"] else analyse
    analysis = read(question["script"])
    for entry in analysis["imports"]:
        entry["origin"] = origins.of(entry["module"]) if entry["level"] == 0 else "project"
    analysis["packages"] = _packages(question["script"])
    return {
        "event": "analysed",
        "id": question["id"],
        "analysis": analysis,
        "libraries": origins.library_paths,
    }


def _packages(script):
    """Directories of the packages that contain the script, outermost first, if importing them runs
    code; else empty."""
    try:
        packages = packages_around(script)
    except OSError:
        return []
    return packages if any(map(runs_code, packages)) else []
