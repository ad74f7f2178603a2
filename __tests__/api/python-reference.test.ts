import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { documentExamples } from '../support/document-examples.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROJECT = path.join(ROOT, '__tests__/fixtures/reference-project');
const EXAMPLES = documentExamples(path.join(ROOT, 'docs/from-the-python-reference.md'));

describe('every example of the reference', () => {
  test.each(EXAMPLES)('$name prints what the page says', async ({ code, output }) => {
    const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-test-')));
    try {
      await cp(PROJECT, dir, { recursive: true });
      await writeFile(path.join(dir, 'example.ts'), importingFrom(`${ROOT}/src/index.ts`, code));
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['example.ts'], {
        cwd: dir,
      });
      expect(withoutTimes(stdout)).toBe(withoutTimes(output));
      expect(stderr).toBe('');
      // Nothing is written where a spec points.
      expect(await readdir(dir)).not.toContain('test_output');
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });

  test('compiles under the strictest flags', async () => {
    const dir = path.join(ROOT, '.cache', 'reference-examples');
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir, { recursive: true });
    for (const [index, { code }] of EXAMPLES.entries()) {
      await writeFile(path.join(dir, `${index}.ts`), importingFrom('../../src/index.ts', code));
    }
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] };
    await writeFile(path.join(dir, 'tsconfig.json'), JSON.stringify(config));
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const found = execFileSync(process.execPath, [tsc, '-p', dir, '--noUnusedLocals', 'false'], {
      encoding: 'utf8',
    });
    expect(found).toBe('');
  });
});

function importingFrom(module: string, code: string): string {
  return code.replaceAll("'cursus-runtime-action'", JSON.stringify(module));
}

function withoutTimes(text: string): string {
  return text.replaceAll(/\d+\.\d{3}s/g, '0.000s');
}
