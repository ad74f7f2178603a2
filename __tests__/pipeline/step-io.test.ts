import { describe, expect, it } from 'vitest';
import { planOf } from '../support/planned.ts';

describe('outputs', () => {
  it.each([
    ['out/model', 'directory', 'model'],
    ['out/model.json', 'file', 'model.json'],
    ['out/model.tar.gz', 'file', 'model.tar.gz'],
    ['out/archive.7z', 'file', 'archive.7z'],
    ['out/v1.2', 'directory', 'v1.2'],
    ['out/sets.csv/', 'directory', 'sets.csv'],
    ['out/.hidden', 'directory', '.hidden'],
    ['s3://bucket/x.csv', 'file', 'x.csv'],
    ['out/x/..', 'directory', 'out'],
    ['..', 'directory', 'result'],
    ['.', 'directory', 'result'],
    ['', 'directory', 'result'],
  ])('declared as %j are a %s named %s', (path, kind, fileName) => {
    const plan = planOf({ steps: { a: { output_paths: { result: path }, writes: ['unseen'] } } });
    expect(plan.steps[0]?.outputs).toEqual([{ name: 'result', kind, fileName, declared: true }]);
  });

  it.each([
    [['x', 'y:file', 'z:directory', 'x:file'], 'x:file y:file z:directory'],
    [['../x:file'], '../x:file'],
    [[], 'data_output:directory'],
  ])('seen in the script as %j are %s', (writes, outputs) => {
    const plan = planOf({ steps: { a: { writes } } });
    const planned = plan.steps[0]?.outputs ?? [];
    expect(planned.map(({ name, kind }) => `${name}:${kind}`).join(' ')).toBe(outputs);
    expect(planned.every(({ declared, fileName }) => !declared && !fileName.includes('/'))).toBe(
      true,
    );
  });

  it('are empty if the step declares an empty mapping', () => {
    const plan = planOf({ steps: { a: { output_paths: {}, writes: ['x'] } } });
    expect(plan.steps[0]?.outputs).toEqual([]);
  });
});
