import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FINDINGS, type FindingCode } from '../../src/findings/findings.ts';
import { RAISED_BY } from './raised-by.ts';

/** Their tests make findings by hand, to show them. */
const SHOWS_FINDINGS = /^(reporters|github|docs|bench)\//;

test('every finding is raised by a test', () => {
  expect(Object.keys(RAISED_BY).sort()).toEqual(Object.keys(FINDINGS).sort());
});

describe('the test that raises a finding', () => {
  test.each(Object.entries(RAISED_BY) as [FindingCode, string][])('expects %s', (code, name) => {
    expect(name).not.toMatch(SHOWS_FINDINGS);
    const file = path.join(import.meta.dirname, '..', `${name}.test.ts`);
    // Not where a test makes it: `finding('code', …)`.
    const expected = new RegExp(`(?<!finding\\()['\`:]${code}['\`:]`);
    expect(expected.test(readFileSync(file, 'utf8')), `${name} expects ${code}`).toBe(true);
  });
});
