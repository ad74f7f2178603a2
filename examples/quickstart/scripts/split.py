"""Splits the penguins into train.csv and test.csv, with the same mix of species in both."""

import csv
import random
from collections import defaultdict
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    label = environ_vars["LABEL_FIELD"]
    train_ratio = float(environ_vars["TRAIN_RATIO"])
    source = Path(input_paths["prepared"]) / "penguins.csv"
    # species -> individual -> its rows. A bird measured in several seasons stays in one split,
    # or the model would be tested on birds it has seen.
    groups = defaultdict(lambda: defaultdict(list))
    with source.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        for row in reader:
            groups[row[label]][row["individual_id"]].append(row)

    generator = random.Random(job_args.seed)
    train, test = [], []
    for species in sorted(groups):
        birds = list(groups[species].values())
        generator.shuffle(birds)
        cut = round(len(birds) * train_ratio)
        train += [row for bird in birds[:cut] for row in bird]
        test += [row for bird in birds[cut:] for row in bird]

    target = Path(output_paths["splits"])
    write_rows(target / "train.csv", reader.fieldnames, train)
    write_rows(target / "test.csv", reader.fieldnames, test)
    print(f"{len(train)} penguins to learn from, {len(test)} to test on")


def write_rows(path, columns, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=columns)
        writer.writeheader()
        writer.writerows(rows)
