/**
 * Reports a run to GitHub: the log during the run, then outputs, job summary, annotations and check
 * run. Never fails: only the caller decides the verdict.
 */
import path from 'node:path';
import process from 'node:process';
import type { Variables } from '../execute/step-environment.ts';
import type { ReportFiles } from '../program/report-files.ts';
import type { PipelinesReport } from '../report/pipelines-report.ts';
import type { RunReport } from '../report/report.ts';
import { createSafeOutput } from '../reporters/escape-output.ts';
import { renderMarkdown } from '../reporters/markdown.ts';
import { verdictOf } from '../reporters/verdict.ts';
import { type Annotation, toAnnotations } from './annotations.ts';
import { type CheckRunResult, MOST_SUMMARY_BYTES, startCheckRun } from './check-run.ts';
import { cutText } from './cut-text.ts';
import { finishPipelines } from './finish-pipelines.ts';
import { CONCLUSION, completeCheckRun, guarded, whereAllAre } from './guarded.ts';
import { type ActionInputs, pipelineDirectory } from './inputs.ts';
import { writeJobSummary } from './job-summary.ts';
import { ofOne, setOutputs } from './outputs.ts';
import { reportMistake, unwrittenFile } from './report-mistake.ts';
import { openRepositories } from './repositories.ts';
import { type RepositoryFiles, sourceLink } from './repository.ts';
import { fromRepositoryRoot, scriptDirectories } from './repository-root.ts';
import { uploadedBundles } from './uploaded-bundles.ts';
import { emitAnnotations } from './workflow-commands.ts';

export interface GitHubReporting {
  /** For all log output during the run: commands in it are neutralised. */
  readonly write: (text: string) => void;
  /** Folds what is written in between. */
  readonly group: { readonly open: (title: string) => void; readonly close: () => void };
  /**
   * The run has a report. Takes at most seconds, even if GitHub does not respond.
   * @param unwritten one error for each report file that could not be written
   */
  readonly finish: (
    report: RunReport,
    written: ReportFiles,
    unwritten?: readonly unknown[],
  ) => Promise<void>;
  /** The same for several pipelines. */
  readonly finishAll: (
    report: PipelinesReport,
    written: ReportFiles,
    unwritten?: readonly unknown[],
  ) => Promise<void>;
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
  const { source, title } = inputs;
  // With `path:` in the checkout, the working directory is not in the repository.
  const home = pipelineDirectory(source, directory);
  const opening = openRepositories(environment, home);
  const checkRun =
    inputs.checkRun === undefined
      ? undefined
      : startCheckRun({
          name: checkRunName(inputs.checkRun, title ?? inputs.matrix),
          token: inputs.githubToken,
          environment,
        });
  const output = createSafeOutput((text) => process.stdout.write(text));
  const command = (text: string): void => {
    // Commands are switched off while there is output of scripts.
    output.end();
    process.stdout.write(`${text}\n`);
  };
  return {
    write: output.write,
    group: {
      open: (heading) => command(`::group::${heading}`),
      close: () => command('::endgroup::'),
    },
    finish: async (given, written, unwritten = []) => {
      output.end();
      const repository = await (await opening).with(scriptDirectories(given));
      const report = fromRepositoryRoot(given, repository);
      const fullReport = inputs.reportFiles['results-file'] && written['results-file'];
      const surfaces = { report, environment, repository, title, fullReport };
      const wanted =
        inputs.summary === 'always' || (inputs.summary === 'on-failure' && !report.success);
      const unset = await guarded('warning', () => setOutputs(ofOne(report), written));
      const noSummary = wanted
        ? await guarded('notice', () => writeJobSummary((most) => markdown(surfaces, most)))
        : [];
      const notUploaded = await uploadedBundles([given], inputs, environment);
      const troubles = [...unwritten.map(unwrittenFile), ...unset, ...noSummary, ...notUploaded];
      let annotations: Annotation[] = [];
      const notAnnotated = await guarded('warning', async () => {
        annotations = toAnnotations(report, surfaces.repository.toRepoPath);
        return undefined;
      });
      await emitAnnotations(
        [...troubles, ...notAnnotated, ...(inputs.annotations ? annotations : [])],
        {
          reserved: { warning: checkRun === undefined ? 0 : 1 },
          elsewhere: whereAllAre(fullReport, wanted && noSummary.length === 0),
        },
      );
      await completeCheckRun(checkRun, () => resultOf(surfaces, annotations));
    },
    finishAll: async (all, written, unwritten = []) => {
      output.end();
      const surroundings = { inputs, environment, directory, checkRun };
      await finishPipelines(all, {
        ...surroundings,
        written,
        unwritten,
        repositories: await opening,
      });
    },
    fail: async (error) => {
      output.end();
      const repository = await opening;
      const mistake = await reportMistake(error, {
        directory,
        toRepoPath: repository.toRepoPath,
        linkFor: (location) => sourceLink(repository, environment, location),
        title,
        writeSummary: inputs.summary !== 'off',
      });
      await completeCheckRun(checkRun, () => ({ conclusion: 'failure', ...mistake }));
    },
  };
}

/** Jobs of a matrix with one name would hide each other: GitHub shows the newest. */
function checkRunName(name: string, ending: string | undefined): string {
  return ending === undefined ? name : cutText(`${name} (${ending})`, LONGEST_NAME);
}

const LONGEST_NAME = 250;

interface Surfaces {
  readonly report: RunReport;
  readonly environment: Variables;
  readonly repository: RepositoryFiles;
  readonly title: string | undefined;
  readonly fullReport: string | undefined;
}

function markdown(
  { report, environment, repository, title, fullReport }: Surfaces,
  maxBytes: number,
): string {
  return renderMarkdown(report, {
    ...{ maxBytes, title, fullReport },
    linkFor: ({ file, line }) =>
      sourceLink(repository, environment, { file: path.resolve(report.baseDir, file), line }),
  });
}

function resultOf(surfaces: Surfaces, annotations: readonly Annotation[]): CheckRunResult {
  const { word, counts, cause } = verdictOf(surfaces.report);
  const parts = [counts, cause].filter((part) => part !== undefined);
  return {
    conclusion: CONCLUSION[word],
    title: parts.length === 0 ? `The pipeline ${word}` : parts.join(' · '),
    summary: markdown(surfaces, MOST_SUMMARY_BYTES),
    annotations,
  };
}
