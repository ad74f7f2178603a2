import { expect, test } from 'vitest';
import { pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { complaint } from './complaint.ts';

const cure = 'Replace it by the value that step `a` needs.';

test.each<[part: string, yaml: string, expected: string]>([
  [
    'an argument',
    'steps:\n  a:\n    call: cli\n    args: [--ratio, TODO]\n',
    `p.yml:4:21: steps.a.args[1]: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'an argument with its option, in one text',
    'steps: {a: {call: cli, args: "--ratio=TODO -v"}}\n',
    `p.yml:1:30: steps.a.args[0]: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'a part of a command',
    'steps: {a: {command: [Rscript, TODO]}}\n',
    `p.yml:1:32: steps.a.command[1]: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'a variable',
    'steps: {a: {environ_vars: {X: TODO}}}\n',
    `p.yml:1:31: steps.a.environ_vars.X: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'a variable of all steps',
    'defaults: {environ_vars: {X: TODO}}\nsteps: {a: {}}\n',
    `p.yml:1:30: defaults.environ_vars.X: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'a job argument, in a list',
    'steps: {a: {job_args: {x: [1, TODO]}}}\n',
    `p.yml:1:31: steps.a.job_args.x[1]: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'a parameter',
    'steps: {a: {call: f, parameters: {x: TODO}}}\n',
    `p.yml:1:38: steps.a.parameters.x: \`TODO\` is not a value yet\n  ${cure}`,
  ],
  [
    'an input, in the short form',
    'steps: {a: {inputs: {raw: TODO}}}\n',
    'p.yml:1:27: steps.a.inputs.raw: `TODO` is not a value yet\n  Replace it by a path. Without `input_paths`, the step runs on sample data.',
  ],
])('TODO is refused as %s', async (_, yaml, expected) => {
  expect(await complaint('p.yml', yaml)).toBe(expected);
});

test('all that are left are listed together', async () => {
  const text = await complaint(
    'p.yml',
    'steps: {a: {inputs: {raw: TODO}, environ_vars: {X: TODO}}}\n',
  );
  expect(text.match(/TODO/g)).toHaveLength(2);
});

test('a text that contains the word is a value', () => {
  const value = { steps: { a: { environ_vars: { X: 'TODO list' } } } };
  expect(pipelineFromValue(value, { root: '/r' }).steps).toHaveLength(1);
});
