import { Command } from 'commander';
import { hasPassed } from '../report/report.ts';
import { createColors } from '../reporters/colors.ts';
import { causeLines, warningLines } from '../reporters/console-causes.ts';
import { jsonStep } from '../reporters/json-report.ts';
import { scriptBlock } from '../reporters/text-blocks.ts';
import { addCommonOptions } from './common-options.ts';
import { runAndReport } from './run-and-report.ts';
import { addCallOptions, addMainOptions, type MainOptions } from './scripts/main-options.ts';
import { printNotes } from './scripts/print-notes.ts';
import { sampleOption } from './scripts/sample-option.ts';
import { scriptsToTest } from './scripts/scripts-to-test.ts';
import { type Terminal, wantsColor } from './terminal.ts';

const EXAMPLES = `
A pipeline file beside the script, or above it, says how its step is called; a saved spec (\`specs create\`)
gives inputs, variables and arguments; options take precedence. Other inputs get sample data.

Examples:
  $ cursus runtime test-script tabular_preprocessing
  $ cursus runtime test-script train --input features=data/features --env LABEL=churn --job-arg depth=6
  $ cursus runtime test-script train --sample age=31,47 --sample label=0,1
  $ cursus runtime test-script tools/split.py --call cli --arg --in --arg '{input_paths.raw}'
  $ cursus runtime test-script scripts/train.py --timeout 600 --output-format json`;

export function testScriptCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addCommonOptions(
    addCallOptions(
      addMainOptions(
        new Command('test-script')
          .description(
            'run one script, with its saved spec or on sample data for the inputs it reads',
          )
          .argument(
            '<script-name>',
            'name of a script in a search directory, of a spec or of a step, or a path',
          )
          .addHelpText('after', EXAMPLES),
      ),
    ),
  ).action(async (script: string, options: MainOptions) => {
    const { config, notes } = await scriptsToTest([script], options, terminal);
    printNotes(notes, options, terminal);
    const sampleData = sampleOption(options.sample, terminal.cwd);
    const style = {
      colors: createColors(wantsColor(terminal.stdout, terminal)),
      verbose: options.verbose ?? false,
    };
    const run = { ...options, ...(sampleData === undefined ? {} : { sampleData }) };
    const code = await runAndReport(config, run, terminal, {
      live: false,
      json: ({ steps: [step] }) => (step === undefined ? null : jsonStep(step)),
      text: (report) => {
        const [step] = report.steps;
        if (step === undefined) return '';
        const block = scriptBlock({
          scriptName: step.scriptName,
          success: hasPassed(step.status),
          executionTime: step.seconds,
          hasMainFunction: step.hasMain,
          errorMessage: step.errorMessage,
        });
        const details = [...causeLines(report, style), ...warningLines(report, style)];
        return details.length === 0 ? block : `${block}\n${details.join('\n')}\n`;
      },
    });
    exit(code);
  });
}
