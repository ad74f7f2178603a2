/**
 * Runs the incidents and records what the judgement of their data flows needs:
 *
 *   node truth/record-incidents.ts [--python PYTHON]
 *
 * writes `__tests__/fixtures/incidents/recorded.json`, from which
 * `__tests__/judge/blame/incidents.test.ts` judges them without a process.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pipelineFromValue } from '../src/config/load-pipeline.ts';
import { diskLookup } from '../src/config/path-on-disk.ts';
import { Pythons } from '../src/environments/pythons.ts';
import { executeRun } from '../src/execute/execute-run.ts';
import { readForBlame } from '../src/execute/reader/read-for-blame.ts';
import type { StepOutcome } from '../src/execute/step/step-outcome.ts';
import { scriptEnvironment } from '../src/execute/step-environment.ts';
import { userCode } from '../src/execute/user-code.ts';
import { GuardedFiles } from '../src/guard/guarded-files.ts';
import { planPipeline } from '../src/pipeline/plan-pipeline.ts';
import { HARNESS_DIR } from '../src/python/harness-path.ts';
import { startSupervisor } from '../src/python/start-supervisor.ts';
import { Supervision } from '../src/python/supervision.ts';
import { readScripts } from '../src/scripts/read-scripts.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { markedIncidents } from './incidents-in-one.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../__tests__/fixtures/incidents/recorded.json');
const MOST_BYTES = 20_000;
const { values } = parseArgs({ options: { python: { type: 'string', default: 'python3' } } });
const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'cursus-incidents-')));
try {
  await record();
} finally {
  rmSync(dir, { recursive: true, force: true });
}

async function record(): Promise<void> {
  const marked = markedIncidents();
  for (const [file, text] of marked.flatMap(({ files }) => Object.entries(files))) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
  const steps = Object.assign({}, ...marked.map((one) => one.steps));
  const config = pipelineFromValue({ steps }, { root: dir });
  const environ = scriptEnvironment(process.env);
  const { signal } = new AbortController();
  const start = () =>
    startSupervisor({ python: values.python, projectDirs: [dir], environ, signal });
  await using supervision = new Supervision(await start(), start);
  const { prefixes } = supervision.current.hello;
  const pythons = await Pythons.open(config, supervision, {
    ...{ cwd: dir, environ, signal, onMaking: () => {} },
  });
  const options = {
    ...{ workspaceDir: 'workspace', timeoutSeconds: 60, maxParallel: 2, failFast: false },
    ...{ retries: 0, cleanup: true, preserveOutputs: true, cwd: dir, baseDir: dir },
    ...{ environ: process.env, signal, onEvent: () => {}, python: values.python },
  };
  const analyse = (file: string) => supervision.use((one) => one.analyse(file));
  const scripts = await readScripts(config, analyse, options);
  const plan = planPipeline({
    ...{ config, scripts, onDisk: diskLookup(), absent: new Map(), environ },
  });
  const workspace = openWorkspace(path.join(dir, 'workspace'));
  const guard = new GuardedFiles(undefined, (text) => text);
  const code = userCode({ baseDir: dir, foreign: [...prefixes, HARNESS_DIR] });
  const { outcomes } = await executeRun(plan, {
    ...{
      config,
      pythons,
      workspace,
      guard,
      code,
      options,
      sampleData: undefined,
      statistics: undefined,
    },
    ...{ elapsed: () => 0, startedAtMs: Date.now() },
    checks: new Map(),
    secrets: { isSecretName: () => false, text: (text) => text },
  });
  const read = await readForBlame(plan, outcomes, {
    ...{ config, workspace, pythons, signal, environ: process.env, all: undefined },
  });
  const recorded = {
    steps: plan.steps.map(({ name, script }) => ({ name, script: { ...script, analysis: null } })),
    ...{ flows: plan.flows, unwired: plan.unwired },
    outcomes: [...read].map(withoutTimes),
    inputs: [...read].flatMap(([, { inputPaths }]) =>
      Object.values(inputPaths).filter(existsSync).flatMap(filesBelow),
    ),
  };
  writeFileSync(FIXTURE, anywhere(linewise(recorded)));
  guard.close();
  workspace.close('nothing');
}

/** Path and content in base64 of the files in which values are looked for; without large ones. */
function filesBelow(directory: string): (readonly [file: string, content: string])[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile() && statSync(file).size < MOST_BYTES)
    .map((file) => [file, readFileSync(file, 'base64')]);
}

/** Without what no judgement reads and no two runs share. */
function withoutTimes([step, outcome]: readonly [string, StepOutcome]) {
  const { traceback: _, cpuSeconds: __, peakMemoryBytes: ___, ...report } = outcome.report;
  const still = { seconds: 0, startedAfterSeconds: 0, stdoutTail: '', stderrTail: '' };
  return [step, { ...outcome, findings: [], report: { ...report, ...still } }];
}

/** JSON, with one line for each entry of its arrays. */
function linewise(recorded: Readonly<Record<string, readonly unknown[]>>): string {
  const parts = Object.entries(recorded).map(([name, entries]) => {
    const lines = entries.map((entry) => JSON.stringify(entry));
    return `${JSON.stringify(name)}: [\n${lines.join(',\n')}\n]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** As if recorded in `/project`, by a Python in `/python`. */
function anywhere(text: string): string {
  return text
    .replaceAll(dir, '/project')
    .replaceAll(HARNESS_DIR, '/harness')
    .replaceAll(/\/[^"'\s\\]*?\/lib\/python3\.\d+/g, '/python/lib/python3');
}
