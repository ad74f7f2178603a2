"""The result that a step writes to its channel."""
from ..own_builtins import __builtins__

_MOST_NOTICES = 50


def new_result():
    return {
        "phase": "import",
        "has_main": False,
        "signature_problem": None,
        "main_line": None,
        "exception": None,
        "system_exit": None,
        "exit_call": None,
        "error_value": None,
        "handled": [],
        "opened": [],
        "use": None,
        "observed": [],
        "columns_read": [],
        "sources": [],
        "reuse": None,
        "notices": [],
        "command": None,
        "container_problem": None,
        "stray_writes": [],
    }


def add_notice(notices, kind, message, file=None, line=None):
    """Notes something about the step; a repeated notice is kept once."""
    notice = {"kind": kind, "message": message[:2000], "file": file, "line": line}
    if notice not in notices and len(notices) < _MOST_NOTICES:
        notices.append(notice)
