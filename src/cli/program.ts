import { Command } from 'commander';
import { TOOL } from '../report/version.ts';
import { escapeText } from '../text/describe-value.ts';
import { initCommand } from './init/init-command.ts';
import { lockCommand } from './lock.ts';
import { planCommand } from './plan.ts';
import { replayCommand } from './replay.ts';
import { specsCommand } from './specs/specs-command.ts';
import type { Terminal } from './terminal.ts';
import { testCompatibilityCommand } from './test-compatibility.ts';
import { testPipelineCommand } from './test-pipeline.ts';
import { testScriptCommand } from './test-script.ts';
import { testScriptsCommand } from './test-scripts.ts';
import { validateCommand } from './validate.ts';

/** A command: prints to the terminal and sets the exit code. */
export type CommandMaker = (terminal: Terminal, exit: (code: number) => void) => Command;

const COMMANDS: readonly CommandMaker[] = [
  testPipelineCommand,
  testScriptCommand,
  testScriptsCommand,
  testCompatibilityCommand,
  validateCommand,
  replayCommand,
  lockCommand,
  planCommand,
  initCommand,
  specsCommand,
];

/** @param args the command line; error messages quote parts of it */
export function createProgram(
  terminal: Terminal,
  exit: (code: number) => void,
  args: readonly string[] = [],
): Command {
  const program = new Command('cursus')
    .description('Run every script of an ML pipeline and report the cause of each failure.')
    .version(TOOL.version);
  const runtime = program
    .command('runtime')
    .alias('runtime-testing')
    .description('test scripts, data flows and whole pipelines by running them');
  for (const make of COMMANDS) runtime.addCommand(make(terminal, exit));
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .showHelpAfterError('(--help shows the options)')
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: (text) => void terminal.stdout.write(text),
        writeErr: (text) => void terminal.stderr.write(text),
        outputError: (text, write) => write(withSafeArguments(text, args)),
        getOutHelpWidth: () => terminal.stdout.columns ?? 100,
        getErrHelpWidth: () => terminal.stderr.columns ?? 100,
      });
  }
  return program;
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Commander prints arguments unchanged, including control characters. */
function withSafeArguments(text: string, args: readonly string[]): string {
  const quoted = args.flatMap((arg) => [arg, arg.slice(arg.indexOf('=') + 1)]);
  return quoted
    .filter((arg) => escapeText(arg, LONGEST_ARGUMENT) !== arg)
    .reduce((safe, arg) => safe.replaceAll(arg, escapeText(arg, LONGEST_ARGUMENT)), text);
}

const LONGEST_ARGUMENT = 200;
