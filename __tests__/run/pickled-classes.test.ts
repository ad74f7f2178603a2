import { expect, test } from 'vitest';
import { createProject } from '../support/pipeline-rig.ts';

const writes = (protocol: number, dump = 'pickle.dump') => `
import pickle
class Scaler:
    pass
def main(input_paths, output_paths, environ_vars, job_args):
    with open(output_paths["model"] + "/m.pkl", "wb") as file:
        ${dump}({"scaler": Scaler()}, file, protocol=${protocol})
`;
const reads = `
import pickle
def main(input_paths, output_paths, environ_vars, job_args):
    pickle.load(open(input_paths["model"] + "/m.pkl", "rb"))
`;
const steps = {
  a: { output_paths: { model: 'out/a' } },
  b: { input_paths: { model: { from: 'a.model' } } },
};

test.each([0, 2, 4, 5])('a class of the script in a pickle of protocol %i', async (protocol) => {
  await using project = await createProject({
    'scripts/a.py': writes(protocol),
    'scripts/b.py': reads,
  });
  const { report } = await project.run({ steps });
  expect(report.success).toBe(true);
  const [found] = report.findings.filter(({ code }) => code === 'pickled-script-class');
  expect(found).toMatchObject({ severity: 'warning', step: 'a' });
  expect(found?.message).toContain('refers to `Scaler` of the script `a.py`: m.pkl');
});

test('a class of a module that is no script is no warning', async () => {
  await using project = await createProject({
    'scripts/scalers.py': 'class Scaler:\n    pass\n',
    'scripts/a.py': writes(4).replace('class Scaler:\n    pass', 'from scalers import Scaler'),
    'scripts/b.py': reads,
  });
  const { report } = await project.run({ steps });
  expect(report.findings.map(({ code }) => code)).not.toContain('pickled-script-class');
});
