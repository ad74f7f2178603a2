/** Inputs with paths that are longer than the system accepts, or with more than can be verified. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/workspace/fingerprint.ts';
import { changesBetween } from '../../src/workspace/fingerprint-changes.ts';
import { privateCopy } from '../../src/workspace/private-copy.ts';
import { removeTree } from '../../src/workspace/remove-tree.ts';
import { SharedInputs } from '../../src/workspace/shared-inputs.ts';
import { codes, createProject, script, statuses } from '../support/pipeline-rig.ts';
import { createTempProject } from '../support/temp-project.ts';

/** Python that enters a chain of 40 directories, and creates missing ones. */
const DOWN = [
  'import os',
  'def down(top):',
  '    os.chdir(top)',
  '    for level in range(40):',
  '        if not os.path.isdir("d" * 200): os.mkdir("d" * 200)',
  '        os.chdir("d" * 200)',
].join('\n');

function python(code: string, ...values: string[]): string {
  const program = `import sys\n${DOWN}\n${code}`;
  return execFileSync('python3', ['-c', program, ...values], { encoding: 'utf8' });
}

/** With an empty directory `in`; its trees are too deep for the usual removal. */
async function deepProject() {
  const project = await createTempProject();
  mkdirSync(project.path('in'));
  return {
    ...project,
    [Symbol.asyncDispose]: async () => {
      removeTree(project.dir);
      await project[Symbol.asyncDispose]();
    },
  };
}

const WRITES = 'down(sys.argv[1]); open("t.csv", "w").write("a\\n1\\n")';

describe('an input that is deeper than the path length limit', () => {
  test('is copied with its contents, and the copy shares nothing with it', async () => {
    await using project = await deepProject();
    python(`${WRITES}; os.symlink("t.csv", "beside"); os.chmod(".", 0o555)`, project.path('in'));
    const given = await privateCopy(project.path('in'), project.path('inputs'));
    expect(given).toMatchObject({ shared: false, copiedBytes: 4 });
    // Its target cannot be found out: this is said.
    expect(given.unfollowed.map(({ why }) => why)).toEqual(['is too deep to follow']);
    const appends = 'down(sys.argv[1]); open("t.csv", "a").write("2\\n")';
    python(appends, given.path);
    const prints = 'down(sys.argv[1]); print(open("t.csv").read(), oct(os.stat(".").st_mode)[-3:])';
    expect(python(prints, given.path)).toBe('a\n1\n2\n 555\n');
    expect(python(prints, project.path('in'))).toBe('a\n1\n 555\n');
  });

  test.each([
    ['changed', 'open("t.csv", "a").write("2\\n")'],
    ['removed', 'os.remove("t.csv")'],
    ['added', 'open("new.csv", "w").write("2\\n")'],
  ])('is verified at all depths: a file %s there is found', async (change, code) => {
    await using project = await deepProject();
    python(WRITES, project.path('in'));
    const before = await fingerprint(project.path('in'));
    expect(before.unseen).toBeUndefined();
    python(`down(sys.argv[1]); ${code}`, project.path('in'));
    const found = changesBetween(before, await fingerprint(project.path('in')));
    expect(found).toMatchObject([{ change }]);
  });

  test('is protected in a run against a step that changes it', async () => {
    const body = (code: string) =>
      script(
        `top = input_paths["i"]\n${DOWN}\ndown(top)\n${code}\nopen(output_paths["o"] + "/o.csv", "w").write("a\\n1\\n")`,
      );
    await using project = await createProject({
      'scripts/writes.py': script(
        `${DOWN}\ndown(output_paths["o"])\nopen("t.csv", "w").write("a\\n1\\n")`,
      ),
      'scripts/changes.py': body('open("t.csv", "a").write("2\\n")'),
      'scripts/reads.py': body('assert open("t.csv").read() == "a\\n1\\n"'),
    });
    const input_paths = { i: { from: 'writes.o' } };
    const { report } = await project.run({
      steps: {
        writes: { output_paths: { o: 'out/w' } },
        changes: { input_paths, output_paths: { o: 'out/c' } },
        reads: { input_paths, output_paths: { o: 'out/r' }, depends_on: ['changes'] },
      },
    });
    expect(statuses(report)).toEqual({ writes: 'passed', changes: 'passed', reads: 'passed' });
    expect(codes(report)).toEqual([]);
  });
});

test('unverifiable parts of a shared input are reported once, and changes of the rest are found', async () => {
  await using project = await createTempProject({ 'in/a.csv': 'a\n', 'in/b.csv': 'b\n' });
  // The directory itself is the first entry.
  const shared = new SharedInputs((file) => file.replace(`${project.dir}/`, ''), { most: 2 });
  const inputs = [{ name: 'i', path: project.path('in'), shared: true }];
  const found: unknown[] = [];
  for (const step of ['a', 'b', 'c']) {
    expect(await shared.begin(step, inputs)).toBeUndefined();
    if (step === 'c') appendFileSync(project.path('in/a.csv'), '1\n');
    for (const one of await shared.end(step)) found.push([one.code, one.step, one.message]);
  }
  expect(found).toEqual([
    [
      'input-not-verified',
      undefined,
      'shared input in is not fully verified: it has more than 2 entries',
    ],
    ['input-changed', 'c', 'input `i` changed while the step ran'],
  ]);
  expect((await shared.begin('d', inputs))?.by).toBe('c');
});
