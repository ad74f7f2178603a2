import { symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { findScript, listScripts, type ScriptSearch } from '../../src/config/script-search.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

/** Searches the script of a step that is alone in its pipeline, or that precedes another step. */
function search(
  project: TempProject,
  step: { name?: string; script?: string },
  options: { scriptDirs?: string[]; form?: 'plain' | 'pipeline'; root?: string } = {},
): ScriptSearch {
  const { name = 'a_step', ...rest } = step;
  const config = pipelineFromValue(
    {
      script_dirs: options.scriptDirs ?? [],
      steps: {
        [name]: rest,
        ...(options.form === 'pipeline' ? { 'another one': { depends_on: name } } : {}),
      },
    },
    { root: project.path(options.root ?? '.') },
  );
  const [first] = config.steps;
  if (first === undefined) {
    throw new Error('the pipeline has a step');
  }
  return findScript(config, first, { cwd: project.dir });
}

function found(project: TempProject, file: string, ...alsoAt: string[]): ScriptSearch {
  return { found: true, path: project.path(file), alsoAt: alsoAt.map(project.path) };
}

describe('findScript', () => {
  test('looks a name up in script_dirs, the root, and the default list, in this order', async () => {
    await using project = await createTempProject({
      'mine/a.py': '',
      'a.py': '',
      'scripts/a.py': '',
      'src/cursus/steps/scripts/a.py': '',
      'dockers/xgboost_atoz/scripts/b.py': '',
      'dockers/pytorch_bsm_ext/scripts/b.py': '',
    });
    expect(search(project, { script: 'a.py' }, { scriptDirs: ['mine'] })).toEqual(
      found(project, 'mine/a.py', 'a.py', 'src/cursus/steps/scripts/a.py', 'scripts/a.py'),
    );
    expect(search(project, { script: 'a' })).toEqual(
      found(project, 'a.py', 'src/cursus/steps/scripts/a.py', 'scripts/a.py'),
    );
    expect(search(project, { script: 'b' })).toEqual(
      found(project, 'dockers/xgboost_atoz/scripts/b.py', 'dockers/pytorch_bsm_ext/scripts/b.py'),
    );
  });

  test('searches the default list below the working directory last', async () => {
    await using project = await createTempProject({ 'conf/': '', 'scripts/a.py': '', 'b.py': '' });
    expect(search(project, { script: 'a' }, { root: 'conf' })).toEqual(
      found(project, 'scripts/a.py'),
    );
    expect(search(project, { script: 'b' }, { root: 'conf' }).found).toBe(false);
  });

  test('resolves a path from the root, then from each search directory', async () => {
    await using project = await createTempProject({
      'conf/': '',
      'conf/deep/a.py': '',
      'conf/mine/deep/b.py': '',
      'shared/c.py': '',
    });
    const options = { root: 'conf', scriptDirs: ['mine'] };
    expect(search(project, { script: 'deep/a.py' }, options)).toEqual(
      found(project, 'conf/deep/a.py'),
    );
    expect(search(project, { script: './deep/b' }, options)).toEqual(
      found(project, 'conf/mine/deep/b.py'),
    );
    expect(search(project, { script: '../shared/c.py' }, options)).toEqual(
      found(project, 'shared/c.py'),
    );
    expect(search(project, { script: 'deep\\a.py' }, options)).toEqual(
      found(project, 'conf/deep/a.py'),
    );
    expect(search(project, { script: project.path('shared/c') }, options)).toEqual(
      found(project, 'shared/c.py'),
    );
  });

  test('accepts a linked script, and counts each file once', async () => {
    await using project = await createTempProject({ 'real/a.py': '', 'scripts/': '' });
    await symlink(project.path('real/a.py'), project.path('scripts/a.py'));
    expect(search(project, { script: 'a' }, { scriptDirs: ['real'] })).toEqual(
      found(project, 'real/a.py'),
    );
    expect(search(project, { script: 'a' })).toEqual(found(project, 'scripts/a.py'));
  });

  test('does not accept a directory as a script', async () => {
    await using project = await createTempProject({ 'a.py/': '', 'scripts/a.py': '' });
    expect(search(project, { script: 'a.py' })).toEqual(found(project, 'scripts/a.py'));
  });

  test('searches the name of a step that sets no script', async () => {
    await using project = await createTempProject({ 'scripts/train.py': '' });
    expect(search(project, { name: 'train' })).toEqual(found(project, 'scripts/train.py'));
    expect(search(project, { name: 'train_calibration' }, { form: 'pipeline' })).toEqual({
      found: false,
      reason: 'no-script',
    });
  });

  test('reports the searched directories and scripts with similar names', async () => {
    await using project = await createTempProject({
      'scripts/train.py': '',
      'scripts/strain.py': '',
      'scripts/evaluate.py': '',
      'mine/': '',
    });
    const searched = [
      'mine',
      '.',
      'src/cursus/steps/scripts',
      'scripts',
      'dockers/xgboost_atoz/scripts',
      'dockers/pytorch_bsm_ext/scripts',
    ].map(project.path);
    expect(search(project, { script: 'trian.py' }, { scriptDirs: ['mine'] })).toEqual({
      found: false,
      reason: 'not-found',
      name: 'trian',
      searched,
      near: ['train'],
    });
    expect(search(project, { name: 'trainn' }, { form: 'plain' })).toMatchObject({
      reason: 'not-found',
      name: 'trainn',
      near: ['train', 'strain'],
    });
  });

  test('reports the tried files for a path', async () => {
    await using project = await createTempProject({ 'scripts/train.py': '' });
    expect(search(project, { script: '/nowhere/trian' })).toMatchObject({
      reason: 'not-found',
      name: '/nowhere/trian',
      near: ['train'],
    });
    const relative = search(project, { script: 'x/train.py' }, { form: 'pipeline' });
    expect(relative).toMatchObject({ reason: 'not-found', near: ['train'] });
    const beside = search(project, { script: 'scripts/trian.py' }, { form: 'pipeline' });
    expect(beside).toMatchObject({ near: ['scripts/train.py'] });
    expect(relative).toHaveProperty('searched.0', project.path('x/train.py'));
  });

  test('finds nothing under a name too long for any file', async () => {
    await using project = await createTempProject();
    expect(search(project, { script: 'a'.repeat(5000) })).toMatchObject({ reason: 'not-found' });
  });
});

describe('listScripts', () => {
  test('lists the scripts in the search directories by name, the first of each name', async () => {
    await using project = await createTempProject({
      'setup.py': '',
      'mine/train.py': '',
      'mine/notes.md': '',
      'scripts/train.py': '',
      'scripts/prep.py': '',
      'scripts/__init__.py': '',
      'scripts/_shared.py': '',
      'scripts/package.py/': '',
    });
    const config = pipelineFromValue(
      { script_dirs: ['mine'], steps: { a: null } },
      { root: project.dir },
    );
    expect(listScripts(config, { cwd: project.dir })).toEqual([
      { name: 'prep', path: project.path('scripts/prep.py') },
      { name: 'train', path: project.path('mine/train.py') },
    ]);
  });
});
