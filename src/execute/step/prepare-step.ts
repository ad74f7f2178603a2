import { type Finding, finding } from '../../findings/findings.ts';
import { inputLocation } from '../../pipeline/key-location.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepStatus } from '../../report/report.ts';
import { UserError } from '../../text/errors.ts';
import { createOutputs } from '../../workspace/create-outputs.ts';
import { diskReason } from '../../workspace/disk-error.ts';
import { type PreparedInputs, prepareInputs } from '../../workspace/prepare-inputs.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import { placeWorkingPaths } from '../../workspace/working-paths.ts';
import type { RunContext } from '../run-context.ts';
import { placeHarness } from './launched-files.ts';
import { type PreparedContract, prepareContract } from './prepare-contract.ts';

/** The preparations for the start of a step, except imports. */
export interface Prepared {
  readonly directory: StepDirectory;
  readonly inputs: PreparedInputs;
  readonly outputPaths: Readonly<Record<string, string>>;
  readonly contract: PreparedContract;
}

/** Why the script of a step does not run. */
export interface Unprepared {
  readonly status: StepStatus;
  readonly message: string;
  readonly errorType?: string;
  readonly blockedBy?: string;
  readonly findings: readonly Finding[];
  readonly inputs?: PreparedInputs;
}

/** Creates the directory of a step and its inputs. */
export async function prepareStep(
  step: PlannedStep,
  context: RunContext,
): Promise<Prepared | Unprepared> {
  const { workspace, config, shared, privateFiles } = context;
  try {
    const directory = workspace.freshStep(step.name);
    const outputPaths = createOutputs(step, workspace);
    const inputs = await prepareInputs(step, directory, {
      ...context,
      locateInput: (of, input) => inputLocation(config, of.config, input),
    });
    await placeWorkingPaths(step.config, directory.work, {
      inputs: inputs.paths,
      outputs: outputPaths,
    });
    privateFiles.copied(step.name, inputs.copiedBytes);
    if (inputs.problem !== undefined) return inputMissing(inputs, inputs.problem);
    // After copying: the sources of the copies are also verified.
    const refusal = await shared.begin(step.name, inputs.sources);
    if (refusal === undefined) {
      const given = { inputs: inputs.paths, outputs: outputPaths };
      if (step.config.launcher !== undefined) placeHarness(directory);
      const contract = await prepareContract(step, { given, directory: directory.dir }, context);
      return { directory, inputs, outputPaths, contract };
    }
    const message = `blocked: ${refusal.message}`;
    return {
      status: 'blocked',
      message,
      ...(refusal.by === undefined ? {} : { blockedBy: refusal.by }),
      findings: [...refusal.findings, finding('blocked', { step: step.name, message })],
      inputs,
    };
  } catch (error) {
    return notPrepared(step, error, context);
  }
}

function inputMissing(inputs: PreparedInputs, problem: Finding): Unprepared {
  const { message } = problem;
  return { status: 'failed', message, errorType: 'InputMissing', findings: [problem], inputs };
}

/** For example, the disk is full: this step cannot run, but others may. */
function notPrepared(step: PlannedStep, error: unknown, { workspace }: RunContext): Unprepared {
  const { dir } = workspace.directoryOf(step.name);
  // Other steps may need the space.
  workspace.clear(step.name);
  const reason = error instanceof UserError ? error.message : diskReason(error, workspace.dir);
  if (reason === undefined) throw error;
  const message = `its directory \`${dir}\` cannot be prepared: ${reason}`;
  const found = finding('step-not-prepared', {
    step: step.name,
    message,
    ...(error instanceof Error ? { evidence: [error.message] } : {}),
  });
  return { status: 'failed', message, errorType: 'StepNotPrepared', findings: [found] };
}
