"""What a template reports of its imports. A package can write to the socket of its template, and Node
would take a message with other fields for a fault of the supervisor."""

_LARGEST = 2**53
_KINDS = ("pip-install", "package-init", "module-name")


def ready_facts(message):
    """The known facts of a `ready` message; `None` if one is missing or of the wrong type."""
    for name, is_right in _CHECKS.items():
        if name not in message or not is_right(message[name]):
            return None
    return {name: message[name] for name in _CHECKS}


def _is_number(value):
    # NaN is no JSON, and fails this comparison.
    return type(value) in (int, float) and 0 <= value <= _LARGEST


def _is_names(value):
    return type(value) is list and all(type(name) is str for name in value)


def _is_notices(value):
    return type(value) is list and all(map(_is_notice, value))


def _is_notice(value):
    return (
        type(value) is dict
        and value.get("kind") in _KINDS
        and type(value.get("message")) is str
        and (value.get("file") is None or type(value["file"]) is str)
        and (value.get("line") is None or type(value["line"]) is int and _is_number(value["line"]))
    )


def _is_files(value):
    if value is None:
        return True
    return type(value) is dict and all(one is None or type(one) is str for one in value.values())


_CHECKS = {
    "seconds": _is_number,
    "began_ms": _is_number,
    "opened": _is_files,
    "libraries": _is_names,
    "environ_reads": _is_names,
    "notices": _is_notices,
}
