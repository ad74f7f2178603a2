/** Cells and keys are searched in the files that the steps upstream wrote. */
import { describe, expect, test } from 'vitest';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { findBeginning } from '../../../src/judge/blame/find-beginning.ts';
import type { Trace } from '../../../src/judge/blame/handed-over.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { directoryOf, tableOf } from './handed.ts';
import { firstFile, firstTable, from, lineageOf } from './lineages.ts';

/** Steps in the order of the files; the last file is the one that the consumer read. */
async function began(
  files: readonly (readonly [step: string, name: string, text: string])[],
  trace: (read: ReturnType<typeof from>) => Trace,
) {
  await using project = await createTempProject(
    Object.fromEntries(files.map(([step, name, text]) => [`${step}/${name}`, text])),
  );
  const all = await Promise.all(
    files.map(async ([step]) =>
      from(step, await profileOutput(project.path(step), 'directory'), {
        path: project.path(step),
      }),
    ),
  );
  const steps = Object.fromEntries(
    files.map(([step], index) => [step, { given: all.slice(index - 1, index) }]),
  );
  const read = all.at(-1);
  if (read === undefined) throw new Error('there is a file');
  const found = await findBeginning(trace(read), lineageOf(steps));
  return found && [found.first.from.producer, found.sound?.from.producer, found.column];
}

const cell =
  (name: string, value: string | null) =>
  (read: ReturnType<typeof from>): Trace => ({ kind: 'cell', name, value, file: firstTable(read) });

describe('a cell', () => {
  const [good, bad] = ['id,k\n1,2\n', 'id,k\n1,gold\n'];

  test('began in the step that read the column without it', async () => {
    const files = [
      ['a', 't.csv', good],
      ['b', 't.csv', bad],
      ['c', 't.csv', bad],
    ] as const;
    expect(await began(files, cell('k', 'gold'))).toEqual(['b', 'a', undefined]);
    const gap = 'id,k\n1,\n';
    const gaps = [
      ['a', 't.csv', good],
      ['b', 't.csv', gap],
      ['c', 't.csv', gap],
    ] as const;
    expect(await began(gaps, cell('k', null))).toEqual(['b', 'a', undefined]);
  });

  test('began in the first table, if all have it', async () => {
    const files = [
      ['a', 't.csv', bad],
      ['c', 't.csv', bad],
    ] as const;
    expect(await began(files, cell('k', 'gold'))).toEqual(['a', undefined, undefined]);
  });

  test('is followed into a column of another name, also over several steps', async () => {
    const old = 'id,price\n1,gold\n';
    const once = [
      ['a', 't.csv', old],
      ['c', 't.csv', bad],
    ] as const;
    expect(await began(once, cell('k', 'gold'))).toEqual(['a', undefined, 'price']);
    const twice = [
      ['a', 't.csv', 'id,price,k\n1,gold,2\n'],
      ['b', 't.csv', old],
      ['c', 't.csv', bad],
    ] as const;
    expect(await began(twice, cell('k', 'gold'))).toEqual(['a', undefined, 'price']);
    const sound = [['a', 't.csv', 'id,price,k\n1,2,gold\n'], ...twice.slice(1)] as const;
    expect(await began(sound, cell('k', 'gold'))).toEqual(['b', 'a', 'price']);
  });

  test('is followed into the column of a similar name, if several have it', async () => {
    const of = async (columns: string) =>
      await began(
        [
          ['a', 't.csv', `${columns}\ngold,gold\n`],
          ['c', 't.csv', 'id,amount\n1,gold\n'],
        ],
        cell('amount', 'gold'),
      );
    expect(await of('other,amounts')).toEqual(['a', undefined, 'amounts']);
    expect(await of('other,more')).toEqual(['c', undefined, undefined]);
  });

  test('is followed into a table without common columns, if the step read no other', async () => {
    const only = [
      ['a', 'u.csv', 'x\ngold\n'],
      ['c', 't.csv', 'k\ngold\n'],
    ] as const;
    expect(await began(only, cell('k', 'gold'))).toEqual(['a', undefined, 'x']);
    const either = [
      ['a', 'u.csv', 'x\ngold\n'],
      ['c', 't.csv', 'k\ngold\n'],
    ] as const;
    const steps = async (read: ReturnType<typeof from>) => {
      const empty = from('z', directoryOf(tableOf('v.csv', ['y'])));
      return lineageOf({ c: { given: [read, empty] } });
    };
    await using project = await createTempProject({
      'a/u.csv': either[0][2],
      'c/t.csv': either[1][2],
    });
    const of = async (step: string) =>
      from(step, await profileOutput(project.path(step), 'directory'), {
        path: project.path(step),
      });
    const found = await findBeginning(cell('k', 'gold')(await of('c')), await steps(await of('a')));
    expect(found?.first.from.producer).toBe('c');
  });

  test('is not followed into a table that cannot be read', async () => {
    const lost = from('a', directoryOf(tableOf('t.csv', ['id', 'k'])));
    await using project = await createTempProject({ 'c/t.csv': bad });
    const profile = await profileOutput(project.path('c'), 'directory');
    const read = from('c', profile, { path: project.path('c') });
    const found = await findBeginning(cell('k', 'gold')(read), lineageOf({ c: { given: [lost] } }));
    expect([found?.first.from.producer, found?.sound]).toEqual(['c', undefined]);
  });
});

describe('a key', () => {
  const key =
    (at: string, name: string) =>
    (read: ReturnType<typeof from>): Trace => ({
      kind: 'key',
      key: name,
      at,
      file: firstFile(read),
    });
  const [having, lacking] = ['{"m": {"x": 1, "y": 2}}', '{"m": {"y": 2}}'];

  test('began in the step that no longer writes it', async () => {
    const files = [
      ['a', 'm.json', having],
      ['b', 'm.json', lacking],
      ['c', 'm.json', lacking],
    ] as const;
    expect(await began(files, key('m', 'x'))).toEqual(['b', 'a', undefined]);
    expect(await began(files, key('', 'x'))).toEqual(['a', undefined, undefined]);
    expect(await began(files, key('other', 'x'))).toEqual(['c', undefined, undefined]);
  });

  test('is searched in JSON files of the same name', async () => {
    const other = [
      ['a', 'n.json', having],
      ['c', 'm.json', lacking],
    ] as const;
    expect(await began(other, key('m', 'x'))).toEqual(['c', undefined, undefined]);
    const text = [
      ['a', 'm.json', 'a,b\n1,2\n'],
      ['c', 'm.json', lacking],
    ] as const;
    expect(await began(text, key('m', 'x'))).toEqual(['c', undefined, undefined]);
  });
});

test('a table that shares less than half of its columns is a new one', async () => {
  const began = async (...names: readonly string[]) => {
    const read = from('c', directoryOf(tableOf('t.csv', names)));
    const given = [from('a', directoryOf(tableOf('t.csv', ['id'])))];
    const trace = { kind: 'column', name: 'x', file: firstTable(read) } as const;
    return (await findBeginning(trace, lineageOf({ c: { given } })))?.first.from.producer;
  };
  expect(await began('id', 'k')).toBe('a');
  expect(await began('id', 'k', 'l')).toBe('c');
  expect(await began('k')).toBe('c');
});
