import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProject, readsColumn, script, writesCsv } from '../support/pipeline-rig.ts';

const PIPELINE = {
  steps: {
    prep: { script: 'prep.py', outputs: { table: 'out/prep' } },
    mid: {
      script: 'mid.py',
      inputs: { table: { from: 'prep.table' } },
      outputs: { model: 'out/mid' },
    },
    end: { script: 'end.py', inputs: { model: { from: 'mid.model' } } },
  },
};

// prep → mid → end
test.each([
  ['a syntax error in the producer', 'mid.py'],
  ['a syntax error further upstream', 'prep.py'],
])('--step runs on kept results despite %s', async (_, file) => {
  await using project = await createProject({
    'prep.py': script(writesCsv('table')),
    'mid.py': script(writesCsv('model')),
    'end.py': script(readsColumn('model', 'label')),
  });
  const statuses = async (step?: string) => {
    const { report } = await project.run(PIPELINE, {
      keepResults: true,
      ...(step === undefined ? {} : { step }),
    });
    return report.steps.map(({ name, status }) => `${name} ${status}`);
  };
  expect(await statuses()).toEqual(['prep passed', 'mid passed', 'end passed']);
  await project.write({ [file]: 'def (\n' });
  expect(await statuses('end')).toContain('end passed');
  rmSync(project.path(file));
  expect(await statuses('end')).toContain('end passed');
  // Without the option, the fault counts.
  expect(await statuses()).toContain(`${file.replace('.py', '')} failed`);
});
