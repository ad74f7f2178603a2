/** Reports several pipelines to GitHub: one summary, one check run, and the outputs of all of them. */
import path from 'node:path';
import type { Variables } from '../execute/step-environment.ts';
import type { ReportFiles } from '../program/report-files.ts';
import type { PipelineResult, PipelinesReport } from '../report/pipelines-report.ts';
import { renderPipelinesMarkdown } from '../reporters/markdown-pipelines.ts';
import { failingFirst, pipelinesVerdict, pipelineVerdict } from '../reporters/pipelines-verdict.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { type Annotation, toAnnotations } from './annotations.ts';
import { type CheckRun, type CheckRunResult, MOST_SUMMARY_BYTES } from './check-run.ts';
import { CONCLUSION, completeCheckRun, guarded, whereAllAre } from './guarded.ts';
import type { ActionInputs } from './inputs.ts';
import { writeJobSummary } from './job-summary.ts';
import { setOutputs } from './outputs.ts';
import { mistakeAnnotation, mistakeDetails, unwrittenFile } from './report-mistake.ts';
import type { Repositories } from './repositories.ts';
import { type RepositoryFiles, sourceLink } from './repository.ts';
import { fromRepositoryRoot, scriptDirectories } from './repository-root.ts';
import { uploadedBundles } from './uploaded-bundles.ts';
import { emitAnnotations } from './workflow-commands.ts';

interface Surroundings {
  readonly inputs: ActionInputs;
  readonly environment: Variables;
  readonly directory: string;
  readonly checkRun: CheckRun | undefined;
  readonly written: ReportFiles;
  readonly unwritten: readonly unknown[];
  readonly repositories: Repositories;
}

export async function finishPipelines(given: PipelinesReport, around: Surroundings): Promise<void> {
  const { inputs, written, unwritten, checkRun } = around;
  const repository = await around.repositories.with(directoriesOf(given, around.directory));
  const all = { ...given, pipelines: given.pipelines.map((one) => moved(one, repository)) };
  const fullReport = inputs.reportFiles['results-file'] && written['results-file'];
  const wanted = inputs.summary === 'always' || (inputs.summary === 'on-failure' && !all.success);
  const markdown = (most: number) => summaryOf(all, most, { ...around, repository, fullReport });
  const unset = await guarded('warning', () => setOutputs({ ...all, several: true }, written));
  const noSummary = wanted ? await guarded('notice', () => writeJobSummary(markdown)) : [];
  const notUploaded = await uploadedBundles(
    given.pipelines.flatMap(({ report }) => report ?? []),
    inputs,
    around.environment,
  );
  const troubles = [...unwritten.map(unwrittenFile), ...unset, ...noSummary, ...notUploaded];
  let annotations: readonly Annotation[] = [];
  const notAnnotated = await guarded('warning', async () => {
    annotations = annotationsOf(all, around.directory, repository);
    return undefined;
  });
  await emitAnnotations(
    [...troubles, ...notAnnotated, ...(inputs.annotations ? annotations : [])],
    {
      reserved: { warning: checkRun === undefined ? 0 : 1 },
      elsewhere: whereAllAre(fullReport, wanted && noSummary.length === 0),
    },
  );
  await completeCheckRun(checkRun, () => resultOf(all, markdown(MOST_SUMMARY_BYTES), annotations));
}

function directoriesOf({ pipelines }: PipelinesReport, directory: string): readonly string[] {
  const files = pipelines.map(({ file }) => path.dirname(path.resolve(directory, file)));
  const scripts = pipelines.flatMap(({ report }) =>
    report === undefined ? [] : scriptDirectories(report),
  );
  return [...new Set([...files, ...scripts])];
}

function moved(one: PipelineResult, repository: RepositoryFiles): PipelineResult {
  if (one.report === undefined) return one;
  return { ...one, report: fromRepositoryRoot(one.report, repository) };
}

function summaryOf(
  all: PipelinesReport,
  maxBytes: number,
  {
    inputs,
    environment,
    directory,
    repository,
    fullReport,
  }: Surroundings & {
    readonly repository: RepositoryFiles;
    readonly fullReport: string | undefined;
  },
): string {
  const linkFor = (location: { file: string; line?: number | undefined }) =>
    sourceLink(repository, environment, location);
  const context = { directory, toRepoPath: repository.toRepoPath, linkFor };
  return renderPipelinesMarkdown(all, {
    ...{ maxBytes, fullReport, title: inputs.title },
    linkFor: ({ report }) => {
      const base = report?.baseDir ?? directory;
      return ({ file, line }) => linkFor({ file: path.resolve(base, file), line });
    },
    notRun: (why) => (why.kind === 'stopped' ? why.message : mistakeDetails(why.error, context)),
  });
}

/**
 * Named by their pipelines. The first of each pipeline come first, because GitHub shows ten of each
 * kind.
 */
function annotationsOf(
  { pipelines }: PipelinesReport,
  directory: string,
  { toRepoPath }: RepositoryFiles,
): readonly Annotation[] {
  return pipelines
    .flatMap((one) => {
      const own =
        one.report !== undefined
          ? toAnnotations(one.report, toRepoPath)
          : one.notRun.kind === 'stopped'
            ? []
            : [mistakeAnnotation(one.notRun.error, { directory, toRepoPath })];
      return own.map((annotation, rank) => {
        const title = oneLine(`${one.title}: ${annotation.title}`, 255);
        return { rank, annotation: { ...annotation, title } };
      });
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ annotation }) => annotation);
}

function resultOf(
  all: PipelinesReport,
  summary: string,
  annotations: readonly Annotation[],
): CheckRunResult {
  const [first] = failingFirst(all);
  const words = all.pipelines.map((one) => pipelineVerdict(one).word);
  const hasFailed = all.pipelines.some(
    ({ notRun }, index) =>
      words[index] === 'failed' || (notRun !== undefined && notRun.kind !== 'stopped'),
  );
  const word = all.success ? 'passed' : hasFailed ? 'failed' : 'did not finish';
  const about =
    all.success || first === undefined ? [] : [`${first.title}: ${pipelineVerdict(first).details}`];
  const title = [pipelinesVerdict(all), ...about].join(' · ');
  return { conclusion: CONCLUSION[word], title, summary, annotations };
}
