"""Entry of the supervisor: greets Node, then serves its requests until Node is done with it.

Node starts it with -E, -s and -S, so that nothing of the user's is imported here. Every interpreter
since 2.7 can parse this file: one that is too old reports its version instead of a syntax error.
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
    # Windows can neither fork nor poll pipes; `--threads` tries its way anywhere.
    if os.name == "nt" or "--threads" in sys.argv[1:]:
        from cursus_harness.supervisor.thread_supervisor import ThreadSupervisor

        say_hello(here, False)
        ThreadSupervisor(REQUESTS, REPLIES).serve()
    else:
        from cursus_harness.supervisor.processes import adopt_orphans
        from cursus_harness.supervisor.supervisor import Supervisor

        # Without the kernel's help a forked step would not be this process's child.
        can_fork = adopt_orphans()
        say_hello(here, can_fork)
        Supervisor(REQUESTS, REPLIES, can_fork).serve()


def say_hello(here, can_fork):
    import json

    library = os.path.dirname(os.path.abspath(os.__file__))
    directories = [os.path.dirname(here), library]
    hello = {
        "event": "hello",
        "protocol": PROTOCOL_VERSION,
        "version": list(sys.version_info[:3]),
        "executable": sys.executable or "",
        # What lies there is not the user's code; nor is what lies below `site-packages`.
        "prefixes": sorted(set(directories + [os.path.realpath(path) for path in directories])),
        "can_fork": can_fork,
    }
    os.write(REPLIES, (json.dumps(hello) + "\n").encode("ascii"))


if __name__ == "__main__":
    main()
