/** A pipeline in a real repository, and the steps that a change of it concerns. */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { planScripts } from '../../src/execute/plan-scripts.ts';
import { startSupervisor } from '../../src/python/start-supervisor.ts';
import type { Supervisor } from '../../src/python/supervisor.ts';
import { readScripts } from '../../src/scripts/read-scripts.ts';
import { changedSince } from '../../src/select/changed-since.ts';
import { createGitCheckout, type GitCheckout } from './git-checkout.ts';

export const environ = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('GIT_') ? [] : [[name, value]],
  ),
);
let supervisor: Supervisor;

export async function openPython(): Promise<void> {
  supervisor = await startSupervisor({ python: undefined, projectDirs: [], environ });
}

export async function closePython(): Promise<void> {
  await supervisor.close();
}

export const MAIN = 'def main(input_paths, output_paths, environ_vars, job_args):\n    return 0\n';

// prepare → train → report, other
export const FILES = {
  '.gitignore': 'ignored/\n',
  'pipeline.yml': `
python_path: [modules]
steps:
  prepare:
    script: prepare.py
    inputs: { raw: data/raw }
    outputs: { clean: out/clean.csv }
  train:
    script: train.py
    depends_on: prepare
    environ_vars: { LABEL: a, ROUNDS: 3 }
    inputs: { clean: out/clean.csv }
    outputs: { model: out/model }
    job_args: { config: conf/train.json }
  report:
    script: report.py
    depends_on: train
    inputs: {}
    outputs: {}
  other:
    script: other.py
    inputs: {}
    outputs: {}
`,
  'prepare.py': `import lib.clean\n${MAIN}`,
  'train.py': `from lib import rounds\nimport shared\n${MAIN}`,
  'report.py': MAIN,
  'other.py': `import json\n${MAIN}`,
  'lib/__init__.py': '',
  'lib/clean.py': 'from .deep import words\n',
  'lib/deep/__init__.py': '',
  'lib/deep/words.py': 'WORDS = []\n',
  'lib/rounds.py': 'ROUNDS = 3\n',
  'modules/shared.py': 'X = 1\n',
  'data/raw/a.csv': 'a\n1\n',
  'conf/train.json': '{}',
  'README.md': 'text\n',
};

/** Its branch is `trunk`. */
export function createRepository(files: Readonly<Record<string, string>>): GitCheckout {
  const repository = createGitCheckout(files);
  git(repository, 'branch', '--move', 'trunk');
  return repository;
}

export async function changed(
  { root }: Pick<GitCheckout, 'root'>,
  ref = 'trunk',
  file = 'pipeline.yml',
  variables: Readonly<Record<string, string>> = environ,
) {
  const config = await loadPipeline(file, { cwd: root });
  const scripts = await readScripts(config, (one) => supervisor.analyse(one), { cwd: root });
  const { executable } = supervisor.hello;
  const plan = await planScripts(config, scripts, { executable, environ });
  const found = await changedSince({
    ...{ ref, cwd: root, config, plan, environ: variables },
    analyse: (one) => supervisor.analyse(one),
  });
  return 'base' in found ? { ...found, reasons: Object.fromEntries(found.reasons) } : found;
}

export function reasonsOf(found: Awaited<ReturnType<typeof changed>>): Record<string, string> {
  return 'reasons' in found ? found.reasons : { everything: found.everything };
}

export function git({ root }: Pick<GitCheckout, 'root'>, ...args: string[]): string {
  const someone = {
    ...{ GIT_AUTHOR_NAME: 'Someone', GIT_AUTHOR_EMAIL: 'someone@example.com' },
    ...{ GIT_COMMITTER_NAME: 'Someone', GIT_COMMITTER_EMAIL: 'someone@example.com' },
  };
  const env = { ...environ, ...someone };
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', env }).trim();
}
