import { Command } from 'commander';
import { RuntimeTester } from '../api/runtime-tester.ts';
import { batchScriptTesting, countSuccessful } from '../batch/batch-testing.ts';
import type { ScriptResults } from '../batch/run-alone.ts';
import { listNames, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { parseNames } from './parse-names.ts';
import { runBatch } from './run-batch.ts';
import { batchSpecs, withSpecs } from './scripts/batch-specs.ts';
import { addSpecUse, type SpecUse } from './scripts/main-options.ts';
import { printNotes } from './scripts/print-notes.ts';
import type { Terminal } from './terminal.ts';

interface TestScriptsOptions extends CommonOptions, SpecUse {
  readonly all?: boolean;
  readonly exclude?: readonly string[];
}

const EXAMPLES = `
Examples:
  $ cursus runtime test-scripts tabular_preprocessing xgboost_training
  $ cursus runtime test-scripts --all --exclude helpers --max-parallel 4
  $ cursus runtime test-scripts --all --output-format json > results.json`;

export function testScriptsCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addCommonOptions(
    addSpecUse(
      new Command('test-scripts')
        .description('run several scripts, each alone, with its saved spec or on sample data')
        .argument('[script-names...]', 'names of scripts in a search directory, or paths')
        .option('--all', 'every script in the search directories')
        .option(
          '--exclude <names>',
          'with --all: scripts to exclude, separated by commas',
          parseNames,
        )
        .addHelpText('after', EXAMPLES),
    ),
  ).action(async (given: readonly string[], options: TestScriptsOptions) => {
    const names = scriptNames(given, options, terminal);
    const { specOf, notes } = await batchSpecs(names, options, terminal.cwd);
    printNotes(notes, options, terminal);
    const code = await runBatch(options, terminal, {
      test: (runner, output) => batchScriptTesting(names, withSpecs(runner, specOf), output),
      passed: (results) => countSuccessful(results) === Object.keys(results).length,
      json: batchDict,
    });
    exit(code);
  });
}

function scriptNames(
  given: readonly string[],
  { all = false, exclude, workspaceDir }: TestScriptsOptions,
  { cwd }: Terminal,
): readonly string[] {
  if (!all) {
    if (exclude !== undefined) {
      throw new UserError('`--exclude` needs `--all`.', { cure: 'Remove one of them.' });
    }
    if (given.length > 0) return given;
    throw new UserError('No scripts to test.', { cure: 'Name scripts, or give `--all`.' });
  }
  if (given.length > 0) {
    throw new UserError('`--all` cannot be combined with script names.', {
      cure: 'Use one or the other.',
    });
  }
  const available = new RuntimeTester(workspaceDir, { projectRoot: cwd }).listAvailableScripts();
  for (const name of exclude ?? []) {
    if (available.includes(name)) continue;
    throw new UserError(`There is no script ${quoteName(name)} to exclude.`, {
      cure: didYouMean(name, available) ?? `Available scripts: ${listNames(available)}.`,
    });
  }
  const names = available.filter((name) => !exclude?.includes(name));
  if (names.length > 0) return names;
  throw new UserError('No scripts found in the search directories.', {
    cure: 'Run the command in the root of the project, or give the paths of the scripts.',
  });
}

function batchDict(results: ScriptResults) {
  const total = Object.keys(results).length;
  const successful = countSuccessful(results);
  return {
    success: successful === total,
    total_scripts: total,
    successful_scripts: successful,
    results: Object.fromEntries(
      Object.entries(results).map(([name, result]) => [name, result?.toDict() ?? null]),
    ),
  };
}
