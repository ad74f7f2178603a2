/** Scripts that are run as programs, with `argparse`. */

/** Copies these columns of `raw.csv` of `--in` to `out.csv` of `--out`. */
export function copiesColumns(columns: readonly string[]): string {
  return `import argparse
import csv
import os

parser = argparse.ArgumentParser()
parser.add_argument("--in", dest="source", required=True)
parser.add_argument("--out", required=True)
args = parser.parse_args()

if __name__ == "__main__":
    with open(args.source) as file:
        rows = list(csv.DictReader(file))
    with open(os.path.join(args.out, "out.csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, ${JSON.stringify(columns)}, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
`;
}

/** Adds up a column of `out.csv` of `--data`. */
export function sumsColumn(column: string): string {
  return `import argparse
import csv
import json
from pathlib import Path


def run():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path)
    parser.add_argument("--model", type=Path)
    args = parser.parse_args()
    with open(args.data / "out.csv") as file:
        total = sum(float(row["${column}"]) for row in csv.DictReader(file))
    (args.model / "model.json").write_text(json.dumps({"total": total}))


if __name__ == "__main__":
    run()
`;
}

export const RAW = 'id,amount,label\n1,2,0\n2,5,1\n3,9,1\n';
