/** Where a fault of data began. */
import { describe, expect, test } from 'vitest';
import { findBeginning } from '../../../src/judge/blame/find-beginning.ts';
import { type Beginning, followUpstream } from '../../../src/judge/blame/follow-upstream.ts';
import type { HandedFile, HandedOver } from '../../../src/judge/blame/handed-over.ts';
import { directoryOf, fileOf, tableOf } from './handed.ts';
import { firstFile, firstTable, from, lineageOf, type Steps } from './lineages.ts';

const file = (producer: string, name = 'x.csv') => from(producer, directoryOf(fileOf(name, 'csv')));
const say = (found: Beginning | null) =>
  found && {
    first: found.first.from.producer,
    sound: found.sound?.from.producer,
    path: found.path.map((one) => one.from.producer).join(' '),
    reader: found.reader,
    isCut: found.isCut,
  };

interface Rules {
  readonly faulty: (one: HandedFile) => boolean | null;
  readonly share?: (one: HandedFile, isOnly: boolean) => number;
  readonly spreads?: boolean;
}

async function followed(steps: Steps, read: HandedOver, { faulty, share, spreads }: Rules) {
  return say(
    await followUpstream(firstFile(read), {
      lineage: lineageOf(steps),
      isFaulty: async (one) => faulty(one),
      share: (one, _, isOnly) => share?.(one, isOnly) ?? 1,
      narrow: (one) => one,
      ...(spreads === undefined ? {} : { spreads }),
    }),
  );
}

describe('a fault is followed', () => {
  const all = () => true;

  test('to the step that read only sound data', async () => {
    const steps = { c: { given: [file('b')] }, b: { given: [file('a')] } };
    const faulty = (one: HandedFile) => one.from.producer !== 'a';
    expect(await followed(steps, file('c'), { faulty })).toEqual({
      ...{ first: 'b', sound: 'a', path: 'c b' },
    });
  });

  test('to the step where the data began', async () => {
    const steps = { c: { given: [file('b')] }, b: { given: [] } };
    expect(await followed(steps, file('c'), { faulty: all })).toEqual({ first: 'b', path: 'c b' });
  });

  test('to an input that no step wrote, with the step that read it', async () => {
    const steps = { c: { given: [file('b')] }, b: { given: [file('')] } };
    expect(await followed(steps, file('c'), { faulty: all })).toEqual({
      ...{ first: '', path: 'c b ', reader: 'b' },
    });
  });

  test('not through data that has nothing to do with it', async () => {
    const steps = { c: { given: [file('b')] } };
    expect(await followed(steps, file('c'), { faulty: () => null })).toMatchObject({ first: 'c' });
    expect(await followed(steps, file('c'), { faulty: all, share: () => 0 })).toMatchObject({
      first: 'c',
    });
  });

  test('through the file of the same name, if there is one', async () => {
    const given = [from('b', directoryOf(fileOf('y.csv', 'csv'), fileOf('x.json', 'json')))];
    const seen: string[] = [];
    const faulty = ({ path }: HandedFile) => seen.push(path) > 0;
    await followed({ c: { given } }, file('c', 'x.csv'), { faulty });
    expect(seen).toEqual(['x.json']);
    await followed({ c: { given } }, file('c', 'z.csv'), { faulty });
    expect(seen).toEqual(['x.json', 'y.csv', 'x.json']);
  });

  test('with a word on whether the step read only one such file', async () => {
    const seen: boolean[] = [];
    const share = (_: HandedFile, isOnly: boolean) => seen.push(isOnly);
    await followed({ c: { given: [file('b')] } }, file('c'), { faulty: all, share });
    await followed({ c: { given: [file('b'), file('a')] } }, file('c'), { faulty: all, share });
    expect(seen).toEqual([true, false, false]);
  });

  describe('among several inputs', () => {
    const steps = {
      d: { given: [file('a'), file('b')] },
      a: { given: [file('aa')] },
      b: { given: [file('bb')] },
    };
    const shares = (shares: Readonly<Record<string, number>>) => (one: HandedFile) =>
      shares[one.from.producer] ?? 1;

    test('through the one that contributes most', async () => {
      const share = shares({ a: 0.5, b: 0.9 });
      expect(await followed(steps, file('d'), { faulty: all, share })).toMatchObject({
        path: 'd b bb',
      });
    });

    test('through the one that was sound further up', async () => {
      const faulty = (one: HandedFile) => one.from.producer !== 'bb';
      expect(
        await followed(steps, file('d'), { faulty, share: shares({ a: 0.9, b: 0.1 }) }),
      ).toEqual({ first: 'b', sound: 'bb', path: 'd b' });
    });

    test('only if it contributes half or more', async () => {
      const of = async (a: number) =>
        (await followed(steps, file('d'), { faulty: all, share: shares({ a, b: 0.1 }) }))?.path;
      expect(await of(0.5)).toBe('d a aa');
      expect(await of(0.4)).toBe('d');
    });

    test('not if one of them is sound, unless the fault spreads', async () => {
      const faulty = (one: HandedFile) => one.from.producer !== 'b';
      expect(await followed(steps, file('d'), { faulty })).toMatchObject({
        first: 'd',
        sound: 'b',
      });
      expect(await followed(steps, file('d'), { faulty, spreads: true })).toEqual({
        ...{ first: 'aa', path: 'd a aa' },
      });
    });

    test('that are all sound to the first of them, also if the fault spreads', async () => {
      const faulty = () => false;
      expect(await followed(steps, file('d'), { faulty, spreads: true })).toMatchObject({
        ...{ first: 'd', sound: 'a' },
      });
    });
  });

  test('over a thousand files', async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [`s${index + 1}`, { given: [file(`s${index}`)] }]),
      );
    const of = async (length: number) =>
      await followed(chain(length), file(`s${length}`), { faulty: all });
    expect(await of(998)).toMatchObject({ first: 's0', isCut: undefined });
    expect(await of(999)).toMatchObject({ first: 's0', isCut: true });
  });
});

describe('the beginning', () => {
  const columns = (producer: string, names: readonly string[], rows = 3, name = 't.csv') =>
    from(producer, directoryOf(tableOf(name, names, rows)));

  test('of a missing column is the step that dropped it', async () => {
    const steps = {
      c: { given: [columns('b', ['id', 'k'])] },
      b: { given: [columns('a', ['id', 'k', 'x'])] },
    };
    const read = firstTable(columns('c', ['id', 'k']));
    const trace = { kind: 'column', name: 'x', file: read } as const;
    expect(say(await findBeginning(trace, lineageOf(steps)))).toMatchObject({
      ...{ first: 'b', sound: 'a' },
    });
  });

  test('of a table without rows is the step that read rows', async () => {
    const began = async (given: readonly HandedOver[]) => {
      const steps = { c: { given: [columns('b', ['id'], 0)] }, b: { given } };
      const trace = { kind: 'rows', file: firstTable(columns('c', ['id'], 0)) } as const;
      return say(await findBeginning(trace, lineageOf(steps)));
    };
    expect(await began([columns('a', ['id'])])).toMatchObject({ first: 'b', sound: 'a' });
    expect(await began([columns('a', ['other'])])).toMatchObject({ first: 'b', sound: 'a' });
    expect(await began([columns('a', ['other'], 0)])).toMatchObject({ first: 'a' });
    const bytes = { ...fileOf('t.csv', 'csv'), bytes: 0 };
    expect(await began([from('a', directoryOf(bytes))])).toMatchObject({ first: 'a' });
    // One of two inputs has rows, and the other shares no column: it is not its table.
    const two = [columns('a', ['other'], 0), columns('z', ['more'], 0)];
    expect(await began(two)).toMatchObject({ first: 'b', sound: undefined });
    const one = [columns('a', ['id'], 0), columns('z', ['more'])];
    expect(await began(one)).toMatchObject({ first: 'a' });
    expect(await began([columns('a', ['id'], null as never)])).toMatchObject({ first: 'b' });
  });

  test('of a type is the step that read another', async () => {
    const began = async (names: readonly string[]) => {
      const steps = { c: { given: [columns('b', names)] } };
      const file = firstTable(columns('c', ['id', 'k:string']));
      const trace = { kind: 'type', name: 'k', type: 'string', file } as const;
      return say(await findBeginning(trace, lineageOf(steps)));
    };
    expect(await began(['id', 'k'])).toMatchObject({ first: 'c', sound: 'b' });
    expect(await began(['id', 'k:string'])).toMatchObject({ first: 'b' });
    for (const unknown of [['id'], ['id', 'k:null']]) {
      const found = await began(unknown);
      expect([found?.first, found?.sound]).toEqual(['c', undefined]);
    }
  });

  test('of another content is the step that read it in another format, or sound', async () => {
    const began = async (...files: Parameters<typeof directoryOf>) => {
      const steps = { c: { given: [from('b', directoryOf(...files))] } };
      const read = firstFile(from('c', directoryOf(fileOf('x.csv', 'csv', 'is damaged'))));
      return say(await findBeginning({ kind: 'content', file: read }, lineageOf(steps)));
    };
    expect(await began(fileOf('x.csv', 'csv'))).toMatchObject({ first: 'c', sound: 'b' });
    expect(await began(fileOf('x.csv', 'json', 'is damaged'))).toMatchObject({ sound: 'b' });
    expect(await began(fileOf('x.csv', 'csv', 'is damaged'))).toMatchObject({ first: 'b' });
    const other = await began(fileOf('x.json', 'csv'));
    expect([other?.first, other?.sound]).toEqual(['c', undefined]);
  });

  test('of a missing file is the step that no longer passes it on', async () => {
    const began = async (read: HandedOver, ...given: readonly HandedOver[]) =>
      say(
        await findBeginning(
          { kind: 'file', path: 'sub/m.pkl', from: read },
          lineageOf({ c: { given }, b: { given: [] } }),
        ),
      );
    const read = from('c', directoryOf(fileOf('x.csv', 'csv')));
    const having = from('b', directoryOf(fileOf('m.pkl', 'pickle')));
    const passed = from('b', directoryOf(fileOf('x.csv', 'csv')));
    const other = from('b', directoryOf(fileOf('y.csv', 'csv')));
    expect(await began(read, having)).toMatchObject({ first: 'c', sound: 'b' });
    expect(await began(read, passed)).toMatchObject({ first: 'b' });
    expect(await began(read, other)).toMatchObject({ first: 'c', sound: undefined });
    const both = from('z', directoryOf(fileOf('x.csv', 'csv'), fileOf('m.pkl', 'pickle')));
    expect(await began(read, passed, both)).toMatchObject({ first: 'c', sound: 'z' });
    expect(await began(from('c', directoryOf()), having)).toBeNull();
    expect(await began(from('', directoryOf(fileOf('x.csv', 'csv'))), having)).toBeNull();
  });
});
