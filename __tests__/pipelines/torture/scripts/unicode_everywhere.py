# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path

größe = "Größe 数据 🐍 \u202e"


def main(input_paths, output_paths, environ_vars, job_args):
    print(größe)
    Path(output_paths["out"], "größe.csv").write_text(f"{größe}\n1\n", encoding="utf-8")
