"""Processing job: a random split into train and test rows."""

import argparse
import csv
import random

INPUT = "/opt/ml/processing/input/clean/clean.csv"
OUTPUT = "/opt/ml/processing/output"


def write(name, header, rows):
    with open(f"{OUTPUT}/{name}/{name}.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--test-share", type=float, default=0.25)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    with open(INPUT, newline="") as file:
        header, *rows = csv.reader(file)
    random.Random(args.seed).shuffle(rows)
    count = round(len(rows) * args.test_share)
    write("test", header, rows[:count])
    write("train", header, rows[count:])
