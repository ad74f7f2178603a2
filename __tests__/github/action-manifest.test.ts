import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACTION_INPUTS } from '../../src/github/input-schema.ts';
import { loadInputs } from '../../src/github/inputs.ts';
import { ACTION_OUTPUTS } from '../../src/github/outputs.ts';

const manifest = parse(
  readFileSync(path.resolve(import.meta.dirname, '..', '..', 'action.yml'), 'utf8'),
);

describe('action.yml', () => {
  it('offers the inputs that are read, with their descriptions and defaults', () => {
    const expected = Object.entries(ACTION_INPUTS).map(([name, input]) => [
      name,
      { description: input.description, required: false, default: input.default },
    ]);
    expect(Object.entries(manifest.inputs)).toEqual(expected);
  });

  it('offers the outputs that are set, with their descriptions', () => {
    const expected = Object.entries(ACTION_OUTPUTS).map(([name, output]) => [
      name,
      { description: output.description },
    ]);
    expect(Object.entries(manifest.outputs)).toEqual(expected);
  });

  it('has valid examples in its messages', () => {
    for (const [name, { example }] of Object.entries(ACTION_INPUTS)) {
      const source = name === 'scripts' ? {} : { 'INPUT_PIPELINE-CONFIG': 'p.yml' };
      const variables = { ...source, [`INPUT_${name.toUpperCase()}`]: example };
      expect(() => loadInputs(variables, '.')).not.toThrow();
    }
  });

  it('runs the bundle with a Node version that GitHub supports', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });

  it('satisfies the limits of the marketplace', () => {
    expect(manifest.description.length).toBeLessThanOrEqual(125);
    expect(manifest.author).toBe('cursus-runtime-action authors');
    expect(manifest.branding).toEqual({ icon: 'activity', color: 'blue' });
  });
});
