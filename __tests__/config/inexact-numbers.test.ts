import { expect, test } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint, complaintAbout } from './complaint.ts';

const cure = 'Write it in quotes, and convert the text in the script.';
const LOST = 'is beyond ±2^53 and would lose digits';

test.each<[part: string, yaml: string, expected: string]>([
  [
    'a job argument',
    'steps:\n  a:\n    job_args: { id: 9007199254740993 }\n',
    `p.yml:3:21: steps.a.job_args.id: 9007199254740993 ${LOST}\n  ${cure}`,
  ],
  [
    'one in a list, in hexadecimal',
    'steps: {a: {job_args: {x: [1, 0xffffffffffffffff]}}}\n',
    `p.yml:1:31: steps.a.job_args.x[1]: 0xffffffffffffffff ${LOST}\n  ${cure}`,
  ],
  [
    'one of all steps',
    'defaults: {job_args: {x: -9007199254740993}}\nsteps: {a: {}}\n',
    `p.yml:1:26: defaults.job_args.x: -9007199254740993 ${LOST}\n  ${cure}`,
  ],
  [
    'a parameter',
    'steps: {a: {call: f, parameters: {x: 9007199254740993}}}\n',
    `p.yml:1:38: steps.a.parameters.x: 9007199254740993 ${LOST}\n  ${cure}`,
  ],
])('%s that would lose digits is refused', async (_, yaml, expected) => {
  expect(await complaint('p.yml', yaml)).toBe(expected);
});

test('other numbers, and texts of digits, are not', async () => {
  const args = 'x: 9007199254740991, y: 1e300, z: "9007199254740993"';
  await using project = await createTempProject({
    'p.yml': `steps: {a: {job_args: {${args}}, environ_vars: {ID: 9007199254740993}}}`,
    'p.json': '{"steps": {"a": {"job_args": {"x": 9007199254740993}}}}',
  });
  const { steps } = await loadPipeline('p.yml', { cwd: project.dir });
  expect(steps[0]).toMatchObject({
    jobArgs: { x: 9007199254740991, y: 1e300, z: '9007199254740993' },
    environVars: { ID: '9007199254740993' },
  });
  expect(await complaintAbout('p.json', project.dir)).toContain(`9007199254740993 ${LOST}`);
});
