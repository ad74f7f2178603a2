"""Exceptions that the script handled and that may be why it failed.

A script can end with an error value or an exit code after it has caught the exception that says
why. Descriptions are made at once: a kept exception would keep the data in its frames alive.
"""
from ..own_builtins import __builtins__
from collections import deque

from .exception_facts import exception_facts
from .linked_exceptions import chain_of
from .safe_look import field, is_a
from .undisturbed import undisturbed
from .user_file import is_users

_MOST_SENT = 4
_MOST_KEPT = 20
_MOST_DESCRIBED = 500
_MOST_OF_ONE_HANDLER = 50
_SHORTEST_MESSAGE = 4


class HandledExceptions:
    def __init__(self):
        self._kept = deque(maxlen=_MOST_KEPT)
        self._left = _MOST_DESCRIBED
        self._muted = None
        self._of_handler = {}

    def note(self, error, shown, handler=None):
        """Notes an exception of the user's code.

        `shown`: the script logged or printed it, or ended its process with it. `handler`: file and
        line of the code that caught it.
        """
        if not is_a(error, BaseException) or is_a(error, SystemExit):
            return
        shown = shown and id(error) != self._muted
        identity = (id(error), id(type(error)))
        for one in self._kept:
            # Caught again further out, or an inner one of a chain that is printed whole.
            if identity in one["identities"]:
                one["shown"] = one["shown"] or shown
                if handler is None or identity != one["identities"][0]:
                    return
                shown = one["shown"]
                self._kept.remove(one)
                break
        # A loop that cleans data must not use up what is left for the others.
        count = self._of_handler[handler] = self._of_handler.get(handler, 0) + 1
        if self._left > 0 and (handler is None or count <= _MOST_OF_ONE_HANDLER):
            self._left -= 1
            self._keep(error, shown, handler)

    def mute(self, error):
        """The exception is logged as a mere warning: that it is printed says nothing."""
        self._muted = id(error)
        for one in self._kept:
            if one["identities"][0][0] == id(error):
                one["muted"] = True

    def unmute(self, error):
        if self._muted == id(error):
            self._muted = None

    def close(self):
        """Notes no more: the harness itself prints exceptions."""
        self._left = 0
        self._muted = None

    @undisturbed
    def _keep(self, error, shown, handler):
        facts, chain = exception_facts(error), chain_of(error)
        if not any(map(_is_in_user_code, (facts, *chain))):
            return
        identities = [(id(error), id(type(error)))]
        while len(identities) < 10 and error is not None:
            error = field(BaseException, "__cause__", error) or field(
                BaseException, "__context__", error
            )
            identities.append((id(error), id(type(error))))
        self._kept.append(
            {
                "identities": identities,
                "facts": facts,
                "chain": chain,
                "shown": shown,
                "muted": identities[0][0] == self._muted,
                "handler": handler,
            }
        )

    @property
    def is_full(self):
        return self._left <= 0

    def sent(self, returned, printed, ended_in_handler=lambda handler: False):
        """`handled` of `src/python/protocol.ts`: only of exceptions that are shown to be why the
        step failed. Those that the script ended with go first.

        `returned`, `printed`: texts. `ended_in_handler`: whether the code that caught the exception
        also ended `main`.
        """
        first, others = [], []
        for one in reversed(self._kept):
            message = one["facts"]["message"]
            in_handler = one["handler"] is not None and ended_in_handler(one["handler"])
            if in_handler or _is_told(message, returned):
                first += _linked(one, "handled" if in_handler else "logged")
            elif one["shown"] or (not one["muted"] and _is_told(message, printed)):
                others += _linked(one, "logged")
        return [*first, *others][:_MOST_SENT]


def _linked(one, link):
    """Root first, without exceptions that never reached code of the user."""
    whole = [*reversed(one["chain"]), one["facts"]]
    return [{**facts, "link": link} for facts in whole if _is_in_user_code(facts)]


def _is_in_user_code(facts):
    return any(is_users(frame["file"]) for frame in facts["frames"])


def _is_told(message, texts):
    message = message.strip()
    return len(message) >= _SHORTEST_MESSAGE and any(message in text for text in texts)
