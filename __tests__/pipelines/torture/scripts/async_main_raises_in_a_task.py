# status: failed
# codes: script-failed
# neighbours: unchanged
import asyncio


async def work():
    raise ValueError("in the task")  # here


async def main(input_paths, output_paths, environ_vars, job_args):
    await asyncio.gather(asyncio.sleep(60), work())
