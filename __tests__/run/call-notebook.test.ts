import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/reporters/junit.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { createProject, statuses } from '../support/pipeline-rig.ts';
import { copiesColumns, RAW } from '../support/program-scripts.ts';
import { pythonWithNotebooks } from '../support/python-packages.ts';
import { createTempProject } from '../support/temp-project.ts';

const python = await pythonWithNotebooks();

function notebook(...cells: readonly (readonly [source: string, ...tags: string[]])[]): string {
  return JSON.stringify(
    {
      cells: cells.map(([source, ...tags], index) => ({
        cell_type: 'code',
        execution_count: null,
        id: `cell-${index}`,
        metadata: { tags },
        outputs: [],
        source: source.split(/(?<=\n)/),
      })),
      metadata: { kernelspec: { name: 'python3', display_name: 'Python', language: 'python' } },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  );
}

const TRAIN = notebook(
  ['data = "nowhere"\nfactor = 1\n', 'parameters'],
  [
    'import csv\nimport settings\nrows = list(csv.DictReader(open(data + "/out.csv")))\nprint("rows:", len(rows))',
  ],
  [
    'def total():\n    return sum(float(row["amount"]) for row in rows)\n\nvalue = factor * total()',
  ],
  ['open(model + "/model.txt", "w").write(str(value))'],
);

const PIPELINE = {
  steps: {
    prepare: {
      script: 'prepare.py',
      call: 'cli',
      args: '--in {input_paths.raw} --out {output_paths.data}',
      inputs: { raw: 'raw.csv' },
      outputs: { data: 'out/data' },
    },
    train: {
      script: 'train.ipynb',
      parameters: { data: '{input_paths.data}', model: '{output_paths.model}', factor: 2 },
      inputs: { data: { from: 'prepare.data' } },
      outputs: { model: 'out/model' },
    },
  },
};

const files = (columns = ['id', 'amount']) => ({
  'prepare.py': copiesColumns(columns),
  'train.ipynb': TRAIN,
  'settings.py': '',
  'raw.csv': RAW,
});

describe('a notebook', () => {
  test('runs with its parameters and hands its outputs on', async () => {
    await using project = await createProject(files());
    await using home = await createTempProject();
    // The first kernel of a user creates its profile there, which is not a matter of the step.
    const environ = { ...process.env, HOME: home.dir };
    const { report } = await project.run(PIPELINE, { python, environ });
    expect(existsSync(home.path('.ipython'))).toBe(true);
    expect(statuses(report)).toEqual({ prepare: 'passed', train: 'passed' });
    expect(report.steps[1]?.stdoutTail).toBe('rows: 3');
    expect(report.findings).toEqual([]);
  });

  test('is not at fault for a column that an earlier program dropped', async () => {
    await using project = await createProject(files(['id', 'label']));
    const { report } = await project.run(PIPELINE, { python });
    const line = TRAIN.split('\n').findIndex((one) => one.includes('return sum')) + 1;
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'column-missing',
        flow: 'prepare->train',
        origin: { step: 'prepare' },
        location: {
          file: 'train.ipynb',
          line,
          function: expect.stringContaining('cell 3, line 2'),
        },
      },
    ]);
  });

  test('fails with the cell and its line', async () => {
    await using project = await createProject({
      'a.ipynb': notebook(['x = 1'], ['y = 2\nraise ValueError("bad")\nz = 3']),
    });
    const { report } = await project.run({ steps: { a: { call: 'notebook' } } }, { python });
    expect(report.findings).toMatchObject([
      {
        code: 'script-failed',
        message: 'ValueError: bad',
        location: { file: 'a.ipynb', function: 'cell 2, line 2', code: 'raise ValueError("bad")' },
        evidence: ['in cell 2, line 2'],
      },
    ]);
    expect(report.causes).toMatchObject([
      { frame: { firstLine: 1, faultLine: 2, text: 'y = 2\nraise ValueError("bad")\nz = 3' } },
    ]);
    expect(renderMarkdown(report)).toContain('> 2 | raise ValueError("bad")');
    for (const text of [renderMarkdown(report), renderJunit(report)]) {
      expect(text).toContain('in cell 2, line 2');
    }
  });

  test('fails if its kernel dies', async () => {
    await using project = await createProject({ 'a.ipynb': notebook(['import os\nos._exit(3)']) });
    const { report } = await project.run({ steps: { a: { script: 'a.ipynb' } } }, { python });
    expect(report.findings).toMatchObject([
      {
        code: 'script-failed',
        message: 'DeadKernelError: the kernel ended while it ran cell 1',
        location: { file: 'a.ipynb', function: 'cell 1, line 1' },
        hint: expect.stringContaining('os._exit'),
      },
    ]);
  });

  test.each([
    ['no JSON', '{\n"cells": nothing\n}', 'it is not JSON: Expecting value', 2],
    ['no list of cells', '{\n"nbformat": 4,\n"cells": 3\n}', '`cells` is not a list', 3],
    ['no cells', '{}', 'it has no `cells`', 1],
    ['a cell of text', '{"cells": ["x = 1"]}', 'cell 1 is not an object with `source`', 1],
  ])('is not run if its file has %s', async (_, text, problem, line) => {
    await using project = await createProject({ 'a.ipynb': text });
    const { report } = await project.run({ steps: { a: { script: 'a.ipynb' } } }, { python });
    expect(report.findings).toMatchObject([
      {
        code: 'script-unreadable',
        message: `the file is not a notebook: ${problem}`,
        location: { file: 'a.ipynb', line },
        hint: expect.stringContaining('Save the notebook again'),
      },
    ]);
  });

  test('names the kernels that are installed instead of its own', async () => {
    const text = notebook(['x = 1']).replace('"python3"', '"julia-1.9"');
    await using project = await createProject({ 'a.ipynb': text });
    const { report } = await project.run({ steps: { a: { script: 'a.ipynb' } } }, { python });
    const line = text.split('\n').findIndex((one) => one.includes('julia')) + 1;
    expect(report.findings).toMatchObject([
      {
        code: 'notebook-tool-missing',
        message:
          'the notebook cannot be run: the kernel `julia-1.9` is not installed; installed: `python3`',
        location: { file: 'a.ipynb', line },
        hint: expect.stringContaining('Select an installed kernel'),
      },
    ]);
  });

  test('warns of a parameter that no cell uses', async () => {
    await using project = await createProject({
      'a.ipynb': notebook(['data = "x"\nn = 1', 'parameters'], ['print(data, n, extra)']),
      'p.yml': 'steps:\n  a:\n    script: a.ipynb\n    parameters:\n      dta: 1\n      extra: 2\n',
    });
    const { report } = await project.run('p.yml', { python });
    expect(statuses(report)).toEqual({ a: 'passed' });
    expect(report.findings).toMatchObject([
      {
        code: 'name-unused',
        severity: 'warning',
        message: 'step `a` gives `dta` in `parameters`, which no cell of a.ipynb uses',
        location: { file: 'p.yml', line: 5 },
        hint: 'Did you mean `data`?',
        evidence: ['the cell with the tag `parameters` sets: data, n'],
      },
    ]);
  });

  test('is ended at the time limit, with its kernel', async () => {
    await using project = await createProject({ 'a.ipynb': notebook(['while True: pass']) });
    const steps = { a: { script: 'a.ipynb', timeout: 8 } };
    const { report } = await project.run({ steps }, { python });
    expect(report.steps).toMatchObject([{ status: 'timed-out' }]);
  });

  test('cannot run without the tool for it', async () => {
    await using project = await createProject({
      'a.ipynb': notebook(['x = 1']),
      'none/nbclient.py': 'raise ModuleNotFoundError("hidden", name="nbclient")\n',
    });
    const environ_vars = { PYTHONPATH: project.path('none') };
    const steps = { a: { script: 'a.ipynb', environ_vars } };
    const { report } = await project.run({ steps }, { python });
    expect(report.findings).toMatchObject([
      {
        code: 'notebook-tool-missing',
        message: 'the notebook cannot be run: the package `nbclient` is not installed',
        hint: expect.stringContaining('pip install nbclient ipykernel'),
      },
    ]);
  });
});
