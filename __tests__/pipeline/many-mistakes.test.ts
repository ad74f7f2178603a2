import { describe, expect, it } from 'vitest';
import { describeUserError, UserError } from '../../src/text/errors.ts';
import { createProject } from '../support/pipeline-rig.ts';
import { mistakeOf, type PipelineSketch } from '../support/planned.ts';

describe('several mistakes in the wiring', () => {
  it('are reported at once, each with its location and cure, in the order of the file', async () => {
    await using project = await createProject({
      'p.yml': [
        'steps:',
        '  prepare: { script: x.py, output_paths: { clean: out/clean, log: out/log } }',
        '  other: { script: x.py, depends_on: [other], output_paths: { clean: ./out/clean } }',
        '  train:',
        '    script: x.py',
        '    depends_on: [prepar]',
        '    input_paths:',
        '      a: { from: prepare.cleen }',
        '      b: { from: prepar.clean }',
        '      c: out/clean',
        '',
      ].join('\n'),
    });
    const mistake = await project.run('p.yml').catch((error) => error);
    expect(mistake).toBeInstanceOf(UserError);
    expect(describeUserError(mistake)).toBe(
      [
        'p.yml:3:39: Step `other` depends on itself.',
        '  Remove that dependency.',
        'p.yml:6:18: Step `prepar` does not exist.',
        '  Did you mean `prepare`?',
        'p.yml:8:7: Step `prepare` has no output `cleen`.',
        '  Did you mean `prepare.clean`?',
        'p.yml:9:7: Step `prepar` does not exist.',
        '  Did you mean `prepare`?',
        'p.yml:10:7: Two steps declare the same output path `./out/clean`, which input `c` of step `train` reads: `prepare.clean` (p.yml:2:44) and `other.clean` (p.yml:3:63).',
        '  Choose one with `from: prepare.clean` or `from: other.clean`, or give them different paths.',
      ].join('\n'),
    );
  });

  it('are reported together with data paths that no step writes', () => {
    const { message } = mistakeOf({
      form: 'spec',
      steps: { a: { output_paths: { out: 'x' } }, b: { input_paths: { in: 'x' } } },
      edges: [
        { from: 'a', to: 'b', dataPath: 'y' },
        { from: 'a', to: 'c' },
      ],
    });
    expect(message).toContain('`data_path` of the data flow a -> b is `y`');
    expect(message).toContain('Step `c` does not exist.');
  });

  it('are not all processed if there are thousands', () => {
    const steps: PipelineSketch['steps'] = {};
    for (let i = 0; i < 5000; i += 1) {
      steps[`step_number_${i}`] = { depends_on: [`stap_nomber_${i}`] };
    }
    expect(mistakeOf({ steps }).message).toMatch(/and at least 80 more problems$/);
  });
});
