# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGBUS
import mmap


def main(input_paths, output_paths, environ_vars, job_args):
    with open("mapped", "wb+") as file:
        file.write(b"x" * 8192)
        file.flush()
        memory = mmap.mmap(file.fileno(), 8192)
        file.truncate(0)
        print(memory[5000])  # here
