# status: passed
# codes: none
# neighbours: unchanged
# timeout: 60
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.chdir(output_paths["out"])
    for number in range(20_000):
        os.close(os.open(f"{number:05}", os.O_CREAT | os.O_WRONLY))
    with open("zzz.csv", "w") as file:
        file.write("a,b\n1,2\n")
