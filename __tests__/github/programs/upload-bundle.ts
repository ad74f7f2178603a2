/** Uploads a bundle with a short time limit, as the last act of a process. */
import process from 'node:process';
import { uploadBundles } from '../../../src/github/upload-bundles.ts';
import { blockedChainReport } from '../../support/report-fixtures.ts';

const report = blockedChainReport();
const bundles = [process.env['TEST_FILE'] ?? ''];
const problem = await uploadBundles(
  { ...report, causes: report.causes.map((cause) => ({ ...cause, bundles })) },
  { environment: process.env, matrix: undefined, timeoutMs: 300, graceMs: 100 },
);
process.stdout.write(`${problem}\n`);
process.exitCode = 1;
