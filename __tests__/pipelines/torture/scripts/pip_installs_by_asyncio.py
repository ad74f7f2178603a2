# status: passed
# codes: pip-install-refused
# neighbours: unchanged
import asyncio
import sys
from pathlib import Path


async def main(input_paths, output_paths, environ_vars, job_args):
    pip = ["-m", "pip", "install", "--no-index", "nothing-to-install"]
    process = await asyncio.create_subprocess_exec(sys.executable, *pip)  # here
    assert await process.wait() == 0
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
