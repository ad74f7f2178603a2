/** The outputs of the action: name, description and value, here and nowhere else. */
import { existsSync } from 'node:fs';
import type { ReportFiles } from '../program/report-files.ts';
import {
  hasPassed,
  type PipelineResult,
  type PipelinesReport,
} from '../report/pipelines-report.ts';
import { type CauseReport, isFailure, type RunReport } from '../report/report.ts';
import { countReport } from '../reporters/counts.ts';
import { byOutputFlag } from '../reporters/output-formats.ts';
import { oneLine } from '../reporters/plain-text.ts';

interface OutputDefinition {
  readonly description: string;
  readonly value: (run: ReportedRun, written: ReportFiles) => string;
}

/** One pipeline, or several: then, names come with the file of their pipeline. */
export interface ReportedRun extends Pick<PipelinesReport, 'success' | 'pipelines'> {
  readonly several: boolean;
}

export function ofOne(report: RunReport): ReportedRun {
  const { name, file = name } = report.pipeline;
  return { success: report.success, several: false, pipelines: [{ file, title: name, report }] };
}

/** The same numbers as on every other surface: steps without a script are left out. */
export const ACTION_OUTPUTS = {
  'pipeline-success': {
    description: '`true` if every script passed and every data flow held, otherwise `false`.',
    value: ({ success }) => String(success),
  },
  'failed-pipelines': {
    description:
      'Files of the pipelines that failed or were not run, as a JSON array. Without a file, the name of the pipeline.',
    value: ({ pipelines }) =>
      boundedArray(pipelines.filter((one) => !hasPassed(one)).map(({ file }) => file)),
  },
  'total-scripts': {
    description: 'Number of steps that have a script.',
    value: (run) => total(run, (report) => countReport(report).scripts),
  },
  'successful-scripts': {
    description: 'Number of steps with a script that passed.',
    value: (run) => total(run, (report) => countReport(report).successfulScripts),
  },
  'failed-scripts': {
    description:
      'Names of the failed steps, as a JSON array. Blocked steps are not included. With several pipelines, `FILE: NAME`.',
    value: (run) => boundedArray(run.pipelines.flatMap((one) => failed(one, run))),
  },
  'failed-causes': {
    description:
      'What to fix, as a JSON array of objects with `id`, `code`, `message`, `file`, `line`, `steps` and `not_run`. `file` is relative to the working directory of the job. A fault that stops several steps is one object. With several pipelines, `pipeline` is the file of the pipeline, and a pipeline that was not run is an object with the `id` and `code` `not-run`.',
    value: (run) => boundedArray(run.pipelines.flatMap((one) => causeObjects(one, run))),
  },
  'total-data-flows': {
    description: 'Number of data flows between steps that have a script.',
    value: (run) => total(run, (report) => countReport(report).dataFlows),
  },
  'successful-data-flows': {
    description:
      'Number of compatible data flows: both steps passed, and the consumer ran on the data of the producer.',
    value: (run) => total(run, (report) => countReport(report).successfulDataFlows),
  },
  'broken-data-flows': {
    description:
      'Number of data flows whose data is at fault: a missing column, for example. Flows whose consumer failed for another reason are not included.',
    value: (run) => total(run, (report) => countReport(report).brokenDataFlows),
  },
  'error-count': {
    description:
      'Number of errors of the report: failed scripts, broken data flows and errors of the run. Several can have one cause. With several pipelines, each pipeline that was not run counts as one error.',
    value: (run) => total(run, (report) => report.errors.length, 1),
  },
  ...byOutputFlag(({ name, flag }) => ({
    description: `Path of the ${name}. Empty if none was written.`,
    value: (_run: ReportedRun, written: ReportFiles) => written[flag] ?? '',
  })),
} as const satisfies Record<string, OutputDefinition>;

/** @returns what went wrong, in a sentence; outputs never change the verdict */
export async function setOutputs(
  run: ReportedRun,
  written: ReportFiles,
): Promise<string | undefined> {
  return writeOutputs(
    Object.entries(ACTION_OUTPUTS).map(([name, { value }]) => [name, value(run, written)]),
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

/** @param notRun what a pipeline without a report counts */
function total(
  { pipelines }: ReportedRun,
  count: (report: RunReport) => number,
  notRun = 0,
): string {
  const counts = pipelines.map(({ report }) => (report === undefined ? notRun : count(report)));
  return String(counts.reduce((sum, one) => sum + one, 0));
}

function failed({ file, report }: PipelineResult, { several }: ReportedRun): string[] {
  const steps = report?.steps.filter(({ status }) => isFailure(status)) ?? [];
  return steps.map(({ name }) => (several ? `${file}: ${name}` : name));
}

function causeObjects(one: PipelineResult, { several }: ReportedRun): Record<string, unknown>[] {
  const pipeline = several ? { pipeline: one.file } : {};
  if (one.report !== undefined) {
    return one.report.causes.map((cause) => ({ ...causeObject(cause), ...pipeline }));
  }
  const { message, location } = one.notRun;
  const at = { file: location?.file ?? one.file, line: location?.line ?? null };
  const known = { id: 'not-run', code: 'not-run', message: oneLine(message.slice(0, 4000)) };
  return [{ ...known, ...at, steps: [], not_run: [], ...pipeline }];
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

/** Of one cause, so that one cause does not crowd out the others. */
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
