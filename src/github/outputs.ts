/** The outputs of the action: name, description and value, here and nowhere else. */
import { existsSync } from 'node:fs';
import type { ReportFiles } from '../program/report-files.ts';
import { type CauseReport, isFailure, type RunReport } from '../report/report.ts';
import { countReport } from '../reporters/counts.ts';
import { byOutputFlag } from '../reporters/output-formats.ts';
import { oneLine } from '../reporters/plain-text.ts';

interface OutputDefinition {
  readonly description: string;
  readonly value: (report: RunReport, written: ReportFiles) => string;
}

/** The same numbers as on every other surface: steps without a script are left out. */
export const ACTION_OUTPUTS = {
  'pipeline-success': {
    description: '`true` if every script passed and every data flow held, otherwise `false`.',
    value: (report) => String(report.success),
  },
  'total-scripts': {
    description: 'Number of steps that have a script.',
    value: (report) => String(countReport(report).scripts),
  },
  'successful-scripts': {
    description: 'Number of steps with a script that passed.',
    value: (report) => String(countReport(report).successfulScripts),
  },
  'failed-scripts': {
    description: 'Names of the failed steps, as a JSON array. Blocked steps are not included.',
    value: (report) => boundedArray(failed(report)),
  },
  'failed-causes': {
    description:
      'What to fix, as a JSON array of objects with `id`, `code`, `message`, `file`, `line`, `steps` and `not_run`. `file` is relative to the working directory of the job. A fault that stops several steps is one object.',
    value: (report) => boundedArray(report.causes.map(causeObject)),
  },
  'total-data-flows': {
    description: 'Number of data flows between steps that have a script.',
    value: (report) => String(countReport(report).dataFlows),
  },
  'successful-data-flows': {
    description: 'Number of data flows that held: both steps passed, the consumer on that data.',
    value: (report) => String(countReport(report).successfulDataFlows),
  },
  'broken-data-flows': {
    description:
      'Number of data flows whose data is at fault: a missing column, for example. Flows whose consumer failed for another reason are not included.',
    value: (report) => String(countReport(report).brokenDataFlows),
  },
  'error-count': {
    description:
      'Number of errors of the report: failed scripts, broken data flows and errors of the run. Several can have one cause.',
    value: (report) => String(report.errors.length),
  },
  ...byOutputFlag(({ name, flag }) => ({
    description: `Path of the ${name}. Empty if none was written.`,
    value: (_report: RunReport, written: ReportFiles) => written[flag] ?? '',
  })),
} as const satisfies Record<string, OutputDefinition>;

/** @returns what went wrong, in a sentence; outputs never change the verdict */
export async function setOutputs(
  report: RunReport,
  written: ReportFiles,
): Promise<string | undefined> {
  return writeOutputs(
    Object.entries(ACTION_OUTPUTS).map(([name, { value }]) => [name, value(report, written)]),
  );
}

/** For a run that came to no report. */
export async function setFailedOutput(): Promise<string | undefined> {
  return writeOutputs([['pipeline-success', 'false']]);
}

async function writeOutputs(
  outputs: readonly (readonly [name: string, value: string])[],
): Promise<string | undefined> {
  const file = process.env['GITHUB_OUTPUT'];
  // Without the file @actions/core would print a command that the runner no longer knows.
  if (file === undefined || file === '' || !existsSync(file)) {
    return 'The outputs were not set: GITHUB_OUTPUT does not name a file.';
  }
  try {
    const { setOutput } = await import('@actions/core');
    for (const [name, value] of outputs) {
      setOutput(name, value);
    }
    return undefined;
  } catch (error) {
    return `The outputs were not set: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function failed(report: RunReport): string[] {
  return report.steps.filter(({ status }) => isFailure(status)).map(({ name }) => name);
}

function causeObject({ id, finding, steps, notRun }: CauseReport): Record<string, unknown> {
  return {
    id,
    code: finding.code,
    message: oneLine(finding.message),
    file: finding.location?.file ?? null,
    line: finding.location?.line ?? null,
    steps: steps.slice(0, MOST_NAMES),
    not_run: notRun.slice(0, MOST_NAMES),
  };
}

/** Of one cause, so that one cause does not displace the others. */
const MOST_NAMES = 100;

/** Linux refuses an environment variable of 131,072 bytes, and outputs end up in such. */
const MOST_BYTES = 100_000;

function boundedArray(items: readonly unknown[]): string {
  const kept: unknown[] = [];
  let bytes = 2;
  for (const item of items) {
    bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
    if (bytes > MOST_BYTES) {
      break;
    }
    kept.push(item);
  }
  return JSON.stringify(kept);
}
