"""What is observed of a step: opened inputs, files outside of them, and handled exceptions."""
from ..own_builtins import __builtins__
import sys

from .columns_read import watch_columns
from .failure_texts import printed_texts, returned_texts
from .handled_exceptions import HandledExceptions
from .input_roots import set_input_roots
from .observe_handlers import observe_caught, observe_logged, observe_printed
from .opened_inputs import watch_opened
from .outside_use import OutsideUse
from .undisturbed import undisturbed

_exc_info = sys.exc_info


class BlameFacts:
    def __init__(self, request, result):
        self.result = result
        self._request = request
        self._handled = HandledExceptions()
        self._stop = _stop_nothing
        self._returned_at = []

    def observe(self, on_kill):
        mapped = self._request.get("container_paths") or ()
        set_input_roots(self._request["input_paths"].values(), mapped)
        watch_opened(self.result["opened"], on_kill, self._outside())
        observe_printed(self._handled)

    def _outside(self):
        if self._request.get("observe") is None:
            return None
        try:
            return OutsideUse(self._request, self.result["observed"])
        except Exception:  # no home directory, or a path that does not exist any more
            return None

    def begin_main(self):
        observe_logged(self._handled)
        watch_columns(self.result["columns_read"])
        self._stop = observe_caught(self._handled)

    def end_main(self, returned=None):
        self._returned_at = self._stop(returned)
        self._stop = _stop_nothing
        self._handled.close()

    def take_exit(self, status):
        """`os._exit` was called."""
        if status != 0:
            error = _exc_info()[1]
            if error is not None:
                self._handled.note(error, shown=True)
            self.take_end()

    @undisturbed
    def take_returned(self, returned):
        """`main` returned an error value."""
        from .ended_in_handler import ended_in_handler  # slow to import

        self._take(returned_texts(returned), ended_in_handler(self._returned_at))

    @undisturbed
    def take_end(self):
        """The process ends with an exit code."""
        self._take([], lambda handler: False)

    def _take(self, returned, in_handler):
        try:
            printed = printed_texts(self._request)
            self.result["handled"] = self._handled.sent(returned, printed, in_handler)
        except BaseException:  # out of memory or stack: the result goes without
            pass


def _stop_nothing(returned=None):
    return []
