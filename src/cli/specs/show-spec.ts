import { Command } from 'commander';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { builderWith } from './spec-directories.ts';
import { addSpecOptions, type SpecOptions } from './spec-options.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime specs show preprocessing`;

export function showSpecCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addSpecOptions(
    new Command('show')
      .description('print a saved spec as JSON')
      .argument('<name>', 'name of the step or of its script')
      .addHelpText('after', EXAMPLES),
  ).action(async (name: string, options: SpecOptions) => {
    const { specsDir } = await builderWith(name, options, terminal);
    const spec = await ScriptExecutionSpec.loadFromFile(name, specsDir);
    terminal.stdout.write(`${JSON.stringify(spec.toDict(), null, 2)}\n`);
    exit(EXIT_CODES.passed);
  });
}
