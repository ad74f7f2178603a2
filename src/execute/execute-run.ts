import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_LIMITS } from '../config/limits.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { GivenSample } from '../data/place-sample.ts';
import type { Pythons } from '../environments/pythons.ts';
import { fileChange } from '../files/file-change.ts';
import { type Finding, finding } from '../findings/findings.ts';
import type { GuardedFiles } from '../guard/guarded-files.ts';
import { widestRank } from '../pipeline/critical-path.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import { type MountSupport, probeMounts } from '../python/probe-mounts.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import type { Supervision } from '../python/supervision.ts';
import type { Selection } from '../select/selection.ts';
import { PrivateFiles } from '../workspace/private-files.ts';
import { SharedInputs } from '../workspace/shared-inputs.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { executePlan, unrunOutcome } from './execute-plan.ts';
import type { HideSecrets } from './expect/show-cell.ts';
import type { KnownTemplates } from './known/known-templates.ts';
import type { KeptResults } from './reuse/kept-results.ts';
import { openResults } from './reuse/open-results.ts';
import { prepareToRun } from './reuse/run-with-room.ts';
import type { RunContext } from './run-context.ts';
import { runEnvironment } from './run-environment.ts';
import type { RunOptions } from './run-options.ts';
import { createStartPriority } from './start-priority.ts';
import type { StepOutcome } from './step/step-outcome.ts';
import { beginTemplates, type StepTemplates } from './step-templates.ts';
import type { UserCode } from './user-code.ts';
import type { WantedOfAll } from './wanted-of-all.ts';
import { templatesFor, warmOf } from './warm-python.ts';

export interface Execution {
  /** By step, of all steps. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** Findings of the run, not of a step. */
  readonly findings: readonly Finding[];
  /** To be saved after the run. */
  readonly results?: KeptResults;
  /** The internal error that stopped the run: unfinished steps are cancelled. */
  readonly fault?: Error;
}

export interface ExecutionParts {
  readonly config: PipelineConfig;
  readonly pythons: Pythons;
  readonly workspace: Workspace;
  readonly guard: GuardedFiles;
  readonly code: UserCode;
  readonly options: RunOptions;
  /** The Python files of checks, by absolute path. */
  readonly checks: ReadonlyMap<string, ScriptAnalysis>;
  readonly secrets: HideSecrets;
  /** For undeclared inputs; validated. */
  readonly sampleData: GivenSample | undefined;
  /** The files of outputs whose values are described as well. */
  readonly statistics: WantedOfAll | undefined;
  /** Which steps the run is about; all if absent. */
  readonly selection?: Selection | undefined;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  /** Seconds since the run started. */
  readonly elapsed: () => number;
}

/** Time for running steps to end after the run stops. */
const LAST_STEPS_MS = 5_000;

/**
 * Executes a plan. Never rejects: an internal error stops the run early, with the known results.
 */
export async function executeRun(plan: Plan, parts: ExecutionParts): Promise<Execution> {
  const cancellation = linkedAbort(parts.options.signal);
  const bare = createContext(plan, parts, cancellation.signal);
  const opened = openResults(bare);
  const context: RunContext = { ...bare, ...opened };
  // With results of earlier runs, it may be that no step needs them.
  const cache = parts.options.cache ?? parts.config.cache;
  if (cache === 'off' || context.results === undefined) {
    prepareToRun();
    await beginTemplates(context);
  }
  const timeout = runTimeout(parts, () => cancellation.abort());
  const known = new Map<string, StepOutcome>();
  const execution = executePlan(plan, context, known, () => cancellation.abort());
  let fault: Error | undefined;
  try {
    await Promise.race([execution, rejectedOnFault(parts.options.fault)]);
  } catch (error) {
    fault = error instanceof Error ? error : new Error(String(error));
    cancellation.abort();
    await Promise.race([
      execution.catch(() => {}),
      sleep(LAST_STEPS_MS, undefined, { ref: false }),
    ]);
  } finally {
    timeout.stop();
    if (!context.templates.isKept) context.templates.close();
  }
  // Steps that end later are cancelled, regardless of their result.
  const outcomes = new Map(known);
  for (const step of plan.steps) {
    if (outcomes.has(step.name)) continue;
    const message = 'cancelled: the run stopped';
    const cancelled = finding('cancelled', { step: step.name, message });
    const details = { errorMessage: message };
    outcomes.set(step.name, unrunOutcome(step, 'cancelled', parts.code, [cancelled], details));
  }
  const findings = [
    ...timeout.findings,
    ...parts.pythons.all.flatMap(lossFindings),
    ...context.templates.findings,
    ...opened.findings,
  ];
  parts.options.onTemplates?.(startedTemplates(plan, parts, context.templates));
  const { results } = opened;
  return {
    outcomes,
    findings,
    ...(results === undefined ? {} : { results }),
    ...(fault === undefined ? {} : { fault }),
  };
}

function startedTemplates(
  plan: Plan,
  { config, options }: ExecutionParts,
  { requests }: StepTemplates,
): KnownTemplates {
  const scripts = plan.steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
  const files = [...(config.file === undefined ? [] : [config.file]), ...scripts];
  return {
    templates: requests.map(({ environ: _, ...template }) => template),
    environment: config.environment,
    atOnce: stepsAtOnce(plan, options),
    files: [...new Set(files)].map((file) => [file, fileChange(file)]),
  };
}

function stepsAtOnce({ steps }: Plan, { maxParallel }: RunOptions): number {
  return Math.min(maxParallel, widestRank(steps));
}

/** Stops the run at its time limit. */
function runTimeout({ options, elapsed }: ExecutionParts, onTimeout: () => void) {
  const limit = options.runTimeoutSeconds ?? DEFAULT_LIMITS.runTimeoutSeconds;
  const findings: Finding[] = [];
  if (limit === 'off' || limit === 0) return { findings, stop: () => {} };
  const expire = () => {
    const message = `the run took longer than ${limit} s: the unfinished steps were cancelled`;
    findings.push(finding('run-timeout', { message }));
    onTimeout();
  };
  const timer = setTimeout(expire, Math.max(0, limit - elapsed()) * 1000);
  return { findings, stop: () => clearTimeout(timer) };
}

function lossFindings({ loss }: Supervision): Finding[] {
  if (loss === undefined) return [];
  const message = `The process that supervises the steps was replaced: ${loss.message}. The unfinished steps ran again in fresh interpreters.`;
  return [finding('supervisor-replaced', { message })];
}

function createContext(plan: Plan, parts: ExecutionParts, signal: AbortSignal): RunContext {
  const { config, options, pythons, workspace, guard } = parts;
  const atOnce = stepsAtOnce(plan, options);
  const environ = runEnvironment(options.environ, config.environment, atOnce);
  const keepsNeeded = parts.selection?.takesKept === true;
  const isLikely = ({ name }: PlannedStep) =>
    !keepsNeeded || parts.selection?.roles.get(name)?.role === 'selected';
  const templates = templatesFor(
    plan.steps.filter(isLikely),
    {
      ...{ pythons, environ, guard },
      preload: options.preload ?? config.preload,
      cwd: workspace.dir,
      pythonPath: config.pythonPath,
    },
    (modules) => options.onEvent({ type: 'libraries-importing', modules }),
    warmOf(options),
  );
  const steps = new Map(plan.steps.map((step) => [step.name, step]));
  let support: Promise<MountSupport> | undefined;
  return {
    ...{ ...parts, environ, templates, steps, signal },
    shared: new SharedInputs(parts.code.show, { except: workspace.real }),
    privateFiles: new PrivateFiles(plan.steps),
    startPriority: createStartPriority(),
    mounts: () => {
      support ??= probeMounts(pythons.ofRun.interpreter.executable, environ);
      return support;
    },
  };
}

/** Aborted by the signal of the caller or by the run. */
function linkedAbort(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  // Every step listens: that is no leak, of which Node would warn.
  setMaxListeners(0, controller.signal);
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller;
}

/** Rejects with the reason when the signal aborts. */
function rejectedOnFault(fault: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(fault?.reason);
    fault?.addEventListener('abort', fail, { once: true });
    if (fault?.aborted) fail();
  });
}
