import { describe, expect, test } from 'vitest';
import { createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

const MAKE = script(writesCsv('scores', 'id,score', '1,0.5'));

/** A project whose step `make` has this check. */
function projectWith(check: string, keys = '') {
  return createProject({
    'make.py': MAKE,
    'checks/check.py': check,
    'p.yml': [
      'steps:',
      '  make:',
      '    script: make.py',
      '    input_paths: {}',
      '    output_paths: { scores: out/scores }',
      `    expect: { scores: { check: checks/check.py${keys} } }`,
    ].join('\n'),
  });
}

describe('a check', () => {
  test('gets the path of the output', async () => {
    await using project = await projectWith(
      'import os\n\ndef check(directory):\n    assert os.listdir(directory) == ["part-0.csv"]\n',
    );
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toEqual({ make: 'passed' });
    expect(report.findings).toEqual([]);
  });

  test.each<[name: string, check: string, expected: object]>([
    [
      'an assert',
      'def check(path):\n    print("looking")\n    assert path == "", "a path"\n',
      {
        message: 'output `scores`: check `checks/check.py` failed: a path',
        location: { file: 'checks/check.py', line: 3, function: 'check' },
        evidence: ['printed: looking', 'expected by p.yml:6'],
        origin: { location: { file: 'make.py', line: 3 } },
      },
    ],
    [
      'an assert without a message',
      'def check(path):\n    assert 1 == 2\n',
      { message: expect.stringContaining('failed: assert 1 == 2'), location: { line: 2 } },
    ],
    [
      'another exception',
      'def check(path):\n    open("none")\n',
      { message: expect.stringContaining('FileNotFoundError'), location: { line: 2 } },
    ],
    [
      'a return value of False',
      'def check(path):\n    return False\n',
      { message: expect.stringContaining('it returned False') },
    ],
    [
      'an exit',
      'import sys\ndef check(path):\n    sys.exit(0)\n',
      { message: expect.stringContaining('it ended its process before it returned') },
    ],
    [
      'os._exit',
      'import os\ndef check(path):\n    os._exit(0)\n',
      {
        message: expect.stringContaining('process exited with code 0 before check returned'),
        location: { line: 3 },
      },
    ],
    [
      'an exit at its import',
      'raise SystemExit(3)\ndef check(path): pass\n',
      { message: expect.stringContaining('exited with code 3 during import') },
    ],
    [
      'another parameter',
      'def check(path, more): pass\n',
      { message: expect.stringContaining("missing a required argument: 'more'") },
    ],
    [
      'a generator',
      'def check(path):\n    yield 1\n',
      { message: expect.stringContaining('failed: check() returned a generator') },
    ],
    [
      'a module that does not exist',
      'import none_such\ndef check(path): pass\n',
      { message: expect.stringContaining("No module named 'none_such'"), location: { line: 1 } },
    ],
    [
      'a change of the output',
      'import os\ndef check(path):\n    os.remove(path + "/part-0.csv")\n',
      {
        message: 'output `scores`: check `checks/check.py` changed the output',
        evidence: ['part-0.csv: removed'],
      },
    ],
  ])('fails its step with %s', async (_, check, expected) => {
    await using project = await projectWith(check);
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toEqual({ make: 'failed' });
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      { code: 'check-failed', step: 'make', ...expected },
    ]);
  });

  test('that hangs is killed at its time limit', async () => {
    await using project = await projectWith(
      'def check(path):\n    while True:\n        pass\n',
      ', timeout: 1',
    );
    const { report } = await project.run('p.yml');
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'check-failed',
        message: expect.stringContaining('timeout: still running after 1 s at checks/check.py:'),
        hint: 'Make the check faster, or raise `timeout` of the expectation.',
      },
    ]);
  });

  test('can be a warning', async () => {
    await using project = await projectWith(
      'def check(path):\n    assert False, "no"\n',
      ', severity: warning',
    );
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toEqual({ make: 'passed' });
    expect(report.findings).toMatchObject([{ code: 'check-failed', severity: 'warning' }]);
  });

  test('can be another function, which is imported', async () => {
    await using project = await projectWith('from own_checks import has_rows\n', '');
    await project.write({
      'checks/own_checks.py': 'def has_rows(path):\n    assert False, "no rows"\n',
      'p.yml':
        'steps:\n  make:\n    script: make.py\n    output_paths: { scores: out }\n    expect: { scores: { check: "checks/check.py:has_rows" } }\n',
    });
    const { report } = await project.run('p.yml');
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      { location: { file: 'checks/own_checks.py', line: 2 } },
    ]);
  });

  test.each([
    ['without the function', 'def chek(path): pass\n', 'has no function `check`'],
    ['that is not Python', 'def check(path:\n', 'cannot be read in line 1'],
  ])('%s is refused before the run', async (_, check, expected) => {
    await using project = await projectWith(check);
    const refused = project.run('p.yml');
    await expect(refused).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(expected),
      location: { file: 'p.yml', line: 6 },
      cure: expect.any(String),
    });
  });
});
