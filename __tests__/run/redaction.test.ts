import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/text/errors.ts';
import { cursus } from '../support/cursus.ts';
import {
  createProject,
  readsColumn,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';

const OF_CALLER = 'tr0ub4dor-and-three';
const OF_STEP = 'kT9vQ2xW7mB4nL8p';
const OF_ARGUMENTS = 'Zx6vBn8Qm3Kj2Hg5';
const ALL = [OF_CALLER, OF_STEP, OF_ARGUMENTS];

const LEAKS = script(
  [
    'import os, sys',
    'secrets = [os.environ["DB_PASSWORD"], environ_vars["API_TOKEN"], job_args.client_secret]',
    'print(*secrets)',
    'print(*secrets, file=sys.stderr)',
    'os.makedirs(output_paths["out"], exist_ok=True)',
    'with open(os.path.join(output_paths["out"], secrets[0] + ".csv"), "w") as file:',
    '    file.write(",".join(secrets) + "\\n1,2,3\\n")',
    'raise RuntimeError(" ".join(secrets))',
  ].join('\n'),
);

const leaks = {
  script: 'leaks.py',
  input_paths: {},
  output_paths: { out: 'out' },
  environ_vars: { API_TOKEN: OF_STEP },
  job_args: { client_secret: OF_ARGUMENTS },
};

test('neither events nor the report of a run contain secrets of the caller or of a step', async () => {
  await using project = await createProject({ 'leaks.py': LEAKS });
  const { report, events } = await project.run(
    { steps: { leaks } },
    { environ: { ...process.env, DB_PASSWORD: OF_CALLER }, retries: 1, preserveOutputs: true },
  );
  const left = JSON.stringify([report, events]);
  for (const secret of ALL) expect(left).not.toContain(secret);
  expect(events.map(({ type }) => type)).toContain('step-retried');
  expect(report.steps[0]).toMatchObject({
    ...{ stdoutTail: '*** *** ***', stderrTail: expect.stringContaining('*** *** ***') },
    errorMessage: 'RuntimeError: *** *** ***',
  });
  expect(report.steps[0]?.outputs[0]?.profile.files[0]?.path).toBe('***.csv');
  expect(events.at(-1)).toEqual({ type: 'run-finished', report });
});

test('logs that are kept on disk are not changed', async () => {
  await using project = await createProject({ 'leaks.py': LEAKS });
  const { report } = await project.run(
    { steps: { leaks } },
    { environ: { ...process.env, DB_PASSWORD: OF_CALLER }, preserveOutputs: true },
  );
  const { directory = '' } = report.steps[0] ?? {};
  const log = await readFile(path.join(directory, 'logs', 'stdout.log'), 'utf8');
  expect(log.trim()).toBe(ALL.join(' '));
});

test('a secret that is also a name of the pipeline is not redacted', async () => {
  await using project = await createProject({
    'scripts/prepare.py': script(writesCsv('features', 'id,customer_region')),
    'scripts/evaluate.py': script(
      `${readsColumn('features', 'customer_region')}\nassert 0, "evaluate"`,
    ),
  });
  const pipeline = {
    steps: {
      prepare: { output_paths: { features: 'out/features' }, input_paths: {} },
      evaluate: { input_paths: { features: 'out/features' } },
    },
  };
  const environ = {
    ...process.env,
    ...{ A_SECRET: 'prepare', B_SECRET: 'evaluate', C_SECRET: 'features', D_SECRET: 'scripts' },
  };
  const { report } = await project.run(pipeline, { environ });
  expect(statuses(report)).toEqual({ prepare: 'passed', evaluate: 'failed' });
  expect(report.steps[1]?.errorMessage).toBe('AssertionError: evaluate');
  expect(report.findings[0]?.location?.file).toBe('scripts/evaluate.py');
  expect(JSON.stringify(report)).not.toContain('***');
});

test('an error that ends the run quotes no secret, and keeps its class', async () => {
  await using project = await createProject({});
  const environ = { ...process.env, DB_PASSWORD: OF_CALLER };
  const failing = project.run(
    { steps: { a: { script: `${OF_CALLER}.py`, timeout: 1, depends_on: [OF_CALLER] } } },
    { environ },
  );
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message, stack, cure } = error as UserError;
  expect(`${message} ${stack} ${cure}`).not.toContain(OF_CALLER);
});

test('the command line prints no secret, neither as text nor as JSON', async () => {
  await using project = await createProject({
    'leaks.py': LEAKS,
    'pipeline.json': JSON.stringify({ steps: { leaks } }),
  });
  const options = { cwd: project.dir, env: { DB_PASSWORD: OF_CALLER } };
  const args = ['test-pipeline', 'pipeline.json', '--verbose'];
  const asText = await cursus(args, options);
  const asJson = await cursus([...args, '--output-format', 'json'], options);
  for (const { exitCode, stdout, stderr } of [asText, asJson]) {
    expect(exitCode).toBe(1);
    expect(stdout).toContain('***');
    for (const secret of ALL) expect(stdout + stderr).not.toContain(secret);
  }
  expect(JSON.parse(asJson.stdout).script_results.leaks.stdout_tail).toBe('*** *** ***');
});
