"""Cleans the raw penguin table: plain column names, short species, complete rows only."""

import csv
from pathlib import Path

COLUMNS = {
    "Individual ID": "individual_id",
    "Species": "species",
    "Island": "island",
    "Culmen Length (mm)": "bill_length_mm",
    "Culmen Depth (mm)": "bill_depth_mm",
    "Flipper Length (mm)": "flipper_length_mm",
    "Body Mass (g)": "body_mass_g",
}


def main(input_paths, output_paths, environ_vars, job_args):
    label = environ_vars["LABEL_FIELD"]
    rows, dropped = [], 0
    with open(input_paths["raw_data"], newline="", encoding="utf-8") as file:
        for raw in csv.DictReader(file):
            row = {new: raw[old].strip() for old, new in COLUMNS.items()}
            if "NA" in row.values():
                dropped += 1
                continue
            # "Adelie Penguin (Pygoscelis adeliae)": the first word is name enough.
            row[label] = row[label].split()[0]
            rows.append(row)

    target = Path(output_paths["prepared"]) / "penguins.csv"
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(COLUMNS.values()))
        writer.writeheader()
        writer.writerows(rows)
    print(f"kept {len(rows)} penguins, dropped {dropped} with missing measurements")
