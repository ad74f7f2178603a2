import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../support/seeded-random.ts';
import { type DrivenHost, driveHost, fixtures } from './drive-host.ts';

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
  `${before}def main(input_paths, output_paths, environ_vars, job_args):\n${body.replace(/^/gm, '    ')}\n`;

describe('a script that would take an analysis forever', () => {
  const nested = (before: string, after: string, count: number) =>
    `${before.repeat(count)}a${after.repeat(count)}`;
  const functions = Array.from(
    { length: 50 },
    (_, at) =>
      `def f${at}(p, q=1):\n${Array.from({ length: 50 }, (_, call) => `    f${(at + 1) % 50}(p, "${call}")\n`).join('')}`,
  ).join('');

  test.each([
    ['calls of get in a chain', inMain(`input_paths["A"]\na${'.get("k")'.repeat(200)}`)],
    ['nested calls of getattr', inMain(`input_paths["A"]\n${nested('getattr(', ', "k")', 90)}`)],
    ['nested calls of vars', inMain(`input_paths["A"]\n${nested('vars(', ')', 90)}`)],
    ['nested comparisons', inMain(`input_paths["A"]\n${nested('(', ' in b)', 80)}`)],
    ['an assertion of them', inMain(`input_paths["A"]\nassert ${nested('(', ' in b)', 80)}`)],
    ['functions that call each other', inMain('input_paths["A"]\nf0(input_paths)', functions)],
    [
      'many keys, read many times',
      inMain(
        `input_paths["A"]\nfor k in KEYS:\n${'  input_paths[k]\n'.repeat(20_000)}`,
        `KEYS = [${Array.from({ length: 20_000 }, (_, key) => `"k${key}"`)}]\n`,
      ),
    ],
    [
      'many submodules',
      inMain(
        `input_paths["A"]\n${Array.from({ length: 10_000 }, (_, at) => `a${at}.c`).join('\n')}`,
        `import ${Array.from({ length: 10_000 }, (_, at) => `a${at}.b`)}\n`,
      ),
    ],
  ])('is read as far as needed: %s', async (_, source) => {
    const { problem, main, input_paths } = await analyse(source);
    expect(problem).toBeNull();
    expect(main?.problem).toBeNull();
    expect(input_paths[0]).toMatchObject({ name: 'A', required: true });
  });

  test.each([
    ['more text than can be parsed', inMain('pass', `x = "${'a'.repeat(1_000_000)}"\n`)],
    ['a module with 200,000 parts', inMain('pass', `import a${'.a'.repeat(200_000)}\n`)],
    ['a sum of 200,000 terms', inMain('pass', `x = ${'1+'.repeat(200_000)}1\n`)],
    ['a chain of 200,000 attributes', inMain('pass', `x = a${'.b'.repeat(200_000)}\n`)],
    ['a chain of 200,000 calls', inMain('pass', `x = a${'()'.repeat(200_000)}\n`)],
  ])('still has a main if it has %s', async (_, source) => {
    const { problem, main } = await analyse(source);
    expect(problem).toBeNull();
    expect(main?.line).toBe(2);
  });

  test.each([
    ['200 MB of brackets', '('.repeat(200_000_000), 'unreadable'],
    ['900 KB of brackets', '('.repeat(900_000), 'syntax'],
    ['100,000 nested calls', `x = ${nested('f(', ')', 100_000)}`, 'syntax'],
    ['a number of 900,000 digits', `x = ${'9'.repeat(900_000)}`, 'syntax'],
    ['a coding that is not text', '# coding: hex\n', 'syntax'],
    ['a coding of two bytes a letter', '# coding: utf-16\nx = 1\n', 'syntax'],
  ])('has a problem if it has %s', async (_, source, kind) => {
    expect((await analyse(source)).problem?.kind).toBe(kind);
  });

  test('gets a response for any damage', async () => {
    const random = seededRandom(7);
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
    const scripts = await Promise.all(
      (await readdir(fixtures))
        .filter((name) => name.endsWith('.py'))
        .map((name) => readFile(join(fixtures, name), 'latin1')),
    );
    const pieces = [
      ...['(', ')', '[', '{', ':', '\n', '    ', '"', "'''", '\\', '\0', '\xff', 'lambda ', 'f"{'],
    ];
    for (let round = 0; round < 200; round++) {
      let source = pick(scripts) + pick(scripts);
      for (let damage = 0; damage < 1 + 5 * random(); damage++) {
        const at = Math.floor(random() * source.length);
        const behind = at + Math.floor(random() * random() * 60);
        const piece = pick([pick(pieces).repeat(1 + 50 * random()), '']);
        source = source.slice(0, at) + piece + source.slice(behind);
      }
      // The driver checks each answer against the schema.
      expect(await analyse(Buffer.from(source, 'latin1'))).toHaveProperty('problem');
    }
  });
});

describe('a script that only Python itself can parse', () => {
  const reads = 'input_paths["A"]';
  const elifs = Array.from({ length: 900 }, (_, index) => `elif x == ${index}: pass`).join('\n');

  test.each([
    ['a sum of 900 terms', inMain(`${reads}\nreturn ${'1 + '.repeat(899)}1`)],
    ['a text of 2,000 pieces', inMain(`${reads}\nx = ${'"a" + '.repeat(1999)}"a"`)],
    ['a sum before main', inMain(reads, `X = ${'1 + '.repeat(2499)}1\n`)],
    ['900 branches', inMain(`x = ${reads}\nif x == -1: pass\n${elifs}`)],
    ['900 calls in a chain', inMain(`${reads}\ndf${'.a()'.repeat(900)}`)],
  ])('is read completely: %s', async (_, source) => {
    const { problem, main, input_paths } = await analyse(source);
    expect(problem).toBeNull();
    expect(main?.problem).toBeNull();
    expect(input_paths).toMatchObject([{ name: 'A', required: true, path_kind: 'unknown' }]);
  });

  test('and that the parser rejects is left to the import', async () => {
    const source = inMain(`x = ${'-'.repeat(200_000)}1`, '# first\n');
    const { problem, main } = await analyse(source);
    expect(problem).toBeNull();
    expect(main).toEqual({ line: 2, problem: null, error_returns: [] });
  });

  test('leaves the process with one thread, so that it can fork', async () => {
    const { problem } = await analyse(inMain(`return ${'1 + '.repeat(1999)}1`));
    expect(problem).toBeNull();
    if (process.platform === 'linux') {
      expect(await readdir(`/proc/${host.process.pid}/task`)).toHaveLength(1);
    }
    const finished = await host.run('tells_recursion_limit.py', { mode: 'fork' });
    expect(finished).toMatchObject({ mode: host.hello.can_fork ? 'fork' : 'spawn' });
    expect(finished.stdout).toBe('1000\n');
  });
});
