import { describe, expect, test } from 'vitest';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';

/** Leaves a file open in a global of the module, with more rows than a buffer holds. */
const keepsOpen = (open: string, top = '') => `import csv, gzip, sys, zipfile
${top}
kept = ${open}
`;

const ROWS = 'for index in range(3000):\n    kept.writerow([index, "x" * 9])\n';

/** Counts what it was handed. */
const COUNTS = script(
  [
    'rows = len(open(input_paths["rows"]).readlines())',
    'assert rows == 3000, rows',
    'open(output_paths["out"], "w").write(str(rows))',
  ].join('\n'),
);

const reader = {
  script: 'reads.py',
  inputs: { rows: { from: 'writes.rows' } },
  outputs: { out: 'out.txt' },
};

const WRITER = 'csv.writer(open(OUTPUT, "w", newline=""))';

describe('a file that a script leaves open is whole, as after the end of an interpreter', () => {
  test.each(['auto', 'off'] as const)('of a program (preload: %s)', async (preload) => {
    await using project = await createProject({
      'writes.py': keepsOpen(WRITER.replace('OUTPUT', 'sys.argv[1]')) + ROWS,
      'reads.py': COUNTS,
    });
    const writes = { script: 'writes.py', call: 'cli', args: ['{output_paths.rows}'] };
    const steps = { writes: { ...writes, outputs: { rows: 'rows.csv' } }, reads: reader };
    const { report } = await project.run({ steps, preload });
    expect(statuses(report)).toEqual({ writes: 'passed', reads: 'passed' });
  });

  test.each(['auto', 'off'] as const)('of a module of main (preload: %s)', async (preload) => {
    const main = script(
      ['global kept', `kept = ${WRITER.replace('OUTPUT', 'output_paths["rows"]')}`, ROWS].join(
        '\n',
      ),
      'import csv',
    );
    await using project = await createProject({ 'writes.py': main, 'reads.py': COUNTS });
    const steps = {
      writes: { script: 'writes.py', outputs: { rows: 'rows.csv' } },
      reads: reader,
    };
    const { report } = await project.run({ steps, preload });
    expect(statuses(report)).toEqual({ writes: 'passed', reads: 'passed' });
  });

  test.each([
    ['gzip', 'gzip.open(sys.argv[1], "wt")', 'kept.write("a,b\\n1,2\\n")\n'],
    ['zip', 'zipfile.ZipFile(sys.argv[1], "w")', 'kept.writestr("a.txt", "text")\n'],
    ['a cycle', 'open(sys.argv[1], "w")', 'loop = [kept]\nloop.append(loop)\nkept.write("a")\n'],
  ])('as %s', async (name, open, writes) => {
    await using project = await createProject({ 'writes.py': keepsOpen(open) + writes });
    const file = { gzip: 'rows.csv.gz', zip: 'all.zip' }[name] ?? 'a.txt';
    const steps = {
      writes: {
        ...{ script: 'writes.py', call: 'cli', args: ['{output_paths.rows}'] },
        outputs: { rows: file },
      },
    };
    const { report } = await project.run({ steps });
    expect(report.findings).toEqual([]);
    expect(report.success).toBe(true);
  });
});
