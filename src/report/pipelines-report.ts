/** The result of a run of several pipelines. */
import type { SourceLocation } from '../text/errors.ts';
import type { RunReport } from './report.ts';

/** The reports of several pipelines, in the order in which they ran. */
export interface PipelinesReport {
  /** Every pipeline ran and passed. */
  readonly success: boolean;
  readonly pipelines: readonly PipelineResult[];
  readonly seconds: number;
}

/** One of several pipelines. */
export type PipelineResult = {
  /** The pipeline file as shown to the user. */
  readonly file: string;
  /** Its name; with the file if several pipelines have the name. */
  readonly title: string;
} & (
  | { readonly report: RunReport; readonly notRun?: undefined }
  | { readonly report?: undefined; readonly notRun: NotRun }
);

/** Why a pipeline has no report. */
export interface NotRun {
  /** `stopped`: the run ended before it. */
  readonly kind: 'mistake' | 'internal' | 'stopped';
  readonly message: string;
  readonly location?: SourceLocation;
  /** Without secrets. */
  readonly error: unknown;
}

/** Whether all went well with it. */
export function hasPassed({ report }: PipelineResult): boolean {
  return report?.success ?? false;
}

/** The reports that there are. */
export function reportsOf({ pipelines }: PipelinesReport): readonly RunReport[] {
  return pipelines.flatMap(({ report }) => report ?? []);
}
