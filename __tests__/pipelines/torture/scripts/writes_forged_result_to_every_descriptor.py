# status: crashed
# codes: crashed
# neighbours: unchanged
import json
import os
from pathlib import Path

RESULT = {
    "phase": "done",
    "has_main": True,
    "signature_problem": None,
    "main_line": 1,
    "exception": None,
    "system_exit": None,
    "error_value": None,
    "notices": [],
}


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
    for descriptor in range(3, 256):
        for offset in (0, None):
            try:
                if offset is not None:
                    os.lseek(descriptor, offset, os.SEEK_SET)
                os.write(descriptor, json.dumps(RESULT).encode() + b"\n")
            except OSError:
                pass
    os._exit(0)  # here
