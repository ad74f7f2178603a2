"""The call of `main`, and what its answer means."""
from argparse import Namespace
from collections.abc import Mapping
from inspect import iscoroutine

_ERROR_WORDS = ("error", "failed", "failure")
_LONGEST_REPR = 200


def call_main(main, request):
    """Calls by keyword, so that the order of the parameters does not matter."""
    job_args = None
    if request["job_args"] is not None:
        job_args = Namespace()
        # Not as keywords: any string may be a key, `self` too.
        vars(job_args).update(request["job_args"])
    returned = main(
        input_paths=dict(request["input_paths"]),
        output_paths=dict(request["output_paths"]),
        environ_vars=dict(request["environ_vars"]),
        job_args=job_args,
    )
    if iscoroutine(returned):
        import asyncio

        return asyncio.run(returned)
    return returned


def error_value(returned):
    """A short repr of what by the contract means failure: a number other than zero, or a mapping
    whose `status` is error, failed or failure; else `None`. Truth values are no numbers here."""
    if isinstance(returned, int) and not isinstance(returned, bool):
        return _short_repr(returned) if returned != 0 else None
    if isinstance(returned, Mapping):
        status = returned.get("status")
        if isinstance(status, str) and status.strip().lower() in _ERROR_WORDS:
            return _short_repr(returned)
    return None


def _short_repr(value):
    try:
        text = repr(value)
    except Exception:  # a broken __repr__, or a number of too many digits
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _LONGEST_REPR else text[: _LONGEST_REPR - 1] + "…"
