import csv
from pathlib import Path

import ran

COLUMNS = ["customer", "tenure", "spend", "spend_a_month"]


def main(input_paths, output_paths, environ_vars, job_args):
    with open(Path(input_paths["customers"]) / "customers.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    with open(Path(output_paths["features"]) / "features.csv", "w", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        for row in rows:
            rate = float(row["spend"]) / (int(row["tenure"]) + 1)
            table.writerow({**row, "spend_a_month": rate})
    ran.to_the_end("features")
