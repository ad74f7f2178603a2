"""Entry point of the supervisor: sends the first message, then serves the requests of Node.

Node starts it with -E, -s and -S, so that no user code is imported. Every interpreter since 2.7 can
parse this file, so an old interpreter reports its version instead of a syntax error.
"""
import os
import sys

REQUESTS = 3
REPLIES = 4
PROTOCOL_VERSION = 2
OLDEST_PYTHON = (3, 9)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(here):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [os.path.dirname(here)]
    sys.modules["cursus_harness"] = package
    if sys.version_info[:2] < OLDEST_PYTHON:
        say_hello(here, False)
        return
    # Windows can neither fork nor poll pipes; `--threads` selects this mode on any system.
    if os.name == "nt" or "--threads" in sys.argv[1:]:
        from cursus_harness.supervisor.thread_supervisor import ThreadSupervisor

        say_hello(here, False)
        ThreadSupervisor(REQUESTS, REPLIES).serve()
    else:
        from cursus_harness.supervisor.processes import adopt_orphans
        from cursus_harness.supervisor.supervisor import Supervisor

        # Without sub-reaper support, a forked step would not be a child of this process.
        can_fork = adopt_orphans()
        say_hello(here, can_fork)
        Supervisor(REQUESTS, REPLIES, can_fork).serve()
        # Node waits for the end, and an interpreter takes its time to clean up.
        os._exit(0)


def say_hello(here, can_fork):
    import json

    library = os.path.dirname(os.path.abspath(os.__file__))
    directories = [os.path.dirname(here), library]
    hello = {
        "event": "hello",
        "protocol": PROTOCOL_VERSION,
        "version": list(sys.version_info[:3]),
        "executable": sys.executable or "",
        # Files there and in `site-packages` are not user code.
        "prefixes": sorted(set(directories + [os.path.realpath(path) for path in directories])),
        "can_fork": can_fork,
    }
    os.write(REPLIES, (json.dumps(hello) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
