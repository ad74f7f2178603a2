import { expect } from 'vitest';
import { expectNotAccused, recordOf, recordWithout, verdictOf } from './expect-run.ts';
import { BYSTANDERS, IMPORTERS, type Imported } from './importing-steps.ts';
import type { TortureCase } from './torture-case.ts';
import type { TortureRun } from './torture-run.ts';

/** The steps that import the package have the verdict that the head of its file promises. */
export function expectImporters(one: TortureCase, run: TortureRun): void {
  for (const role of IMPORTERS) {
    const record = recordOf(`${one.name}-${role}`, run);
    const { message, stderr } = record;
    expect(`${role} ${verdictOf(record)}`, `${message}\n${stderr}`).toBe(
      `${role} ${verdictOf(one)}`,
    );
    if (one.message !== undefined) expect(message).toContain(one.message);
  }
  // It compares the random numbers of the two.
  if (one.status === 'passed' && one.shared === undefined) {
    const { status, message } = recordOf(`${one.name}-compares`, run);
    expect(status, message ?? '').toBe('passed');
  }
}

/** @param innocent a run with a package that does nothing */
export function expectBystanders(one: Imported, run: TortureRun, innocent: TortureRun): void {
  for (const role of BYSTANDERS) {
    const step = `${one.group}-${role}`;
    if (one.neighbours === 'not accused') {
      expectNotAccused(step, run);
    } else {
      const without = recordWithout(role, innocent, ['harmless', one.group]);
      expect(recordOf(step, run), role).toEqual(without);
    }
  }
}

export function expectSameImports(one: TortureCase, auto: TortureRun, off: TortureRun): void {
  const all = (run: TortureRun) => [
    ...IMPORTERS.map((role) => essence(`${one.name}-${role}`, run)),
    recordOf(`${one.name}-compares`, run).status,
  ];
  if (one.shared === undefined) expect(all(auto)).toEqual(all(off));
  // Once this fails, it is shared no longer, and the promise can be made.
  else expect(all(auto)).not.toEqual(all(off));
}

/** A file of its outputs contains the random numbers of a step, which differ in every run. */
function essence(step: string, run: TortureRun) {
  const { outputs, ...same } = recordOf(step, run);
  return { ...same, outputs: outputs.map((line) => line.split(' ', 1)[0]) };
}
