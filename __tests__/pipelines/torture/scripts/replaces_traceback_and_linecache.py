# status: failed
# codes: script-failed
# neighbours: unchanged
import linecache
import traceback


def main(input_paths, output_paths, environ_vars, job_args):
    linecache.getline = linecache.getlines = linecache.checkcache = None
    traceback.TracebackException = traceback.format_exception = traceback.walk_tb = None
    raise ValueError("to be seen")  # here
