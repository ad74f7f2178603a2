import { expect, it } from 'vitest';
import { inputLocation, outputLocation } from '../../src/pipeline/key-location.ts';
import { configOf } from '../support/planned.ts';

const config = configOf({
  steps: {
    long: { input_paths: { in: 'x' }, output_paths: { out: 'y' } },
    short: { inputs: { in: 'x' } },
    // Declared elsewhere, in a saved spec: the file has but the step.
    bare: {},
  },
});

it.each([
  ['long', 'steps.long.input_paths.in', 'steps.long.output_paths.out'],
  ['short', 'steps.short.inputs.in', 'steps.short'],
  ['bare', 'steps.bare', 'steps.bare'],
])('the keys of step %s are at %s and %s', (name, input, output) => {
  const step = config.steps.find((one) => one.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  expect(inputLocation(config, step, 'in')?.file).toBe(input);
  expect(outputLocation(config, step, 'out')?.file).toBe(output);
});
