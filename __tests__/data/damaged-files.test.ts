import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileProfile } from '../../src/data/profile.ts';
import { profileOutput } from '../../src/data/profile-output.ts';
import { pythonWithPackages } from '../support/python-packages.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTempProject } from '../support/temp-project.ts';
import { writeFormats } from '../support/written-formats.ts';

const PYTHON = await pythonWithPackages();

let sound: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  await using project = await createTempProject();
  sound = await writeFormats(project.path('formats'), PYTHON);
});

async function profileAll(files: Iterable<readonly [string, Uint8Array]>): Promise<FileProfile[]> {
  await using project = await createTempProject({ 'out/': '' });
  for (const [name, content] of files) await writeFile(project.path(`out/${name}`), content);
  return [...(await profileOutput(project.path('out'), 'directory')).files];
}

const namesOfDamaged = (files: readonly FileProfile[]) =>
  files.filter(({ damaged }) => damaged).map(({ path }) => path);

test('files as written by libraries are not damaged', async () => {
  const files = await profileAll(sound);
  expect(files.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(namesOfDamaged(files)).toEqual([]);
});

/** A truncated text is still a text, and these pickles do not contain their length. */
const CANNOT_BE_KNOWN = ['older.pkl', 'several.pkl', 'table.csv', 'table.tsv'];

/** Their headers do not contain the length, or they end with padding. */
const ONLY_KNOWN_EARLY = ['gnu.tar', 'objects.npy', 'padded.csv.gz', 'pax.tar', 'structured.npy'];

test('truncated files are damaged, regardless of the position of the cut', async () => {
  const names = [...sound.keys()].filter((name) => !CANNOT_BE_KNOWN.includes(name)).sort();
  for (const share of [0.3, 0.6, 0.85]) {
    const cut = [...sound].map(
      ([name, content]) => [name, content.subarray(0, content.length * share)] as const,
    );
    const known = namesOfDamaged(await profileAll(cut));
    const late = share < 0.5 ? [] : ONLY_KNOWN_EARLY;
    expect(names.filter((name) => !known.includes(name) && !late.includes(name))).toEqual([]);
  }
});

test('a damaged file has no table, but a format', async () => {
  const csv = gzipSync(rows(2_000));
  const [file] = await profileAll([['t.csv.gz', csv.subarray(0, csv.length / 2)]]);
  expect(file).toEqual({
    path: 't.csv.gz',
    bytes: Math.floor(csv.length / 2),
    format: 'csv',
    compression: 'gzip',
    problem: 'is damaged: gzip ends early',
    damaged: true,
  });
});

const DAMAGES: readonly [string, (packed: Buffer) => Buffer, RegExp][] = [
  ['is cut in half', (packed) => packed.subarray(0, packed.length / 2), /gzip ends early/],
  ['lost its last byte', (packed) => packed.subarray(0, -1), /gzip ends early/],
  ['lost its checksum', (packed) => packed.subarray(0, -8), /gzip ends early/],
  ['is cut within its header', (packed) => packed.subarray(0, 7), /gzip ends early/],
  ['has a wrong checksum', (packed) => flipped(packed, packed.length - 7), /checksum does not/],
  ['has a wrong length', (packed) => flipped(packed, packed.length - 2), /checksum does not/],
  [
    'is followed by text',
    (packed) => Buffer.concat([packed, Buffer.from('and more')]),
    /gzip is followed by other bytes/,
  ],
  [
    'is followed by a second file that is cut',
    (packed) => Buffer.concat([packed, packed.subarray(0, packed.length - 5)]),
    /gzip ends early/,
  ],
  ['names an unknown method', (packed) => flipped(packed, 2), /gzip contains invalid data/],
  [
    'is overwritten from its middle on',
    (packed) => Buffer.from(packed).fill(0xff, Math.floor(packed.length / 2)),
    /gzip (contains invalid data|checksum|ends early)/,
  ],
  [
    'lost a piece in the middle',
    (packed) =>
      Buffer.concat([
        packed.subarray(0, packed.length * 0.4),
        packed.subarray(packed.length * 0.4 + 100),
      ]),
    /gzip (contains invalid data|checksum|ends early)/,
  ],
];

const NAMES = ['a.csv.gz', 'a.csv', 'a.json.gz', 'a.txt.gz', 'a.tar.gz', 'a.tgz', 'a.gz', 'part-0'];

describe('gzip that', () => {
  test.each(DAMAGES)(
    '%s is damaged, regardless of its name and size',
    async (_, damage, problem) => {
      for (const content of [rows(200), rows(10_000), randomBytes(100_000)]) {
        const packed = damage(gzipSync(content));
        const files = await profileAll(NAMES.map((name) => [name, packed] as const));
        expect(files).toHaveLength(NAMES.length);
        for (const file of files) {
          expect(file).toMatchObject({ compression: 'gzip', damaged: true });
          expect(file.problem).toMatch(problem);
          expect(file.table).toBeUndefined();
        }
      }
    },
  );

  test('has several members or zero padding is not damaged', async () => {
    const packed = gzipSync(rows(5_000));
    const files = await profileAll([
      ['two.csv.gz', Buffer.concat([packed, gzipSync('5000,x\n')])],
      ['padded.csv.gz', Buffer.concat([packed, Buffer.alloc(1_000)])],
      ['nothing.csv.gz', gzipSync('')],
    ]);
    expect(files.map(({ path, table, damaged }) => [path, table?.rows, damaged])).toEqual([
      ['nothing.csv.gz', undefined, undefined],
      ['padded.csv.gz', 5_000, undefined],
      ['two.csv.gz', 5_001, undefined],
    ]);
  });

  test('is too large to be read completely is sampled, and not reported as damaged', async () => {
    const packed = gzipSync(Buffer.alloc(400_000_000, '1,2\n'));
    const [file] = await profileAll([['bomb.csv.gz', packed.subarray(0, -8)]]);
    expect(file).toMatchObject({ format: 'csv', table: { rows: null, sampled: true } });
    expect(file?.damaged).toBeUndefined();
  });
});

describe('text', () => {
  test.each([
    ['t.json', '[{"a": 1}, {"a"', /^is not valid JSON: /],
    ['t.json', `[${'{"a": 1}, '.repeat(20_000)}{"a"`, /^is not valid JSON: /],
    ['t.jsonl', '{"a": 1}\n{"a": ', /^is not valid JSON in line 2: /],
    ['t.csv', 'a,b\n1,2\n3,"never closed', /^is not valid CSV: /],
  ])('named %s that is truncated is damaged', async (name, content, problem) => {
    const [file] = await profileAll([[name, Buffer.from(content)]]);
    expect(file?.damaged).toBe(true);
    expect(file?.problem).toMatch(problem);
  });

  test.each([
    ['notes', '{"a" is how a set begins\n'],
    ['t.csv', '[1,2\n[3,4\n'],
    ['log.txt', '"first, second\n"third, fourth\n'],
    ['t.csv', 'a,b\n1\n'],
    ['t.csv', 'a,b\n1,5" wide\n'],
    ['config.yaml', '{a: 1'],
  ])('named %s that only looks like a damaged format is not damaged', async (name, content) => {
    expect(namesOfDamaged(await profileAll([[name, Buffer.from(content)]]))).toEqual([]);
  });
});

test('the text of a problem is one short line, regardless of the content of the file', async () => {
  const files = await profileAll([
    ['long.csv', Buffer.from(`a\n"${'x'.repeat(10_000)}" y\u0000\u001b[31m\n"z`)],
    ['odd.\u001b[31m\ncsv', Buffer.from('PAR1 ')],
    ['bad.json', Buffer.from(`["\u0007${'é'.repeat(5_000)}`)],
  ]);
  for (const { problem = '' } of files) {
    expect(problem.length).toBeLessThanOrEqual(202);
    expect(problem).toMatch(/^\P{Cc}*$/u);
  }
});

function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `${index},${Math.sin(index)}\n`);
  return `a,b\n${lines.join('')}`;
}

function randomBytes(count: number): Buffer {
  const random = seededRandom(7);
  return Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)));
}

function flipped(content: Buffer, at: number): Buffer {
  const copy = Buffer.from(content);
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}
