import path from 'node:path';
import { expect, test } from 'vitest';
import { projectCode } from '../../src/bundle/project-code.ts';
import { createProject } from '../support/pipeline-rig.ts';

async function codeOf(files: Record<string, string>, roots: readonly string[] = []) {
  await using project = await createProject({ ...files, 'unused.py': '' });
  const [first = ''] = Object.keys(files);
  const start = project.path(first);
  const found = projectCode(
    [start],
    [path.dirname(start), ...roots.map((root) => project.path(root))],
    () => true,
  );
  const relative = (file: string) => path.relative(project.dir, file).replaceAll('\\', '/');
  return { ...found, files: found.files.map(relative), roots: found.importRoots.map(relative) };
}

test('modules are followed through packages and relative imports', async () => {
  const { files, packages } = await codeOf({
    'scripts/a.py': 'import pandas\nfrom pkg.one import go\nimport missing.part',
    'scripts/pkg/__init__.py': '',
    'scripts/pkg/one.py': 'from . import two\nfrom .sub.three import f',
    'scripts/pkg/two.py': '',
    'scripts/pkg/sub/three.py': 'import numpy.linalg',
    'scripts/pkg/other.py': '',
  });
  expect(files).toEqual([
    'scripts/a.py',
    'scripts/pkg/__init__.py',
    'scripts/pkg/one.py',
    'scripts/pkg/sub/three.py',
    'scripts/pkg/two.py',
  ]);
  expect(packages).toEqual(['missing', 'numpy', 'pandas']);
});

test('the first directory that has a module is used, as Python does', async () => {
  const { files } = await codeOf(
    { 'scripts/a.py': 'import tools', 'lib/tools.py': '', 'later/tools.py': '' },
    ['lib', 'later'],
  );
  expect(files).toEqual(['lib/tools.py', 'scripts/a.py']);
});

test('modules that import each other end', async () => {
  const { files } = await codeOf({ 'a.py': 'import b', 'b.py': 'import a' });
  expect(files).toEqual(['a.py', 'b.py']);
});

test('a loaded file outside of the known directories adds the parent of its package', async () => {
  await using project = await createProject({
    'scripts/a.py': '',
    'src/pkg/__init__.py': '',
    'src/pkg/sub/__init__.py': '',
    'src/pkg/sub/m.py': '',
  });
  const start = [project.path('scripts/a.py'), project.path('src/pkg/sub/m.py')];
  const found = projectCode(start, [project.path('scripts')], () => true);
  expect(found.importRoots).toEqual([project.path('src')]);
  expect(found.files).toHaveLength(4);
});
