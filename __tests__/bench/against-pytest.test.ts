import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAULTS, writeFaulty } from '../../bench/against-pytest/faults.ts';
import type { FaultyRun } from '../../bench/against-pytest/faulty-run.ts';
import { againstPytestTable } from '../../scripts/docs/against-pytest-table.ts';
import { cursusHere } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

describe('each fault of the comparison', () => {
  test.each(FAULTS)('$id: fails, with all that is to be named', async (fault) => {
    await using project = await createTempProject();
    await writeFaulty(fault, project.dir);
    const env = { RAN_FILE: project.path('ran.txt'), PID_FILE: project.path('pid.txt') };
    const args = ['test-pipeline', 'pipeline.json', '--timeout', '3'];
    const { exitCode, stdout } = await cursusHere(args, { cwd: project.dir, env });
    expect(exitCode).toBe(1);
    for (const location of Object.values(fault.locations)) expect(stdout).toMatch(location);
    const ran = readFileSync(project.path('ran.txt'), 'utf8');
    expect(ran.includes('report\n')).toBe(!('report' in fault.scripts));
  });

  test('is one change: without it the pipeline passes', async () => {
    await using project = await createTempProject();
    const [fault] = FAULTS;
    if (fault === undefined) throw new Error('There is no fault.');
    await writeFaulty({ ...fault, scripts: {} }, project.dir);
    const { exitCode } = await cursusHere(['test-pipeline', 'pipeline.json'], {
      cwd: project.dir,
      env: { RAN_FILE: project.path('ran.txt') },
    });
    expect(exitCode).toBe(0);
  });
});

test('the table describes what each way made of each fault', () => {
  const base = { seconds: 5.4, exit_code: 1, other_step_ran: true, process_left: false, named: [] };
  const runs: readonly FaultyRun[] = FAULTS.flatMap(({ id }) => [
    { ...base, fault: id, way: 'cursus', named: ['reader', 'column'] },
    { ...base, fault: id, way: 'pytest', exit_code: null, process_left: true },
    { ...base, fault: id, way: 'both plugins', exit_code: 0 },
  ]);
  const seconds = { median: 2, min: 1.5, max: 3, runs: 5 };
  const table = againstPytestTable({
    machine: { cpu: '', cores: 2, memory_gigabytes: 4, system: '', versions: {} },
    plugin_versions: { py: '1', pytest: '9' },
    limit_seconds: 5,
    patience_seconds: 60,
    gradient_boosting: ['cursus', 'pytest', 'both plugins'].map((name) => ({ name, seconds })),
    faults: runs,
  });
  expect(table).toContain('| 1.5 s | 1.5 s | 1.5 s |');
  const rows = table.split('\n').filter((line) => line.startsWith('| a step'));
  expect(rows[0]).toContain('| names reader, column | does not end | not noticed: passes |');
  expect(rows.at(-1)).toContain('| ends after 5 s; names reader, column; other steps run |');
  expect(table).toContain('(pytest 9)');
});

test('the results of all faults and ways are committed', () => {
  const file = path.resolve(import.meta.dirname, '../../bench/against-pytest.json');
  const { faults } = JSON.parse(readFileSync(file, 'utf8')) as { faults: FaultyRun[] };
  expect(new Set(faults.map(({ fault, way }) => `${fault} ${way}`)).size).toBe(FAULTS.length * 5);
});
