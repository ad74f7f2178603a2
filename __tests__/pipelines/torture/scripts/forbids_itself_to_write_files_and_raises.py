# status: failed
# codes: script-failed
# neighbours: unchanged
# message: OSError: [Errno 27]
# As on a full disk: no file can grow.
import resource


def main(input_paths, output_paths, environ_vars, job_args):
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with open(f"{output_paths['out']}/rows.csv", "wb", buffering=0) as file:
        file.write(b"a,b\n1,2\n")  # here
