import { describe, expect, test } from 'vitest';
import { MAKES_DEEP, removeDeep } from '../support/deep-tree.ts';
import { codes, createProject, script, statuses } from '../support/pipeline-rig.ts';

/** Reads the only `.csv` file in an input, at any depth and with any name. */
const READS = [
  'os.chdir(input_paths["data"])',
  'while True:',
  '    names = os.listdir(b".")',
  '    files = [name for name in names if name.endswith(b".csv")]',
  '    if files:',
  '        assert open(files[0]).read() == "a,b\\n1,2\\n"',
  '        break',
  '    os.chdir([name for name in names if os.path.isdir(name)][0])',
].join('\n');

describe.runIf(process.platform === 'linux')('a data flow is compatible for data', () => {
  test.each([
    ['14 directories deep', 'make_deep(data, 14, directory="k=v")'],
    ['200 directories deep', 'make_deep(data, 200)'],
    ['2,000 directories deep', 'make_deep(data, 2000)'],
    ['below directories of 255 bytes each', 'make_deep(data, 30, directory="n" * 255)'],
    [
      'behind 20,000 empty files',
      'for i in range(20_000): open(f"{data}/{i}", "w").close()\nmake_deep(data + "/z", 1)',
    ],
    [
      'behind 20,000 empty directories',
      'for i in range(20_000): os.mkdir(f"{data}/a{i}")\nmake_deep(data, 0)',
    ],
    [
      'in files and directories whose names are not UTF-8',
      'make_deep(os.fsencode(data), 3, name=b"caf\\xe9.csv", directory=b"\\xff\\xfe")',
    ],
    ['in names of several lines', 'make_deep(data, 3, name="two\\nlines.csv", directory="a\\nb")'],
    [
      'in a hidden directory that a link shows',
      'make_deep(data + "/.store", 2)\nos.symlink(".store", data + "/shown")',
    ],
  ])('%s', async (_, makes) => {
    await using project = await createProject({
      'scripts/writes.py': script(
        `data = output_paths["data"]\n${makes}`,
        `import os\n${MAKES_DEEP}`,
      ),
      'scripts/reads.py': script(READS, 'import os\n'),
    });
    const { report } = await project.run({
      steps: {
        writes: { input_paths: {}, output_paths: { data: 'out' } },
        reads: { input_paths: { data: { from: 'writes.data' } } },
      },
    });
    await removeDeep(project.path('test_workspace'));
    expect(report.errors).toEqual([]);
    expect(statuses(report)).toEqual({ writes: 'passed', reads: 'passed' });
    expect(report.flows.map(({ status }) => status)).toEqual(['compatible']);
    expect(report.steps[0]?.outputs[0]?.profile.state).toBe('present');
    expect(codes(report).filter((code) => code !== ':workspace-left')).toEqual([]);
  });
});
