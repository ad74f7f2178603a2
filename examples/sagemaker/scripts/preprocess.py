"""Processing job: removes incomplete readings."""

import argparse
import csv
import os

INPUT = "/opt/ml/processing/input/readings"
OUTPUT = "/opt/ml/processing/output/clean"


def parse_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--file-name", required=True)
    return parser.parse_args()


if __name__ == "__main__":
    args = parse_arguments()
    with open(os.path.join(INPUT, args.file_name), newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    complete = [row for row in rows if all(row.values())]
    with open(os.path.join(OUTPUT, "clean.csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, reader.fieldnames)
        writer.writeheader()
        writer.writerows(complete)
    print(f"kept {len(complete)} of {len(rows)} readings")
