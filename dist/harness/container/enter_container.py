"""The absolute paths of a container in the process of a step."""
import os
import sys

_mapped = []


def enter_container(request, result):
    """Before user code runs, and before the working directory is entered."""
    pairs = request.get("container_paths")
    if not pairs:
        return
    if not sys.platform.startswith("linux"):
        result["container_problem"] = f"no mount namespaces on {sys.platform}"
        return
    try:
        from .map_paths import MappedPaths  # `ctypes` is slow to import

        spare = os.path.join(request["directory"], ".root")
        _mapped.append(MappedPaths(pairs, spare))
    except (OSError, ImportError) as error:
        result["container_problem"] = str(error)


def note_strays(result):
    for mapped in _mapped:
        try:
            result["stray_writes"] = mapped.strays()
        except Exception:  # the script has removed something
            pass
