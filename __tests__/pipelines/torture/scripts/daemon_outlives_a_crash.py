# status: crashed
# codes: crashed processes-left
# neighbours: unchanged
import os
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    ready, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(told, b"!")
            time.sleep(600)
        os._exit(0)
    os.waitpid(child, 0)
    os.read(ready, 1)
    os.kill(os.getpid(), signal.SIGKILL)  # here
