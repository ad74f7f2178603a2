from pathlib import Path

import ran


def main(input_paths, output_paths, environ_vars, job_args):
    text = (Path(input_paths["customers"]) / "customers.csv").read_text()
    (Path(output_paths["report"]) / "report.txt").write_text(f"{text.count(chr(10)) - 1} customers")
    ran.to_the_end("report")
