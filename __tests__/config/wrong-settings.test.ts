import { describe, expect, test } from 'vitest';
import { complaint, ONE_STEP } from './complaint.ts';

const NAME_RULE = 'letters, digits, `_`, `-`, and inside dots and spaces; at most 100 characters';

describe('a mistake in the settings or the names', () => {
  test.each<[mistake: string, yaml: string, told: string]>([
    [
      'a word that is nearly another',
      'environment: cleen\nsteps: {a: }\n',
      'p.yml:1:14: environment: expected `inherit` or `clean`, found the text "cleen"\n  Did you mean `clean`?',
    ],
    [
      'a preload that is no list',
      'preload: numpy\nsteps: {a: }\n',
      'p.yml:1:10: preload: expected `auto`, `off`, or a list of module names, found the text "numpy"',
    ],
    [
      'a preload of no module',
      'preload: [numpy, "os; x"]\nsteps: {a: }\n',
      'p.yml:1:18: preload[1]: expected a module name, found the text "os; x"',
    ],
    [
      'a script directory that is not there',
      'script_dirs: [nowhere]\nsteps: {a: }\n',
      'p.yml:1:15: script_dirs[0]: no such directory: nowhere\n  It is relative to `root`, by default the directory of the pipeline file.',
    ],
    [
      'a file as python_path',
      'python_path:\n  - p.yml\nsteps: {a: }\n',
      'p.yml:2:5: python_path[0]: not a directory: p.yml\n  It is relative to `root`, by default the directory of the pipeline file.',
    ],
    [
      'a root that is not there',
      'root: ../nowhere\nsteps: {a: }\n',
      'p.yml:1:7: root: no such directory: ../nowhere\n  It is relative to the directory of the pipeline file.',
    ],
    [
      'a step named like a data flow',
      'steps: {a->b: }\n',
      `p.yml:1:9: steps: expected a step name of ${NAME_RULE}, found \`a->b\`\n  Rename it.`,
    ],
    [
      'a step without a name',
      'steps: {"": }\n',
      `p.yml:1:9: steps: expected a step name of ${NAME_RULE}, found an empty name\n  Rename it.`,
    ],
    [
      'steps that one directory would serve',
      'steps:\n  Train:\n  train:\n',
      'p.yml:3:3: the steps `Train` and `train` differ only in letter case\n  Rename one: each step has its own directory, and some file systems ignore letter case.',
    ],
    [
      'two steps of one name in a list',
      'steps:\n  - name: a\n  - name: a\n',
      'p.yml:3:5: two steps are named `a`\n  Rename one: each step has its own directory, and some file systems ignore letter case.',
    ],
    [
      'a listed step without a name',
      'steps:\n  - script: a.py\n',
      'p.yml:2:5: steps[0].name: missing; expected a name',
    ],
    [
      'a listed step named like a path',
      'steps:\n  - name: a/b\n',
      `p.yml:2:11: steps[0].name: expected a step name of ${NAME_RULE}, found \`a/b\`\n  Rename it.`,
    ],
    [
      'steps without any step',
      'steps:\n',
      `p.yml:1:1: No steps found in pipeline configuration\n  ${ONE_STEP}`,
    ],
    [
      'an empty list of steps',
      'name: x\nsteps: []\n',
      `p.yml:2:1: No steps found in pipeline configuration\n  ${ONE_STEP}`,
    ],
    [
      'no `steps` at all',
      'name: x\n',
      `p.yml: No steps found in pipeline configuration\n  ${ONE_STEP}`,
    ],
    [
      'steps as text',
      'steps: train.py\n',
      'p.yml:1:8: steps: expected a mapping of step names to steps, or a list of steps with a `name`, found the text "train.py"',
    ],
    [
      'a step as text',
      'steps: {train: train.py}\n',
      'p.yml:1:16: steps.train: expected a step (`{ script: train.py }`), found the text "train.py"',
    ],
    [
      'a list of steps only',
      '- train.py\n',
      'p.yml:1:1: expected a mapping with `steps`, found a list\n  Write `steps: { train: { script: train.py } }`.',
    ],
    [
      'a key that JavaScript would swallow',
      'steps:\n  a: {job_args: {__proto__: {x: 1}}}\n',
      'p.yml:2:18: steps.a.job_args.__proto__: a key that is not allowed\n  Rename it.',
    ],
  ])('reports %s', async (_, yaml, told) => {
    expect(await complaint('p.yml', yaml)).toBe(told);
  });
});
