import { Command } from 'commander';
import { TOOL } from '../report/version.ts';
import { escapeText } from '../text/describe-value.ts';
import type { Terminal } from './terminal.ts';

/** A command: prints to the terminal and sets the exit code. */
export type CommandMaker = (terminal: Terminal, exit: (code: number) => void) => Command;

/** In the order of the help. Each is loaded only if it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandMaker>>> = {
  'test-pipeline': async () => (await import('./test-pipeline.ts')).testPipelineCommand,
  'test-script': async () => (await import('./test-script.ts')).testScriptCommand,
  'test-scripts': async () => (await import('./test-scripts.ts')).testScriptsCommand,
  'test-compatibility': async () =>
    (await import('./test-compatibility.ts')).testCompatibilityCommand,
  validate: async () => (await import('./validate.ts')).validateCommand,
  replay: async () => (await import('./replay.ts')).replayCommand,
  lock: async () => (await import('./lock.ts')).lockCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  init: async () => (await import('./init/init-command.ts')).initCommand,
  specs: async () => (await import('./specs/specs-command.ts')).specsCommand,
};

/**
 * @param args the command line: if it names a command, only that one is loaded; error messages
 * quote parts of it
 */
export async function createProgram(
  terminal: Terminal,
  exit: (code: number) => void,
  args: readonly string[] = [],
): Promise<Command> {
  const program = new Command('cursus')
    .description('Run every script of an ML pipeline and report the cause of each failure.')
    .version(TOOL.version);
  const runtime = program
    .command('runtime')
    .alias('runtime-testing')
    .description('test scripts, data flows and whole pipelines by running them');
  for (const make of await makersFor(args)) runtime.addCommand(make(terminal, exit));
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

/** For help and for an unknown name, all of them. */
async function makersFor([, name = '']: readonly string[]): Promise<readonly CommandMaker[]> {
  const called = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (called !== undefined) return [await called()];
  return await Promise.all(Object.values(COMMANDS).map((load) => load()));
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
