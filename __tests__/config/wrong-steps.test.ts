import { describe, expect, test } from 'vitest';
import { complaint } from './complaint.ts';

const STEP_KEYS =
  'script, call, args, parameters, command, container_paths, depends_on, input_paths, inputs, output_paths, outputs, expect, environ_vars, job_args, timeout, memory, python, requirements, launcher, tags, skip, working_paths, working_directory, hermetic, allow, memory_limit, log_limit, output_limit, process_limit';
const NAME_RULE = 'letters, digits, `_`, `-`, and inside dots and spaces; at most 100 characters';

describe('a mistake in a step', () => {
  test.each<[mistake: string, yaml: string, told: string]>([
    [
      'an unknown key of a step',
      'steps:\n  a:\n    timout: 5\n',
      `p.yml:3:5: steps.a: unknown key \`timout\`\n  Did you mean \`timeout\`? Allowed here: ${STEP_KEYS}.`,
    ],
    [
      'an unknown key at the top',
      'steps: {a: }\nscript_dir: [x]\n',
      'p.yml:2:1: unknown key `script_dir`\n  Did you mean `script_dirs`? Allowed here: $schema, name, root, script_dirs, python_path, environment, pip_install, preload, on_drift, examples, variants, fail_on_variants, hermetic, cache, cache_limit, keep_results, defaults, steps.',
    ],
    [
      'an unknown key of defaults',
      'defaults: {script: a.py}\nsteps: {a: }\n',
      'p.yml:1:12: defaults: unknown key `script`\n  Allowed here: timeout, environ_vars, job_args, allow, python, requirements, launcher, tags, memory_limit, log_limit, output_limit, process_limit.',
    ],
    [
      'an unknown key beside `from`',
      'steps:\n  a:\n    inputs: {X: {from: b.c, path: d}}\n',
      'p.yml:3:29: steps.a.inputs.X: unknown key `path`\n  Allowed here: from, archive.',
    ],
    [
      'a key and its alias',
      'steps:\n  a:\n    inputs: {X: y}\n    input_paths: {X: y}\n',
      'p.yml:3:5: steps.a: `inputs` and `input_paths` are both given, but they are the same key\n  Keep one of the two.',
    ],
    [
      'a working directory above the working tree',
      'steps: {a: {working_directory: src/../../x}}\n',
      'p.yml:1:32: steps.a.working_directory: expected a relative path without `..`, found the text "src/../../x"',
    ],
    [
      'an absolute working path',
      'steps: {a: {working_paths: {x: /x}}}\n',
      'p.yml:1:32: steps.a.working_paths.x: expected a relative path without `..`, found the text "/x"',
    ],
    [
      'a timeout with a unit',
      'steps: {a: {timeout: 60s}}\n',
      'p.yml:1:22: steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found the text "60s"\n  Write 60, without quotes or a unit.',
    ],
    [
      'a timeout of nothing',
      'steps: {a: {timeout: 0}}\n',
      'p.yml:1:22: steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found 0',
    ],
    [
      'a negative timeout for all',
      'defaults:\n  timeout: -1\nsteps: {a: }\n',
      'p.yml:2:12: defaults.timeout: expected a number of seconds greater than 0, at most 604800, found -1',
    ],
    [
      'an endless timeout',
      'steps: {a: {timeout: .inf}}\n',
      'p.yml:1:22: steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found .inf',
    ],
    [
      'a timeout of eight days',
      'steps: {a: {timeout: 691200}}\n',
      'p.yml:1:22: steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found 691200',
    ],
    [
      'a memory size in words',
      'steps: {a: {memory: lots}}\n',
      'p.yml:1:21: steps.a.memory: expected an amount of memory: `2GB`, `512MiB`, or a number of bytes, found the text "lots"',
    ],
    [
      'a bare boolean as environment variable',
      'steps:\n  a:\n    environ_vars:\n      VERBOSE: true\n',
      'p.yml:4:16: steps.a.environ_vars.VERBOSE: expected text, found true\n  Put it in quotes: "true".',
    ],
    [
      'an environment variable without value',
      'steps:\n  a:\n    environ_vars:\n      VERBOSE:\n',
      'p.yml:4:15: steps.a.environ_vars.VERBOSE: expected text, found nothing (null)\n  Give it a value, or delete the key.',
    ],
    [
      'a variable name with `=`',
      'steps: {a: {environ_vars: {"A=B": c}}}\n',
      'p.yml:1:28: steps.a.environ_vars: expected the name of an environment variable, without `=`, found `A=B`\n  Rename it.',
    ],
    [
      'job_args as a list',
      'steps: {a: {job_args: [1, 2]}}\n',
      'p.yml:1:23: steps.a.job_args: expected a mapping, or null, found a list of 2',
    ],
    [
      'a number that JSON cannot hold, deep in job_args',
      'steps: {a: {job_args: {x: [{y: .nan}]}}}\n',
      'p.yml:1:32: steps.a.job_args.x[0].y: expected a value that JSON can hold, found .nan\n  Put it in quotes: ".nan".',
    ],
    [
      'a number as path',
      'steps: {a: {outputs: {year: 2024}}}\n',
      'p.yml:1:29: steps.a.outputs.year: expected a path, found 2024\n  Put it in quotes: "2024".',
    ],
    [
      'a list as input',
      'steps: {a: {inputs: {X: [b]}}}\n',
      'p.yml:1:25: steps.a.inputs.X: expected a path, `{ from: step.output }`, or `{ sample: true }`, found a list of 1',
    ],
    [
      'an input from a number',
      'steps: {a: {inputs: {X: {from: 1}}}}\n',
      'p.yml:1:32: steps.a.inputs.X.from: expected `step.output`, found 1\n  Put it in quotes: "1".',
    ],
    [
      'an empty output path',
      'steps: {a: {outputs: {X: ""}}}\n',
      'p.yml:1:26: steps.a.outputs.X: expected a path, found the text ""',
    ],
    [
      'an output name that leaves its directory',
      'steps: {a: {outputs: {../../x: y}}}\n',
      `p.yml:1:23: steps.a.outputs: expected a logical name of ${NAME_RULE}, found \`../../x\`\n  Rename it.`,
    ],
    [
      'outputs that one directory would serve',
      'steps: {a: {outputs: {Model: x, model: y}}}\n',
      'p.yml:1:33: the outputs `Model` and `model` differ only in letter case\n  Rename one: each output has its own directory, and some file systems ignore letter case.',
    ],
    [
      'a script without value',
      'steps: {a: {script: }}\n',
      'p.yml:1:21: steps.a.script: expected a path, found nothing (null)\n  Give it a value, or delete the key.',
    ],
    [
      'depends_on as a mapping',
      'steps: {a: {depends_on: {b: c}}}\n',
      'p.yml:1:25: steps.a.depends_on: expected a step name, or a list of step names, found a mapping',
    ],
    [
      'a hole in depends_on',
      'steps: {a: {depends_on: [b, null]}}\n',
      'p.yml:1:29: steps.a.depends_on[1]: expected a name, found nothing (null)\n  Give it a value, or delete the key.',
    ],
  ])('reports %s', async (_, yaml, told) => {
    expect(await complaint('p.yml', yaml)).toBe(told);
  });
});
