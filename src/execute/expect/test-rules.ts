import { reasonOf } from '../../data/disk-reasons.ts';
import { recordOf } from '../../data/formats/data-formats.ts';
import type { FileProfile, OutputProfile } from '../../data/profile.ts';
import type { Finding } from '../../findings/findings.ts';
import { escapeText, listNames, quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { breachFinding, count, expectationFinding, type Subject } from './expectation-findings.ts';
import { type ExpectedTable, expectedTables } from './expected-tables.ts';
import type { HideSecrets } from './show-cell.ts';
import { TABLE_TEST_LIMITS, type TableTest, testTable } from './test-table.ts';

/**
 * Tests the rules of an expectation on the files of its output.
 * @param absolute absolute path of the output
 */
export async function testRules(
  subject: Subject,
  profile: OutputProfile,
  absolute: string,
  secrets: HideSecrets,
  limits = TABLE_TEST_LIMITS,
): Promise<readonly Finding[]> {
  const { file, rules } = subject.expectation;
  const { tables, unreadable } = expectedTables(profile, absolute, file);
  const found = tables.length === 0 && unreadable.length === 0 ? [noTable(subject, profile)] : [];
  const findings: Finding[] = [
    ...found,
    ...unreadable.slice(0, MOST_FILES).map((one) => notReadable(one, subject)),
  ];
  for (const table of tables) {
    const tested = await testTable(table, rules, secrets, limits);
    findings.push(...tableFindings(subject, table, tested));
  }
  if (profile.bounded || profile.files.length < profile.fileCount) {
    const message = `only the first ${count(profile.files.length, 'file')} were read`;
    findings.push(expectationFinding('expectation-partly-checked', subject, { message }));
  }
  return findings;
}

const MOST_FILES = 10;

function noTable(subject: Subject, { files }: OutputProfile): Finding {
  const { file } = subject.expectation;
  const names = files.map(({ path }) => path);
  const near = file === undefined ? undefined : didYouMean(file, names);
  return expectationFinding('expectation-failed', subject, {
    message: file === undefined ? 'it contains no table' : `it contains no file ${quoteName(file)}`,
    evidence: [`files: ${listNames(names)}`],
    ...(near === undefined ? {} : { hint: near }),
  });
}

function notReadable({ path, format, problem }: FileProfile, subject: Subject): Finding {
  const label = recordOf(format)?.label ?? format;
  const reason = problem === undefined ? `is ${label}, whose rows cannot be read here` : problem;
  return expectationFinding('expectation-not-checked', subject, {
    message: `${escapeText(path)} ${escapeText(reason)}`,
  });
}

function tableFindings(
  subject: Subject,
  table: ExpectedTable,
  tested: TableTest,
): readonly Finding[] {
  const { breaches, readOnly, failed } = tested;
  const broken = breaches.map((breach) => breachFinding(breach, table, tested, subject));
  if (failed !== undefined) {
    const message = `${escapeText(failed.file)} cannot be read: ${escapeText(reasonOf(failed.error), 200)}`;
    return [...broken, expectationFinding('expectation-not-checked', subject, { message })];
  }
  if (readOnly === undefined || breaches.length > 0) return broken;
  const name = escapeText(table.files[0]?.profile.path ?? '');
  const message = `only the first ${count(readOnly, 'row')} of ${name} were read`;
  return [expectationFinding('expectation-partly-checked', subject, { message })];
}
