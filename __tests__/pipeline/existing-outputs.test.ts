import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { codes, createProject, script, statuses } from '../support/pipeline-rig.ts';
import { planOf } from '../support/planned.ts';

describe('an output path that is an existing file', () => {
  it.each([
    ['LICENSE', 'file'],
    ['out/../LICENSE', 'file'],
    ['model.json', 'file'],
    // A path with a final slash is always a directory.
    ['LICENSE/', 'directory'],
  ])('becomes a %s from %s, and is reported', (path, kind) => {
    const plan = planOf({
      steps: { a: { output_paths: { o: path } } },
      onDisk: ['LICENSE', 'model.json'],
    });
    expect(plan.steps[0]?.outputs[0]?.kind).toBe(kind);
    expect(plan.findings).toEqual([
      {
        code: 'output-exists',
        severity: 'notice',
        step: 'a',
        message: `output \`o\` is the path of an existing file, \`${path}\`: the step writes to the workspace and does not overwrite the file`,
        location: expect.objectContaining({ file: 'steps.a.output_paths.o' }),
        hint: expect.stringContaining('declare a path where no file exists'),
      },
    ]);
  });

  it('feeds the directory that contains it', () => {
    const plan = planOf({
      steps: { a: { output_paths: { o: 'out/model' } }, b: { input_paths: { i: 'out' } } },
      onDisk: ['out/model'],
    });
    expect(plan.flows.map(({ connections }) => connections[0].part)).toEqual([
      { kind: 'inside', path: 'model' },
    ]);
  });

  it.each([
    ['a directory', { a: { output_paths: { o: 'out' } } }],
    [
      'a file that a step without script stands for',
      { a: { script: 'none', output_paths: { o: 'raw.csv' } } },
    ],
    ['an address', { a: { output_paths: { o: 's3://bucket/raw.csv' } } }],
  ] as const)('is not %s', (_, steps) => {
    expect(planOf({ steps, onDisk: ['out/', 'raw.csv'] }).findings).toEqual([]);
  });

  it('is not changed by a step that writes a file', async () => {
    await using project = await createProject({
      LICENSE: 'MIT',
      'a.py': script('with open(output_paths["o"], "w") as file:\n    file.write("id\\n1\\n")'),
    });
    const { report } = await project.run({
      name: 'p',
      steps: { a: { script: 'a.py', output_paths: { o: 'LICENSE' } } },
    });
    expect(statuses(report)).toEqual({ a: 'passed' });
    expect(codes(report)).toContain('a:output-exists');
    expect(await readFile(project.path('LICENSE'), 'utf8')).toBe('MIT');
  });
});
