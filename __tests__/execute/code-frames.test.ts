import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withCodeFrames } from '../../src/execute/code-frames.ts';
import { finding } from '../../src/findings/findings.ts';
import { makeReport } from '../support/report-builders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'frames-'));
afterAll(() => rmSync(folder, { recursive: true }));

function frameOf(file: string, line: number, code?: string) {
  const location = { file, line, ...(code === undefined ? {} : { code }) };
  const findings = [finding('script-failed', { step: 'a', message: 'no', location })];
  return withCodeFrames(makeReport({ baseDir: folder, findings })).causes[0]?.frame;
}

test('two lines before and after the fault are shown, as far as there are lines', () => {
  writeFileSync(path.join(folder, 'a.py'), 'one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix\r\n');
  expect(frameOf('a.py', 4)).toEqual({ firstLine: 2, text: 'two\nthree\nfour\nfive\nsix' });
  expect(frameOf('a.py', 1, 'one')).toEqual({ firstLine: 1, text: 'one\ntwo\nthree' });
});

test('a file that has changed since the step read it is not shown', () => {
  writeFileSync(path.join(folder, 'b.py'), 'x = 1\n');
  expect(frameOf('b.py', 1, 'x = 2')).toBeUndefined();
  expect(frameOf('b.py', 9)).toBeUndefined();
});

test('what is not a text file of usual size is not shown', () => {
  writeFileSync(path.join(folder, 'large.py'), 'x = 1\n'.repeat(400_000));
  writeFileSync(path.join(folder, 'bytes.py'), 'x = "\0"\n');
  mkdirSync(path.join(folder, 'directory.py'));
  execFileSync('mkfifo', [path.join(folder, 'pipe.py')]);
  for (const file of ['large.py', 'bytes.py', 'directory.py', 'pipe.py', 'missing.py']) {
    expect(frameOf(file, 1)).toBeUndefined();
  }
});
