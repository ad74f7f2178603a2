"""Start of a step in a fresh interpreter: `python step.py <its request, a JSON file>`; or of one
that waits for its step: `python step.py --wait`, with the request on the standard input."""
import os
import sys


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    room = os.path.dirname(os.path.abspath(__file__))
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(room):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [here]
    sys.modules["cursus_harness"] = package
    from cursus_harness.library_first import library_first

    users_path = library_first()
    import json

    from cursus_harness.step.run_step import run_step

    sys.path[:] = users_path
    if sys.argv[1] == "--wait":
        request = await_request()
    else:
        with open(sys.argv[1], encoding="utf-8") as file:
            request = json.load(file)
    if request is not None:
        run_step(request)


def await_request():
    """The request, or `None` where the host has none for this process, or is gone."""
    import json

    from cursus_harness.step.environ import enter_environ
    from cursus_harness.step.streams import enter_streams, read_request

    data = read_request(0)
    if not data:
        return None
    request = json.loads(data)
    enter_streams(request)
    # What the system itself has added as this interpreter began, another would have as well.
    added = {key: value for key, value in os.environ.items() if key not in request["begun_with"]}
    enter_environ({**added, **request["environ"]})
    return request


if __name__ == "__main__":
    main()
