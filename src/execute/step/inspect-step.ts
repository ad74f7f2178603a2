/** Inspection after the end of a step: its outputs and side effects. */
import { stat } from 'node:fs/promises';
import type { OutputProfile } from '../../data/profile.ts';
import { profileOutput } from '../../data/profile-output.ts';
import { type Finding, finding } from '../../findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepEnding } from '../../python/step-process.ts';
import type { StepOutputReport } from '../../report.ts';
import { outputPath } from '../../workspace/output-path.ts';
import type { PreparedInputs } from '../../workspace/prepare-inputs.ts';
import type { RunContext } from '../run-context.ts';
import type { UserCode } from '../user-code.ts';

const NOTICE_CODES = {
  'pip-install': 'pip-install-refused',
  'package-init': 'package-init-failed',
  'module-name': 'module-renamed',
} as const;

/** Findings that are reported whether or not the step passed. */
export function sideFindings(
  step: PlannedStep,
  { result, exit, cause }: StepEnding,
  code: UserCode,
): Finding[] {
  const findings = (result?.notices ?? []).map(({ kind, message, file, line }) =>
    finding(NOTICE_CODES[kind], {
      step: step.name,
      message,
      ...(file === null
        ? {}
        : { location: { file: code.show(file), ...(line === null ? {} : { line }) } }),
    }),
  );
  const left = exit.left_behind;
  if (left.length > 0 && cause === 'itself' && exit.exceeded === null) {
    findings.push(
      finding('processes-left', {
        step: step.name,
        message: `${left.length} process${left.length === 1 ? ' was' : 'es were'} still running after the step ended`,
        evidence: left.slice(0, MOST_SHOWN),
      }),
    );
  }
  return findings;
}

const MOST_SHOWN = 20;

export async function profileOutputs(
  step: PlannedStep,
  { workspace, startPriority }: RunContext,
): Promise<StepOutputReport[]> {
  const reports: StepOutputReport[] = [];
  for (const output of step.outputs) {
    const place = outputPath(workspace, step.name, output);
    const profile = await startPriority.runWhenIdle(() => profileOutput(place, output.kind));
    reports.push({ name: output.name, declared: output.declared, profile });
  }
  return reports;
}

/** The content of inputs that no data flow feeds. */
export async function profileOthers({
  paths,
  reports,
}: PreparedInputs): Promise<{ readonly input: string; readonly profile: OutputProfile }[]> {
  const others = reports.filter(({ source }) => source === 'declared' || source === 'sample');
  return Promise.all(
    others.map(async ({ name }) => {
      const place = paths[name] ?? '';
      const found = await stat(place).catch(() => undefined);
      const kind = found?.isDirectory() ? 'directory' : 'file';
      return { input: name, profile: await profileOutput(place, kind) };
    }),
  );
}
