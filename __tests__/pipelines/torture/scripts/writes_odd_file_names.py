# status: passed
# codes: none
# neighbours: unchanged
import os

NAMES = ["-rf", "a\nb.csv", "'\"`$(x).csv", "x" * 255, "ü🐍.csv", " ", "..csv", "a\\b.csv", "CON"]


def main(input_paths, output_paths, environ_vars, job_args):
    out = os.fsencode(output_paths["out"])
    for name in [*map(os.fsencode, NAMES), b"\xff\xfe.csv", b"\x1b[31m.csv"]:
        with open(os.path.join(out, name), "w") as file:
            file.write("a,b\n1,2\n")
