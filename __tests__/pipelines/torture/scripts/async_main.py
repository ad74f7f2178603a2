# status: passed
# codes: none
# neighbours: unchanged
import asyncio
from pathlib import Path


async def main(input_paths, output_paths, environ_vars, job_args):
    await asyncio.sleep(0)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
