"""Writes the mailing list: the addresses and nothing else."""

import csv
from pathlib import Path


def main(input_paths, output_paths, config):
    source = Path(input_paths["customers"]) / "customers.csv"
    target = Path(output_paths["mailing_list"]) / config.get("file_name", "addresses.txt")
    with source.open(newline="", encoding="utf-8") as file:
        addresses = sorted({row["email"] for row in csv.DictReader(file)})
    target.write_text("\n".join(addresses) + "\n", encoding="utf-8")
