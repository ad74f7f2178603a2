import { expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const READS = 'open(os.path.join(os.path.dirname(__file__), "config.yml")).read()';
const WRITES = 'open(os.path.join(os.path.dirname(__file__), "report.txt"), "w").write("x")';
const CONNECTS =
  'import socket\nconnection = socket.socket()\nconnection.setblocking(False)\nconnection.connect_ex(("192.0.2.1", 9))\nconnection.close()';
const STARTS = 'import subprocess, sys\nsubprocess.run([sys.executable, "-c", ""], check=True)';

/** Codes with severity and the line of the user. */
function found(report: RunReport): string[][] {
  return report.findings.map(({ code, severity, location }) => [
    severity,
    code,
    `${location?.file}:${location?.line}`,
  ]);
}

async function run(body: string, keys: object = {}, top: object = {}) {
  await using project = await createProject({
    'config.yml': 'k: 1\n',
    'shared/deep/table.txt': 'x',
    'linked/site-packages/lib/VERSION.txt': '1',
    'a.py': script(`import os\n${body}\n${writesCsv('data')}`),
  });
  const step = { script: 'a.py', input_paths: {}, output_paths: { data: 'out' }, ...keys };
  return (await project.run({ ...top, steps: { a: step } })).report;
}

test('what a step does outside its inputs and outputs is reported where it does it', async () => {
  const report = await run([READS, WRITES, CONNECTS, STARTS].join('\n'));
  expect(report.success).toBe(true);
  expect(found(report)).toEqual([
    ['warning', 'undeclared-write', 'a.py:4'],
    ['warning', 'network-used', 'a.py:8'],
    ['notice', 'undeclared-read', 'a.py:3'],
    ['notice', 'program-started', 'a.py:11'],
  ]);
  expect(report.steps[0]?.observed).toMatchObject([
    { kind: 'read', what: 'config.yml', allowed: false },
    { kind: 'write', what: 'report.txt' },
    { kind: 'network', what: '192.0.2.1:9' },
    { kind: 'subprocess', what: expect.stringMatching(/python\S* -c$/) },
  ]);
});

test.each([
  ['its working directory', 'open("notes.txt", "w").write("x")\nopen("notes.txt").read()'],
  ['temporary files', 'import tempfile\ntempfile.NamedTemporaryFile().write(b"x")'],
  ['modules of Python', 'import decimal, sqlite3\nopen(decimal.__file__).read()'],
  ['the script itself', 'open(__file__).read()'],
  [
    'a file of a package behind a link',
    'open(os.path.join(os.path.dirname(__file__), "linked/site-packages/lib/VERSION.txt")).read()',
  ],
  [
    'a file that is not there',
    'os.path.dirname(__file__) and None\ntry:\n    open(os.path.join(os.path.dirname(__file__), "none.yml"))\nexcept OSError:\n    pass',
  ],
  ['a directory that exists', 'os.makedirs(os.path.dirname(__file__), exist_ok=True)'],
  [
    'its own machine',
    'import socket\nsocket.socket().connect_ex(("127.0.0.1", 9))\nsocket.getaddrinfo("localhost", 80)',
  ],
  [
    'its worker processes',
    'import multiprocessing\nwith multiprocessing.get_context("spawn").Pool(1) as pool:\n    pool.map(len, ["x"])',
  ],
])('%s is not reported', async (_, body) => {
  const report = await run(body, {}, { hermetic: 'warn' });
  expect(report.steps[0]?.status).toBe('passed');
  expect(report.steps[0]?.observed).toEqual([]);
});

test('hermetic: error makes the run fail, warn makes all of it warnings', async () => {
  const body = [READS, STARTS].join('\n');
  const failed = await run(body, {}, { hermetic: 'error' });
  expect(failed.success).toBe(false);
  expect(failed.steps[0]?.status).toBe('passed');
  expect(found(failed)).toEqual([
    ['error', 'undeclared-read', 'a.py:3'],
    ['error', 'program-started', 'a.py:5'],
  ]);
  const warned = await run(body, { hermetic: 'warn' }, { hermetic: 'error' });
  expect(found(warned)).toEqual([
    ['warning', 'undeclared-read', 'a.py:3'],
    ['warning', 'program-started', 'a.py:5'],
  ]);
  const off = await run(body, { hermetic: 'off' }, { hermetic: 'error' });
  expect(found(off)).toEqual([]);
  expect(off.steps[0]).not.toHaveProperty('observed');
});

test('what a step may do is listed, and is no finding', async () => {
  const report = await run(
    [READS, WRITES, CONNECTS, STARTS, READS.replace('config.yml', 'shared/deep/table.txt')].join(
      '\n',
    ),
    {
      allow: {
        read: ['*.yml', 'shared'],
        write: ['report.txt'],
        network: ['192.0.2.*'],
        subprocess: ['python*'],
      },
    },
    { hermetic: 'error' },
  );
  expect(found(report)).toEqual([]);
  expect(report.steps[0]?.observed?.map(({ allowed }) => allowed)).toEqual(Array(5).fill(true));
});

test('a finding lists the rest of its kind, and defaults may allow for all steps', async () => {
  const report = await run(
    `${READS}\n${READS.replace('config.yml', 'shared/deep/table.txt')}\nopen("/proc/self/stat").read()`,
    { allow: { network: ['x'] } },
    { hermetic: 'warn', defaults: { allow: { read: ['shared/**'] } } },
  );
  expect(report.findings).toMatchObject([
    { message: 'step `a` read `config.yml`, which the step does not declare as an input' },
  ]);
  const both = await run(`${READS}\n${READS.replace('config.yml', 'shared/deep/table.txt')}`);
  expect(both.findings).toMatchObject([
    {
      message: expect.stringContaining('`config.yml` and 1 more'),
      evidence: ['config.yml (a.py:3)', 'shared/deep/table.txt (a.py:4)'],
      hint: 'Declare it in `input_paths`, or allow it in the step: `allow: {read: ["config.yml"]}`.',
    },
  ]);
});

test('a file in the directory of another step is a write outside the outputs', async () => {
  await using project = await createProject({
    'a.py': script(writesCsv('data')),
    'b.py': script(
      'import os\nhere = os.path.dirname(os.getcwd())\nopen(os.path.join(os.path.dirname(here), "test_a", "outputs", "x"), "w").close()',
    ),
  });
  const { report } = await project.run({
    steps: {
      a: { script: 'a.py', output_paths: { data: 'out' }, input_paths: {} },
      b: { script: 'b.py', depends_on: 'a', input_paths: {} },
    },
  });
  expect(found(report)).toEqual([['warning', 'undeclared-write', 'b.py:4']]);
});
