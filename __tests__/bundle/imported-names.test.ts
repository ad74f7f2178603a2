import { expect, test } from 'vitest';
import { importedNames } from '../../src/bundle/imported-names.ts';

test.each([
  ['import a', ['a']],
  ['import a.b as c, d  # e', ['a.b', 'd']],
  ['    import a; import b', ['a']],
  ['from a.b import c as d, e', ['a.b', 'a.b.c', 'a.b.e']],
  ['from a import (\n    b,  # first\n    c as d,\n)', ['a', 'a.b', 'a.c']],
  ['from . import a', ['.', '.a']],
  ['from ..a import b', ['..a', '..a.b']],
  ['from a import *', ['a']],
  ['important = 1\n# import a\nx = "import a"', []],
])('of %j are the modules', (text, modules) => {
  expect(importedNames('x.py', text).modules).toEqual(modules);
});

test('environment variables that the code names are found', () => {
  const text = [
    'os.environ["A"], os.environ.get("B", 1), os.getenv(\'C\'), environ.setdefault("D", "")',
    'other["E"], os.environ[name]',
  ].join('\n');
  expect(importedNames('x.py', text).variables).toEqual(['A', 'B', 'C', 'D']);
});

test('the cells of a notebook are read', () => {
  const cells = [{ source: ['import a\n', 'x = 1\n'] }, { source: 'import b' }, { other: 1 }];
  expect(importedNames('x.ipynb', JSON.stringify({ cells })).modules).toEqual(['a', 'b']);
  expect(importedNames('x.ipynb', 'not JSON').modules).toEqual([]);
});
