import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../../src/config/load-pipeline.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { complaintAbout } from '../complaint.ts';

const project = (params: string) =>
  createTempProject({
    'params.yaml': 'prepare: { n: 3, none: null, sizes: [1, { w: 2 }] }\na.b: 1\n',
    'more.json': '{ "seed": 1 }',
    'conf.toml': 'rate = 1\n',
    'dvc.yaml': `stages:\n  a: { cmd: x, outs: [o], params: ${params} }\n`,
  });

describe('`params` of a stage', () => {
  it.each([
    [
      '[prepare.n, prepare.m]',
      'dvc.yaml:2:47: stage `a`: `params.yaml` has no parameter `prepare.m`\n  Did you mean `prepare.n`?',
    ],
    ['[nope.n]', '`params.yaml` has no parameter `nope.n`\n  Add it to `params.yaml`'],
    ['[more.json: [sed]]', '`more.json` has no parameter `sed`\n  Did you mean `seed`?'],
    ['[none.yaml: [n]]', 'the parameter file `none.yaml` of `n` does not exist'],
  ])('%s is an error if its file does not have them', async (params, problem) => {
    await using made = await project(params);
    expect(await complaintAbout('dvc.yaml', made.dir)).toContain(problem);
  });

  it('can be paths, also into lists, whole files, and values of files that are not read', async () => {
    const names = 'prepare, prepare.none, "prepare.sizes[1].w", prepare.sizes.0, a.b';
    await using made = await project(`[${names}, more.json: , conf.toml: [rate]]`);
    expect((await loadPipeline('dvc.yaml', { cwd: made.dir })).steps).toHaveLength(1);
  });
});
