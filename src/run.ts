/**
 * The sequence of a run: start Python, read the scripts, plan, execute, test data flows, report.
 */
import path from 'node:path';
import process from 'node:process';
import type { BundleSources } from './bundle/bundle-sources.ts';
import { withBundles } from './bundle/with-bundles.ts';
import type { WrittenBundles } from './bundle/write-bundles.ts';
import type { PipelineConfig } from './config/pipeline-config.ts';
import { notLocked } from './contracts/locked-digests.ts';
import { contractFileOf, readContract } from './contracts/read-contract.ts';
import { checkSample } from './data/given-sample.ts';
import { Pythons } from './environments/pythons.ts';
import { checkRunOptions } from './execute/check-run-options.ts';
import { withCodeFrames } from './execute/code-frames.ts';
import { type Execution, executeRun } from './execute/execute-run.ts';
import { planScripts } from './execute/plan-scripts.ts';
import { readForBlame } from './execute/reader/read-for-blame.ts';
import { openWithRoom } from './execute/reuse/make-room.ts';
import { keptSteps } from './execute/reuse/open-results.ts';
import { stepSelection } from './execute/reuse/step-selection.ts';
import type { RunOptions } from './execute/run-options.ts';
import { startPython } from './execute/start-python.ts';
import { scriptEnvironment } from './execute/step-environment.ts';
import { type UserCode, userCode } from './execute/user-code.ts';
import { warmOf } from './execute/warm-python.ts';
import type { Finding } from './findings/findings.ts';
import { GuardedFiles } from './guard/guarded-files.ts';
import { type ContractWish, composeReport } from './judge/compose-report.ts';
import { type FlowJudgements, judgeFlows } from './judge/judge-flows.ts';
import type { Plan } from './pipeline/plan.ts';
import type { ScriptLookup } from './pipeline/script-lookup.ts';
import { HARNESS_DIR } from './python/harness-path.ts';
import type { ScriptAnalysis } from './python/protocol.ts';
import type { RunEvent } from './report/events.ts';
import type { RunReport } from './report/report.ts';
import { readChecks } from './scripts/read-checks.ts';
import { readScripts } from './scripts/read-scripts.ts';
import { Redaction } from './secrets/redaction.ts';
import { isSecretName } from './secrets/secret-names.ts';
import { announced, leaveOut, leftOutFinding } from './select/leave-out.ts';
import { resolveSelection } from './select/resolve-selection.ts';
import type { Selection } from './select/selection.ts';
import type { Workspace } from './workspace/workspace.ts';

export type { RunOptions } from './execute/run-options.ts';

/**
 * Runs every step of a pipeline along its graph and tests every data flow.
 * @param pipeline may still be loading while Python starts
 * @throws UserError for a mistake in the pipeline or the options, before any step runs
 */
export async function runPipeline(
  pipeline: PipelineConfig | Promise<PipelineConfig>,
  options: RunOptions,
): Promise<RunReport> {
  checkRunOptions(options);
  const redaction = new Redaction(options.environ);
  const onEvent = (event: RunEvent) => options.onEvent(redaction.event(event));
  const guard = new GuardedFiles(options.guarded, (text) => redaction.text(text));
  try {
    return await run(pipeline, { ...options, onEvent }, { redaction, guard });
  } catch (error) {
    throw redaction.error(error);
  } finally {
    guard.close();
  }
}

async function run(
  pipeline: PipelineConfig | Promise<PipelineConfig>,
  options: RunOptions,
  { redaction, guard }: { readonly redaction: Redaction; readonly guard: GuardedFiles },
): Promise<RunReport> {
  const startedAt = new Date();
  const elapsed = () => (Date.now() - startedAt.getTime()) / 1000;
  const sampleData = checkSample(options.sampleData, options.cwd);
  const { config, ...python } = await startPython(pipeline, options);
  await using supervision = python.supervision;
  redaction.learn(config);
  const contract = contractFor(config, options);
  const wanted = contract && notLocked(contract.locked?.contract);
  const { version, executable } = supervision.interpreter;
  const shownPython = { version: version.join('.'), executable };
  await using pythons = await Pythons.open(config, supervision, {
    ...{ cwd: options.cwd, signal: options.signal },
    environ: scriptEnvironment(options.environ),
    onMaking: (step, packages) => options.onEvent({ type: 'environment-making', step, packages }),
  });
  const read = (file: string, step: string) => {
    const own = pythons.of(step);
    return own === supervision ? python.analyse(file) : own.use((one) => one.analyse(file));
  };
  const scripts = await readScripts(config, read, options);
  const checks = await readChecks(config, python.analyse);
  redaction.exempt(scriptPaths(scripts));
  const planned = await planScripts(config, scripts, {
    ...{ executable, environ: options.environ },
    faultOf: (step) => pythons.faultOf(step),
  });
  const workspace = openWithRoom(path.resolve(options.cwd, options.workspaceDir));
  try {
    const selection = await selectionOf(planned, options, {
      ...{ config, workspace, analyse: python.analyse },
    });
    const plan = selection === undefined ? planned : leaveOut(planned, selection);
    workspace.refuseForeign(plan.steps.map(({ name }) => name));
    const prefixes = pythons.all.flatMap(({ interpreter }) => interpreter.prefixes);
    const code = userCode({ baseDir: options.baseDir, foreign: [...prefixes, HARNESS_DIR] });
    options.onEvent({
      type: 'run-started',
      pipeline: config.name,
      ...announced(plan),
      notices: selection?.notices ?? [],
      maxParallel: options.maxParallel,
      python: shownPython.version,
    });
    const warm = warmOf(options);
    const watched = warm?.watched;
    watched?.planned({ config, plan, checks: checks.keys() }, options);
    const execution = await executeRun(plan, {
      ...{ config, pythons, workspace, guard, code, options, elapsed, sampleData, checks },
      startedAtMs: startedAt.getTime(),
      selection,
      statistics: wanted,
      secrets: { isSecretName, text: (text) => redaction.text(text) },
    });
    watched?.ended(config, plan, execution.outcomes, options);
    watched?.imported(warm?.opened ?? []);
    const closed = pythons.close();
    const read = await readForBlame(plan, execution.outcomes, {
      ...{ config, workspace, pythons },
      ...{
        environ: options.environ,
        signal: options.signal,
        all: wanted,
      },
    });
    const { judged, fault } = await judge(plan, { ...execution, outcomes: read }, code, options);
    // Steps that are still running would write to the workspace.
    if (options.signal.aborted || execution.fault !== undefined) await closed;
    const parts = {
      ...{ config, plan, selection, fault, code, python: shownPython, judged, options, contract },
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      maxParallel: options.maxParallel,
      baseDir: options.baseDir,
      startedAt: startedAt.toISOString(),
      seconds: elapsed(),
      kept: !options.cleanup || options.preserveOutputs,
    };
    const findings = [...execution.findings, ...leftOutFinding(selection), ...guard.close()];
    const compose = (
      outcomes: Execution['outcomes'],
      more: readonly Finding[],
      left: readonly string[],
    ) =>
      composeReport({
        ...{ ...parts, left },
        execution: { ...execution, outcomes, findings: [...findings, ...more] },
      });
    const bundles = await bundlesFor(() => compose(read, [], []), {
      ...{ config, plan, outcomes: read, code, options, workspace: workspace.real },
      secrets: {
        text: (text) => redaction.text(text),
        fileSearch: () => redaction.fileSearch(),
      },
    });
    // Last, because it may move the files.
    const { outcomes, findings: ofResults } = await saved(read, execution, options);
    if (ofResults.length === 0 && !options.signal.aborted) await python.keep();
    const more = [...ofResults, ...(bundles?.findings ?? [])];
    const composed = compose(outcomes, more, workspace.close(keep(options)));
    const report = redaction.report(withCodeFrames(withBundles(composed, bundles)));
    options.onEvent({ type: 'run-finished', report });
    return report;
  } finally {
    await pythons.close();
    workspace.close(keep(options));
  }
}

/** Before the workspace is closed, because the inputs of the steps are in it. */
async function bundlesFor(
  report: () => RunReport,
  sources: Omit<BundleSources, 'report'>,
): Promise<WrittenBundles | undefined> {
  const { bundle, signal } = sources.options;
  if (bundle === undefined || signal.aborted) return undefined;
  const { writeBundles } = await import('./bundle/write-bundles.ts');
  return await writeBundles({ ...sources, report: report() }, bundle);
}

/**
 * The contract to compare the outputs with; `undefined` if none is locked or wanted.
 * @throws UserError for an invalid contract file
 */
function contractFor(
  { name, file, onDrift }: PipelineConfig,
  options: RunOptions,
): ContractWish | undefined {
  const shown = contractFileOf(file ?? `${name}.yml`);
  const isCompared = file !== undefined && (options.onDrift ?? onDrift) !== 'off';
  const locked = isCompared
    ? readContract(path.resolve(options.cwd, shown), shown, name)
    : undefined;
  return locked === undefined && !options.contract ? undefined : { file: shown, locked };
}

/** @throws UserError if what is asked for names nothing */
async function selectionOf(
  plan: Plan,
  options: RunOptions,
  {
    config,
    analyse,
    workspace,
  }: {
    readonly config: PipelineConfig;
    readonly analyse: (script: string) => Promise<ScriptAnalysis>;
    readonly workspace: Workspace;
  },
): Promise<Selection | undefined> {
  const { selection, step, cwd, environ } = options;
  if (step !== undefined) return stepSelection(plan, step, options, keptSteps(config, workspace));
  return (
    selection &&
    (await resolveSelection(selection, {
      ...{ plan, config, cwd, environ },
      analyse,
    }))
  );
}

/** Tests the data flows. An internal error here must not lose the results of the steps. */
async function judge(
  plan: Plan,
  { outcomes, fault }: Execution,
  code: UserCode,
  options: RunOptions,
): Promise<{ readonly judged: FlowJudgements; readonly fault: Error | undefined }> {
  try {
    const judged = await judgeFlows(plan, outcomes, code);
    return { judged, fault: fault ?? options.fault?.reason };
  } catch (error) {
    return {
      judged: { flows: [], findings: [], hints: new Map() },
      fault: fault ?? (error as Error),
    };
  }
}

/** Keeps the results of steps that passed; a run that was stopped ends at once. */
async function saved(
  outcomes: Execution['outcomes'],
  { results, fault }: Execution,
  { signal }: RunOptions,
): Promise<Pick<Execution, 'outcomes' | 'findings'>> {
  if (results === undefined || fault !== undefined || signal.aborted) {
    return { outcomes, findings: [] };
  }
  return await results.save(outcomes);
}

function scriptPaths(scripts: ReadonlyMap<string, ScriptLookup>): string[] {
  return [...scripts.values()].flatMap((script) => (script.kind === 'file' ? [script.path] : []));
}

function keep({ cleanup, preserveOutputs }: RunOptions): 'everything' | 'outputs' | 'nothing' {
  if (!cleanup) return 'everything';
  return preserveOutputs ? 'outputs' : 'nothing';
}
