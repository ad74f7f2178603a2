# status: passed
# codes: none
# neighbours: unchanged
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.chdir(output_paths["out"])
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")
    with open("rows.csv", "w") as file:
        file.write("a,b\n1,2\n")
