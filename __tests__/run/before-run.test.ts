import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/reporters/junit.ts';
import {
  codes,
  createProject,
  readsColumn,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';

/** One step that is declared with these keys, and whose `main` does this. */
async function runStep(body: string, keys: Record<string, unknown>, top = '', environ = {}) {
  await using rig = await createProject({
    'data/rows.csv': 'id,label\n1,0\n',
    'scripts/t.py': script(body, top),
  });
  const step = { script: 'scripts/t.py', input_paths: { DATA: 'data' }, ...keys };
  const options = { environ: { ...process.env, ...environ } };
  const { report } = await rig.run({ steps: { t: step } }, options);
  return report;
}

describe('a name that the step does not declare', () => {
  test.each([
    [
      'input',
      'input_paths["DATAX"]',
      {},
      'logical-name-missing',
      '`DATA`',
      'input_paths: { DATAX: <path> }',
    ],
    [
      'output',
      'output_paths["model_out"]',
      { output_paths: { modelout: 'out/o' } },
      'logical-name-missing',
      '`modelout`',
      'output_paths: { model_out: <path> }',
    ],
    [
      'variable',
      'environ_vars["LABEL"]',
      { environ_vars: { LABEL_: 'y' } },
      'environ-missing',
      '`LABEL_`',
      'environ_vars: { LABEL: <value> }',
    ],
    [
      'argument',
      'job_args.job_type',
      { job_args: { jobtype: 'x' } },
      'job-arg-missing',
      '`jobtype`',
      'job_args: { job_type: <value> }',
    ],
  ])('is an error before the run: %s', async (_, body, keys, code, near, line) => {
    const report = await runStep(body, keys);
    expect(statuses(report)).toEqual({ t: 'failed' });
    expect(report.steps[0]?.attempts).toBe(0);
    const [finding] = report.findings;
    expect(finding).toMatchObject({ code, severity: 'error', step: 't' });
    expect(finding?.hint).toContain(line);
    expect(finding?.hint).toContain(`Did you mean ${near}?`);
  });

  test('is written in the language of the file, with its location', async () => {
    await using rig = await createProject({
      't.py': script('job_args.a\nenviron_vars["B"]'),
      'p.json':
        '{\n "steps": {\n  "t": {"script": "t.py", "input_paths": {},\n   "job_args": {}}\n }\n}\n',
      'p.yml': 'steps:\n  t:\n    script: t.py\n    input_paths: {}\n    environ_vars: { C: 1 }\n',
    });
    const json = (await rig.run('p.json')).report.findings;
    expect(json.map(({ hint, location }) => [hint, location?.file, location?.line])).toEqual([
      [expect.stringContaining('"environ_vars": { "B": "<value>" }'), 'p.json', 3],
      [expect.stringContaining('"job_args": { "a": "<value>" }'), 'p.json', 4],
    ]);
    const yaml = (await rig.run('p.yml')).report.findings;
    expect(yaml.map(({ code, location }) => [code, location?.line])).toEqual([
      ['environ-missing', 5],
      ['job-arg-missing', 2],
      ['name-unused', 5],
    ]);
  });

  test.each([
    ['if "x" in input_paths:\n    input_paths["x"]'],
    ['input_paths.get("x")'],
    ['getattr(job_args, "x", 1)'],
    ['hasattr(job_args, "x") and job_args.x'],
    ['try:\n    environ_vars["x"]\nexcept KeyError:\n    pass'],
    ['from contextlib import suppress\nwith suppress(KeyError):\n    environ_vars["x"]'],
    ['environ_vars.setdefault("x", "1")\nenviron_vars["x"]'],
    ['environ_vars["x"] = "1"\nenviron_vars["x"]'],
    ['environ_vars = {"x": 1, **environ_vars}\nenviron_vars["x"]'],
    ['job_args.x = 1\njob_args.x'],
    ['vars(job_args).update(x=1)\njob_args.x'],
    ['import os\nos.environ.setdefault("x", "1")\nos.environ["x"]'],
    ['for name, value in vars(job_args).items(): pass'],
    ['args = dict(x=1)\nargs.update(vars(job_args))\nargs["x"]'],
    ['lazy = lambda: input_paths["x"]'],
    ['paths = input_paths if False else {"x": 1}\npaths["x"]'],
    ['paths = environ_vars or {"x": 1}\npaths["x"]'],
    ['def later():\n    return input_paths["x"]'],
    ['if not input_paths.get("DATA"):\n    input_paths["x"]'],
    ['if len(input_paths) == 1:\n    return\ninput_paths["x"]'],
    ['key = "x"\nif input_paths:\n    key = "DATA"\ninput_paths[key]'],
  ])('passes where the script does without: %s', async (body) => {
    expect(statuses(await runStep(body, {}))).toEqual({ t: 'passed' });
  });

  test('that is needed only in a branch is a warning, and the step runs', async () => {
    const report = await runStep('if job_args.mode == "train":\n    environ_vars["EPOCHS"]', {
      job_args: { mode: 'test' },
    });
    expect(report.success).toBe(true);
    expect(report.findings).toMatchObject([
      { code: 'environ-missing', severity: 'warning', step: 't' },
    ]);
  });

  test('leaves the data flow untested, not broken', async () => {
    await using rig = await createProject({
      'a.py': script(writesCsv('data')),
      'b.py': script(`environ_vars["LABEL"]\n${readsColumn('data', 'id')}`),
    });
    const { report } = await rig.run({
      steps: {
        a: { output_paths: { data: 'out/a' } },
        b: { input_paths: { data: { from: 'a.data' } } },
      },
    });
    expect(statuses(report)).toEqual({ a: 'passed', b: 'failed' });
    expect(report.flows).toMatchObject([{ key: 'a->b', status: 'untested' }]);
    expect(codes(report)).toEqual(['b:environ-missing']);
  });
});

describe('os.environ', () => {
  const body = 'import os\nos.environ["CURSUS_TEST_X"]';

  test('has what the step declares and what the environment has', async () => {
    expect(codes(await runStep(body, {}))).toEqual(['t:environ-missing']);
    const declared = await runStep(body, { environ_vars: { CURSUS_TEST_X: '1' } });
    expect(declared.success).toBe(true);
    const inherited = await runStep(body, {}, '', { CURSUS_TEST_X: '1' });
    expect(inherited.success).toBe(true);
  });

  test('is read by the import of the script, too', async () => {
    const report = await runStep('pass', {}, 'import os\nX = os.environ["CURSUS_TEST_X"]\n');
    expect(codes(report)).toEqual(['t:environ-missing']);
  });
});

test('a pipeline gets exactly the job_args that it declares', async () => {
  const report = await runStep('assert vars(job_args) == {}, job_args', {});
  expect(report.success).toBe(true);
});

test('a module that is not there is one cause for all steps that need it', async () => {
  await using rig = await createProject({
    'a.py': script('pass', 'import json\nimport no_such_module.part as n\n'),
    'b.py': script('pass', 'from no_such_module import x\n'),
    'c.py': script('pass', 'try:\n    import no_such_module\nexcept ImportError:\n    pass\n'),
    'd.py': script('pass', 'import sys\nsys.path.append("lib")\nimport own\n'),
    'e.py': script('import own\n', 'import own\n'),
    'own.py': '',
  });
  const input_paths = {};
  const { report } = await rig.run({
    steps: { a: { input_paths }, b: { input_paths }, c: { input_paths }, e: { input_paths } },
  });
  expect(statuses(report)).toEqual({ a: 'failed', b: 'failed', c: 'passed', e: 'passed' });
  expect(codes(report)).toEqual(['a:import-failed', 'b:import-failed']);
  expect(report.causes).toMatchObject([
    {
      steps: ['a', 'b'],
      finding: {
        message: "Import failed: ModuleNotFoundError: No module named 'no_such_module'",
        evidence: ['a.py:2 imports no_such_module', 'b.py:1 imports no_such_module'],
      },
    },
  ]);
  expect(report.errors).toHaveLength(2);
});

test('a script that cannot run fails, also below a step that failed', async () => {
  await using rig = await createProject({
    'load.py': script('raise ValueError("x")'),
    'no_main.py': 'x = 1\n',
    'syntax.py': 'def main(:\n',
    'absent.py': script('pass', 'import no_such_module\n'),
    'last.py': script('pass'),
  });
  const below = (name: string) => ({ script: `${name}.py`, depends_on: 'load' });
  const { report } = await rig.run({
    steps: {
      load: { script: 'load.py' },
      ...{ no_main: below('no_main'), syntax: below('syntax'), absent: below('absent') },
      last: { script: 'last.py', depends_on: 'no_main' },
    },
  });
  expect(statuses(report)).toEqual({
    ...{ load: 'failed', no_main: 'failed', syntax: 'failed', absent: 'failed' },
    last: 'blocked',
  });
  expect(report.causes).toHaveLength(4);
  expect(renderJunit(report).match(/<failure /g)).toHaveLength(4);
});

test('a module that is on the path of its step is not claimed to be absent', async () => {
  await using rig = await createProject({
    's.py': script('pass', 'import own\n'),
    'elsewhere/own.py': '',
  });
  const step = { input_paths: {}, environ_vars: { PYTHONPATH: rig.path('elsewhere') } };
  const { report } = await rig.run({ steps: { s: step } });
  expect(statuses(report)).toEqual({ s: 'passed' });
});

test('a variable that a module of the project can set is not claimed', async () => {
  await using rig = await createProject({
    's.py': script('os.environ["OWN_X"]', 'import os\nimport settings\n'),
    'settings.py': 'import os\nos.environ["OWN_X"] = "1"\n',
  });
  const { report } = await rig.run({ steps: { s: { input_paths: {} } } });
  expect([statuses(report), codes(report)]).toEqual([{ s: 'passed' }, []]);
});

test('a script that is not there fails its step and runs the steps before it', async () => {
  await using rig = await createProject({
    'scripts/load.py': script('pass'),
    'scripts/score.py': script('pass'),
  });
  const { report } = await rig.run({
    steps: {
      load: { script: 'scripts/load.py', input_paths: {} },
      score: { script: 'scripts/scor.py', depends_on: 'load' },
      last: { script: 'scripts/load.py', depends_on: 'score' },
    },
  });
  expect(statuses(report)).toEqual({ load: 'passed', score: 'failed', last: 'blocked' });
  expect(report.findings[0]).toMatchObject({
    code: 'script-not-found',
    step: 'score',
    message: 'Script not found: scripts/scor.py',
    hint: 'Did you mean `scripts/score.py`?',
  });
});

test('an argument of `defaults` that a step with arguments of its own does not read is no notice', async () => {
  await using project = await createProject({
    'scripts/a.py': script(`print(job_args.depth)\n${writesCsv('o')}`),
    'pipeline.yml': [
      'script_dirs: [scripts]',
      'defaults: { job_args: { seed: 7 } }',
      'steps:',
      '  a:',
      '    output_paths: { o: out/a }',
      '    job_args:',
      '      depth: 3',
      '',
    ].join('\n'),
  });
  const { report } = await project.run('pipeline.yml');
  expect(report.findings.map(({ code }) => code)).not.toContain('name-unused');
  expect(report.success).toBe(true);
});
