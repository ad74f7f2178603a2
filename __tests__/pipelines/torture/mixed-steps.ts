import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seededRandom } from '../../support/seeded-random.ts';
import { readCases, type TortureCase } from './torture-case.ts';

const DIR = path.join(import.meta.dirname, 'mixed');
const KINDS = readCases(DIR);

/** The frequency of a kind, if not 1: most steps pass, few wait for their time limit. */
const WEIGHTS: Readonly<Record<string, number>> = {
  passes: 24,
  imports_numpy: 12,
  fails: 6,
  prints_much: 3,
  times_out: 0.4,
};

/** Steps of every kind in an order that the seed decides; the same ones for the same seed. */
export function mixedSteps(count: number, seed: number): { name: string; kind: TortureCase }[] {
  const random = seededRandom(seed);
  const total = KINDS.reduce((sum, kind) => sum + weightOf(kind), 0);
  const pick = () => {
    let rest = random() * total;
    return KINDS.find((kind) => {
      rest -= weightOf(kind);
      return rest < 0;
    });
  };
  return Array.from({ length: count }, (_, index) => {
    // Each kind occurs at least once.
    const kind = KINDS[index] ?? pick() ?? (KINDS[0] as TortureCase);
    return { name: `${index}-${kind.name}`, kind };
  });
}

/** No step depends on another one. */
export async function writeMixedProject(
  dir: string,
  steps: readonly { name: string; kind: TortureCase }[],
): Promise<void> {
  await cp(DIR, path.join(dir, 'scripts'), { recursive: true });
  const entries = steps.map(({ name, kind }) => [
    name,
    {
      script: `${kind.name}.py`,
      input_paths: {},
      output_paths: { out: `out/${name}` },
      timeout: kind.timeout,
    },
  ]);
  await writeFile(
    path.join(dir, 'pipeline.json'),
    JSON.stringify({ steps: Object.fromEntries(entries) }),
  );
}

function weightOf({ name }: TortureCase): number {
  return WEIGHTS[name] ?? 1;
}
