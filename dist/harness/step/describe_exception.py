"""Describes an exception for the report: limited in size, without frames of the harness."""
from ..own_builtins import __builtins__

from .exception_facts import exception_facts
from .linked_exceptions import chain_of
from .print_exception import printed
from .undisturbed import undisturbed


@undisturbed
def describe_exception(error):
    """The `exception` of the result of a step. Never raises: for a hostile exception, it contains
    what can be read without calling it."""
    described = {**exception_facts(error), "text": "", "chain": []}
    for fact, find in (("chain", chain_of), ("text", printed)):
        try:
            described[fact] = find(error)
        except BaseException:  # again out of memory or stack, or code of the user raised
            pass
    # Must not be empty: the log of the step shows it.
    described["text"] = described["text"] or f"{described['type']}: {described['message']}\n"
    return described
