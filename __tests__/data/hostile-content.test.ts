import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputProfile } from '../../src/data/profile.ts';
import { profileOutput } from '../../src/data/profile-output.ts';
import { pythonWithPackages } from '../support/python-packages.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTempProject } from '../support/temp-project.ts';
import { writeFormats } from '../support/written-formats.ts';

const PYTHON = await pythonWithPackages();

// A profile that never ends, or uses all memory, makes the test time out.

const MB = 1_048_576;

async function profileAll(
  files: Iterable<readonly [string, Uint8Array | string]>,
): Promise<OutputProfile> {
  await using project = await createTempProject({ 'out/': '' });
  for (const [name, content] of files) await writeFile(project.path(`out/${name}`), content);
  return await profileOutput(project.path('out'), 'directory');
}

describe('files with random damage', () => {
  let sound: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    await using project = await createTempProject();
    sound = await writeFormats(project.path('formats'), PYTHON);
  });

  test.each([1, 2, 3, 4])('are each profiled, with seed %i', async (seed) => {
    const random = seededRandom(seed);
    for (const [name, content] of sound) {
      const files = Array.from(
        { length: 10 },
        (_, index) => [`${index}-${name}`, damage(content, random)] as const,
      );
      const profile = await profileAll(files);
      expect(profile.files.map(({ path }) => path)).toEqual(files.map(([path]) => path).sort());
      expect(JSON.stringify(profile).length).toBeLessThan(10 * MB);
      for (const { problem = '', damaged } of profile.files) {
        expect(problem).toMatch(/^\P{Cc}{0,201}$/u);
        expect(problem).not.toContain('Maximum call stack');
        if (damaged) expect(problem).not.toBe('');
      }
    }
  });
});

/** A copy that was cut, patched, repeated or mixed up at one to three offsets. */
function damage(content: Buffer, random: () => number): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  let bytes = Buffer.from(content);
  for (let times = 1 + below(3); times > 0 && bytes.length > 0; times -= 1) {
    const at = below(bytes.length);
    const end = at + below(Math.min(200, bytes.length - at));
    switch (below(7)) {
      case 0:
        bytes = bytes.subarray(0, at);
        break;
      case 1:
        bytes[at] = below(256);
        break;
      case 2:
        bytes.fill([0, 0x22, 0x5b, 0x7f, 0xff][below(5)] ?? 0, at, end);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
        break;
      case 5:
        // Lengths are often near the start or end.
        bytes[
          random() < 0.5
            ? below(Math.min(64, bytes.length))
            : bytes.length - 1 - below(Math.min(64, bytes.length))
        ] = below(256);
        break;
      default:
        bytes = Buffer.concat([bytes, Buffer.from(bytes.subarray(at, end))]);
    }
  }
  return bytes;
}

describe('text is profiled that', () => {
  test.each<[string, string, string]>([
    ['is one long number that is none', 'a.csv', `${'1'.repeat(MB)}x\n1\n`],
    ['has strings that are never closed', 'a.json', `[NaN, "${'\\"'.repeat(4 * MB - 10)}`],
    ['has one string of many megabytes', 'a.json', `[NaN, "${'x'.repeat(8 * MB - 100)}"]`],
    ['has many numbers that are none', 'a.json', `[${'NaN,'.repeat(MB)}1]`],
    ['is nested a million levels deep', 'a.json', '['.repeat(MB)],
    ['is nested deep and closed', 'a.json', `${'['.repeat(MB)}${']'.repeat(MB)}`],
    ['is nested deep in objects', 'a.json', `[${'{"a":'.repeat(MB)}`],
    ['is nested deep in each line', 'a.jsonl', `${'['.repeat(100_000)}\n`.repeat(5)],
    ['has another key in each row', 'a.json', JSON.stringify(wideRows())],
    ['is nothing but quotes', 'a.csv', '"'.repeat(MB)],
    ['has quotes and delimiters in turn', 'a.csv', '","'.repeat(MB / 2)],
    ['has doubled quotes that are never closed', 'a.csv', '"a""b,'.repeat(200_000)],
    ['has half a million columns', 'a.csv', `${'a,'.repeat(500_000)}\n`],
    ['has short rows under a long header', 'a.csv', `${'a,'.repeat(10_000)}\n${'1\n'.repeat(MB)}`],
    ['opens comments without end', 'a.txt', '<!--'.repeat(100_000)],
    ['is nothing but blanks', 'a.json', ' '.repeat(2 * MB)],
    ['is nothing but line ends', 'a.csv', '\r\n'.repeat(MB)],
  ])('%s', async (_, name, content) => {
    const { files, state } = await profileAll([[name, content]]);
    expect(state).toBe('present');
    expect(JSON.stringify(files).length).toBeLessThan(MB);
    expect(files[0]?.problem ?? '').not.toMatch(/call stack|cannot be read/);
  });
});

function wideRows(): Record<string, number>[] {
  return Array.from({ length: 2_000 }, (_, row) =>
    Object.fromEntries(Array.from({ length: 100 }, (_unused, key) => [`k${row}_${key}`, 1])),
  );
}

describe('a Parquet footer is refused that', () => {
  const list = (type: number, size: number) => [0xf0 | type, ...varint(size)];
  test.each<[string, Uint8Array]>([
    ['lists more than there are bytes', Buffer.from([0x19, ...list(12, 0x7fff_ffff), 0, 0])],
    [
      'would take all memory for lists in lists',
      Buffer.from([0x19, ...Array.from({ length: 5_000 }, () => list(9, 30_000_000)).flat()]),
    ],
    ['has a number of a megabyte', Buffer.concat([Buffer.from([0x16]), Buffer.alloc(MB, 0xff)])],
    ['is nested a million levels deep', Buffer.alloc(MB, 0x1c)],
    ['holds a text longer than itself', Buffer.from([0x18, ...varint(1_000_000), 0])],
    ['never ends', Buffer.alloc(MB, 0x11)],
    ['has a field of no known type', Buffer.from([0x1d, 0])],
    ['is empty', Buffer.alloc(0)],
  ])('%s', async (_, footer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    const parts = [Buffer.from('PAR1'), footer, length, Buffer.from('PAR1')];
    const { files } = await profileAll([['a.parquet', Buffer.concat(parts)]]);
    expect(files[0]).toMatchObject({ format: 'parquet', damaged: true });
    expect(files[0]?.problem).toMatch(/^has a broken footer: /);
  });
});

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

describe('gzip that expands to a thousand times its size', () => {
  test.each([
    ['zeros', 'a.txt.gz', Buffer.alloc(300 * MB)],
    ['rows', 'a.csv.gz', Buffer.alloc(300 * MB, '1,2\n')],
    ['a document', 'a.json.gz', Buffer.alloc(100 * MB, '[1],')],
    ['brackets', 'b.json.gz', Buffer.alloc(100 * MB, '[')],
  ])('of %s is profiled', async (_, name, content) => {
    const before = process.memoryUsage().rss;
    const packed = gzipSync(content, { level: 9 });
    const { files } = await profileAll([[name, packed]]);
    expect(files[0]).toMatchObject({ bytes: packed.length, compression: 'gzip' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB);
  });
});

test('a signature without content is profiled, for every format', async () => {
  const starts = ['\x1f\x8b', 'PK\x03\x04', 'PK\x05\x06', '\x93NUMPY\x01', '\x93NUMPY', 'PAR1'];
  const more = ['ARROW1\0\0', 'FEA1\0', 'Obj\x01', 'ORC', 'SQLite format 3\0', '\x89HDF\r\n\x1a\n'];
  const rest = ['\x80\x04\x95', '\x80\x05', 'II*\0', 'BM', 'CBM1\0', '{L', '\0\0\0\0\0\0\0\0{"'];
  const files = [...starts, ...more, ...rest].map(
    (start, index) => [`file-${index}`, Buffer.from(start, 'latin1')] as const,
  );
  const profile = await profileAll(files);
  expect(profile.files).toHaveLength(files.length);
  expect(profile.files.filter(({ problem }) => problem?.startsWith('cannot be read'))).toEqual([]);
});
