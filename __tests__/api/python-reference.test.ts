import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { withoutTimes } from '../support/cursus.ts';
import { documentExamples } from '../support/document-examples.ts';
import { importingFrom, runDocumentExample } from '../support/run-document-example.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EXAMPLES = documentExamples(path.join(ROOT, 'docs/from-the-python-reference.md'));

describe('every example of the reference', () => {
  test.each(EXAMPLES)('$name prints the output that the page shows', async (example) => {
    const { stdout, stderr, left } = await runDocumentExample(example, {
      base: tmpdir(),
      module: `${ROOT}/src/index.ts`,
    });
    expect(withoutTimes(stdout)).toBe(withoutTimes(example.output));
    expect(stderr).toBe('');
    // Nothing is written to the paths in a spec.
    expect(left).not.toContain('test_output');
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
