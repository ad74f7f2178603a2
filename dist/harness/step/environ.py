"""Sets the environment variables of a step in a process that started with others."""
from ..own_builtins import __builtins__
import os
import time


def enter_environ(wanted):
    """Replaces the environment of this process with `wanted`."""
    zone = os.environ.get("TZ")
    for key in [key for key in os.environ if key not in wanted]:
        del os.environ[key]
    for key, value in wanted.items():
        if os.environ.get(key) != value:
            os.environ[key] = value
    if os.environ.get("TZ") != zone and hasattr(time, "tzset"):
        time.tzset()
