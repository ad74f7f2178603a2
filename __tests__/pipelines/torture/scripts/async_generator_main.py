# status: failed
# codes: main-signature
# neighbours: unchanged
async def main(input_paths, output_paths, environ_vars, job_args):  # here
    yield output_paths["out"]
