# status: crashed
# codes: memory-limit
# neighbours: unchanged
# step: {"memory_limit": "200MB"}
import time


def main(input_paths, output_paths, environ_vars, job_args):
    block = bytearray(400_000_000)
    for index in range(0, len(block), 4096):
        block[index] = 1
    time.sleep(60)
