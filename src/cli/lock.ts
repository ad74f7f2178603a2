import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { confirmed } from '../contracts/confirmed.ts';
import { contractText } from '../contracts/contract-document.ts';
import { writeWhole } from '../files/write-whole.ts';
import { withRunSignals } from '../program/run-signals.ts';
import type { ContractReport, DataContract } from '../report/data-contract.ts';
import type { RunReport } from '../report/report.ts';
import { createColors } from '../reporters/colors.ts';
import { causeLines } from '../reporters/console-causes.ts';
import { driftLines } from '../reporters/drift-lines.ts';
import { runPipeline } from '../run.ts';
import { countOf } from '../text/format-count.ts';
import { addCommonOptions, type CommonOptions, toRunOptions } from './common-options.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type Terminal, textOutput, wantsColor } from './terminal.ts';

interface LockOptions extends CommonOptions {
  readonly update?: boolean;
  readonly runs: number;
}

const DETAILS = `
Runs the pipeline twice and writes the contract of its outputs to <pipeline>.contract.json, beside the
pipeline file: formats, columns, types, missing values, numbers of rows. What differs between the two
runs is marked volatile and is not compared. Later runs compare their outputs with that file.

If the file exists, the command only lists the changes; --update accepts them. In CI (the variable CI
is set) it never writes: see --contract-file and --contract-patch of test-pipeline.

Examples:
  $ cursus runtime lock pipeline.yml
  $ cursus runtime lock pipeline.yml --update`;

export function lockCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addCommonOptions(
    new Command('lock')
      .description(
        'lock the formats, columns and types of the outputs, to find changes in later runs',
      )
      .argument('<pipeline-config>', 'pipeline file (YAML or JSON)')
      .option('--update', 'accept the changes of an existing contract')
      .option('--runs <n>', 'number of runs that are compared to find volatile values', runs, 2)
      .addHelpText('after', DETAILS),
  ).action(async (file: string, options: LockOptions) => {
    exit(await lock(file, options, terminal));
  });
}

async function lock(file: string, options: LockOptions, terminal: Terminal): Promise<number> {
  const config = await loadPipeline(file, {
    cwd: terminal.cwd,
    specsDir: path.join(options.workspaceDir, '.specs'),
  });
  const { write, end } = textOutput(terminal.stdout, terminal);
  const colors = createColors(wantsColor(terminal.stdout, terminal));
  try {
    const reports: RunReport[] = [];
    for (let index = 0; index < options.runs; index += 1) {
      write(`Run ${index + 1} of ${options.runs} of ${config.name} …\n`);
      const report = await runOnce(config, options, terminal);
      reports.push(report);
      if (report.success) continue;
      if (!report.complete && report.internalError === undefined) {
        write('\nNothing was locked: the run was interrupted.\n');
        return EXIT_CODES.failed;
      }
      const causes = causeLines(report, { colors, verbose: options.verbose ?? false });
      write(`\n${causes.join('\n')}\nNothing was locked: the pipeline must pass first.\n`);
      return report.internalError === undefined ? EXIT_CODES.failed : EXIT_CODES.internal;
    }
    const lines = driftLines(reports[0]?.contract, { colors, verbose: true });
    if (lines.length > 0) write(`\n${lines.join('\n')}`);
    return await writeContract(reports.map(contractOf), { options, terminal, write });
  } finally {
    end();
  }
}

async function runOnce(
  config: PipelineConfig,
  options: LockOptions,
  terminal: Terminal,
): Promise<RunReport> {
  const common = await toRunOptions({ ...options, projectDir: config.root }, terminal);
  return withRunSignals(
    (signals) =>
      runPipeline(config, {
        ...{ ...common, ...signals, contract: true },
        // The changes are what the command is about, not a fault.
        onDrift: 'warn',
        onEvent: () => {},
      }),
    (signal) => void terminal.stderr.write(`\n${signal}: stopping the steps …\n`),
  );
}

function contractOf({ contract }: RunReport): ContractReport {
  if (contract === undefined) throw new Error('The outputs of the run were not described.');
  return contract;
}

async function writeContract(
  contracts: readonly ContractReport[],
  {
    options,
    terminal,
    write,
  }: {
    readonly options: LockOptions;
    readonly terminal: Terminal;
    readonly write: (text: string) => void;
  },
): Promise<number> {
  const [first, ...others] = contracts;
  if (first === undefined) throw new Error('There was no run.');
  const { file, locked } = first;
  const contract = others.reduce((sum, { current }) => confirmed(sum, current), first.current);
  const text = contractText(contract);
  if (locked === text) {
    write(`${file} is up to date: ${summary(contract)}.\n`);
    return EXIT_CODES.passed;
  }
  if (locked !== undefined && !options.update) {
    write(`\n${file} was not changed. To accept the changes, add --update.\n`);
    return EXIT_CODES.failed;
  }
  if (isCi(terminal.environ)) {
    write(`\n${file} was not written: the variable CI is set. Lock on your own machine, `);
    write('or use the file that --contract-file writes.\n');
    return EXIT_CODES.failed;
  }
  await writeWhole(path.resolve(terminal.cwd, file), text);
  write(`${locked === undefined ? 'Wrote' : 'Updated'} ${file}: ${summary(contract)}.\n`);
  return EXIT_CODES.passed;
}

function summary({ outputs }: DataContract): string {
  const files = Object.values(outputs).flatMap((output) => Object.values(output.files));
  const columns = files.flatMap((one) => one.columns ?? []);
  const volatile = columns.filter((column) => column.volatile).length;
  return [
    countOf(Object.keys(outputs).length, 'output'),
    countOf(files.length, 'file'),
    countOf(columns.length, 'column'),
    ...(volatile === 0 ? [] : [`${volatile} of them volatile`]),
  ].join(', ');
}

function isCi(environ: Readonly<Record<string, string | undefined>>): boolean {
  const value = environ['CI'] ?? '';
  return value !== '' && value !== 'false' && value !== '0';
}

function runs(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_RUNS) return number;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_RUNS}.`);
}

const MOST_RUNS = 20;
