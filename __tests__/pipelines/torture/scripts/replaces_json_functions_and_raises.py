# status: failed
# codes: script-failed
# neighbours: unchanged
import json
import json.encoder


def main(input_paths, output_paths, environ_vars, job_args):
    json.dumps = json.loads = json.dump = lambda *_args, **_kwargs: "{}"
    json.encoder.JSONEncoder.encode = lambda *_args: "{}"
    raise ValueError("to be seen")  # here
