# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
# No frame of the script is on the stack while it awaits.
import asyncio


async def main(input_paths, output_paths, environ_vars, job_args):
    await asyncio.Event().wait()
