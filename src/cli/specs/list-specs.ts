import path from 'node:path';
import { Command } from 'commander';
import { oneLine } from '../../reporters/plain-text.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { describeUserError, UserError } from '../../text/errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import {
  addFormatOption,
  addSpecOptions,
  type PrintedSpecOptions,
  specBuilder,
} from './spec-options.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime specs list
  $ cursus runtime specs list --workspace-dir ci_workspace --output-format json`;

export function listSpecsCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addFormatOption(
    addSpecOptions(
      new Command('list').description('list the saved specs').addHelpText('after', EXAMPLES),
    ),
  ).action(async (options: PrintedSpecOptions) => {
    const builder = specBuilder(options, terminal);
    const specs = await Promise.all(
      builder.listSavedSpecs().map((name) => readSpec(name, builder.specsDir)),
    );
    if (options.outputFormat === 'json') {
      terminal.stdout.write(`${JSON.stringify(specs, null, 2)}\n`);
    } else {
      const shown = path.join(options.workspaceDir, '.specs');
      const heading = specs.length === 0 ? `No specs are saved in ${shown}.` : `Specs in ${shown}:`;
      terminal.stdout.write(`${[heading, ...specs.map(specLine)].join('\n')}\n`);
    }
    exit(EXIT_CODES.passed);
  });
}

interface ListedSpec {
  /** Name of the saved spec. */
  readonly name: string;
  readonly script_name: string | null;
  readonly step_name: string | null;
  readonly last_updated: string | null;
  /** The reason why it cannot be read. */
  readonly error: string | null;
}

async function readSpec(name: string, directory: string): Promise<ListedSpec> {
  try {
    const spec = await ScriptExecutionSpec.loadFromFile(name, directory);
    return {
      name,
      script_name: spec.scriptName,
      step_name: spec.stepName,
      last_updated: spec.lastUpdated,
      error: null,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const unknown = { script_name: null, step_name: null, last_updated: null };
    return { name, ...unknown, error: describeUserError(error) };
  }
}

function specLine(spec: ListedSpec): string {
  const name = oneLine(spec.name);
  if (spec.error !== null) return `  ❌ ${name}: ${oneLine(spec.error)}`;
  const about = [
    ...(spec.step_name === spec.name ? [] : [`step ${spec.step_name}`]),
    ...(spec.script_name === spec.name ? [] : [`script ${spec.script_name}`]),
    spec.last_updated === null ? 'never saved by a tool' : `saved ${spec.last_updated}`,
  ];
  return `  ${name}  (${oneLine(about.join(', '))})`;
}
