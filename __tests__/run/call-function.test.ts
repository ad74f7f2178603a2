import { describe, expect, test } from 'vitest';
import { codes, createProject, statuses } from '../support/pipeline-rig.ts';
import { RAW } from '../support/program-scripts.ts';

const BUILD = (columns: string) => `import csv, os

def build(source, target, *, limit=10):
    with open(source) as file:
        rows = list(csv.DictReader(file))[:limit]
    with open(os.path.join(target, "out.csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, ${columns}, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)
`;

const FIT = `import csv
from pathlib import Path
from project.paths import NAME

def amount(row):
    return row["amount"]

async def fit(data: Path, model: str, options: dict):
    assert options == {"n": 3, "where": model}, options
    with open(f"{data}/out.csv") as file:
        amounts = list(map(amount, csv.DictReader(file)))
    Path(model, NAME).write_text(str(amounts))
`;

const PIPELINE = {
  steps: {
    build: {
      script: 'scripts/build.py',
      call: 'build',
      parameters: { source: '{input_paths.raw}', target: '{output_paths.data}', limit: 2 },
      inputs: { raw: 'raw.csv' },
      outputs: { data: 'out/data' },
    },
    fit: {
      call: 'project.models.fit:fit',
      parameters: {
        data: '{input_paths.data}',
        model: '{output_paths.model}',
        options: { n: '{job_args.n}', where: '{output_paths.model}' },
      },
      inputs: { data: { from: 'build.data' } },
      outputs: { model: 'out/model' },
      job_args: { n: 3 },
    },
  },
};

const FILES = {
  'scripts/build.py': BUILD('["id", "amount"]'),
  'project/__init__.py': '',
  'project/paths.py': 'NAME = "model.txt"\n',
  'project/models/__init__.py': '',
  'project/models/fit.py': FIT,
  'raw.csv': RAW,
};

describe('a function that the pipeline names', () => {
  test('is called with its parameters, from a script and from a module', async () => {
    await using project = await createProject(FILES);
    const { report } = await project.run(PIPELINE);
    expect(statuses(report)).toEqual({ build: 'passed', fit: 'passed' });
    expect(codes(report)).toEqual([]);
  });

  test('is not at fault for a column that an earlier function dropped', async () => {
    await using project = await createProject({
      ...FILES,
      'scripts/build.py': BUILD('["id", "label"]'),
    });
    const { report } = await project.run(PIPELINE);
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'column-missing',
        flow: 'build->fit',
        location: { file: 'project/models/fit.py', line: 6 },
        origin: { step: 'build' },
      },
    ]);
  });

  test.each([
    ['a missing parameter', 'def f(a, b): ...', { a: 1 }, 'its parameter `b` is not given'],
    ['an unknown parameter', 'def f(alpha=1): ...', { alfa: 1 }, 'it has no parameter `alfa`'],
    ['a positional-only one', 'def f(a, /): ...', { a: 1 }, 'it has no parameter `a`'],
  ])('is not called with %s', async (_, source, parameters, problem) => {
    await using project = await createProject({ 'a.py': `raise SystemExit(9)\n${source}\n` });
    const { report } = await project.run({ steps: { a: { call: 'f', parameters } } });
    expect(report.findings).toMatchObject([
      {
        code: 'function-parameters',
        message: `f() cannot be called with the parameters of the step: ${problem}`,
      },
    ]);
  });

  test('shows wrong parameters of a decorated function when it is called', async () => {
    await using project = await createProject({
      'a.py': 'import functools\n@functools.lru_cache\ndef f(a):\n    pass\n',
    });
    const { report } = await project.run({ steps: { a: { call: 'f' } } });
    expect(report.findings).toMatchObject([
      { code: 'function-parameters', location: { file: 'a.py', line: 3 } },
    ]);
  });

  test('is missing in the script', async () => {
    await using project = await createProject({ 'a.py': 'def build_it():\n    pass\n' });
    const { report } = await project.run({ steps: { a: { call: 'build_i' } } });
    expect(report.findings).toMatchObject([
      {
        code: 'function-missing',
        message: 'a.py has no function `build_i`',
        hint: 'Did you mean `build_it`?',
      },
    ]);
  });

  test.each([
    [
      'a static method',
      'class Model:\n    @staticmethod\n    def f(): ...\n',
      'it is a method of class `Model`',
      3,
    ],
    [
      'a nested function',
      'def build():\n    def f(): ...\n    return f\n',
      'it is a function inside of `build`',
      2,
    ],
  ])('is %s, which only its owner can call', async (_, source, inner, line) => {
    await using project = await createProject({ 'a.py': source });
    const { report } = await project.run({ steps: { a: { call: 'f' } } });
    expect(report.findings).toMatchObject([
      {
        code: 'function-missing',
        message: `a.py has no function \`f\` at module level: ${inner}`,
        location: { file: 'a.py', line },
        hint: 'Write a function at module level that calls it, and name that function in `call`.',
      },
    ]);
  });

  test.each([
    ['def', 'def f():\n    yield 1\n'],
    ['async def', 'async def f():\n    for _ in []:\n        yield 1\n'],
  ])('is a generator function, and nothing runs: %s', async (_, source) => {
    await using project = await createProject({ 'a.py': `raise SystemExit(9)\n${source}` });
    const { report } = await project.run({ steps: { a: { call: 'f' } } });
    expect(report.findings).toMatchObject([
      {
        code: 'function-generator',
        message: 'f() is a generator function: a call of it does not run its body',
        location: { file: 'a.py', line: 2 },
      },
    ]);
  });

  test('returns a generator, which only the call shows', async () => {
    await using project = await createProject({
      'a.py': 'def numbers():\n    yield 1\ndef f():\n    return numbers()\n',
    });
    const { report } = await project.run({ steps: { a: { call: 'f' } } });
    expect(report.findings).toMatchObject([
      { code: 'function-generator', message: 'f() returned a generator, so its body never ran' },
    ]);
  });

  test('may be a coroutine, and may contain a generator', async () => {
    await using project = await createProject({
      'a.py':
        'async def f():\n    def inner():\n        yield 1\n    assert list(inner()) == [1]\n',
    });
    const { report } = await project.run({ steps: { a: { call: 'f' } } });
    expect(statuses(report)).toEqual({ a: 'passed' });
  });

  test('is in a module that does not exist', async () => {
    await using project = await createProject();
    const { report } = await project.run({ steps: { a: { call: 'no.such:f' } } });
    expect(report.findings).toMatchObject([{ code: 'script-not-found' }]);
  });

  test.each([
    ['an exception', 'raise ValueError("x")', 'script-failed'],
    ['an error value', 'return {"status": "failed"}', 'error-returned'],
    ['a generator', 'yield 1', 'function-generator'],
    ['an exit code', 'raise SystemExit(3)', 'script-exited'],
  ])('fails with %s', async (_, body, code) => {
    await using project = await createProject({ 'a.py': `def f():\n    ${body}\n` });
    const { report } = await project.run({ steps: { a: { call: 'f' } } });
    expect(report.findings).toMatchObject([{ code }]);
  });
});
