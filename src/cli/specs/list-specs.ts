import { Command } from 'commander';
import { shownPath } from '../../config/shown-path.ts';
import { oneLine } from '../../reporters/plain-text.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { describeUserError, UserError } from '../../text/errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { specBuilders } from './spec-directories.ts';
import { addFormatOption, addSpecOptions, type PrintedSpecOptions } from './spec-options.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime specs list
  $ cursus runtime specs list --specs-dir ci/.specs --output-format json`;

export function listSpecsCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addFormatOption(
    addSpecOptions(
      new Command('list').description('list the saved specs').addHelpText('after', EXAMPLES),
    ),
  ).action(async (options: PrintedSpecOptions) => {
    const directories = await Promise.all(
      specBuilders(options, terminal).map(async (builder) => ({
        shown: shownPath(builder.specsDir, terminal.cwd),
        specs: await Promise.all(
          builder.listSavedSpecs().map((name) => readSpec(name, builder.specsDir)),
        ),
      })),
    );
    if (options.outputFormat === 'json') {
      terminal.stdout.write(
        `${JSON.stringify(
          directories.flatMap(({ specs }) => specs),
          null,
          2,
        )}\n`,
      );
    } else {
      const lines = directories
        .filter(({ specs }) => specs.length > 0)
        .flatMap(({ shown, specs }) => [`Specs in ${oneLine(shown)}:`, ...specs.map(specLine)]);
      const none = `No specs are saved in ${oneLine(options.specsDir)}.`;
      terminal.stdout.write(`${(lines.length === 0 ? [none] : lines).join('\n')}\n`);
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
