"""Entry of the process that writes variants of tables.

Standard input has one line of JSON: `{"jobs": [{"id", "source", "target", "format", "variant"}]}`.
For each job, standard output gets one line: `{"id", "column"}`, or `{"id", "skipped": reason}`.
"""
import os
import sys


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(here):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [os.path.dirname(here)]
    sys.modules["cursus_harness"] = package
    import json

    from cursus_harness.variants.table_files import TooLarge, Unreadable, read_table, write_table
    from cursus_harness.variants.vary import NotApplicable, vary

    request = json.loads(sys.stdin.buffer.readline())
    tables = {}
    for job in request["jobs"]:
        reply = {"id": job["id"]}
        try:
            key = (job["source"], job["format"])
            if key not in tables:
                tables.clear()
                tables[key] = read_table(*key)
            table, column = vary(tables[key], job["variant"])
            write_table(table, job["target"], job["format"])
            reply["column"] = column
        except (NotApplicable, TooLarge, Unreadable) as reason:
            reply["skipped"] = str(reason)
        except Exception as error:
            reply["skipped"] = f"{type(error).__name__}: {error}"[:300]
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
