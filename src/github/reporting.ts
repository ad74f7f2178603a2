/**
 * Reports a run to GitHub: the log during the run, then outputs, job summary, annotations and check
 * run. Never fails: only the caller decides the verdict.
 */
import path from 'node:path';
import process from 'node:process';
import type { Variables } from '../execute/step-environment.ts';
import type { Severity } from '../findings/findings.ts';
import type { ReportFiles } from '../program/report-files.ts';
import type { RunReport } from '../report/report.ts';
import { createSafeOutput } from '../reporters/escape-output.ts';
import { renderMarkdown } from '../reporters/markdown.ts';
import { rootCauses } from '../reporters/root-causes.ts';
import { verdictOf } from '../reporters/verdict.ts';
import { type Annotation, toAnnotations } from './annotations.ts';
import {
  type CheckRun,
  type CheckRunResult,
  MOST_SUMMARY_BYTES,
  startCheckRun,
} from './check-run.ts';
import type { ActionInputs } from './inputs.ts';
import { writeJobSummary } from './job-summary.ts';
import { setOutputs } from './outputs.ts';
import { reportMistake } from './report-mistake.ts';
import { openRepository, type RepositoryFiles, sourceLink } from './repository.ts';
import { emitAnnotations } from './workflow-commands.ts';

export interface GitHubReporting {
  /** For all log output during the run: commands in it are neutralised. */
  readonly write: (text: string) => void;
  /** The run has a report. Takes at most seconds, even if GitHub does not respond. */
  readonly finish: (report: RunReport, written: ReportFiles) => Promise<void>;
  /** The run has no report: a mistake of the user, or a bug. */
  readonly fail: (error: unknown) => Promise<void>;
}

export interface ReportingContext {
  readonly environment: Variables;
  /** The working directory of the action; absolute. */
  readonly directory: string;
}

/** Starts slow work in the background: git, and the check run if requested. */
export function startReporting(inputs: ActionInputs, context: ReportingContext): GitHubReporting {
  const { environment, directory } = context;
  const repository = openRepository(environment, directory);
  const checkRun =
    inputs.checkRun === undefined
      ? undefined
      : startCheckRun({ name: inputs.checkRun, token: inputs.githubToken, environment });
  const output = createSafeOutput((text) => process.stdout.write(text));
  return {
    write: output.write,
    finish: async (report, written) => {
      output.end();
      const surfaces = { report, environment, repository: await repository };
      const troubles = [
        await guarded('warning', () => setOutputs(report, written)),
        await guarded('notice', () => summarize(surfaces, inputs.summary)),
      ].flat();
      let annotations: Annotation[] = [];
      const unplaced = await guarded('warning', async () => {
        annotations = toAnnotations(report, surfaces.repository.toRepoPath);
        return undefined;
      });
      await emitAnnotations(
        [...troubles, ...unplaced, ...(inputs.annotations ? annotations : [])],
        {
          warning: checkRun === undefined ? 0 : 1,
        },
      );
      await completeCheckRun(checkRun, () => resultOf(surfaces, annotations));
    },
    fail: async (error) => {
      output.end();
      const { toRepoPath } = await repository;
      const mistake = await reportMistake(error, {
        directory,
        toRepoPath,
        writeSummary: inputs.summary !== 'off',
      });
      await completeCheckRun(checkRun, () => ({ conclusion: 'failure', ...mistake }));
    },
  };
}

interface Surfaces {
  readonly report: RunReport;
  readonly environment: Variables;
  readonly repository: RepositoryFiles;
}

async function summarize(
  surfaces: Surfaces,
  mode: ActionInputs['summary'],
): Promise<string | undefined> {
  const wanted = mode === 'always' || (mode === 'on-failure' && !surfaces.report.success);
  return wanted ? await writeJobSummary((maxBytes) => markdown(surfaces, maxBytes)) : undefined;
}

function markdown({ report, environment, repository }: Surfaces, maxBytes: number): string {
  return renderMarkdown(report, {
    maxBytes,
    linkFor: ({ file, line }) =>
      sourceLink(repository, environment, { file: path.resolve(report.baseDir, file), line }),
  });
}

function resultOf(surfaces: Surfaces, annotations: readonly Annotation[]): CheckRunResult {
  const { report } = surfaces;
  const { word, cause } = verdictOf(report, rootCauses(report));
  return {
    conclusion: CONCLUSION[word],
    title: cause ?? `The pipeline ${word}`,
    summary: markdown(surfaces, MOST_SUMMARY_BYTES),
    annotations,
  };
}

const CONCLUSION = {
  passed: 'success',
  failed: 'failure',
  'did not finish': 'cancelled',
} as const;

async function completeCheckRun(
  checkRun: CheckRun | undefined,
  result: () => CheckRunResult,
): Promise<void> {
  await emitAnnotations(await guarded('warning', async () => checkRun?.complete(result())));
}

/**
 * `act` returns a message about a problem; if it throws, this is a bug but does not change the
 * verdict.
 */
async function guarded(
  level: Severity,
  act: () => Promise<string | undefined>,
): Promise<Annotation[]> {
  try {
    const trouble = await act();
    return trouble === undefined ? [] : [{ level, title: 'Reporting', message: trouble }];
  } catch (error) {
    const message = `Internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return [{ level, title: 'Reporting', message }];
  }
}
