# status: passed
# codes: none
# neighbours: unchanged
# run: 0 supervisor-replaced
import os
import signal
import time
from pathlib import Path

from own_parent import own_parent


def main(input_paths, output_paths, environ_vars, job_args):
    done = Path(__file__).with_suffix(".done")
    if not done.exists():
        done.touch()
        os.kill(own_parent(), signal.SIGKILL)
        time.sleep(60)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
