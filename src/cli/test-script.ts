import { Command } from 'commander';
import { createColors } from '../reporters/colors.ts';
import { causeLines, warningLines } from '../reporters/console-causes.ts';
import { jsonStep } from '../reporters/json-report.ts';
import { scriptBlock } from '../reporters/text-blocks.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { runAndReport } from './run-and-report.ts';
import { type Terminal, wantsColor } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ cursus runtime test-script tabular_preprocessing
  $ cursus runtime test-script scripts/train.py --timeout 600 --output-format json`;

export function testScriptCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addCommonOptions(
    new Command('test-script')
      .description('run one script, on sample data for the inputs it reads')
      .argument('<script-name>', 'name of a script in a search directory, or a path')
      .addHelpText('after', EXAMPLES),
  ).action(async (script: string, options: CommonOptions) => {
    const style = {
      colors: createColors(wantsColor(terminal.stdout, terminal)),
      verbose: options.verbose ?? false,
    };
    const code = await runAndReport(scriptPipeline([script], terminal.cwd), options, terminal, {
      live: false,
      json: ({ steps: [step] }) => (step === undefined ? null : jsonStep(step)),
      text: (report) => {
        const [step] = report.steps;
        if (step === undefined) return '';
        const block = scriptBlock({
          scriptName: step.scriptName,
          success: step.status === 'passed',
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
