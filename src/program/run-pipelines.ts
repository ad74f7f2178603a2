import { existsSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_LIMITS, type Limit } from '../config/limits.ts';
import type { NotRun, PipelineResult, PipelinesReport } from '../report/pipelines-report.ts';
import { hasPassed } from '../report/pipelines-report.ts';
import type { CauseReport, RunReport } from '../report/report.ts';
import { Redaction } from '../secrets/redaction.ts';
import { describeUserError, UserError } from '../text/errors.ts';
import { safeName } from '../workspace/safe-name.ts';

/** What differs between the pipelines of a run. */
export interface PipelinePart {
  readonly workspaceDir: string;
  readonly runTimeoutSeconds: Limit;
  /** Absent if no bundles are written. */
  readonly bundleDir?: string;
}

export interface PipelinesRun {
  readonly run: (file: string, part: PipelinePart) => Promise<RunReport>;
  /** Absolute. */
  readonly workspaceDir: string;
  /** The directory for the replay bundles of all. */
  readonly bundleDir?: string | undefined;
  /** For all pipelines together. */
  readonly runTimeoutSeconds: Limit;
  readonly failFast: boolean;
  /** Each of them stops the run. */
  readonly signals: readonly (AbortSignal | undefined)[];
  readonly environ: Readonly<Record<string, string | undefined>>;
  readonly onBegin: (file: string, index: number) => void;
  readonly onNotRun: (file: string, why: NotRun) => void;
}

type Untitled = { readonly file: string } & Pick<PipelineResult, 'report' | 'notRun'>;

/**
 * Runs pipelines one after the other, each in its part of the workspace. A mistake in one of them
 * does not stop the others.
 */
export async function runPipelines(
  files: readonly string[],
  given: PipelinesRun,
): Promise<PipelinesReport> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const workspace = given.workspaceDir;
  const names = partNames(files);
  const existed = existsSync(workspace);
  const results: Untitled[] = [];
  let failed = false;
  for (const [index, file] of files.entries()) {
    const stop = whyStop(given, failed, elapsed());
    if (stop === undefined) given.onBegin(file, index);
    const result =
      stop === undefined
        ? await runOne(file, names[index] ?? '', given, elapsed())
        : { file, notRun: { kind: 'stopped' as const, message: stop, error: undefined } };
    if (result.notRun !== undefined) given.onNotRun(file, result.notRun);
    failed ||= result.report?.success !== true;
    results.push(result);
  }
  for (const one of [path.join(workspace, PARTS), ...(existed ? [] : [workspace])]) {
    removeIfEmpty(one);
  }
  const pipelines = withTitles(results);
  return { success: pipelines.every(hasPassed), pipelines, seconds: elapsed() };
}

function whyStop(
  { signals, failFast, runTimeoutSeconds }: PipelinesRun,
  failed: boolean,
  elapsed: number,
): string | undefined {
  if (signals.some((signal) => signal?.aborted)) {
    return 'The run was interrupted before this pipeline started.';
  }
  if (failFast && failed) return 'An earlier pipeline failed, and `fail-fast` stopped the run.';
  if (runTimeoutSeconds === 'off' || elapsed < runTimeoutSeconds) return undefined;
  return `The time limit of the whole run (${runTimeoutSeconds} s) was reached before this pipeline started.`;
}

async function runOne(
  file: string,
  name: string,
  { run, runTimeoutSeconds: limit, environ, workspaceDir, bundleDir }: PipelinesRun,
  elapsed: number,
): Promise<Untitled> {
  // The first one has the whole time, and its commands name it.
  const left = limit === 'off' ? limit : Math.max(1, Math.ceil(limit - elapsed));
  try {
    const report = await run(file, {
      workspaceDir: path.join(workspaceDir, PARTS, name),
      runTimeoutSeconds: left,
      // Steps of two pipelines can have one name.
      ...(bundleDir === undefined ? {} : { bundleDir: path.join(bundleDir, name) }),
    });
    return { file, report: withLimit(report, left, limit) };
  } catch (error) {
    return { file, notRun: reasonOf(new Redaction(environ).error(error)) };
  }
}

function reasonOf(error: unknown): NotRun {
  if (error instanceof UserError) {
    const { location } = error;
    return {
      ...{ kind: 'mistake', message: describeUserError(error), error },
      ...(location === undefined ? {} : { location }),
    };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'internal', message: `Internal error: ${text}`, error };
}

/** A command that reproduces one pipeline has the limit that the user gave. */
function withLimit(report: RunReport, left: Limit, limit: Limit): RunReport {
  if (left === limit) return report;
  const asked = limit === DEFAULT_LIMITS.runTimeoutSeconds ? '' : ` --run-timeout ${limit}`;
  const causes = report.causes.map(({ reproduce, ...cause }): CauseReport => {
    if (reproduce === undefined) return cause;
    return { ...cause, reproduce: reproduce.replace(` --run-timeout ${left}`, asked) };
  });
  return { ...report, causes };
}

/** The name of a directory for each; files with one name get the whole path in theirs. */
function partNames(files: readonly string[]): readonly string[] {
  const stems = files.map((file) => path.parse(file).name);
  return files.map((file, index) => {
    const own = stems[index] ?? file;
    const isUnique = stems.filter((one) => one.toLowerCase() === own.toLowerCase()).length === 1;
    return safeName(isUnique ? own : file);
  });
}

/** The directory of their parts in the workspace. */
const PARTS = 'pipelines';

function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // It holds what was kept.
  }
}

function withTitles(results: readonly Untitled[]): readonly PipelineResult[] {
  const names = results.map(({ report }) => report?.pipeline.name);
  return results.map((result, index) => {
    const name = names[index];
    const isUnique = names.filter((one) => one === name).length === 1;
    const title = name === undefined ? result.file : isUnique ? name : `${name} (${result.file})`;
    return { ...result, title } as PipelineResult;
  });
}
