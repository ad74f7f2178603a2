import type { Command } from 'commander';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import { createProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { markdownTable } from './markdown-table.ts';

const MEANINGS = {
  passed: 'Every step passed and every data flow is compatible.',
  failed: 'A step failed, a data flow is not compatible, or the run was interrupted.',
  usage: 'Wrong usage or configuration. No step was run.',
  internal: 'An error in this tool.',
} satisfies Record<keyof typeof EXIT_CODES, string>;

export function exitCodesTable(): string {
  return markdownTable(
    ['exit code', 'meaning'],
    Object.entries(MEANINGS).map(([name, meaning]) => [
      `\`${EXIT_CODES[name as keyof typeof EXIT_CODES]}\``,
      meaning,
    ]),
  );
}

/** The output of `--help` of each command. */
export async function commandHelp(): Promise<string> {
  let printed = '';
  const output = { write: (text: string) => (printed += text), columns: 100 };
  const terminal: Terminal = { stdout: output, stderr: output, environ: {}, cwd: '/' };
  return runnable(await createProgram(terminal, () => {}), [])
    .map(({ command, names }) => {
      printed = '';
      command.outputHelp();
      return `### ${names.join(' ')}\n\n\`\`\`text\n${printed.trim()}\n\`\`\``;
    })
    .join('\n\n');
}

interface NamedCommand {
  readonly command: Command;
  /** From the name of the program to that of the command. */
  readonly names: readonly string[];
}

/** The commands without groups of commands. */
function runnable(command: Command, above: readonly string[]): readonly NamedCommand[] {
  const names = [...above, command.name()];
  return command.commands.length === 0
    ? [{ command, names }]
    : command.commands.flatMap((inner) => runnable(inner, names));
}
