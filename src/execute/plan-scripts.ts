import { diskLookup } from '../config/path-on-disk.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { Finding } from '../findings/findings.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import { planPipeline } from '../pipeline/plan-pipeline.ts';
import type { ScriptLookup } from '../pipeline/script-lookup.ts';
import { absentImports } from '../scripts/absent-imports.ts';
import { UserError } from '../text/errors.ts';
import { scriptEnvironment, type Variables } from './step-environment.ts';
import { threadLimits } from './thread-limits.ts';

/**
 * The plan of a pipeline whose scripts were read.
 * @throws UserError for a pipeline without scripts, and as `planPipeline` does
 */
export async function planScripts(
  config: PipelineConfig,
  scripts: ReadonlyMap<string, ScriptLookup>,
  caller: {
    /** The interpreter. */
    readonly executable: string;
    readonly environ: Variables;
    /** Why the Python of a step cannot be used. */
    readonly faultOf?: (step: string) => Finding | undefined;
  },
): Promise<Plan> {
  refuseWithoutScripts(config, scripts);
  const environ = {
    ...scriptEnvironment(caller.environ, config.environment),
    ...threadLimits(1, 1, caller.environ),
  };
  const absent = await absentImports(config, scripts, { executable: caller.executable, environ });
  const plan = planPipeline({ config, scripts, onDisk: diskLookup(), absent, environ });
  return { ...plan, steps: plan.steps.map((step) => withFault(step, caller.faultOf)) };
}

function withFault(
  step: PlannedStep,
  faultOf: (step: string) => Finding | undefined = () => undefined,
): PlannedStep {
  const fault = step.script.kind === 'file' ? faultOf(step.name) : undefined;
  if (fault === undefined || step.script.kind !== 'file') return step;
  const { path, name, analysis } = step.script;
  const hasMain = analysis.main !== null;
  return { ...step, script: { kind: 'faulty', path, name, hasMain, finding: fault } };
}

/** A run without steps would pass. */
function refuseWithoutScripts(
  config: PipelineConfig,
  scripts: ReadonlyMap<string, ScriptLookup>,
): void {
  if ([...scripts.values()].some(({ kind }) => kind !== 'none')) return;
  const location = config.locate(['steps']);
  throw new UserError('No step of the pipeline has a script.', {
    location,
    cure: 'Add the directory of the scripts to `script_dirs`, or set `script` in the steps.',
  });
}
