import { Command } from 'commander';
import { DataCompatibilityResult } from '../api/data-compatibility-result.ts';
import type { RunReport } from '../report/report.ts';
import { createColors } from '../reporters/colors.ts';
import { causeLines, warningLines } from '../reporters/console-causes.ts';
import { jsonFlow } from '../reporters/json-report.ts';
import { compatibilityBlock } from '../reporters/text-blocks.ts';
import { UserError } from '../text/errors.ts';
import { addCommonOptions } from './common-options.ts';
import { runAndReport } from './run-and-report.ts';
import { addMainOptions, type MainOptions } from './scripts/main-options.ts';
import { printNotes } from './scripts/print-notes.ts';
import { sampleOption } from './scripts/sample-option.ts';
import { scriptsToTest } from './scripts/scripts-to-test.ts';
import { type Terminal, wantsColor } from './terminal.ts';

const EXAMPLES = `
Saved specs give the inputs, variables and arguments; options take precedence. A name in an option applies
to every script that uses it; \`<script>.<name>\` applies to one script.

Examples:
  $ cursus runtime test-compatibility prepare train --input raw=data/raw --env train.LABEL=churn
  $ cursus runtime test-compatibility tabular_preprocessing xgboost_training
  $ cursus runtime test-compatibility prepare train --output-format json`;

export function testCompatibilityCommand(
  terminal: Terminal,
  exit: (code: number) => void,
): Command {
  return addCommonOptions(
    addMainOptions(
      new Command('test-compatibility')
        .description('run two scripts, the second on the outputs of the first')
        .argument('<script-a>', 'the producer: name of a script or of a spec, or a path')
        .argument('<script-b>', 'the consumer: name of a script or of a spec, or a path')
        .addHelpText('after', EXAMPLES),
    ),
  ).action(async (scriptA: string, scriptB: string, options: MainOptions) => {
    if (scriptA === scriptB) {
      throw new UserError('The two scripts are the same.', {
        cure: 'Name a producer and a consumer; `test-script` runs one script alone.',
      });
    }
    const style = {
      colors: createColors(wantsColor(terminal.stdout, terminal)),
      verbose: options.verbose ?? false,
    };
    const { config, notes } = await scriptsToTest([scriptA, scriptB], options, terminal);
    printNotes(notes, options, terminal);
    const sampleData = sampleOption(options.sample, terminal.cwd);
    const run = { ...options, ...(sampleData === undefined ? {} : { sampleData }) };
    const code = await runAndReport(config, run, terminal, {
      live: false,
      // Also fails if no output of the first script feeds the second.
      passed: (report) => theFlow(report).status === 'compatible',
      json: (report) => jsonFlow(theFlow(report)),
      text: (report) => {
        const flow = theFlow(report);
        const block = compatibilityBlock({
          scriptA: flow.producer,
          scriptB: flow.consumer,
          compatible: flow.status === 'compatible',
          dataFormatA: flow.producerFormat,
          dataFormatB: flow.consumerFormat,
          compatibilityIssues: flow.issues,
        });
        const details = [...causeLines(report, style), ...warningLines(report, style)];
        return details.length === 0 ? block : `${block}\n${details.join('\n')}\n`;
      },
    });
    exit(code);
  });
}

/** The data flow, or a placeholder if the two scripts have none. */
function theFlow(report: RunReport): RunReport['flows'][number] {
  const [flow] = report.flows;
  if (flow !== undefined) return flow;
  const [producer = '', consumer = ''] = report.steps.map(({ name }) => name);
  const result = DataCompatibilityResult.fromPair(report);
  return {
    key: `${producer}->${consumer}`,
    producer,
    consumer,
    cause: result.cause,
    status: result.status,
    producerFormat: result.dataFormatA,
    consumerFormat: null,
    issues: result.compatibilityIssues,
    connections: [],
  };
}
