# status: passed
# codes: none
# neighbours: unchanged
import decimal
import gc
import logging
import os
import random
import signal
import socket
import sys
import warnings
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    gc.disable()
    logging.disable(logging.CRITICAL)
    logging.getLogger().handlers.append(None)
    warnings.simplefilter("ignore")
    random.seed(0)
    sys.setrecursionlimit(77_777)
    sys.setswitchinterval(1)
    sys.path[:] = ["/nowhere"]
    sys.meta_path.clear()
    sys.argv[:] = ["forged"]
    socket.setdefaulttimeout(0.001)
    decimal.getcontext().prec = 1
    signal.signal(signal.SIGALRM, lambda *_: None)
    os.environ.clear()
    os.umask(0o777)
    os.umask(0o022)
    os.nice(1)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
