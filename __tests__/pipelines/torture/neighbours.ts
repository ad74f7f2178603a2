import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TortureCase } from './torture-case.ts';

/** The roles of the innocent steps around a case; a step is called `<case>-<role>`. */
export const ROLES = ['before', 'beside', 'after', 'next'] as const;
export type Role = (typeof ROLES)[number];

const INNOCENT = path.join(import.meta.dirname, 'innocent');

/** Stands in for a case where its neighbours are seen without it. */
export const INNOCENT_CASE: TortureCase = {
  name: 'innocent',
  file: path.join(INNOCENT, 'innocent.py'),
  status: 'passed',
  codes: [],
  line: null,
  timeout: 20,
  needs: [],
  step: {},
  neighbours: 'unchanged',
};

/** Makes a project in which every case runs among innocent steps. */
export async function writeTortureProject(
  dir: string,
  cases: readonly TortureCase[],
): Promise<void> {
  const scripts = path.join(dir, 'scripts');
  await mkdir(scripts);
  const innocents = await readdir(INNOCENT);
  const files = [
    ...innocents.map((name) => path.join(INNOCENT, name)),
    ...cases.map((c) => c.file),
  ];
  for (const file of files) await copyFile(file, path.join(scripts, path.basename(file)));
  for (const { name } of cases) await writeUserData(path.join(dir, 'data', name));
  const steps = Object.assign({}, ...cases.map(stepsOf));
  await writeFile(path.join(dir, 'pipeline.json'), JSON.stringify({ steps }));
}

/** As data version control lays files out. */
async function writeUserData(dir: string): Promise<void> {
  for (const folder of ['own', 'real']) await mkdir(path.join(dir, folder), { recursive: true });
  await writeFile(path.join(dir, 'real/rows.csv'), 'x,y\n1,2\n');
  await symlink('../real/rows.csv', path.join(dir, 'own/link.csv'));
  await writeFile(path.join(dir, 'own/rows.csv'), 'x,y\n3,4\n');
}

/**
 * before → case → next
 *     ↘ beside → after
 */
function stepsOf({ name, file, timeout, step, status }: TortureCase): Record<string, object> {
  // So long that `after` starts when the case has ended.
  const seconds = status === 'timed-out' ? timeout + 0.5 : 0.3;
  const own = `data/${name}/own`;
  const out = (role: string) => ({ out: `out/${name}-${role}` });
  return {
    [`${name}-before`]: {
      script: 'writes_rows.py',
      input_paths: {},
      output_paths: { data: `out/${name}-before` },
    },
    [name]: {
      script: path.basename(file),
      input_paths: { data: { from: `${name}-before.data` }, own },
      output_paths: { out: `out/${name}` },
      timeout,
      ...step,
    },
    [`${name}-beside`]: {
      script: 'reads_twice.py',
      input_paths: { data: { from: `${name}-before.data` }, own },
      output_paths: out('beside'),
      environ_vars: { SECONDS: String(seconds) },
    },
    [`${name}-after`]: {
      script: 'looks_around.py',
      input_paths: { files: { from: `${name}-beside.out` } },
      output_paths: out('after'),
    },
    [`${name}-next`]: {
      script: 'lists_input.py',
      input_paths: { out: { from: `${name}.out` } },
      output_paths: out('next'),
    },
  };
}
