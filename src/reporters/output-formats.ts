/**
 * The files that a report can be written to, in addition to the printed output. The options of the
 * command line, the inputs and outputs of the action and the documentation follow from this table.
 */
import type { PipelinesReport } from '../report/pipelines-report.ts';
import { reportsOf } from '../report/pipelines-report.ts';
import type { RunReport } from '../report/report.ts';
import { renderJson } from './json-report.ts';

export interface OutputFormat {
  /** The noun for the file: `Path of the …`. */
  readonly name: string;
  /** The option of the command line, and the input and output of the action. */
  readonly flag: string;
  /** The content and format: `the results as …`. */
  readonly description: string;
  /** A valid file name, for error messages. */
  readonly example: string;
  readonly render: (report: RunReport, naming: ReportNaming) => string | Promise<string>;
  /** The same for several pipelines; absent if one file cannot hold it. */
  readonly renderAll?: (report: PipelinesReport, naming: ReportNaming) => string | Promise<string>;
}

/** What a run is called, besides the name of its pipeline. */
export interface ReportNaming {
  /** The input `title` of the action. */
  readonly title?: string | undefined;
}

export const OUTPUT_FORMATS = [
  {
    name: 'JSON report',
    flag: 'results-file',
    description: 'the whole report as JSON',
    example: 'results.json',
    render: (report) => renderJson(report),
    renderAll: async (all) => (await import('./json-pipelines.ts')).renderJsonPipelines(all),
  },
  {
    name: 'JUnit XML file',
    flag: 'junit-file',
    description: 'the results as JUnit XML',
    example: 'junit.xml',
    // Loaded only on request: the XML library is the largest part of the bundle.
    render: async (report, { title }) => (await import('./junit.ts')).renderJunit(report, title),
    renderAll: async (all, { title }) =>
      (await import('./junit-pipelines.ts')).renderJunitOfPipelines(all, title),
  },
  {
    name: 'data contract',
    flag: 'contract-file',
    description: 'the contract of the outputs, as `cursus runtime lock` writes it',
    example: 'pipeline.contract.json',
    render: async (report) => (await import('./contract-files.ts')).renderContract(report),
  },
  {
    name: 'contract patch',
    flag: 'contract-patch',
    description: 'the change of the locked contract, as a patch for `git apply`',
    example: 'contract.patch',
    render: async (report) => (await import('./contract-files.ts')).renderContractPatch(report),
    renderAll: async (all) => {
      const { renderContractPatch } = await import('./contract-files.ts');
      return reportsOf(all).map(renderContractPatch).join('');
    },
  },
  {
    name: 'ODCS file',
    flag: 'odcs-file',
    description: 'the tables of the outputs, as a data contract (ODCS v3)',
    example: 'contract.odcs.yaml',
    render: async (report) => (await import('./odcs-file.ts')).renderOdcs(report),
  },
] as const satisfies readonly OutputFormat[];

export type OutputFlag = (typeof OUTPUT_FORMATS)[number]['flag'];

/** An entry for each output format, under its flag. */
export function byOutputFlag<Entry>(
  entryOf: (format: OutputFormat & { readonly flag: OutputFlag }) => Entry,
): Record<OutputFlag, Entry> {
  return Object.fromEntries(
    OUTPUT_FORMATS.map((format) => [format.flag, entryOf(format)]),
  ) as Record<OutputFlag, Entry>;
}
