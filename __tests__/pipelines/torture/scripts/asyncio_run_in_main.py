# status: passed
# codes: none
# neighbours: unchanged
import asyncio
from pathlib import Path


async def write(out):
    process = await asyncio.create_subprocess_exec("true")
    await process.wait()
    Path(out, "rows.csv").write_text("a,b\n1,2\n")


def main(input_paths, output_paths, environ_vars, job_args):
    asyncio.run(write(output_paths["out"]))
