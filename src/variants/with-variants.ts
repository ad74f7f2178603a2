import { type Finding, finding } from '../findings/findings.ts';
import { findCauses } from '../judge/find-causes.ts';
import type { RunReport } from '../report/report.ts';
import { cellName, type VariantCell, type VariantsReport } from '../report/variants-report.ts';

/**
 * The report with the matrix, and a finding for each step that fails on variants.
 * @param mustPass such a step makes the run fail
 */
export function withVariants(
  report: RunReport,
  variants: VariantsReport,
  mustPass: boolean,
): RunReport {
  const found = variants.steps.flatMap(({ step, cells }) =>
    variantFinding(step, cells.filter(isWeakness), mustPass),
  );
  if (found.length === 0) return { ...report, variants };
  if (!mustPass) return { ...report, variants, findings: [...report.findings, ...found] };
  const findings = [...found, ...report.findings];
  const { steps, flows, pipeline } = report;
  const causes = findCauses({
    ...{ findings, steps, flows, pipeline },
    reproduce: report.causes[0]?.reproduce,
  }).map((cause) => withCommand(cause, variants));
  const errors = found.map(({ step, message }) => `Script ${step} failed: ${message}`);
  return {
    ...report,
    ...{ variants, findings, causes, success: false },
    errors: [...report.errors, ...errors],
  };
}

/** The run of the variants ended early: what did not run has no verdict. */
export function cutShort(report: RunReport, ran: RunReport): RunReport {
  const own = ran.findings.filter(
    ({ step, flow, severity }) => !step && !flow && severity === 'error',
  );
  const message = 'the run was interrupted: not all variants were run';
  const found = own.length > 0 ? own : [finding('run-interrupted', { message })];
  const findings = [...found, ...report.findings];
  const { steps, flows, pipeline } = report;
  return {
    ...report,
    ...{ findings, success: false, complete: false },
    ...(ran.internalError === undefined ? {} : { internalError: ran.internalError }),
    causes: findCauses({ findings, steps, flows, pipeline }),
    errors: [...report.errors, ...found.map((one) => one.message)],
  };
}

function isWeakness({ status }: VariantCell): boolean {
  return status === 'failed' || status === 'differs';
}

function variantFinding(
  step: string,
  weak: readonly VariantCell[],
  mustPass: boolean,
): readonly Finding[] {
  const [first] = weak;
  if (first === undefined) return [];
  const names = weak.map(({ variant }) => variant).join(', ');
  return [
    finding('variant-failed', {
      ...(mustPass ? { severity: 'error' as const } : {}),
      step,
      message: `${weak.length === 1 ? 'fails' : `fails ${weak.length} times`} on variants of its inputs: ${names}`,
      ...(first.location === undefined ? {} : { location: first.location }),
      evidence: weak.map(describeCell),
    }),
  ];
}

function describeCell(cell: VariantCell): string {
  const { message = '', location } = cell;
  const where = location?.line === undefined ? '' : ` at ${location.file}:${location.line}`;
  return `${cellName(cell)}: ${message}${where}`;
}

function withCommand(cause: RunReport['causes'][number], variants: VariantsReport) {
  if (cause.finding.code !== 'variant-failed') return cause;
  const row = variants.steps.find(({ step }) => step === cause.finding.step);
  const command = row?.cells.find(isWeakness)?.reproduce;
  return command === undefined ? cause : { ...cause, reproduce: command };
}
