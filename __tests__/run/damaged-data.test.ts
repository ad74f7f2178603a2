import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

const GZIP = [
  'import gzip, io, json, tarfile',
  'rows = "a,b\\n" + "".join(f"{i},{i * 7919 % 10007}\\n" for i in range(5000))',
  'archive = io.BytesIO()',
  'with tarfile.open(fileobj=archive, mode="w") as tar:',
  '    info = tarfile.TarInfo("t.csv")',
  '    info.size = len(rows)',
  '    tar.addfile(info, io.BytesIO(rows.encode()))',
  'contents = {',
  '    "csv": rows.encode(),',
  '    "json": json.dumps([{"a": i} for i in range(5000)]).encode(),',
  '    "txt": ("note " * 5000).encode(),',
  '    "tar": archive.getvalue(),',
  '}',
  'def wrong(packed, at):',
  '    return packed[:at] + bytes([packed[at] ^ 0x55]) + packed[at + 1:]',
  'damages = {',
  '    "cut": lambda packed: packed[:len(packed) // 2],',
  '    "sum": lambda packed: wrong(packed, len(packed) - 6),',
  '    "more": lambda packed: packed + b"trailing",',
  '    "flip": lambda packed: wrong(packed, 2),',
  '}',
  '',
].join('\n');

/** Writes each kind of content with each kind of damage, each in an output of the same name. */
const WRITES_ALL = [
  'for kind, content in contents.items():',
  '    for damage, apply in damages.items():',
  '        with open(f"{output_paths[\'data\']}/{damage}.{kind}.gz", "wb") as file:',
  '            file.write(apply(gzip.compress(content)))',
].join('\n');

test('damaged files never end a run: all other steps have a verdict, and the files are named', async () => {
  await using project = await createProject({
    'scripts/breaks.py': script(WRITES_ALL, GZIP),
    'scripts/beside.py': script(writesCsv('data')),
    'scripts/after.py': script('import os\nassert len(os.listdir(input_paths["data"])) == 16'),
  });
  const { report } = await project.run({
    steps: {
      breaks: { input_paths: {}, output_paths: { data: 'out/breaks' } },
      beside: { input_paths: {}, output_paths: { data: 'out/beside' } },
      after: { input_paths: { data: { from: 'breaks.data' } } },
    },
  });
  expect(statuses(report)).toEqual({ breaks: 'passed', beside: 'passed', after: 'passed' });
  expect(report.success).toBe(true);
  const found = report.findings.filter(({ code }) => code === 'file-damaged');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    severity: 'warning',
    step: 'breaks',
    message: 'output `data` contains 16 damaged files, the first: cut.csv.gz: gzip ends early',
  });
  expect(found[0]?.evidence).toHaveLength(16);
  expect(found[0]?.evidence).toContain('sum.txt.gz: gzip checksum does not match its content');
  expect(found[0]?.evidence).toContain('more.tar.gz: gzip is followed by other bytes');
});

describe('one damaged file is reported', () => {
  test('among valid files', async () => {
    await using project = await createProject({
      'scripts/writes.py': script(
        `${writesCsv('data')}\nopen(output_paths["data"] + "/t.csv.gz", "wb").write(damages["cut"](gzip.compress(contents["csv"])))`,
        GZIP,
      ),
    });
    const step = { input_paths: {}, output_paths: { data: 'out' } };
    const { report } = await project.run({ steps: { writes: step } });
    expect(report.findings.map(({ message }) => message)).toEqual([
      'output `data` contains a damaged file: t.csv.gz: gzip ends early',
    ]);
    expect(report.steps[0]?.outputs[0]?.profile.format).toBe('csv');
  });

  test.each([
    ['t.parquet', '"PAR1" + "\\0" * 100', 't.parquet: is cut off: no Parquet footer at its end'],
    [
      't.json',
      '"[{\\"a\\": 1}, {"',
      /^output `data` contains a damaged file: t.json: is not valid JSON/,
    ],
    ['t.npz', '"PK\\3\\4" + "x" * 22 + "\\5\\0\\0\\0a.npy"', 't.npz: npz ends early'],
  ])('as the whole output: %s', async (name, text, said) => {
    await using project = await createProject({
      'scripts/writes.py': script(
        `open(output_paths["data"] + "/${name}", "w", newline="").write(${text})`,
      ),
    });
    const step = { input_paths: {}, output_paths: { data: 'out' } };
    const { report } = await project.run({ steps: { writes: step } });
    expect(report.success).toBe(true);
    const [found] = report.findings.filter(({ code }) => code === 'file-damaged');
    if (typeof said === 'string') expect(found?.message).toContain(said);
    else expect(found?.message).toMatch(said);
  });
});

describe('a declared input that is damaged', () => {
  const cut = gzipSync(
    Array.from({ length: 5_000 }, (_, row) => `${row},${Math.sin(row)}\n`).join(''),
  );

  test.each(['t.csv.gz', 't.csv', 'notes.txt.gz', 'model.tar.gz'])(
    'is reported if its step fails, named %s, and the others have a verdict',
    async (name) => {
      await using project = await createProject({
        'scripts/reads.py': script(
          `import gzip\ngzip.open(input_paths["data"] + "/${name}").read()`,
        ),
        'scripts/beside.py': script('pass'),
        'data/readme.md': 'as it is',
      });
      await writeFile(project.path(`data/${name}`), cut.subarray(0, cut.length / 2));
      const { report } = await project.run({
        steps: { reads: { input_paths: { data: 'data' } }, beside: { input_paths: {} } },
      });
      expect(statuses(report)).toEqual({ reads: 'failed', beside: 'passed' });
      expect(report.steps[0]?.errorMessage).toMatch(/^EOFError: /);
      expect(report.findings.map(({ code, message }) => [code, message]).at(-1)).toEqual([
        'file-damaged',
        `input \`data\` contains a damaged file: ${name}: gzip ends early`,
      ]);
    },
  );
});
