# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGXCPU
import resource


def main(input_paths, output_paths, environ_vars, job_args):
    resource.setrlimit(resource.RLIMIT_CPU, (1, 60))
    while True:
        pass
