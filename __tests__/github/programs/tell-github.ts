/** Replaces the face of the action: reports a given report instead of a run. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { loadInputs } from '../../../src/github/inputs.ts';
import { startReporting } from '../../../src/github/reporting.ts';
import { UserError } from '../../../src/text/errors.ts';

const { TEST_REPORT, TEST_PRINT, TEST_MISTAKE } = process.env;
const context = { environment: process.env, directory: process.cwd() };
const reporting = startReporting(loadInputs(process.env, process.cwd()), context);
reporting.write(TEST_PRINT ?? '');
if (TEST_MISTAKE === 'user') {
  const location = { file: 'pipeline.yml', line: 3, column: 5 };
  await reporting.fail(new UserError('no step `b`', { location, cure: 'Did you mean `a`?' }));
} else if (TEST_MISTAKE === 'several') {
  const mistakes = ['a b', 'c d'].map((name, index) => ({
    message: `steps: expected a step name, found \`${name}\``,
    ...{ location: { file: 'pipeline.yml', line: index + 1 }, cure: 'Rename it.' },
  }));
  await reporting.fail(new UserError('several', { mistakes }));
} else if (TEST_MISTAKE === 'bug') {
  await reporting.fail(new TypeError('x is not a function'));
}
if (TEST_REPORT === undefined) {
  process.exitCode = 1;
} else {
  const report = JSON.parse(readFileSync(TEST_REPORT, 'utf8'));
  await reporting.finish(report, { 'results-file': 'out/results.json' });
  process.exitCode = report.success ? 0 : 1;
}
