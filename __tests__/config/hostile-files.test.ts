import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint, complaintAbout } from './complaint.ts';

const NOT_TEXT = 'p.yml: the pipeline file is not UTF-8 text\n  Save it as UTF-8.';
const DEEP = 100_000;
const tenfold = (name: string, of: string) =>
  `${name}: &${name} [${Array(10).fill(of).join(', ')}]\n`;
const LAUGHS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, index) => tenfold(name, index === 0 ? 'lol' : `*${'abcdefgh'[index - 1]}`))
  .join('');

describe('a file that is not UTF-8 text', () => {
  test.each<[what: string, content: Uint8Array]>([
    ['a pickle', Uint8Array.of(0x80, 0x04, 0x95, 0xff, 0xfe)],
    ['UTF-16 with a mark', Buffer.from('\ufeffsteps: {a: }', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('steps: {a: }', 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('steps: {a: }', 'utf16le').swap16()],
    ['Latin-1', Buffer.from('name: Schätzung\nsteps: {a: }', 'latin1')],
    ['text with NUL', Buffer.from('steps: {a: }\0')],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
  ])('is named: %s', async (_, content) => {
    expect(await complaint('p.yml', content)).toBe(NOT_TEXT);
  });

  test('is read with a byte order mark', async () => {
    await using project = await createTempProject({ 'p.yml': '\ufeffsteps: 5\n' });
    expect(await complaintAbout('p.yml', project.dir)).toMatch(/^p\.yml:1:8: steps: expected/);
  });
});

describe('a path that is not a regular file', () => {
  test('is a pipe without a writer', async () => {
    await using project = await createTempProject();
    execFileSync('mkfifo', [project.path('p.yml')]);
    expect(await complaintAbout('p.yml', project.dir)).toBe(
      'p.yml: the pipeline file is not a regular file\n  Give a file, not a pipe or a device.',
    );
  });

  test('is an endless device', async () => {
    await using project = await createTempProject();
    symlinkSync('/dev/zero', project.path('p.yml'));
    expect(await complaintAbout('p.yml', project.dir)).toContain('not a regular file');
  });

  test.each([
    ['itself', 'p.yml', /^p\.yml: the pipeline file cannot be read \(ELOOP\)\n {2}Check/],
    ['nothing', 'gone', /^Pipeline config file not found: p\.yml\n {2}/],
    ['a directory', 'empty', /^p\.yml: the pipeline file is a directory\n {2}Give the path of/],
  ])('is a link to %s', async (_, target, expected) => {
    await using project = await createTempProject({ 'empty/': '' });
    symlinkSync(target, project.path('p.yml'));
    expect(await complaintAbout('p.yml', project.dir)).toMatch(expected);
  });

  test('has a name that is too long', async () => {
    await using project = await createTempProject();
    expect(await complaintAbout('x'.repeat(5_000), project.dir)).toContain(
      'the pipeline file cannot be read (ENAMETOOLONG)',
    );
  });

  test('is a saved spec that is a pipe, a link to nothing or a directory', async () => {
    const dag = '{"dag": {"nodes": ["a", "b"]}}';
    await using project = await createTempProject({
      'p.json': dag,
      'b_runtime_test_spec.json/': '',
    });
    execFileSync('mkfifo', [project.path('a_runtime_test_spec.json')]);
    expect(await complaintAbout('p.json', project.dir)).toMatch(
      /^a_runtime_test_spec\.json: the spec file is not a regular file\n/,
    );
    rmSync(project.path('a_runtime_test_spec.json'));
    symlinkSync('gone', project.path('a_runtime_test_spec.json'));
    expect(await complaintAbout('p.json', project.dir)).toMatch(
      /^a_runtime_test_spec\.json: the spec file is a broken link/,
    );
    rmSync(project.path('a_runtime_test_spec.json'));
    expect(await complaintAbout('p.json', project.dir)).toMatch(
      /^b_runtime_test_spec\.json: the spec file is a directory\n/,
    );
  });
});

describe('a file that is too large', () => {
  test.each<[what: string, file: string, content: string, told: RegExp]>([
    ['open brackets', 'p.yml', `steps: ${'['.repeat(DEEP)}`, /^p\.yml:1:\d+: values are nested/],
    [
      'closed brackets',
      'p.yml',
      `steps: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
      /nested too deeply/,
    ],
    [
      'braces',
      'p.yml',
      '{a: '.repeat(DEEP),
      /^p\.yml:1:\d+: values are nested too deeply\n {2}Move/,
    ],
    ['dashes', 'p.yml', '- '.repeat(DEEP), /^p\.yml:1:\d+: values are nested too deeply\n/],
    ['question marks', 'p.yml', '? '.repeat(DEEP), /^p\.yml:1:\d+: values are nested too deeply\n/],
    ['colons', 'p.yml', ': '.repeat(DEEP), /^p\.yml:1:\d+: values are nested too deeply\n/],
    [
      'indentation',
      'p.yml',
      Array.from({ length: 500 }, (_, column) => `${' '.repeat(column)}a:`).join('\n'),
      /^p\.yml:\d+:\d+: values are nested too deeply\n/,
    ],
    [
      'JSON in JSON',
      'p.json',
      `{"steps": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
      /^p\.json:1:\d+: .*nested .*deep/,
    ],
    ['aliases of aliases', 'p.yml', LAUGHS, /^p\.yml:9:\d+: aliases repeat too much data/],
    [
      'aliases that are merged',
      'p.yml',
      `${LAUGHS}steps: {x: {<<: *i}}`,
      /^p\.yml:10:\d+: `<<` accepts/,
    ],
    ['anchors', 'p.yml', '&a '.repeat(DEEP), /^p\.yml:1:\d+: not valid YAML: .*at most one anchor/],
    ['quotes', 'p.yml', '"'.repeat(DEEP), /^p\.yml:1:\d+: not valid YAML: /],
    [
      'documents',
      'p.yml',
      '---\n'.repeat(DEEP),
      /^p\.yml:2:1: the file contains more than one YAML doc/,
    ],
    ['directives', 'p.yml', '%a\n'.repeat(DEEP), /^p\.yml/],
    [
      'commas',
      'p.yml',
      `steps: [${','.repeat(4_900_000)}`,
      /^p\.yml:1:\d+: too large for a pipeline/,
    ],
    ['items', 'p.yml', `a: [${'1,'.repeat(2_000_000)}]`, /^p\.yml:1:\d+: too large for a pipeline/],
    ['lines of JSON', 'p.yml', '{"a": 1}\n'.repeat(DEEP), /^p\.yml:2:1: not valid YAML: .*\n {2}/],
    [
      'keys',
      'p.yml',
      'k: 1\n'.repeat(DEEP),
      /^p\.yml:2:1: key `k` is given twice, first on line 1/,
    ],
  ])('is stopped early: %s', async (_, file, content, told) => {
    expect(await complaint(file, content)).toMatch(told);
  });

  test('is not read: 100 MB', async () => {
    await using project = await createTempProject({ 'p.yml': 'steps: {a: }\n' });
    truncateSync(project.path('p.yml'), 100_000_000);
    expect(await complaintAbout('p.yml', project.dir)).toBe(
      'p.yml: too large for a pipeline file (more than 5 MB)\n  Give the file that lists the steps, not a data file.',
    );
  });
});

describe('a merge', () => {
  test.each([
    [
      'of a mapping into itself',
      'steps:\n  a: &a\n    <<: *a\n',
      '3:5: `<<` merges a mapping into',
    ],
    ['into a part of itself', 'x: &x\n  y:\n    <<: [*x]\nsteps: {a: }\n', '3:5: `<<` merges a'],
    ['of a number', 'x: &x 5\nsteps:\n  a:\n    <<: *x\n', '4:5: `<<` accepts only mappings'],
    [
      'of a list of numbers',
      'x: &x [5]\nsteps:\n  a:\n    <<: *x\n',
      '4:5: `<<` accepts only mappings',
    ],
  ])('is refused with its line: %s', async (_, yaml, told) => {
    const text = await complaint('p.yml', yaml);
    expect(text).toContain(`p.yml:${told}`);
    expect(text.split('\n')).toHaveLength(2);
  });
});

test.each(['binary', 'timestamp', 'set', 'omap', 'pairs'])(
  'the tag !!%s, which JSON cannot represent, is refused',
  async (tag) => {
    expect(await complaint('p.yml', `steps: {a: {job_args: {x: !!${tag} }}}\n`)).toMatch(
      /^p\.yml:1:27: not valid YAML: .*\n {2}/,
    );
  },
);

test('the command line ends with 2, a location and a cure, and no stack', async () => {
  await using project = await createTempProject({
    'bytes.yml': Uint8Array.of(0x80, 0x04, 0x95),
    'deep.yml': '['.repeat(DEEP),
    'laughs.yml': LAUGHS,
    'value.json': '{"steps":{"a":{"script":"a.py","output_paths":{"x":{"toString":1}}}}}',
    'proto.yml': 'steps:\n  __proto__: {}\n',
    'control.yml': 'steps: {a: {"\\e[2J": 1}}\n',
    'dir.yml/': '',
  });
  execFileSync('mkfifo', [project.path('fifo.yml')]);
  const files = ['bytes.yml', 'deep.yml', 'laughs.yml', 'value.json', 'proto.yml', 'control.yml'];
  for (const file of [...files, 'dir.yml', 'fifo.yml', 'gone.yml']) {
    for (const command of ['test-pipeline', 'validate']) {
      const { exitCode, stdout, stderr } = await cursusHere([command, file], { cwd: project.dir });
      expect({ file, exitCode, stdout }).toEqual({ file, exitCode: 2, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^Error: .*${file}`));
      expect(stderr).not.toMatch(/^\s+at |Internal error|(?!\n)\p{Cc}/mu);
    }
  }
});
