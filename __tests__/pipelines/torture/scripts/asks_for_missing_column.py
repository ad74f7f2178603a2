# status: failed
# codes: column-missing
# neighbours: unchanged
# needs: pandas
import pandas


def main(input_paths, output_paths, environ_vars, job_args):
    rows = pandas.read_csv(f"{input_paths['data']}/rows.csv")
    print(rows["label"])  # here
