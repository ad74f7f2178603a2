# status: crashed
# codes: crashed
# neighbours: unchanged
import os
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    frame = sys._getframe()
    while frame is not None:
        request = frame.f_locals.get("request")
        if isinstance(request, dict) and isinstance(request.get("control"), str):
            os.mkfifo(f"{request['control']}result.json")
            break
        frame = frame.f_back
    os._exit(0)  # here
