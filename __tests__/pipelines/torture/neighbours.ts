import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TortureCase } from './torture-case.ts';

/** A case with the name of its neighbourhood: a few cases share their innocent steps. */
export interface Neighbour extends TortureCase {
  readonly group: string;
}

/** The roles of the innocent steps; a step is called `<group>-<role>`. */
export const ROLES = ['before', 'beside', 'after'] as const;

const INNOCENT = path.join(import.meta.dirname, 'innocent');

/** Replaces a case in the run that shows its neighbours without it. */
export const INNOCENT_CASE: Neighbour = {
  name: 'innocent',
  group: 'innocent',
  file: path.join(INNOCENT, 'innocent.py'),
  status: 'passed',
  codes: [],
  line: null,
  timeout: 20,
  needs: [],
  step: {},
  neighbours: 'unchanged',
};

/** Creates a project in which every case runs among innocent steps. */
export async function writeTortureProject(dir: string, cases: readonly Neighbour[]): Promise<void> {
  const scripts = path.join(dir, 'scripts');
  await mkdir(scripts);
  const innocents = await readdir(INNOCENT);
  const files = [
    ...innocents.map((name) => path.join(INNOCENT, name)),
    ...cases.map((c) => c.file),
  ];
  for (const file of files) await copyFile(file, path.join(scripts, path.basename(file)));
  for (const name of new Set([INNOCENT_CASE, ...cases].map((one) => one.name))) {
    await writeUserData(path.join(dir, 'data', name));
  }
  const groups = new Set(cases.map(({ group }) => group));
  const steps = [
    ...[...groups].flatMap((group) =>
      innocentSteps(
        group,
        cases.filter((one) => one.group === group),
      ),
    ),
    ...cases.flatMap(caseSteps),
  ];
  const pipeline = { steps: Object.fromEntries(steps) };
  await writeFile(path.join(dir, 'pipeline.json'), JSON.stringify(pipeline));
}

/** As data version control lays files out. */
async function writeUserData(dir: string): Promise<void> {
  for (const folder of ['own', 'real']) await mkdir(path.join(dir, folder), { recursive: true });
  await writeFile(path.join(dir, 'real/rows.csv'), 'x,y\n1,2\n');
  await symlink('../real/rows.csv', path.join(dir, 'own/link.csv'));
  await writeFile(path.join(dir, 'own/rows.csv'), 'x,y\n3,4\n');
}

type Step = [name: string, keys: object];

/**
 * before → case → next
 *     ↘ beside → after
 */
function innocentSteps(group: string, cases: readonly TortureCase[]): Step[] {
  const late = cases.filter(({ status }) => status === 'timed-out');
  // So long that `after` starts when the cases have ended.
  const seconds = Math.max(0.3, ...late.map(({ timeout }) => timeout + 0.5));
  return [
    [
      `${group}-before`,
      {
        script: 'writes_rows.py',
        input_paths: {},
        output_paths: { data: `out/${group}-before` },
      },
    ],
    [
      `${group}-beside`,
      {
        script: 'reads_twice.py',
        input_paths: {
          data: { from: `${group}-before.data` },
          own: `data/${INNOCENT_CASE.name}/own`,
        },
        output_paths: { out: `out/${group}-beside` },
        environ_vars: { SECONDS: String(seconds) },
      },
    ],
    [
      `${group}-after`,
      {
        script: 'looks_around.py',
        input_paths: { files: { from: `${group}-beside.out` } },
        output_paths: { out: `out/${group}-after` },
      },
    ],
  ];
}

function caseSteps({ name, group, file, timeout, step }: Neighbour): Step[] {
  return [
    [
      name,
      {
        script: path.basename(file),
        input_paths: { data: { from: `${group}-before.data` }, own: `data/${name}/own` },
        output_paths: { out: `out/${name}` },
        environ_vars: { LATER_STEP: `${group}-after` },
        timeout,
        ...step,
      },
    ],
    [
      `${name}-next`,
      {
        script: 'lists_input.py',
        input_paths: { out: { from: `${name}.out` } },
        output_paths: { out: `out/${name}-next` },
      },
    ],
  ];
}
