/** Complete parts of a report, with the fields that a test sets. */
import type { DataFormat } from '../../src/data/data-format.ts';
import type { OutputProfile } from '../../src/data/profile.ts';
import { findCauses } from '../../src/judge/find-causes.ts';
import { reproduceCommand } from '../../src/judge/reproduce-command.ts';
import { flowKey } from '../../src/pipeline/plan.ts';
import {
  type DataFlowReport,
  FLOW_STATUS,
  type RunReport,
  type StepOutputReport,
  type StepReport,
} from '../../src/report/report.ts';

/** The causes follow from the other parts, as in a run. */
export function makeReport(parts: Partial<RunReport> = {}): RunReport {
  const report = {
    tool: { name: 'cursus-runtime-action', version: '1.0.0' },
    pipeline: { name: 'penguins', file: 'examples/quickstart/pipeline.yml' },
    success: true,
    complete: true,
    startedAt: '2026-01-02T03:04:05.678Z',
    seconds: 1.234,
    baseDir: '/repo',
    environment: {
      python: { version: '3.12.1', executable: '/usr/bin/python3' },
      node: 'v24.1.0',
      platform: 'linux x64',
      maxParallel: 2,
    },
    steps: [],
    flows: [],
    orderEdges: [],
    findings: [],
    errors: [],
    causes: [],
    ...parts,
  };
  const pipeline = { ...report.pipeline, form: 'pipeline' } as const;
  const reproduce = reproduceCommand(pipeline, report.steps, { timeoutSeconds: 300, retries: 0 });
  return { ...report, causes: parts.causes ?? findCauses({ ...report, reproduce }) };
}

export function makeStep(name: string, parts: Partial<StepReport> = {}): StepReport {
  const ran = !['blocked', 'skipped', 'cancelled'].includes(parts.status ?? 'passed');
  return {
    name,
    scriptName: name,
    script: `scripts/${name}.py`,
    status: 'passed',
    ...(ran ? { startedAfterSeconds: 0.1, peakMemoryBytes: 18_350_080, cpuSeconds: 0.04 } : {}),
    seconds: ran ? 0.042 : 0,
    hasMain: true,
    attempts: ran ? 1 : 0,
    flaky: false,
    stdoutTail: '',
    stderrTail: '',
    inputs: [],
    outputs: [],
    ...parts,
  };
}

export function makeOutput(name: string, profile: Partial<OutputProfile> = {}): StepOutputReport {
  return {
    name,
    declared: true,
    profile: {
      state: 'present',
      kind: 'directory',
      format: 'csv',
      files: [],
      fileCount: 1,
      totalBytes: 13_478,
      bounded: false,
      ...profile,
    },
  };
}

/** An output of one CSV file. */
export function makeTableOutput(name: string, rows: number, columns: readonly string[]) {
  return makeOutput(name, {
    files: [
      {
        path: `${name}.csv`,
        bytes: 13_478,
        format: 'csv',
        table: {
          columns: columns.map((column) => ({ name: column, type: 'number', nulls: 0 })),
          rows,
          sampled: false,
        },
      },
    ],
  });
}

export function makeFlow(
  producer: string,
  consumer: string,
  parts: Partial<Omit<DataFlowReport, 'status'>> = {},
  name = producer,
  format: DataFormat | null = 'csv',
): DataFlowReport {
  return {
    key: flowKey(producer, consumer),
    producer,
    consumer,
    cause: 'held',
    status: FLOW_STATUS[parts.cause ?? 'held'],
    producerFormat: format,
    consumerFormat: format,
    issues: [],
    connections: [{ output: name, input: name, below: '', at: null, rule: 'explicit', format }],
    ...parts,
  };
}
