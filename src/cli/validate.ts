import path from 'node:path';
import { Command } from 'commander';
import { ciPipelineValidation, ciRuntimeValidation } from '../batch/ci-validation.ts';
import {
  comprehensiveDict,
  isComprehensiveSuccess,
  testComprehensively,
} from '../batch/comprehensive-testing.ts';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { UserError } from '../text/errors.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { parseNames } from './parse-names.ts';
import { runBatch } from './run-batch.ts';
import type { Terminal } from './terminal.ts';

interface ValidateOptions extends CommonOptions {
  readonly ci?: boolean;
  readonly critical?: readonly string[];
}

const DETAILS = `
Without --ci, a step that fails in the pipeline runs again alone, on sample data for the inputs that
other steps feed. This shows whether the script or the data causes the failure. A data flow is tested
only if both of its scripts pass.

With --ci, the steps of the pipeline run along its data flows. Without a pipeline file, the critical
scripts run alone. In both cases, the command writes ci_runtime_validation_results.json.

Examples:
  $ cursus runtime validate pipeline.yml
  $ cursus runtime validate pipeline.yml --ci --critical preprocessing,training
  $ cursus runtime validate --ci --critical tabular_preprocessing,xgboost_training`;

export function validateCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addCommonOptions(
    new Command('validate')
      .description('test each script, then the data flows, then the whole pipeline')
      .argument('[pipeline-config]', 'pipeline file (YAML or JSON)')
      .option('--ci', 'for CI: write ci_runtime_validation_results.json')
      .option(
        '--critical <names>',
        'with --ci: steps or scripts that must pass, separated by commas (default: every step)',
        parseNames,
      )
      .addHelpText('after', DETAILS),
  ).action(async (file: string | undefined, options: ValidateOptions) => {
    exit(await validate(file, options, terminal));
  });
}

async function validate(
  file: string | undefined,
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const { ci = false, critical } = options;
  if (critical !== undefined && !ci) {
    throw new UserError('`--critical` needs `--ci`.', { cure: 'Add `--ci`.' });
  }
  if (file === undefined) {
    if (critical !== undefined) return validateScripts(critical, options, terminal);
    throw new UserError('No pipeline file was given.', {
      cure: 'Give a pipeline file, or name scripts with `--ci --critical <names>`.',
    });
  }
  const config = await loadPipeline(file, {
    cwd: terminal.cwd,
    specsDir: path.join(options.workspaceDir, '.specs'),
  });
  const withVenv = { ...options, projectDir: config.root };
  return ci
    ? validateSteps(config, critical, withVenv, terminal)
    : validateAll(config, withVenv, terminal);
}

function validateScripts(
  critical: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  return runBatch(options, terminal, {
    test: (runner, output) => ciRuntimeValidation(critical, runner, output),
    passed: ({ exitCode }) => exitCode === 0,
    json: ({ results }) => results,
  });
}

function validateSteps(
  config: PipelineConfig,
  critical: readonly string[] | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  return runBatch(options, terminal, {
    test: (runner, output) => ciPipelineValidation(config, critical, runner, output),
    passed: ({ exitCode }) => exitCode === 0,
    json: ({ results }) => results,
  });
}

function validateAll(
  config: PipelineConfig,
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  return runBatch(options, terminal, {
    test: (runner, output) => testComprehensively(config, runner, output),
    passed: isComprehensiveSuccess,
    json: comprehensiveDict,
  });
}
