"""`python probe.py <directory>`: whether a step could have paths of its choice on this machine.

Prints `possible`, or the reason.
"""
import os
import sys
import tempfile


def main():
    package = type(sys)("cursus_harness")
    package.__path__ = [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
    sys.modules["cursus_harness"] = package
    if not sys.platform.startswith("linux"):
        return f"no mount namespaces on {sys.platform}"
    try:
        from cursus_harness.container.map_paths import MappedPaths

        with tempfile.TemporaryDirectory() as directory:
            source = os.path.join(directory, "source")
            os.mkdir(source)
            # In another process: the directory could not be removed otherwise.
            child = os.fork()
            if child == 0:
                _map(MappedPaths, source)
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return "possible" if status == 0 else f"{os.strerror(status)}" if status > 0 else "it died"
    except (OSError, ImportError) as error:
        return str(error)


def _map(mapped_paths, source):
    status = 1
    try:
        mapped_paths([{"at": "/opt/ml/cursus-probe/source", "path": source}], source)
        status = 0
    except OSError as error:
        status = error.errno or 1
    finally:
        os._exit(status)


if __name__ == "__main__":
    print(main())
