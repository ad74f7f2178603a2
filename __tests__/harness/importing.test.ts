import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost, fixtures } from './drive-host.ts';
import { watchedKinds } from './start-kinds.ts';

describe.each(watchedKinds)('a script $kind', ({ mode }) => {
  let host: DrivenHost;
  beforeAll(async () => {
    host = await driveHost();
  });
  afterAll(() => host[Symbol.asyncDispose]());

  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(host.directory, name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, text);
    }
  };
  const run = (name: string) => {
    const script = join(host.directory, name);
    return host.run(name, { mode, script });
  };

  test('can use all its relative imports', async () => {
    const finished = await host.run('relative/steps/imports_relatively.py', { mode });
    expect(finished.stderr).toBe('');
    expect(finished.stdout).toBe('hello near relative.steps.imports_relatively\n');
    expect(finished.result?.notices).toEqual([]);
  });

  test('is imported without the __init__ of its package if that fails, and this is reported', async () => {
    const finished = await host.run('brokenpkg/inside.py', { mode });
    expect(finished.stdout).toBe('beside brokenpkg.inside brokenpkg\n');
    const [notice, ...others] = finished.result?.notices ?? [];
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'package-init',
      file: join(fixtures, 'brokenpkg/__init__.py'),
      line: 1,
    });
    expect(notice?.message).toContain("No module named 'a_library_nobody_has'");
  });

  test('runs the __init__ of every package that contains it once', async () => {
    await write({
      'outer/__init__.py': 'print("outer")',
      'outer/inner/__init__.py': 'print("inner")',
      'outer/inner/script.py':
        'import outer.inner.other, other\ndef main(**kw): print(__name__, other.__name__)',
      'outer/inner/other.py': '',
    });
    const finished = await run('outer/inner/script.py');
    expect(finished.stdout).toBe('outer\ninner\nouter.inner.script other\n');
  });

  test('is imported once, even when its package imports it', async () => {
    await write({
      'eager/__init__.py': 'from .script import main',
      'eager/script.py': 'print("imported")\ndef main(**kw): pass',
    });
    const finished = await run('eager/script.py');
    expect(finished.stdout).toBe('imported\n');
    expect(finished.result).toMatchObject({ phase: 'done', notices: [] });
  });

  test('raises its own error, not that of the package that imports it', async () => {
    await write({
      'failing/__init__.py': 'from .script import main',
      'failing/script.py': 'raise OSError("mine")',
    });
    expect((await run('failing/script.py')).result?.exception).toMatchObject({
      type: 'OSError',
      frames: [{ line: 1 }],
    });
  });

  test('with the name of a standard module is imported under another name', async () => {
    const finished = await host.run('statistics.py', { mode });
    expect(finished.stderr).toBe('');
    expect(finished.stdout).toBe('True\n');
    expect(finished.result?.notices).toMatchObject([{ kind: 'module-name' }]);
  });

  test.each([
    '__main__.py',
    'with.dots.in-name.py',
    'ärger.py',
    'a space.py',
    '1st.py',
    '.py',
    'cursus_harness.py',
    'no_extension',
  ])('can have the name %s', async (name) => {
    await write({ [`odd/${name}`]: 'def main(**kw): print(__name__ == "__main__")' });
    const finished = await run(`odd/${name}`);
    expect(finished.stdout).toBe('False\n');
    expect(finished.result?.notices).toEqual([]);
  });

  test('can be in a directory with the name of a standard module', async () => {
    await write({
      'email/__init__.py': '',
      'email/script.py': 'from .near import word\nimport email\ndef main(**kw): print(word)',
      'email/near.py': 'word = "near"',
    });
    expect((await run('email/script.py')).stdout).toBe('near\n');
  });

  test.each([
    ['raises in line 3', '# one\n# two\nraise ValueError("no")', 3, 'ValueError: no'],
    ['calls what raises', 'import os\n\nos.stat("/gone")', 3, 'FileNotFoundError'],
    ['cannot be parsed', 'x = 1\ndef (:\n', 2, 'SyntaxError'],
    ['exits', 'import sys\nsys.exit(3)', 2, 'SystemExit: 3'],
    ['is cancelled', 'import asyncio\nraise asyncio.CancelledError', 2, 'CancelledError'],
    [
      'raises what cannot be printed',
      'class E(Exception):\n    def __str__(self): raise SystemExit\nraise E',
      3,
      'E: <exception str() failed>',
    ],
  ])('reports once where an __init__ %s', async (_, init, line, message) => {
    await write({
      'broken/__init__.py': init,
      'broken/inner/__init__.py': '',
      'broken/inner/script.py': 'import broken.inner\ndef main(**kw): print(__name__)',
    });
    const { result, stdout, stderr } = await run('broken/inner/script.py');
    expect(stdout, stderr).toBe('broken.inner.script\n');
    expect(result?.notices).toMatchObject([
      { kind: 'package-init', file: join(host.directory, 'broken/__init__.py'), line },
    ]);
    expect(result?.notices[0]?.message).toContain(message);
  });

  test('finds the modules that an __init__ imported before it failed', async () => {
    await write({
      'halfway/__init__.py': 'from . import config\nimport a_library_nobody_has',
      'halfway/config.py': 'word = "loaded"',
      'halfway/script.py': 'import halfway.config\ndef main(**kw): print(halfway.config.word)',
    });
    const { result, stdout, stderr } = await run('halfway/script.py');
    expect(stdout, stderr).toBe('loaded\n');
    expect(result?.notices).toHaveLength(1);
  });

  test.each([
    ['a directory', (path: string) => mkdir(path, { recursive: true })],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a link to itself', (path: string) => symlink(path, path)],
  ])('is not in a package whose __init__ is %s', async (_, make) => {
    await rm(join(host.directory, 'oddpkg'), { recursive: true, force: true });
    await write({
      'oddpkg/script.py': 'import near\ndef main(**kw): print(__name__, near.word)',
      'oddpkg/near.py': 'word = "near"',
    });
    await make(join(host.directory, 'oddpkg/__init__.py'));
    const { result, stdout, stderr } = await run('oddpkg/script.py');
    expect(stdout, stderr).toBe('script near\n');
    expect(result?.notices).toEqual([]);
  });

  test('is in a package that replaces itself with another object', async () => {
    await write({
      'replaced/__init__.py':
        'import sys\nclass Closed:\n    __slots__ = ()\n    __path__, __spec__ = __path__, __spec__\nsys.modules[__name__] = Closed()',
      'replaced/near.py': 'word = "near"',
      'replaced/script.py': 'from .near import word\ndef main(**kw): print(word)',
    });
    const { stdout, stderr } = await run('replaced/script.py');
    expect(stdout, stderr).toBe('near\n');
  });

  test('shares a namespace package with its neighbours', async () => {
    await write({
      'space/steps/script.py':
        'from ..common.words import word\nimport space.common.words as same\n' +
        'def main(**kw): print(word, same.__name__)',
      'space/common/words.py': 'word = "shared"',
    });
    const { stdout, stderr, result } = await run('space/steps/script.py');
    expect(stdout, stderr).toBe('shared space.common.words\n');
    expect(result?.notices).toEqual([]);
  });

  test('and another import each other', async () => {
    await write({
      'circle/first.py': 'import second\nword = "first"\ndef main(**kw): print(second.word())',
      'circle/second.py': 'import first\ndef word(): return first.word',
    });
    const { stdout, stderr } = await run('circle/first.py');
    expect(stdout, stderr).toBe('first\n');
  });

  test('can be in a directory of installed packages', async () => {
    await write({
      'site-packages/plain.py': 'import beside\ndef main(**kw): raise KeyError(beside.word)',
      'site-packages/beside.py': 'word = "beside"',
    });
    const { result } = await run('site-packages/plain.py');
    expect(result).toMatchObject({
      notices: [],
      exception: { key: 'beside', frames: [{ function: 'main', line: 2 }] },
    });
  });

  test('is never read from a stale cache, and leaves none', async () => {
    await write({ 'fresh/script.py': 'def main(**kw): print("one")' });
    expect((await run('fresh/script.py')).stdout).toBe('one\n');
    await write({ 'fresh/script.py': 'def main(**kw): print("two")' });
    expect((await run('fresh/script.py')).stdout).toBe('two\n');
  });

  test('still finds the functions that it sends to a pool if its name was taken', async () => {
    await mkdir(join(host.directory, 'taken'), { recursive: true });
    await cp(join(fixtures, 'maps_in_pool.py'), join(host.directory, 'taken/antigravity.py'));
    const script = join(host.directory, 'taken/antigravity.py');
    const environVars = { METHOD: 'spawn' };
    const finished = await host.run('', { mode, script, environ_vars: environVars });
    expect(finished.stdout, finished.stderr).toBe('[0, 1, 4, 9]\n');
  });

  test.each([
    ['a file that is not there', 'gone.py', 'FileNotFoundError'],
    ['a directory', '.', 'IsADirectoryError'],
    ['text that is no Python', 'bad.py', 'SyntaxError'],
  ])('%s ends in a result', async (_, name, type) => {
    await write({ 'bad.py': 'def main(:\n' });
    const { result } = await run(name);
    expect(result).toMatchObject({ phase: 'import', has_main: false, exception: { type } });
  });

  test.each([
    ['def main(input_paths, output_paths, environ_vars, job_args, logger=None): pass', null],
    ['def main(*, job_args, environ_vars, output_paths, input_paths): pass', null],
    ['def main(**anything): pass', null],
    ['class Main:\n  def __call__(self, **kw): pass\nmain = Main()', null],
    ['import functools\ndef f(extra, **kw): pass\nmain = functools.partial(f, 1)', null],
    [
      'import functools\ndef d(f):\n  @functools.wraps(f)\n  def w(*a, **k): return f(*a, **k)\n' +
        '  return w\n@d\ndef main(input_paths, output_paths, environ_vars, job_args): pass',
      null,
    ],
    ['def main(): pass', /parameter `input_paths` is missing.*`job_args`/],
    ['def main(input_paths, output_paths, environ_vars, job_args, model): pass', /`model` has no/],
    ['def main(input_paths, output_paths, environ_vars, job_args, /): pass', /positional-only/],
    ['async def main(**kw): yield 1', /generator/],
    ['def numbers(): yield 1\ndef main(**kw): return numbers()', /generator/],
  ])('%s', async (source, problem) => {
    await write({ 'signature.py': source });
    const { result } = await run('signature.py');
    expect(result?.exception).toBeNull();
    expect(result?.phase).toBe(problem === null ? 'done' : 'signature');
    if (problem !== null) {
      expect(result?.signature_problem).toMatch(problem);
    }
  });

  test.each(['main = 5', 'class main: pass', ''])(
    'has no main that can be called: %s',
    async (source) => {
      await write({ 'callable.py': source });
      const { result } = await run('callable.py');
      expect(result?.has_main).toBe(source.startsWith('class'));
      expect(result?.phase).toBe('signature');
    },
  );

  test('has the line of main, not of its decorators', async () => {
    await write({
      'decorated.py': 'def same(f): return f\n@same\n@same\nasync def main(**kw):\n    pass\n',
    });
    expect((await run('decorated.py')).result?.main_line).toBe(4);
  });

  test('imports from the directories it was given', async () => {
    await write({
      'given/lent.py': 'word = "lent"',
      'borrower.py': 'from lent import word\ndef main(**kw): print(word)',
    });
    const script = join(host.directory, 'borrower.py');
    const given = join(host.directory, 'given');
    const finished = await host.run(basename(script), { mode, script, python_path: [given] });
    expect(finished.stdout).toBe('lent\n');
  });
});
