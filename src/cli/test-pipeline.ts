import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { byteSize, byteSizeSchema } from '../config/byte-size.ts';
import { loadPipeline } from '../config/load-pipeline.ts';
import { EXPECTED_VARIANTS, parseVariants } from '../config/parse-variants.ts';
import type { VariantWish } from '../config/variant-names.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { runAndReport } from './run-and-report.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime test-pipeline pipeline.yml
  $ cursus runtime test-pipeline pipeline.yml --max-parallel 4 --timeout 120
  $ cursus runtime test-pipeline pipeline.json --output-format json > results.json`;

export function testPipelineCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addCommonOptions(
    new Command('test-pipeline')
      .description('run every step of a pipeline along its data flows')
      .argument('<pipeline-config>', 'pipeline file (YAML or JSON)')
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
      .option('--step <name>', 'run only this step, on what its producers wrote in an earlier run')
      .option('--refresh', 'with `--step`: also run the steps that it reads from')
      .option(
        '--no-keep-results',
        'do not keep the results of the steps for `--step` (a run with `CI` set keeps none)',
      )
      .option('--fail-on-variants', 'let the run fail if a step fails on a variant')
      .addHelpText('after', EXAMPLES),
  ).action(async (file: string, options: CommonOptions) => {
    const pipeline = loadPipeline(file, {
      cwd: terminal.cwd,
      specsDir: path.join(options.workspaceDir, '.specs'),
    });
    const projectDir = path.dirname(path.resolve(terminal.cwd, file));
    exit(await runAndReport(pipeline, { ...options, projectDir }, terminal, { live: true }));
  });
}

function cacheLimit(text: string): number {
  if (byteSizeSchema('').safeParse(text.trim()).success) return byteSize(text.trim());
  throw new InvalidArgumentError('It must be a size such as `5GB`.');
}

function variants(text: string): readonly VariantWish[] {
  const words = text.split(',').map((word) => word.trim());
  const wishes = parseVariants(words);
  if (typeof wishes === 'string')
    throw new InvalidArgumentError(`It must be ${EXPECTED_VARIANTS}: ${wishes}`);
  return wishes;
}
