/** Inspection of the outputs after the end of a step. */
import type { OutputProfile } from '../../data/profile.ts';
import { profileGiven } from '../../data/profile-given.ts';
import { PROFILE_LIMITS, type ProfileLimits, profileOutput } from '../../data/profile-output.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepOutputReport } from '../../report/report.ts';
import { outputPath } from '../../workspace/output-path.ts';
import type { PreparedInputs } from '../../workspace/prepare-inputs.ts';
import type { RunContext } from '../run-context.ts';

function limitsFor(output: string, isWanted: RunContext['statistics']): ProfileLimits {
  if (isWanted === undefined) return PROFILE_LIMITS;
  const isLocked = (path: string, digest: string) => !isWanted(output, { path, digest });
  return { ...PROFILE_LIMITS, table: { ...PROFILE_LIMITS.table, statistics: true, isLocked } };
}

export async function profileOutputs(
  step: PlannedStep,
  { workspace, startPriority, statistics }: RunContext,
): Promise<StepOutputReport[]> {
  const reports: StepOutputReport[] = [];
  for (const output of step.outputs) {
    const absolute = outputPath(workspace, step.name, output);
    const profile = await startPriority.runWhenIdle(() =>
      profileOutput(absolute, output.kind, limitsFor(`${step.name}.${output.name}`, statistics)),
    );
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
    others.map(async ({ name }) => ({
      input: name,
      profile: await profileGiven(paths[name] ?? ''),
    })),
  );
}
