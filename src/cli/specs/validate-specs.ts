import { Command } from 'commander';
import { oneLine } from '../../reporters/plain-text.ts';
import type {
  PipelineTestingSpecBuilder,
  SpecValidation,
} from '../../specs/pipeline-testing-spec-builder.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { describeUserError, UserError } from '../../text/errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { builderWith, specBuilders } from './spec-directories.ts';
import { addFormatOption, addSpecOptions, type PrintedSpecOptions } from './spec-options.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime specs validate
  $ cursus runtime specs validate preprocessing training`;

export function validateSpecsCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addFormatOption(
    addSpecOptions(
      new Command('validate')
        .description(
          'check that the saved specs are valid and complete and that their scripts exist',
        )
        .argument('[names...]', 'names of steps or scripts (default: all saved specs)')
        .addHelpText('after', EXAMPLES),
    ),
  ).action(async (names: readonly string[], options: PrintedSpecOptions) => {
    const saved = specBuilders(options, terminal).flatMap((builder) => builder.listSavedSpecs());
    const chosen = [...new Set(names.length === 0 ? saved : names)];
    const checked = await Promise.all(
      chosen.map(async (name) => {
        const builder = await builderWith(name, options, terminal);
        return [name, await validateSpec(name, builder)] as const;
      }),
    );
    if (options.outputFormat === 'json') {
      terminal.stdout.write(`${JSON.stringify(Object.fromEntries(checked), null, 2)}\n`);
    } else {
      const none = `No specs are saved in ${oneLine(options.specsDir)}.`;
      const lines = checked.length === 0 ? [none] : checked.flatMap(validationLines);
      terminal.stdout.write(`${lines.join('\n')}\n`);
    }
    exit(checked.every(([, { valid }]) => valid) ? EXIT_CODES.passed : EXIT_CODES.failed);
  });
}

/** A spec that cannot be read is also invalid. */
async function validateSpec(
  name: string,
  builder: PipelineTestingSpecBuilder,
): Promise<SpecValidation> {
  try {
    return builder.validateSpec(await ScriptExecutionSpec.loadFromFile(name, builder.specsDir));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { valid: false, errors: [describeUserError(error)] };
  }
}

function validationLines([name, { valid, errors }]: readonly [string, SpecValidation]): string[] {
  return valid
    ? [`✅ ${oneLine(name)}: valid`]
    : [`❌ ${oneLine(name)}:`, ...errors.map((error) => `  - ${oneLine(error)}`)];
}
