# status: failed
# codes: script-failed
# neighbours: unchanged
# message: MemoryError
import resource


def main(input_paths, output_paths, environ_vars, job_args):
    with open("/proc/self/statm") as statm:
        size = int(statm.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + 200_000_000, size + 200_000_000))
    blocks = []
    while True:
        blocks.append(bytearray(10_000_000))  # here
