import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UsedName } from '../../src/python/protocol.ts';
import { type DrivenHost, driveHost } from './drive-host.ts';

let host: DrivenHost;
beforeAll(async () => {
  host = await driveHost();
});
afterAll(() => host[Symbol.asyncDispose]());

async function analyse(source: string | Uint8Array) {
  const script = join(host.directory, 'analysed.py');
  await writeFile(script, source);
  return host.analyse(script);
}

const inMain = (body: string, before = '') =>
  `${before}def main(input_paths, output_paths, environ_vars, job_args):\n${body
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;

/** `DATA! directory`: required, and used as a directory. */
const shown = (names: readonly UsedName[]) =>
  names
    .map(
      (use) => `${use.name}${use.required ? '!' : ''}${use.path_kind ? ` ${use.path_kind}` : ''}`,
    )
    .join(', ');

describe('main', () => {
  test.each([
    [
      '',
      'the parameter `input_paths` is missing; the parameter `output_paths` is missing; the parameter `environ_vars` is missing; the parameter `job_args` is missing',
    ],
    ['input_paths, output_paths, environ_vars', 'the parameter `job_args` is missing'],
    [
      'input_paths, output_paths, environ_vars, job_args, config',
      'the additional parameter `config` has no default value',
    ],
    [
      'input_paths, /, output_paths, environ_vars, job_args',
      'the parameter `input_paths` is positional-only',
    ],
    ['input_paths, output_paths, environ_vars, *job_args', 'the parameter `job_args` is missing'],
    ['config, **rest', 'the additional parameter `config` has no default value'],
    ['*, config, **rest', 'the additional parameter `config` has no default value'],
    ['input_paths, output_paths, environ_vars, job_args', null],
    ['job_args, environ_vars, output_paths, input_paths', null],
    ['input_paths, output_paths, environ_vars, job_args, logger=None', null],
    ['a=1, *, input_paths, output_paths, environ_vars, job_args, config=None', null],
    ['input_paths, **rest', null],
    ['*args, **rest', null],
  ])('with (%s): reports why it cannot be called', async (parameters, problem) => {
    for (const def of ['def', 'async def']) {
      const { main } = await analyse(`\n\n${def} main(${parameters}): pass\n`);
      expect(main).toEqual({ line: 3, problem, error_returns: [] });
    }
  });

  test('reports where main itself returns an obvious error value', async () => {
    const { main } = await analyse(
      [
        'def main():',
        '  def inner(): return 1',
        '  if a: return 0',
        '  if b: return {"status": "Failed"}',
        '  try: return {"status": "ok"}',
        '  except E: return -1',
        '  return True',
      ].join('\n'),
    );
    expect(main?.error_returns).toEqual([4, 6]);
  });

  test('is missing: the existing functions are reported', async () => {
    const { main, functions } = await analyse(
      `x = 1\ndef run(a, b): pass\n${inMain('pass').replace('main', 'start')}`,
    );
    expect(main).toBeNull();
    const parameter = (name: string) => ({ name, kind: 'by-name', has_default: false });
    expect(functions).toMatchObject([
      { name: 'run', line: 2, takes_arguments: false, parameters: ['a', 'b'].map(parameter) },
      { name: 'start', line: 3, takes_arguments: true },
    ]);
  });

  test.each([
    ['async def main(): pass', true, 1],
    ['try:\n  import x\nexcept ImportError:\n  def main(): pass', true, 4],
    ['if True:\n  pass\nelse:\n  def main(): pass', true, 4],
    ['from other import run as main', false, 1],
    ['from other import main', false, 1],
    ['main = build()', false, 1],
    ['@retry\ndef main(): pass', false, 2],
    ['main: object = build()', false, 1],
    ['def main(): pass\ndef main(a): pass', true, 2],
  ])('%s', async (source, isKnown, line) => {
    // Assigned, imported or decorated: only the import shows its parameters.
    const problem = isKnown ? expect.stringContaining('`job_args` is missing') : null;
    expect((await analyse(source)).main).toMatchObject({ problem, line });
  });

  test.each([
    '',
    'class A:\n  def main(self): pass',
    'def outer():\n  def main(): pass',
    'if __name__ == "__main__":\n  def main(): pass',
  ])('is missing: %s', async (source) => {
    expect((await analyse(source)).main).toBeNull();
  });
});

describe('a file that cannot be read as Python', () => {
  test.each([
    ['def main(:\n', { kind: 'syntax', line: 1, column: 10, code: 'def main(:' }],
    ['def main():\n\tx\n        y\n', { kind: 'syntax', line: 3 }],
    ['x = "\0"', { kind: 'syntax' }],
    [`x = ${'('.repeat(5000)}${')'.repeat(5000)}`, { kind: 'syntax' }],
    [Buffer.from('x = "caf\xe9"', 'latin1'), { kind: 'syntax' }],
    ['# -*- coding: klingon -*-\n', { kind: 'syntax' }],
  ])('%#', async (source, problem) => {
    const analysis = await analyse(source);
    expect(analysis.problem).toMatchObject(problem);
    expect(analysis.problem?.message).not.toBe('');
  });

  test('is a directory', async () => {
    expect((await host.analyse(host.directory)).problem).toMatchObject({
      kind: 'unreadable',
      message: 'it is a directory',
    });
  });

  test('is a pipe without a writer', async () => {
    const pipe = join(host.directory, 'pipe.py');
    execFileSync('mkfifo', [pipe]);
    expect((await host.analyse(pipe)).problem?.kind).toBe('unreadable');
  });

  test('is a device', async () => {
    expect((await host.analyse('/dev/zero')).problem).toMatchObject({
      kind: 'unreadable',
      message: 'it is not a regular file',
    });
  });

  test('is a link to itself', async () => {
    const link = join(host.directory, 'link.py');
    await symlink(link, link);
    expect((await host.analyse(link)).problem?.kind).toBe('unreadable');
  });

  test('has an invalid file name', async () => {
    expect((await host.analyse('/a\0b.py')).problem?.kind).toBe('unreadable');
  });

  test('does not exist', async () => {
    expect((await host.analyse(join(host.directory, 'gone.py'))).problem).toMatchObject({
      kind: 'unreadable',
      message: 'No such file or directory',
    });
  });
});

test('respects an encoding declaration and a byte order mark', async () => {
  const latin = Buffer.from(`# coding: latin-1\n${inMain('input_paths["caf\xe9"]')}`, 'latin1');
  expect(shown((await analyse(latin)).input_paths)).toBe('café! unknown');
  expect((await analyse(`\ufeff${inMain('pass')}`)).main).not.toBeNull();
});

describe('the names that a script reads', () => {
  test.each([
    ['input_paths["A"]', 'A! unknown'],
    ['input_paths.get("A")', 'A unknown'],
    ['input_paths.get("A", "x")', 'A unknown'],
    ['input_paths.pop("A")', 'A! unknown'],
    ['input_paths.pop("A", None)', 'A unknown'],
    ['input_paths["A"] = "set"', ''],
    ['if "A" in input_paths: x = input_paths["A"]', 'A unknown'],
    ['x = input_paths["A"] if "A" in input_paths else None', 'A unknown'],
    ['if "A" not in input_paths:\n  raise ValueError()\ninput_paths["A"]', 'A! unknown'],
    ['if "A" not in input_paths:\n  return\ninput_paths["A"]', 'A unknown'],
    ['if not "A" in input_paths: raise ValueError()', 'A! unknown'],
    ['assert "A" in input_paths', 'A! unknown'],
    ['p = input_paths\nq = p\nq["A"]', 'A! unknown'],
    ['input_paths = {}\ninput_paths["A"]', ''],
    ['for k in ("A", "B"): input_paths[k]', 'A! unknown, B! unknown'],
    ['[input_paths[k] for k in ["A", "B"]]', 'A! unknown, B! unknown'],
    ['input_paths[KEY]', 'CONST! unknown'],
    ['for k in KEYS: input_paths[k]', 'ONE! unknown, TWO! unknown'],
    ['input_paths[f"a{1}"]', ''],
    ['helper(input_paths)', 'DEEP! file'],
    ['helper(paths=input_paths, other=1)', 'DEEP! file'],
    ['def inner():\n  input_paths["A"]\ninner()', 'A! unknown'],
    ['with open(input_paths["A"]) as f: pass', 'A! file'],
    ['pd.read_csv(input_paths["A"], sep=";")', 'A! file'],
    ['pd.read_csv(filepath_or_buffer=input_paths["A"])', 'A! file'],
    ['p = Path(input_paths["A"])\np.read_text()', 'A! file'],
    ['Path(input_paths["A"]).resolve().read_text()', 'A! file'],
    ['np.load(str(input_paths["A"]))', 'A! file'],
    ['read(input_paths["A"])', 'A! file'],
    ['os.listdir(input_paths["A"])', 'A! directory'],
    ['pd.read_csv(os.path.join(input_paths["A"], "x.csv"))', 'A! directory'],
    ['(Path(input_paths["A"]) / "x").read_text()', 'A! directory'],
    ['list(Path(input_paths["A"]).rglob("*.csv"))', 'A! directory'],
    ['open(f"{input_paths[\'A\']}/x.csv")', 'A! directory'],
    ['open(input_paths["A"] + "/x.csv")', 'A! directory'],
    ['p = input_paths.get("A") or "x"\nos.walk(p)', 'A directory'],
    ['p = input_paths["A"]\nopen(p) if os.path.isfile(p) else os.listdir(p)', 'A! unknown'],
    ['if (p := input_paths.get("A")): open(p)', 'A file'],
  ])('%s', async (body, names) => {
    const before = [
      'KEY = "CONST"',
      'KEYS = ["ONE", "TWO"]',
      'def helper(paths, other=None): return deeper(paths)',
      'def deeper(mine):\n  helper(mine)\n  return open(mine["DEEP"])',
      'def read(path): return open(path)',
      '',
    ].join('\n');
    const { input_paths, problem } = await analyse(inMain(body, before));
    expect(problem).toBeNull();
    expect(shown(input_paths)).toBe(names);
  });

  test.each([
    ['df.to_csv(output_paths["A"])', 'A! file'],
    ['os.makedirs(output_paths["A"], exist_ok=True)', 'A! directory'],
    ['Path(output_paths["A"]).parent.mkdir()', 'A! file'],
    ['joblib.dump(model, output_paths["A"])', 'A! file'],
  ])('of outputs: %s', async (body, names) => {
    expect(shown((await analyse(inMain(body))).output_paths)).toBe(names);
  });

  test.each([
    ['job_args.A', 'A!'],
    ['job_args.A = 1', ''],
    ['getattr(job_args, "A")', 'A!'],
    ['getattr(job_args, "A", None)', 'A'],
    ['if hasattr(job_args, "A"): job_args.A', 'A'],
    ['vars(job_args)["A"]', 'A!'],
    ['vars(job_args).get("A")', 'A'],
    ['job_args.__dict__["A"]', 'A!'],
  ])('of arguments: %s', async (body, names) => {
    expect(shown((await analyse(inMain(body))).job_args)).toBe(names);
  });

  test('are reported once, with the line of the first use', async () => {
    const analysis = await analyse(
      inMain('x = environ_vars.get("A")\ny = environ_vars["A"]\nimport os; os.environ["B"]'),
    );
    expect(analysis.environ_vars).toEqual([
      {
        ...{ name: 'A', line: 2, required: false, certain_line: null },
        ...{ path_kind: null, files: [] },
      },
    ]);
  });
});

test('reports the imports, and which of them are optional', async () => {
  const source = `
import os, numpy.linalg as la
from . import near
from ..far import (one,
    two)
try:
    import fast
except ImportError:
    import slow
try:
    import sure
except KeyError:
    pass
if TYPE_CHECKING:
    from typed import Thing
class Holder:
    import held
def main():
    import lazy
if __name__ == "__main__":
    import argparse
from every import *
`;
  const { imports } = await analyse(source);
  const told = imports.map(
    (one) =>
      `${one.line} ${'.'.repeat(one.level)}${one.module}[${one.names}]${one.conditional ? '?' : ''}`,
  );
  expect(told).toEqual([
    '2 os[]',
    '2 numpy.linalg[]',
    '3 .[near]',
    '4 ..far[one,two]',
    '7 fast[]?',
    '9 slow[]?',
    '11 sure[]',
    '15 typed[Thing]?',
    '17 held[]',
    '19 lazy[]?',
    '21 argparse[]?',
    '22 every[*]',
  ]);
});

test('a script with harmful effects on import is not run', async () => {
  const trace = join(host.directory, 'trace');
  await analyse(`open(${JSON.stringify(trace)}, "w")\nwhile True: pass`);
  await mkdir(trace); // would fail if it existed
});
