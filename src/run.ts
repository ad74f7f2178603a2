/** The story of a run: read the scripts, plan, execute, judge, report. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { composeReport } from './compose-report.ts';
import type { PipelineConfig } from './config/pipeline-config.ts';
import type { RunListener } from './events.ts';
import { executePlan } from './execute/execute-plan.ts';
import { scriptEnvironment, type Variables } from './execute/step-environment.ts';
import { userCode } from './execute/user-code.ts';
import { openWorkspace } from './execute/workspace.ts';
import { judgeFlows } from './judge-flows.ts';
import { planPipeline } from './pipeline/plan-pipeline.ts';
import { HARNESS_DIR } from './python/harness-path.ts';
import { startHost } from './python/start-host.ts';
import { readScripts } from './read-scripts.ts';
import type { RunReport } from './report.ts';

export interface RunOptions {
  /** Scratch directory of the run; made if need be. Relative to `cwd`. */
  readonly workspaceDir: string;
  /** Seconds a step may take that names no timeout of its own. */
  readonly timeoutSeconds: number;
  /** Interpreter asked for; absent: looked for. */
  readonly python?: string;
  /** Instead of the pipeline's own `preload`. */
  readonly preload?: PipelineConfig['preload'];
  /** Steps at once. */
  readonly maxParallel: number;
  readonly failFast: boolean;
  /** Further tries of a step that did not pass. */
  readonly retries: number;
  /** Clear the workspace after the run. */
  readonly cleanup: boolean;
  /** Keep the steps' outputs and logs even so. */
  readonly preserveOutputs: boolean;
  /** Where the user stands; absolute. */
  readonly cwd: string;
  /** What paths in the report are relative to; absolute. */
  readonly baseDir: string;
  /** The caller's variables. */
  readonly environ: Variables;
  /** Ends the run early: every step is ended, and the report is marked incomplete. */
  readonly signal: AbortSignal;
  readonly onEvent: RunListener;
}

/**
 * Runs every step of a pipeline along its graph and judges every data flow.
 * @throws UserError for a mistake in the pipeline or the options: nothing has been run then.
 */
export async function runPipeline(config: PipelineConfig, options: RunOptions): Promise<RunReport> {
  const startedAt = new Date();
  const elapsed = () => (Date.now() - startedAt.getTime()) / 1000;
  const cancellation = linkedAbort(options.signal);
  const host = await startHost({
    python: options.python,
    projectDirs: [...new Set([config.root, options.cwd])],
    environ: scriptEnvironment(options.environ),
  });
  try {
    const scripts = await readScripts(config, host, options);
    const plan = planPipeline({ config, scripts, exists: existsSync });
    const workspace = await openWorkspace(path.resolve(options.cwd, options.workspaceDir));
    try {
      const code = userCode({
        baseDir: options.baseDir,
        foreign: [...host.hello.prefixes, HARNESS_DIR],
      });
      const python = {
        version: host.hello.version.join('.'),
        executable: host.hello.executable,
      };
      options.onEvent({
        type: 'run-started',
        pipeline: config.name,
        steps: plan.steps.map(({ name }) => name),
        dataFlows: plan.flows.length,
        maxParallel: options.maxParallel,
        python: python.version,
      });
      const outcomes = await executePlan(
        plan,
        {
          config,
          host,
          workspace,
          steps: new Map(plan.steps.map((step) => [step.name, step])),
          code,
          environ: options.environ,
          timeoutSeconds: options.timeoutSeconds,
          retries: options.retries,
          signal: cancellation.signal,
          startMode: () =>
            host.hello.can_fork && (options.preload ?? config.preload) !== 'off' ? 'fork' : 'spawn',
          elapsed,
          onRetry: (step, attempt, message) =>
            options.onEvent({ type: 'step-retried', step, attempt, message }),
        },
        { ...options, cancel: () => cancellation.abort() },
      );
      const report = composeReport({
        config,
        plan,
        outcomes,
        judged: judgeFlows(plan, outcomes, code),
        code,
        python,
        node: process.version,
        platform: `${process.platform}-${process.arch}`,
        maxParallel: options.maxParallel,
        baseDir: options.baseDir,
        startedAt: startedAt.toISOString(),
        seconds: elapsed(),
        kept: !options.cleanup || options.preserveOutputs,
      });
      options.onEvent({ type: 'run-finished', report });
      return report;
    } finally {
      await host.close();
      await workspace.close(keep(options));
    }
  } finally {
    await host.close();
  }
}

function keep({ cleanup, preserveOutputs }: RunOptions): 'everything' | 'outputs' | 'nothing' {
  if (!cleanup) return 'everything';
  return preserveOutputs ? 'outputs' : 'nothing';
}

/** Aborted with the caller's signal, or by the run itself. */
function linkedAbort(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller;
}
