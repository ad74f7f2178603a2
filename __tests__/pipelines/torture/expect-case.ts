import { expect } from 'vitest';
import { expectNotAccused, recordOf, recordWithout, verdictOf } from './expect-run.ts';
import { INNOCENT_CASE, type Neighbour, ROLES } from './neighbours.ts';
import type { TortureCase } from './torture-case.ts';
import type { TortureRun } from './torture-run.ts';

/** The step of the case has the verdict that the head of its file promises. */
export function expectCase(one: TortureCase, run: TortureRun): void {
  const record = recordOf(one.name, run);
  const { message, stderr } = record;
  expect(verdictOf(record), `${message}\n${stderr}`).toBe(verdictOf(one));
  if (one.message !== undefined) expect(message).toContain(one.message);
}

/** @param innocent a run with an innocent script instead of the case */
export function expectNeighbours(one: Neighbour, run: TortureRun, innocent: TortureRun): void {
  const { name, group } = one;
  const changed = run.changedData.filter((line) => line.startsWith(`/${name}/`));
  expect(changed, 'the data of the user').toEqual([]);
  if (one.neighbours === 'not accused') {
    const steps = [...ROLES.map((role) => `${group}-${role}`), `${name}-next`];
    for (const step of steps) expectNotAccused(step, run);
    return;
  }
  for (const role of ROLES) {
    const without = recordWithout(role, innocent, [INNOCENT_CASE.group, group]);
    expect(recordOf(`${group}-${role}`, run), role).toEqual(without);
  }
  const next = recordOf(`${name}-next`, run);
  if (one.next !== undefined) {
    expect(next, 'next').toMatchObject({ status: 'passed', codes: one.next });
  } else if (one.status === 'passed') {
    // Its outputs list those of the case.
    const { outputs: _outputs, ...expected } = recordWithout('next', innocent, [
      INNOCENT_CASE.name,
      name,
    ]);
    expect(next, 'next').toMatchObject(expected);
  } else {
    expect(verdictOf(next), 'next').toBe('blocked [blocked]');
  }
}

export function expectSameInBothModes(one: TortureCase, auto: TortureRun, off: TortureRun): void {
  // The progress of the others before the end of the run is random.
  const next = one.neighbours === 'unchanged' ? [`${one.name}-next`] : [];
  for (const step of [one.name, ...next]) {
    expect(recordOf(step, auto), step).toEqual(recordOf(step, off));
  }
}
