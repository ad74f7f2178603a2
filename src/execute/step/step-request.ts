import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { LauncherRequest, RunStepRequest } from '../../python/requests.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import type { RunContext } from '../run-context.ts';
import { launchedMain } from './launched-files.ts';
import { launcherCommand } from './launcher-command.ts';
import { hermeticOf } from './outside-use.ts';
import type { Prepared } from './prepare-step.ts';
import { processLimits } from './process-limits.ts';

/** @param isFresh the step does not start in a process with preloaded packages */
export function stepRequest(
  step: PlannedStep,
  { file, isFresh }: { readonly file: string; readonly isFresh: boolean },
  { directory, inputs, outputPaths, contract }: Prepared,
  context: RunContext,
): Omit<RunStepRequest, 'op' | 'id'> {
  const { config, script } = step;
  const { templates, environ, options } = context;
  // Variables of the step override all others, including removed ones.
  const own = { ...contract.environ, ...config.environVars };
  return {
    template: isFresh ? null : templates.of(step),
    script: file,
    python_path: [
      ...context.config.pythonPath,
      ...(script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : []),
    ],
    directory: directory.dir,
    cwd: path.join(directory.work, config.workingDirectory ?? ''),
    environ: { ...environ, ...own },
    input_paths: inputs.paths,
    output_paths: outputPaths,
    environ_vars: config.environVars,
    job_args: config.jobArgs,
    stdout: directory.stdout,
    stderr: directory.stderr,
    pip_install: context.config.pipInstall,
    ...(hermeticOf(config, context.config) === 'off'
      ? {}
      : { observe: { root: context.config.root } }),
    ...(context.results?.records(step) ? { record: true as const } : {}),
    ...(contract.call === undefined ? {} : { call: contract.call }),
    ...(contract.mapped.length === 0 ? {} : { container_paths: contract.mapped }),
    ...launcherOf(step, directory, own, context),
    submodules: script.kind === 'file' ? script.analysis.submodules : [],
    limits: processLimits(step, options, [directory.outputs, directory.work]),
    timeout_seconds: config.timeout ?? options.timeoutSeconds,
  };
}

function launcherOf(
  { name, config }: PlannedStep,
  directory: StepDirectory,
  environ: Readonly<Record<string, string>>,
  { pythons, workspace, config: { root } }: RunContext,
): { readonly launcher?: LauncherRequest } {
  if (config.launcher === undefined) return {};
  const argv = launcherCommand(config.launcher, {
    python: pythons.of(name).interpreter.executable,
    run: launchedMain(directory),
    workspace: workspace.dir,
    project: root,
    step: name,
  });
  return { launcher: { argv, directory: directory.launch, environ } };
}
