"""Tables of one column, as CSV."""
import csv


def read_numbers(file):
    with open(file, newline="", encoding="utf-8") as table:
        return [float(row["number"]) for row in csv.DictReader(table)]


def write_numbers(file, numbers):
    with open(file, "w", newline="", encoding="utf-8") as table:
        writer = csv.writer(table)
        writer.writerow(["number"])
        writer.writerows([number] for number in numbers)
