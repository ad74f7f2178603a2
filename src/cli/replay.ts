import { Command, Option } from 'commander';
import type { ReplayOptions } from './run-replay.ts';
import type { Terminal } from './terminal.ts';

const DETAILS = `
Unpacks a bundle that \`test-pipeline --bundle\` wrote for a failed step, runs the step on its inputs
and compares the result with that of the bundle. It runs the code of the bundle: replay only bundles
that you trust. The exit code is that of a test run: 1 if the step fails, also if it fails in the same
way, and 0 if it passes.

Examples:
  $ cursus runtime replay train.bundle.zip
  $ cursus runtime replay train.bundle.zip --python .venv/bin/python --keep train-replay`;

export function replayCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return new Command('replay')
    .description('run a failed step again from its replay bundle')
    .argument('<bundle>', 'bundle of a failed step (`step.bundle.zip`)')
    .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
    .option('--keep <dir>', 'unpack and run in this new or empty directory, and keep it')
    .addOption(
      new Option('--output-format <format>', 'output format of the results')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('-v, --verbose', 'also print step starts, notices and longer logs')
    .addHelpText('after', DETAILS)
    .action(async (file: string, options: ReplayOptions) => {
      // Few runs need what opens archives.
      const { runReplay } = await import('./run-replay.ts');
      exit(await runReplay(file, options, terminal));
    });
}
