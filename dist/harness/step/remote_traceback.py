"""Reads the traceback that a worker process sent as text along with its exception."""
from ..own_builtins import __builtins__
import ast
import builtins
import re

from .exception_frames import FIRST_FRAMES, LAST_FRAMES, absolute, is_own
from .safe_look import ancestors, class_name, is_a

_LONGEST_MESSAGE = 8_000
_CAUSE = "The above exception was the direct cause of the following exception:"
_CONTEXT = "During handling of the above exception, another exception occurred:"
_LINK = re.compile(f"^(?:{re.escape(_CAUSE)}|{re.escape(_CONTEXT)})$", re.MULTILINE)
_FRAME = re.compile(r'^  File "(.*)", line (\d+), in (.*)$')
_TYPE = re.compile(r"^([^\W\d][\w.<>]*)(?:: (.*))?$", re.DOTALL)
_shared = dict(vars(builtins))


def read_remote(text):
    """The exceptions in the text, the last one raised first: `(link, facts)`. `link` says how the
    exception before it in the list came from it; it is `remote` for the first."""
    text = text.strip().strip('"')
    links = ["cause" if found.group() == _CAUSE else "context" for found in _LINK.finditer(text)]
    sections = _LINK.split(text)
    facts = [_read_section(section) for section in sections]
    return list(zip(["remote", *reversed(links)], reversed(facts)))


def _read_section(section):
    frames, said = [], []
    for line in section.strip("\n").split("\n"):
        found = _FRAME.match(line)
        if found:
            frames.append(_frame(*found.groups()))
            said.clear()
        elif frames and not said and line.startswith("    "):
            if frames[-1]["code"] is None:
                frames[-1]["code"] = line.strip()[:500] or None
        elif line != "Traceback (most recent call last):" and (said or not line.startswith("  ")):
            said.append(line)
    found = _TYPE.match("\n".join(said).strip())
    name, message = found.groups() if found else ("Exception", "\n".join(said))
    kept = [frame for frame in frames if not is_own(frame["file"])]
    if len(kept) > FIRST_FRAMES + LAST_FRAMES:
        kept = kept[:FIRST_FRAMES] + kept[-LAST_FRAMES:]
    message = (message or "")[:_LONGEST_MESSAGE]
    return {
        "type": name[:500],
        "message": message,
        "bases": _bases(name),
        "frames": kept,
        "filename": None,
        "name": None,
        "key": _key(message) if name == "KeyError" else None,
        "columns": None,
        "paths": [],
        "held": None,
    }


def _frame(file, line, function):
    return {
        "file": absolute(file)[:4_096],
        "line": min(int(line), 2**31 - 1),
        "column": None,
        "function": function[:1_000],
        "code": None,
    }


def _bases(name):
    kind = _shared.get(name)
    if not is_a(kind, type) or not issubclass(kind, BaseException):
        return [name[:500], "Exception", "BaseException"]
    return [class_name(base) for base in ancestors(kind) if issubclass(base, BaseException)]


def _key(message):
    try:
        key = ast.literal_eval(message)
    except Exception:  # a key of another type
        return None
    if type(key) is str:
        return key[:1_000]
    return key if type(key) is int and abs(key) < 2**53 else None
