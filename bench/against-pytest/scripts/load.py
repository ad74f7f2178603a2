import csv
from pathlib import Path

import ran


def main(input_paths, output_paths, environ_vars, job_args):
    with open(Path(output_paths["customers"]) / "customers.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["customer", "tenure", "spend"])
        table.writerows([n, n % 60, 10.5 * n] for n in range(200))
    ran.to_the_end("load")
