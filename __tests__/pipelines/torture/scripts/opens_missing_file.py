# status: failed
# codes: script-failed
# neighbours: unchanged
# message: FileNotFoundError
def main(input_paths, output_paths, environ_vars, job_args):
    with open("nowhere.csv") as file:  # here
        print(file.read())
