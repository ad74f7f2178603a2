import type { PipelineConfig } from '../config/pipeline-config.ts';
import { startSupervisor } from '../python/start-supervisor.ts';
import { Supervision } from '../python/supervision.ts';
import type { RunOptions } from './run-options.ts';
import { scriptEnvironment } from './step-environment.ts';
import { warmOf } from './warm-python.ts';

/** Starts Python while the pipeline is read; a mistake in the pipeline is reported first. */
export async function startPython(
  pipeline: PipelineConfig | Promise<PipelineConfig>,
  {
    python,
    cwd,
    projectDir = cwd,
    environ,
    signal,
    ...others
  }: Pick<RunOptions, 'python' | 'cwd' | 'projectDir' | 'environ' | 'signal' | 'warm'>,
): Promise<{ config: PipelineConfig; supervision: Supervision }> {
  const warm = warmOf(others);
  const ready = warm?.supervision;
  if (ready !== undefined) return { config: await pipeline, supervision: ready };
  const variables = scriptEnvironment(environ);
  const starting = startSupervisor({
    python,
    projectDirs: [...new Set([projectDir, cwd])],
    environ: variables,
    signal,
  });
  // Awaited below, unless a mistake in the pipeline is thrown first.
  starting.catch(() => {});
  try {
    const config = await pipeline;
    const first = await starting;
    const again = { python: first.hello.executable, projectDirs: [], environ: variables, signal };
    const restart = () => startSupervisor(again);
    const supervision = new Supervision(first, restart, { isKept: warm !== undefined });
    warm?.keep(supervision);
    return { config, supervision };
  } catch (error) {
    await starting.then(
      (supervisor) => supervisor.close(),
      () => {},
    );
    throw error;
  }
}
