"""The exceptions behind an exception: its cause, its context, and what a worker process sent."""
from ..own_builtins import __builtins__

from .exception_facts import exception_facts
from .safe_look import class_name, field, is_a, text_of

_MOST_LINKED = 8
_LONGEST_WALK = 200
_LONGEST_TEXT = 200_000
_REMOTE = {"RemoteTraceback", "_RemoteTraceback"}  # multiprocessing, concurrent.futures, loky
_GROUP = __builtins__.get("BaseExceptionGroup")  # Python 3.11 and later


def chain_of(error):
    """`chain` of `src/python/protocol.ts`: nearest first, root last. Of a long chain, the first
    ones and the root."""
    found, seen = [], {id(error)}
    while len(seen) < _LONGEST_WALK:
        link, behind = _behind(error)
        if behind is None or id(behind) in seen:
            break
        text = _remote_text(behind)
        if text is not None:
            found += _remote(error, text)
            break
        seen.add(id(behind))
        found.append((link, behind))
        error = behind
    if len(found) > _MOST_LINKED:
        found[_MOST_LINKED - 1 :] = found[-1:]
    return [_described(link, one) for link, one in found]


def _behind(error):
    cause = field(BaseException, "__cause__", error)
    if cause is not None:
        return "cause", cause
    if _GROUP is not None and is_a(error, _GROUP):
        return "cause", field(_GROUP, "exceptions", error)[0]
    # `from None` hides the context from a reader, not from the search for the cause.
    return "context", field(BaseException, "__context__", error)


def _remote_text(behind):
    """The text of an exception that stands for the traceback of a worker; `None` for any other."""
    if class_name(type(behind)).rpartition(".")[2] not in _REMOTE:
        return None
    try:
        return text_of(BaseException.__getattribute__(behind, "tb"), _LONGEST_TEXT)
    except Exception:  # another class of that name
        return None


def _remote(error, text):
    """The exception of the worker is this one: the text adds the frames."""
    from .remote_traceback import read_remote  # slow to import, and few steps need it

    (link, nearest), *others = read_remote(text)
    known = exception_facts(error)
    known["frames"] = nearest["frames"]
    return [(link, known), *others]


def _described(link, one):
    facts = one if type(one) is dict else exception_facts(one)
    return {**facts, "link": link}
