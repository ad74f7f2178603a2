import path from 'node:path';
import type { PipelineText, Project, StepText } from './mutation.ts';

/**
 * The same pipeline with scripts that are run as programs: each `main` gets its arguments from a
 * command line. No line of a script moves, so the truth about the pipeline stays the same.
 */
export function asPrograms({ files, pipeline }: Project): Project {
  const programs = new Map(files);
  const steps = Object.fromEntries(
    Object.entries(pipeline.steps).map(([name, step]) => {
      const file = path.join(pipeline.script_dirs?.[0] ?? '.', step.script ?? `${name}.py`);
      const text = files.get(file)?.toString();
      if (text !== undefined) programs.set(file, text + PROGRAM);
      return [name, { ...step, call: 'cli', args: argumentsOf(step, pipeline) }];
    }),
  );
  return { files: programs, pipeline: { ...pipeline, steps } };
}

function argumentsOf(step: StepText, { defaults }: PipelineText): string[] {
  const jobArgs = step.job_args === null ? null : { ...defaults?.job_args, ...step.job_args };
  const variables = { ...defaults?.environ_vars, ...step.environ_vars };
  return [
    ...Object.keys(step.input_paths ?? {}).flatMap((name) => [
      '--input',
      `${name}={input_paths.${name}}`,
    ]),
    ...Object.keys(step.output_paths ?? {}).flatMap((name) => [
      '--output',
      `${name}={output_paths.${name}}`,
    ]),
    ...Object.keys(variables).flatMap((name) => ['--variable', name]),
    '--job-args',
    JSON.stringify(jobArgs).replaceAll(/[{}]/g, '$&$&'),
  ];
}

const PROGRAM = `

if __name__ == "__main__":
    import argparse
    import asyncio
    import inspect
    import json
    import os
    import sys

    parser = argparse.ArgumentParser()
    for option in ("--input", "--output", "--variable"):
        parser.add_argument(option, action="append", default=[])
    parser.add_argument("--job-args", type=json.loads)
    given = parser.parse_args()
    returned = main(
        input_paths=dict(one.split("=", 1) for one in given.input),
        output_paths=dict(one.split("=", 1) for one in given.output),
        environ_vars={name: os.environ[name] for name in given.variable},
        job_args=None if given.job_args is None else argparse.Namespace(**given.job_args),
    )
    if inspect.iscoroutine(returned):
        returned = asyncio.run(returned)
    if isinstance(returned, dict) and returned.get("status") in ("error", "failed", "failure"):
        sys.exit(str(returned))
    if type(returned) is int and returned:
        sys.exit(returned)
`;
