// Before any schema is made.
import '../program/interpret-schemas.ts';
import { CommanderError } from 'commander';
import { Redaction } from '../secrets/redaction.ts';
import { describeValue } from '../text/describe-value.ts';
import { describeUserError, UserError } from '../text/errors.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { type Terminal, textOutput } from './terminal.ts';

/** Runs one command line and returns its exit code; prints all errors. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT_CODES.passed;
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  const program = await createProgram(terminal, setExitCode, args);
  const print = (text: string) => {
    const output = textOutput(terminal.stderr, terminal);
    // A message may quote text from a file or the command line.
    output.write(new Redaction(terminal.environ).text(text));
    output.end();
  };
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has already printed it; help and version also end this way.
      return error.exitCode === 0 ? EXIT_CODES.passed : EXIT_CODES.usage;
    }
    if (error instanceof UserError) {
      print(`Error: ${describeUserError(error)}\n`);
      return EXIT_CODES.usage;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : describeValue(error);
    print(`Internal error: ${detail}\n`);
    return EXIT_CODES.internal;
  }
}
