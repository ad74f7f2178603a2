import { mkdir, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { writeWheel } from '../support/local-wheel.ts';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';

const VERSIONS = ['1.5.3', '2.1.4', '2.2.3'];

/** Three steps with three versions of one package, each from a list, a file and a header. */
async function conflicting() {
  const rig = await createProject({
    'pipeline.yml': `
steps:
  first:
    script: write.py
    requirements: [--no-index, --find-links wheels, toypandas==1.5.3]
    output_paths: { out: out/first }
  second:
    script: write.py
    requirements: needs/second.txt
    input_paths: { before: { from: first.out } }
    output_paths: { out: out/second }
  third:
    script: third.py
    requirements: script
    input_paths: { before: { from: second.out } }
    output_paths: { out: out/third }
  plain:
    input_paths: { before: { from: third.out } }
`,
    'needs/second.txt': '--no-index\n--find-links ../wheels\n-r more.txt\n',
    'needs/more.txt': 'toypandas==2.1.4\n',
    'write.py': script(
      [
        'import toypandas',
        'with open(output_paths["out"] + "/version.txt", "w") as file:',
        '    file.write(toypandas.__version__)',
      ].join('\n'),
    ),
    'third.py': `# /// script\n# dependencies = ["toypandas==2.2.3"]\n# ///\n${script(
      [
        'import sys, toypandas',
        'assert toypandas.__version__ == "2.2.3"',
        'print(open(input_paths["before"] + "/version.txt").read())',
        'open(output_paths["out"] + "/done.txt", "w").write(sys.prefix)',
      ].join('\n'),
    )}`,
    'plain.py': script(
      'try:\n    import toypandas\nexcept ImportError:\n    return\nraise SystemExit("shared")',
    ),
  });
  await mkdir(rig.path('wheels'));
  for (const version of VERSIONS) writeWheel(rig.path('wheels'), 'toypandas', version);
  return rig;
}

const environ = (dir: string) => ({
  ...process.env,
  CURSUS_ENVIRONMENTS_DIR: `${dir}/environments`,
  // The header of a script names no package index.
  PIP_FIND_LINKS: `${dir}/wheels`,
  PIP_NO_INDEX: '1',
  UV_FIND_LINKS: `${dir}/wheels`,
  UV_NO_INDEX: '1',
});

describe('a step with its own packages', () => {
  test('runs beside steps with other versions of the same package', async () => {
    await using rig = await conflicting();
    const first = await rig.run('pipeline.yml', { environ: environ(rig.dir) });
    expect(first.report.errors).toEqual([]);
    expect(statuses(first.report)).toEqual({
      first: 'passed',
      second: 'passed',
      third: 'passed',
      plain: 'passed',
    });
    expect(first.report.steps[2]?.stdoutTail).toBe('2.1.4');
    const making = first.events.filter(({ type }) => type === 'environment-making');
    expect(making).toHaveLength(3);
    expect(making).toContainEqual({
      type: 'environment-making',
      step: 'third',
      packages: 'toypandas==2.2.3',
    });
    const own = first.report.steps.map(({ python }) => python?.executable);
    expect(new Set(own).size).toBe(4);
    expect(own[3]).toBeUndefined();

    const second = await rig.run('pipeline.yml', { environ: environ(rig.dir) });
    expect(second.report.success).toBe(true);
    expect(second.events.filter(({ type }) => type === 'environment-making')).toEqual([]);
  });

  test('gets another environment if a file that its requirements name changes', async () => {
    await using rig = await conflicting();
    const options = { environ: environ(rig.dir), selection: { select: ['second'], exclude: [] } };
    await rig.run('pipeline.yml', options);
    await rig.write({ 'needs/more.txt': 'toypandas==1.5.3\n' });
    const { events } = await rig.run('pipeline.yml', options);
    expect(events.filter(({ type }) => type === 'environment-making')).toHaveLength(1);
  });

  test.each([
    ['requirements: [--no-index, toypandas==9]', 'cannot be made: ', 'toypandas==9'],
    ['requirements: none.txt', 'cannot be made: the requirements file', ''],
    ['requirements: script', 'cannot be made: it has no `# /// script` header', ''],
    ['python: envs/none/bin/python', 'there is no Python at `envs/none/bin/python`', ''],
    ['python: "2.7"', 'Python 2.7 was not found on the PATH', ''],
  ])('fails alone if %s', async (key, message, evidence) => {
    await using rig = await createProject({
      'pipeline.yml': `
steps:
  other: {}
  bad:
    ${key}
    output_paths: { out: out/bad }
  after:
    input_paths: { in: { from: bad.out } }
`,
      ...{ 'other.py': script('return'), 'bad.py': script('return'), 'after.py': script('return') },
    });
    const { report } = await rig.run('pipeline.yml', { environ: environ(rig.dir) });
    expect(statuses(report)).toEqual({ other: 'passed', bad: 'failed', after: 'blocked' });
    expect(report.causes).toHaveLength(1);
    const [cause] = report.causes;
    expect(cause?.finding).toMatchObject({
      code: 'environment-failed',
      message: expect.stringContaining(message),
      location: { file: 'pipeline.yml', line: 5 },
    });
    expect(cause?.finding.evidence?.join('\n') ?? '').toContain(evidence);
    // What failed leaves nothing behind.
    expect(await readdir(rig.path('environments')).catch(() => [])).toEqual([]);
  });
});
