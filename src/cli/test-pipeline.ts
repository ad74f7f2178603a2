import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import {
  DEFAULT_BUNDLE_LIMIT,
  EXPECTED_BUNDLE_LIMIT,
  parseBundleLimit,
} from '../config/bundle-settings.ts';
import { loadPipeline } from '../config/load-pipeline.ts';
import { EXPECTED_VARIANTS, parseVariants } from '../config/parse-variants.ts';
import type { VariantWish } from '../config/variant-names.ts';
import { addCommonOptions, type CommonOptions, directory } from './common-options.ts';
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
