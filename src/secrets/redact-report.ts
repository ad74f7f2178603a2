import type { ColumnProfile, FileProfile, OutputProfile, TableProfile } from '../data/profile.ts';
import type { Finding } from '../findings/findings.ts';
import type { RunEvent } from '../report/events.ts';
import type {
  CauseReport,
  ConnectionReport,
  DataFlowReport,
  RunReport,
  StepInputReport,
  StepOutputReport,
  StepReport,
} from '../report/report.ts';
import type { Redact } from './redact-text.ts';

export interface RecordRedaction {
  readonly redactReport: (report: RunReport) => RunReport;
  readonly redactEvent: (event: RunEvent) => RunEvent;
}

/** Fields that need special treatment. */
type Fields<T> = { readonly [K in keyof T]?: 'kept' | ((value: T[K]) => T[K]) };

/**
 * Redacts everything that leaves a run. All text is redacted, including new fields, except fixed
 * words and names of parts of the pipeline: other parts of the report refer to them, and users
 * match on them.
 */
export function createRecordRedaction(redact: Redact): RecordRedaction {
  // Events contain the parts of a report first.
  const known = new WeakMap<object, object>();

  function record<T extends object>(fields: Fields<T>): (value: T) => T {
    return (value) => {
      const seen = known.get(value);
      if (seen !== undefined) return seen as T;
      const clean = { ...value };
      for (const key of Object.keys(value) as (keyof T)[]) {
        const field = fields[key];
        if (field === 'kept') continue;
        clean[key] = field === undefined ? (anything(value[key]) as T[keyof T]) : field(value[key]);
      }
      known.set(value, clean);
      return clean;
    };
  }

  function anything(value: unknown): unknown {
    if (typeof value === 'string') return redact(value);
    if (Array.isArray(value)) return value.map(anything);
    return typeof value === 'object' && value !== null ? record({})(value) : value;
  }

  const each =
    <T>(one: (value: T) => T) =>
    (list: readonly T[]) =>
      list.map(one);

  const table = record<TableProfile>({ columns: each(record<ColumnProfile>({ type: 'kept' })) });
  const file = record<FileProfile>({
    ...{ format: 'kept', compression: 'kept' },
    table: (value) => value && table(value),
  });
  const profile = record<OutputProfile>({
    ...{ state: 'kept', kind: 'kept', format: 'kept' },
    files: each(file),
  });
  const output = record<StepOutputReport>({ name: 'kept', profile });
  const step = record<StepReport>({
    ...{
      name: 'kept',
      scriptName: 'kept',
      status: 'kept',
      blockedBy: 'kept',
      alsoBlockedBy: 'kept',
    },
    ...{ signal: 'kept', mode: 'kept' },
    inputs: each(record<StepInputReport>({ name: 'kept', source: 'kept' })),
    outputs: each(output),
  });
  const flow = record<DataFlowReport>({
    ...{ key: 'kept', producer: 'kept', consumer: 'kept', status: 'kept', cause: 'kept' },
    ...{ producerFormat: 'kept', consumerFormat: 'kept' },
    connections: each(
      record<ConnectionReport>({ output: 'kept', input: 'kept', rule: 'kept', format: 'kept' }),
    ),
  });
  const finding = record<Finding>({
    ...{ code: 'kept', severity: 'kept', step: 'kept', flow: 'kept' },
  });
  const cause = record<CauseReport>({
    ...{ id: 'kept', finding, also: each(finding) },
    ...{ steps: 'kept', flows: 'kept', notRun: 'kept' },
  });
  const redactReport = record<RunReport>({
    ...{ tool: 'kept', pipeline: 'kept', startedAt: 'kept', orderEdges: 'kept' },
    steps: each(step),
    flows: each(flow),
    findings: each(finding),
    causes: each(cause),
  });

  function redactEvent(value: RunEvent): RunEvent {
    switch (value.type) {
      case 'run-started':
        return { ...value, notices: (value.notices ?? []).map(redact) };
      case 'libraries-importing':
      case 'step-started':
        return value;
      case 'environment-making':
        return { ...value, packages: redact(value.packages) };
      case 'step-retried':
        return { ...value, message: redact(value.message) };
      case 'step-finished':
        return { ...value, report: step(value.report), findings: value.findings.map(finding) };
      case 'run-finished':
        return { ...value, report: redactReport(value.report) };
      default:
        return value satisfies never;
    }
  }

  return { redactReport, redactEvent };
}
