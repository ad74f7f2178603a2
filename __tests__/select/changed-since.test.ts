/** The steps that a change in a real repository concerns, and the reason for each. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GitCheckout } from '../support/git-checkout.ts';
import {
  changed,
  closePython,
  createRepository,
  environ,
  FILES,
  git,
  MAIN,
  openPython,
  reasonsOf,
} from '../support/repository-rig.ts';

beforeAll(openPython);
afterAll(closePython);

describe('a change', () => {
  test.each<[string, (repository: GitCheckout) => void, Record<string, string>]>([
    ['of nothing', () => {}, {}],
    ['of a file without meaning', ({ write }) => write('README.md', 'more\n'), {}],
    [
      'of a script, with its descendants',
      ({ write }) => write('train.py', `${MAIN}# more\n`),
      { train: '`train.py` changed', report: 'runs after `train`' },
    ],
    [
      'of a module two imports deep',
      ({ write }) => write('lib/deep/words.py', 'WORDS = [1]\n'),
      {
        prepare: '`lib/deep/words.py`, which `lib/clean.py` imports or names, changed',
        train: 'runs after `prepare`',
        report: 'runs after `train`',
      },
    ],
    [
      'of a module on the path of the pipeline',
      ({ write }) => write('modules/shared.py', 'X = 2\n'),
      {
        train: '`modules/shared.py`, which `train.py` imports or names, changed',
        report: 'runs after `train`',
      },
    ],
    [
      'of a package',
      ({ write }) => write('lib/__init__.py', 'X = 2\n'),
      {
        prepare: '`lib/__init__.py`, which `prepare.py` imports or names, changed',
        train: '`lib/__init__.py`, which `train.py` imports or names, changed',
        report: 'runs after `train`',
      },
    ],
    [
      'that removes a module',
      ({ root }) => rmSync(path.join(root, 'lib/rounds.py')),
      {
        train: '`lib/rounds.py`, which `train.py` imports or names, changed',
        report: 'runs after `train`',
      },
    ],
    [
      'that adds a module which hides another',
      ({ write }) => write('shared.py', 'X = 3\n'),
      {
        train: '`shared.py`, which `train.py` imports or names, changed',
        report: 'runs after `train`',
      },
    ],
    [
      'of a declared input',
      ({ write }) => write('data/raw/b.csv', 'a\n2\n'),
      {
        prepare: '`data/raw/b.csv` of the input `raw` changed',
        train: 'runs after `prepare`',
        report: 'runs after `train`',
      },
    ],
    [
      'of a file that an argument names',
      ({ write }) => write('conf/train.json', '{"a": 1}'),
      {
        train: '`conf/train.json`, which the step names, changed',
        report: 'runs after `train`',
      },
    ],
    [
      'of a variable',
      ({ write }) => write('pipeline.yml', FILES['pipeline.yml'].replace('LABEL: a', 'LABEL: b')),
      { train: '`environ_vars.LABEL` changed', report: 'runs after `train`' },
    ],
    [
      'of comments and order in the pipeline file',
      ({ write }) =>
        write(
          'pipeline.yml',
          `# comment${FILES['pipeline.yml'].replace('LABEL: a, ROUNDS: 3', 'ROUNDS: 3, LABEL: a')}`,
        ),
      {},
    ],
    [
      'that adds a step',
      ({ write }) => {
        write('pipeline.yml', `${FILES['pipeline.yml']}  last: { script: last.py }\n`);
        write('last.py', MAIN);
      },
      { last: '`last.py` changed' },
    ],
    [
      'of the requirements',
      ({ write }) => write('requirements-dev.txt', 'pandas\n'),
      {
        prepare: '`requirements-dev.txt` changed',
        train: '`requirements-dev.txt` changed',
        report: '`requirements-dev.txt` changed',
        other: '`requirements-dev.txt` changed',
      },
    ],
    [
      'of the defaults',
      ({ write }) =>
        write('pipeline.yml', `defaults: { environ_vars: { DEBUG: 1 } }\n${FILES['pipeline.yml']}`),
      {
        prepare: '`environ_vars.DEBUG` changed',
        train: '`environ_vars.DEBUG` changed',
        report: '`environ_vars.DEBUG` changed',
        other: '`environ_vars.DEBUG` changed',
      },
    ],
    [
      'of a setting of the pipeline',
      ({ write }) => write('pipeline.yml', `environment: clean\n${FILES['pipeline.yml']}`),
      {
        prepare: '`environment` of the pipeline changed',
        train: '`environment` of the pipeline changed',
        report: '`environment` of the pipeline changed',
        other: '`environment` of the pipeline changed',
      },
    ],
  ])('%s', async (_, change, expected) => {
    using repository = createRepository(FILES);
    change(repository);
    expect(await changed(repository)).toEqual({ base: repository.commit, reasons: expected });
    // Committed on a branch, it is the same.
    git(repository, 'checkout', '--quiet', '-b', 'feature');
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--allow-empty', '-m', 'change');
    expect(await changed(repository)).toEqual({ base: repository.commit, reasons: expected });
  });

  test('on the other branch does not count', async () => {
    using repository = createRepository(FILES);
    git(repository, 'checkout', '--quiet', '-b', 'feature');
    git(repository, 'commit', '--quiet', '--allow-empty', '-m', 'feature');
    git(repository, 'checkout', '--quiet', 'trunk');
    repository.write('other.py', `${MAIN}# trunk\n`);
    repository.commitAll();
    git(repository, 'checkout', '--quiet', 'feature');
    expect(await changed(repository)).toEqual({ base: repository.commit, reasons: {} });
  });

  test('of the name of a module is found under both names', async () => {
    using repository = createRepository(FILES);
    renameSync(
      path.join(repository.root, 'lib/rounds.py'),
      path.join(repository.root, 'lib/turns.py'),
    );
    git(repository, 'add', '--all');
    expect(Object.keys(reasonsOf(await changed(repository)))).toEqual(['train', 'report']);
  });

  test('of code that is loaded by a computed name is found', async () => {
    using repository = createRepository({
      ...FILES,
      'other.py': `import importlib\nimportlib.import_module("lib." + "late")\n${MAIN}`,
      'lib/late.py': '',
    });
    repository.write('lib/late.py', 'X = 1\n');
    expect(reasonsOf(await changed(repository))).toEqual({
      other: '`lib/late.py` changed, and `other.py` loads code by computed names',
    });
  });

  test('of a module in a directory that the script adds to the search is found', async () => {
    using repository = createRepository({
      ...FILES,
      'other.py': `import sys\nsys.path.insert(0, "far")\nimport helper\n${MAIN}`,
      'far/helper.py': 'import helped\n',
      'far/helped.py': '',
    });
    repository.write('far/helped.py', 'X = 1\n');
    expect(reasonsOf(await changed(repository))).toEqual({
      other: '`far/helped.py`, which `far/helper.py` imports or names, changed',
    });
  });

  test('of a file that the code opens by its name is found', async () => {
    using repository = createRepository({
      ...FILES,
      'other.py': `SETTINGS = open("conf/other.toml").read()\n${MAIN}`,
    });
    repository.write('conf/other.toml', 'x = 1\n');
    expect(reasonsOf(await changed(repository))).toEqual({
      other: '`conf/other.toml`, which `other.py` names, changed',
    });
  });

  test('of the code that a command runs, and of its modules, is found', async () => {
    using repository = createRepository({
      'pipeline.yml': `
steps:
  shell: { command: bash run.sh, outputs: {} }
  idle: { command: bash idle.sh, inputs: {}, outputs: {} }
`,
      'run.sh': 'python tool.py\n',
      'idle.sh': 'true\n',
      'tool.py': 'import tools.deep\n',
      'tools/deep.py': '',
    });
    repository.write('tools/deep.py', 'X = 1\n');
    expect(reasonsOf(await changed(repository))).toEqual({
      shell: '`tools/deep.py`, which `tool.py` imports or names, changed',
    });
  });

  test('of a schema that `expect` names concerns its step', async () => {
    const schema = (type: string) => JSON.stringify({ fields: [{ name: 'a', type }] });
    using repository = createRepository({
      ...FILES,
      'schemas/clean.schema.json': schema('integer'),
      'pipeline.yml': FILES['pipeline.yml'].replace(
        '    outputs: { clean: out/clean.csv }\n',
        '    outputs: { clean: out/clean.csv }\n    expect: { clean: { schema: schemas/clean.schema.json } }\n',
      ),
    });
    repository.write('schemas/clean.schema.json', schema('string'));
    expect(reasonsOf(await changed(repository))).toEqual({
      prepare: '`expect` changed',
      train: 'runs after `prepare`',
      report: 'runs after `train`',
    });
  });

  test('in another project of the repository does not count', async () => {
    using repository = createRepository(
      Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`one/${name}`, text])),
    );
    repository.write('two/requirements.txt', 'pandas\n');
    repository.write('two/train.py', '');
    const found = await changed(repository, 'trunk', 'one/pipeline.yml');
    expect(found).toEqual({ base: repository.commit, reasons: {} });
    repository.write('requirements.txt', 'pandas\n');
    const all = await changed(repository, 'trunk', 'one/pipeline.yml');
    expect(Object.keys(reasonsOf(all))).toHaveLength(4);
  });
});

test('the index of the user and the variables of a hook are left alone', async () => {
  using repository = createRepository(FILES);
  repository.write('pipeline.yml', FILES['pipeline.yml'].replace('LABEL: a', 'LABEL: b'));
  const before = git(repository, 'status', '--porcelain');
  const hook = { ...environ, GIT_DIR: '/nowhere/.git', GIT_INDEX_FILE: '/nowhere/index' };
  const found = await changed(repository, 'trunk', 'pipeline.yml', hook);
  expect(reasonsOf(found)).toMatchObject({ train: '`environ_vars.LABEL` changed' });
  expect(git(repository, 'status', '--porcelain')).toBe(before);
});
