import path from 'node:path';
import { Command, Option } from 'commander';
import type { ReplayResult } from '../bundle/open-replay.ts';
import { DEFAULT_LIMITS } from '../config/limits.ts';
import { loadPipeline } from '../config/load-pipeline.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../config/timeout.ts';
import { scriptEnvironment } from '../execute/step-environment.ts';
import { toJsonReport } from '../reporters/json-report.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { runAndReport } from './run-and-report.ts';
import type { Terminal } from './terminal.ts';

interface ReplayArguments {
  readonly python?: string;
  readonly keep?: string;
  readonly outputFormat: 'text' | 'json';
  readonly verbose?: boolean;
}

const DETAILS = `
Unpacks a bundle that \`test-pipeline --bundle\` wrote for a failed step, runs the step on its inputs
and compares the result with that of the bundle. It runs the code of the bundle: replay only bundles
that you trust. The exit code is that of a test run: 1 if the step fails, even if it fails in the same
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
    .action(async (file: string, options: ReplayArguments) => {
      exit(await replay(file, options, terminal));
    });
}

async function replay(file: string, options: ReplayArguments, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  // Few commands need what opens archives.
  const { openReplay } = await import('../bundle/open-replay.ts');
  const environ = scriptEnvironment(terminal.environ);
  const bundle = openReplay(file, { cwd, keep: options.keep, environ });
  try {
    const config = await loadPipeline(bundle.pipeline, { cwd: bundle.directory });
    return await runAndReport(
      bundle.withSecrets(config),
      {
        ...{ workspaceDir: path.join(bundle.directory, 'run'), outputFormat: options.outputFormat },
        ...{ timeout: DEFAULT_TIMEOUT_SECONDS, retries: 0, maxParallel: 1 },
        ...{ memoryLimit: DEFAULT_LIMITS.memoryBytes, runTimeout: 'off' },
        ...{ cleanup: options.keep === undefined, onDrift: 'off', projectDir: cwd },
        ...(options.python === undefined ? {} : { python: givenPython(options.python, cwd) }),
        verbose: options.verbose ?? false,
      },
      // Paths are shown relative to the project, as in the run that wrote the bundle.
      { ...terminal, cwd: bundle.project },
      {
        live: true,
        text: async (report) => replayText(await bundle.compare(report), bundle.step),
        json: async (report) => ({
          ...toJsonReport(report),
          replay: await bundle.compare(report),
        }),
      },
    );
  } finally {
    await bundle.close();
  }
}

/** A command is searched in `PATH`; a path starts in the working directory of the user. */
function givenPython(python: string, cwd: string): string {
  return /[\\/]/.test(python) ? path.resolve(cwd, python) : python;
}

function replayText(result: ReplayResult, step: string): string {
  const { words, differences, left_out: leftOut, redacted } = result;
  return `${[
    '',
    `Replay of ${oneLine(step, 80)}: ${oneLine(words, 700)}`,
    ...listed('Different here:', differences),
    ...listed(
      'Not in the bundle:',
      leftOut.map(({ path: name, reason }) => `${name}: ${reason}`),
    ),
    ...listed('A secret was replaced in:', redacted),
  ].join('\n')}\n`;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - SHOWN_LINES;
  return [
    title,
    ...lines.slice(0, SHOWN_LINES).map((line) => `  ${oneLine(line, 300)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

const SHOWN_LINES = 20;
