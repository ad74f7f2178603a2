import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ExpectedRule } from '../../../src/config/expect/expectation.ts';
import { PROFILE_LIMITS, profileOutput } from '../../../src/data/profile-output.ts';
import { TABLE_LIMITS } from '../../../src/data/table-limits.ts';
import { testRules } from '../../../src/execute/expect/test-rules.ts';
import { TABLE_TEST_LIMITS } from '../../../src/execute/expect/test-table.ts';
import { userCode } from '../../../src/execute/user-code.ts';
import { FINDINGS } from '../../../src/findings/findings.ts';
import { planOf } from '../../support/planned.ts';
import { createTempProject } from '../../support/temp-project.ts';

const NO_SECRETS = { isSecretName: () => false, text: (text: string) => text };
const locate = () => ({ file: 'p.yml', line: 3 });

async function findingsOf(
  files: Readonly<Record<string, string>>,
  rule: Omit<Extract<ExpectedRule, { kind: 'type' }>, 'locate'>,
  { rows = 1_000, maxFiles = 10 } = {},
) {
  await using project = await createTempProject(files);
  const [step] = planOf({ steps: { make: { writes: ['o'] } } }).steps;
  if (step === undefined) throw new Error('The plan has no step.');
  const subject = {
    step,
    expectation: { output: 'o', severity: 'error' as const, rules: [{ ...rule, locate }], locate },
    code: userCode({ baseDir: project.dir, foreign: [] }),
  };
  const profile = await profileOutput(project.dir, 'directory', { ...PROFILE_LIMITS, maxFiles });
  return await testRules(subject, profile, project.dir, NO_SECRETS, { rows, cells: 10_000 });
}

const NUMBER = { kind: 'type', column: 'a', type: 'number' } as const;
const TABLE = { 't.csv': 'a\n1\nx\n3\n' };

test('a table that was read in part is a notice if it is as expected so far', async () => {
  expect(await findingsOf(TABLE, NUMBER, { rows: 1 })).toMatchObject([
    {
      code: 'expectation-partly-checked',
      severity: 'notice',
      message: 'output `o`: only the first 1 row of t.csv were read',
      location: { file: 'p.yml', line: 3 },
    },
  ]);
});

test('a broken expectation of a table that was read in part says so', async () => {
  expect(await findingsOf(TABLE, NUMBER, { rows: 2 })).toMatchObject([
    {
      code: 'expectation-failed',
      message: 'output `o`: column `a` of t.csv is not a number in 1 of 2 rows',
      evidence: ['row 2: x', 'only the first 2 rows were read'],
    },
  ]);
});

test('files that are not listed are a notice', async () => {
  const files = { 'a.csv': 'a\n1\n', 'b.csv': 'a\n1\n', 'c.csv': 'a\n1\n' };
  const findings = await findingsOf(files, NUMBER, { maxFiles: 2 });
  expect(findings).toMatchObject([{ code: 'expectation-partly-checked' }]);
});

test('at most five offending rows are listed', async () => {
  const files = { 't.csv': `a\n${'x\n'.repeat(7)}` };
  const [finding] = await findingsOf(files, NUMBER);
  expect(finding?.evidence).toEqual([
    ...Array.from({ length: 5 }, (_, index) => `row ${index + 1}: x`),
    'and 2 more rows',
  ]);
});

test('the finding and the page give the limits of the code', () => {
  const { rows, cells } = TABLE_TEST_LIMITS;
  const words = `${rows.toLocaleString('en')} rows or ${cells.toLocaleString('en')} cells`;
  expect(FINDINGS['expectation-partly-checked'].explanation).toContain(words);
  expect(FINDINGS['expectation-partly-checked'].explanation).toContain(
    `${PROFILE_LIMITS.maxFiles.toLocaleString('en')} files`,
  );
  const page = readFileSync(
    path.join(import.meta.dirname, '../../../docs/expectations.md'),
    'utf8',
  );
  expect(page.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(page).toContain(`JSON up to ${Math.floor(TABLE_LIMITS.inflatedBytes / 1_048_576)} MB`);
});
