import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { pipelineJsonSchema } from '../../src/config/pipeline-schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const examples = readdirSync(path.join(root, 'examples'));
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(pipelineJsonSchema());

function accepts(value: unknown): boolean {
  try {
    pipelineFromValue(value, { root: '.' });
    return true;
  } catch {
    return false;
  }
}

describe('the JSON Schema', () => {
  test('is fresh in docs/schema', () => {
    const committed = readFileSync(path.join(root, 'docs/schema/pipeline.schema.json'), 'utf8');
    expect(committed).toBe(`${JSON.stringify(pipelineJsonSchema(), null, 2)}\n`);
  });

  test('describes every key', () => {
    const undescribed: string[] = [];
    const defs = pipelineJsonSchema()['$defs'] as Record<string, Described>;
    const check = (schema: Described, owner: string): void => {
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        const target = property.$ref === undefined ? undefined : defs[property.$ref.slice(8)];
        if ((property.description ?? target?.description) === undefined) {
          undescribed.push(`${owner}.${key}`);
        }
        check(property, `${owner}.${key}`);
      }
    };
    check(pipelineJsonSchema(), '');
    for (const [name, schema] of Object.entries(defs)) {
      check(schema, name);
    }
    expect(Object.keys(defs)).toContain('Step');
    expect(undescribed).toEqual([]);
  });

  test.each(examples)('accepts examples/%s', (example) => {
    const file = path.join(root, 'examples', example, 'pipeline.yml');
    isValid(parse(readFileSync(file, 'utf8')));
    expect(isValid.errors).toBeNull();
  });

  test.each<[expected: boolean, value: unknown]>([
    [true, { from: 'definition.json' }],
    [true, { from: 'dvc.yaml', name: 'x', steps: { train: { timeout: 60 } } }],
    [true, { from: 'definition.json', parameters: { RunId: 'local', Depth: 6 } }],
    [false, { from: '' }],
    [false, { from: 'dvc.yaml', steps: { train: { timout: 60 } } }],
    [false, { from: 'definition.json', parameters: ['RunId'] }],
    [false, { parameters: { RunId: 'local' }, steps: { a: {} } }],
  ])('says %s to %j, which adds to another file', (expected, value) => {
    expect(isValid(value)).toBe(expected);
  });

  test.each<[expected: boolean, value: unknown]>([
    [true, { steps: { a: null } }],
    [true, { $schema: 'x', name: 2024, steps: [{ name: 'a' }, { name: 'b', depends_on: 'a' }] }],
    [true, { steps: { 'étape 1': { memory: '1.5 GiB', timeout: 604800, job_args: null } } }],
    [true, { preload: ['numpy'], steps: { a: { inputs: { X: '', Y: { from: 'b.c' } } } } }],
    [true, { steps: { a: { environ_vars: { A: 1, B: 'x' }, job_args: { x: [{ y: null }] } } } }],
    [true, { steps: { a: { memory_limit: 'auto', log_limit: 'off', output_limit: '1.5 GiB' } } }],
    [true, { steps: { a: { process_limit: 1 } }, defaults: { process_limit: 'off' } }],
    [true, { steps: { constructor: { environ_vars: { toString: 'x' } } } }],
    [false, { steps: { a: { memory_limit: 0 } } }],
    [false, { steps: { a: { memory_limit: 'Off' } } }],
    [false, { steps: { a: { log_limit: 'auto' } } }],
    [false, { steps: { a: { output_limit: '0GB' } } }],
    [false, { steps: { a: { process_limit: '5' } } }],
    [false, { steps: { a: { process_limit: 0 } } }],
    [false, { steps: { a: {} }, defaults: { log_limit: false } }],
    [false, { steps: JSON.parse('{"__proto__": {}}') }],
    [false, {}],
    [false, []],
    [false, { steps: {} }],
    [false, { steps: [] }],
    [false, { steps: 'a.py' }],
    [false, { steps: { a: 'a.py' } }],
    [false, { steps: [{ script: 'a.py' }] }],
    [false, { steps: { 'a/b': {} } }],
    [false, { steps: { 'a->b': {} } }],
    [false, { steps: { ['a'.repeat(101)]: {} } }],
    [false, { steps: { a: {} }, stpes: {} }],
    [false, { steps: { a: { timout: 1 } } }],
    [false, { steps: { a: { timeout: 0 } } }],
    [false, { steps: { a: { timeout: '60' } } }],
    [false, { steps: { a: { timeout: 604801 } } }],
    [false, { steps: { a: { memory: 0 } } }],
    [false, { steps: { a: { memory: '0 GB' } } }],
    [false, { steps: { a: { memory: 'lots' } } }],
    [false, { steps: { a: { script: '' } } }],
    [false, { steps: { a: { script: 'a\0b' } } }],
    [false, { steps: { a: { inputs: {}, input_paths: {} } } }],
    [false, { steps: [{ name: 'a', outputs: {}, output_paths: {} }] }],
    [false, { steps: { a: { inputs: { X: { frm: 'b' } } } } }],
    [false, { steps: { a: { inputs: { '../X': 'b' } } } }],
    [false, { steps: { a: { outputs: { X: '' } } } }],
    [false, { steps: { a: { environ_vars: { A: true } } } }],
    [false, { steps: { a: { environ_vars: { 'A=B': '' } } } }],
    [false, { steps: { a: { job_args: [] } } }],
    [false, { steps: { a: { depends_on: [null] } } }],
    [false, { steps: { a: {} }, environment: 'dirty' }],
    [false, { steps: { a: {} }, pip_install: true }],
    [false, { steps: { a: {} }, preload: 'on' }],
    [false, { steps: { a: {} }, preload: ['a b'] }],
    [false, { steps: { a: {} }, defaults: { script: 'a.py' } }],
  ])('says %s, as the loader does, to %j', (expected, value) => {
    expect({ schema: isValid(value), loader: accepts(value) }).toEqual({
      schema: expected,
      loader: expected,
    });
  });
});

interface Described {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}
