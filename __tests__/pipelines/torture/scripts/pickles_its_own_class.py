# status: passed
# codes: pickled-script-class
# neighbours: unchanged
import pickle
from pathlib import Path


class Point:
    def __init__(self, x):
        self.x = x


def main(input_paths, output_paths, environ_vars, job_args):
    assert pickle.loads(pickle.dumps(Point(3))).x == 3
    Path(output_paths["out"], "point.pkl").write_bytes(pickle.dumps(Point(3)))
