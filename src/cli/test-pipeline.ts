import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  DEFAULT_BUNDLE_LIMIT,
  EXPECTED_BUNDLE_LIMIT,
  parseBundleLimit,
} from '../config/bundle-settings.ts';
import { byteSize, byteSizeSchema } from '../config/byte-size.ts';
import { loadPipeline } from '../config/load-pipeline.ts';
import { EXPECTED_VARIANTS, parseVariants } from '../config/parse-variants.ts';
import type { VariantWish } from '../config/variant-names.ts';
import { lastRunFile } from '../program/last-run.ts';
import { isOneFile } from '../program/pipeline-files.ts';
import { addCommonOptions, type CommonOptions, directory, reportFiles } from './common-options.ts';
import { type GivenOptions, refuseConflicts, refuseWatchOfSeveral } from './refuse-conflicts.ts';
import { runAndReport } from './run-and-report.ts';
import { addSelectionOptions, selectionWish } from './selection-options.ts';
import type { Terminal } from './terminal.ts';
import { testPipelines } from './test-pipelines.ts';
import { type RepeatedRun, watchPipeline } from './watch-pipeline.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime test-pipeline pipeline.yml
  $ cursus runtime test-pipeline pipeline.yml --max-parallel 4 --timeout 120
  $ cursus runtime test-pipeline pipeline.yml --select train+ --exclude tag:slow
  $ cursus runtime test-pipeline pipeline.json --output-format json > results.json
  $ cursus runtime test-pipeline 'pipelines/*.yml' '!pipelines/draft.yml'`;

export function testPipelineCommand(terminal: Terminal, exit: (code: number) => void): Command {
  const command = addSelectionOptions(
    new Command('test-pipeline')
      .description('run every step of a pipeline along its data flows')
      .argument(
        '<pipeline-config...>',
        'pipeline file (YAML or JSON); several files or patterns such as `pipelines/*.yml` run one after the other, `!` excludes',
      )
      .option(
        '--variants <names>',
        'also run each step on changed copies of its tables: `all`, or names such as `no-rows,train:null-column`',
        variants,
      )
      .addOption(
        new Option(
          '--cache <mode>',
          'use results of earlier runs, and keep those of this run (default: `cache` of the pipeline file)',
        ).choices(['off', 'read', 'read-write']),
      )
      .option(
        '--cache-limit <size>',
        'maximum size of the kept results (default: `cache_limit` of the pipeline file, 5GB)',
        cacheLimit,
      )
      .option(
        '--cache-sample <percent>',
        'share of the cached results whose steps run again to test the cache (default: 2)',
        cacheSample,
      )
      .option('--step <name>', 'run only this step, on what its producers wrote in an earlier run')
      .option('--watch', 'run again when a file that the run depends on changes')
      .option('--refresh', 'with `--step`: also run the steps that it reads from')
      .option(
        '--no-keep-results',
        'do not keep the results of the steps for `--step` (a run with `CI` set keeps none)',
      )
      .option(
        '--bundle <dir>',
        'write a replay bundle of each failed step to this directory',
        directory,
      )
      .option(
        '--bundle-limit <size>',
        `size limit for the files of one bundle (default: ${DEFAULT_BUNDLE_LIMIT})`,
        bundleLimit,
      )
      .option('--fail-on-variants', 'make the run fail if a step fails on a variant')
      .addHelpText('after', EXAMPLES),
  );
  return addCommonOptions(command).action(async (files: string[], given: TestPipelineOptions) => {
    refuseConflicts(given);
    const ofFile = (file: string) => {
      const workspace = path.resolve(terminal.cwd, given.workspaceDir);
      const lastRun = lastRunFile(workspace, path.resolve(terminal.cwd, file));
      return { lastRun, options: withSelection(given, { cwd: terminal.cwd, lastRun }) };
    };
    if (!isOneFile(files, terminal.cwd)) {
      refuseWatchOfSeveral(given);
      exit(await testPipelines(files, given, terminal, ofFile));
      return;
    }
    const [file = ''] = files;
    const { options, lastRun } = ofFile(file);
    const projectDir = path.dirname(path.resolve(terminal.cwd, file));
    const load = () =>
      loadPipeline(file, {
        cwd: terminal.cwd,
        specsDir: path.join(options.workspaceDir, '.specs'),
      });
    const run = (repeated?: RepeatedRun) =>
      runAndReport(load(), { ...options, projectDir }, terminal, {
        ...{ live: true, lastRun },
        ...(repeated === undefined ? {} : { repeated }),
      });
    if (given.watch !== true) {
      exit(await run());
      return;
    }
    const watched = {
      // With JSON, standard output contains only JSON: one value for each run.
      output: options.outputFormat === 'json' ? terminal.stderr : terminal.stdout,
      written: Object.values(reportFiles(options)).flatMap((one) =>
        one === undefined ? [] : path.resolve(terminal.cwd, one),
      ),
    };
    exit(await watchPipeline({ file, workspaceDir: given.workspaceDir }, terminal, watched, run));
  });
}

type TestPipelineOptions = GivenOptions & CommonOptions;

function withSelection(
  options: TestPipelineOptions,
  paths: Parameters<typeof selectionWish>[1],
): CommonOptions {
  const selection = selectionWish(options, paths);
  return selection === undefined ? options : { ...options, selection };
}

function cacheLimit(text: string): number {
  if (byteSizeSchema('').safeParse(text.trim()).success) return byteSize(text.trim());
  throw new InvalidArgumentError('It must be a size such as `5GB`.');
}

/** @returns a share between 0 and 1 */
function cacheSample(text: string): number {
  const percent = text.trim() === '' ? Number.NaN : Number(text);
  if (percent >= 0 && percent <= 100) return percent / 100;
  throw new InvalidArgumentError('It must be a number from 0 to 100.');
}

function bundleLimit(text: string): number {
  const bytes = parseBundleLimit(text);
  if (bytes === undefined) throw new InvalidArgumentError(`It must be ${EXPECTED_BUNDLE_LIMIT}.`);
  return bytes;
}

function variants(text: string): readonly VariantWish[] {
  const words = text.split(',').map((word) => word.trim());
  const wishes = parseVariants(words);
  if (typeof wishes === 'string')
    throw new InvalidArgumentError(`It must be ${EXPECTED_VARIANTS}: ${wishes}`);
  return wishes;
}
