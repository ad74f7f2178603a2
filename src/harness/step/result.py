"""The result a step leaves for the host, in one small file."""
from ..own_builtins import __builtins__
import json

from .undisturbed import undisturbed

_encode = json.JSONEncoder(allow_nan=False).encode
_MOST_NOTICES = 50


def new_result():
    return {
        "phase": "import",
        "has_main": False,
        "signature_problem": None,
        "main_line": None,
        "exception": None,
        "system_exit": None,
        "error_value": None,
        "notices": [],
        "import_seconds": 0.0,
        "main_seconds": 0.0,
    }


def add_notice(notices, kind, message, file=None, line=None):
    """Notes something about the step; a repeated notice is kept once."""
    notice = {"kind": kind, "message": message[:2000], "file": file, "line": line}
    if notice not in notices and len(notices) < _MOST_NOTICES:
        notices.append(notice)


@undisturbed
def write_result(control, result):
    """Writes `result.json`. What is not written, or in part only, the host calls a crash."""
    result["peak_memory_bytes"] = _peak_memory()
    try:
        with open(control + "result.json", "wb") as file:
            file.write(_encode(result).encode())
    except (OSError, TypeError, ValueError):
        pass


def _peak_memory():
    """Bytes of this program alone; `None` where the system does not tell."""
    try:
        with open("/proc/self/status", "rb") as status:
            for line in status:
                if line.startswith(b"VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None
