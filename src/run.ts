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
import { checkRunOptions } from './execute/check-run-options.ts';
import { withCodeFrames } from './execute/code-frames.ts';
import { type Execution, executeRun } from './execute/execute-run.ts';
import { planScripts } from './execute/plan-scripts.ts';
import { readForBlame } from './execute/reader/read-for-blame.ts';
import type { RunOptions } from './execute/run-options.ts';
import { startPython } from './execute/start-python.ts';
import { type UserCode, userCode } from './execute/user-code.ts';
import type { Finding } from './findings/findings.ts';
import { GuardedFiles } from './guard/guarded-files.ts';
import { type ContractWish, composeReport } from './judge/compose-report.ts';
import { type FlowJudgements, judgeFlows } from './judge/judge-flows.ts';
import type { Plan } from './pipeline/plan.ts';
import type { ScriptLookup } from './pipeline/script-lookup.ts';
import { HARNESS_DIR } from './python/harness-path.ts';
import type { RunEvent } from './report/events.ts';
import type { RunReport } from './report/report.ts';
import { readChecks } from './scripts/read-checks.ts';
import { readScripts } from './scripts/read-scripts.ts';
import { Redaction } from './secrets/redaction.ts';
import { isSecretName } from './secrets/secret-names.ts';
import { openWorkspace } from './workspace/workspace.ts';

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
  const { config, supervision: started } = await startPython(pipeline, options);
  await using supervision = started;
  redaction.learn(config);
  const contract = contractFor(config, options);
  const wanted = contract && notLocked(contract.locked?.contract);
  const { version, executable, prefixes } = supervision.current.hello;
  const python = { version: version.join('.'), executable };
  const scripts = await supervision.use((one) => readScripts(config, one, options));
  const checks = await supervision.use((one) => readChecks(config, one));
  redaction.exempt(scriptPaths(scripts));
  const plan = await planScripts(config, scripts, { executable, environ: options.environ });
  const workspace = openWorkspace(path.resolve(options.cwd, options.workspaceDir));
  try {
    workspace.refuseForeign(plan.steps.map(({ name }) => name));
    const code = userCode({ baseDir: options.baseDir, foreign: [...prefixes, HARNESS_DIR] });
    options.onEvent({
      type: 'run-started',
      pipeline: config.name,
      steps: plan.steps.map(({ name }) => name),
      dependsOn: Object.fromEntries(plan.steps.map(({ name, dependsOn }) => [name, dependsOn])),
      dataFlows: plan.flows.length + plan.unwired.length,
      maxParallel: options.maxParallel,
      python: python.version,
    });
    const execution = await executeRun(plan, {
      ...{ config, supervision, workspace, guard, code, options, elapsed, sampleData, checks },
      statistics: wanted,
      secrets: { isSecretName, text: (text) => redaction.text(text) },
    });
    const closed = supervision.close();
    const outcomes = await readForBlame(plan, execution.outcomes, {
      ...{ config, workspace, python: supervision.current.hello },
      ...{
        environ: options.environ,
        signal: options.signal,
        all: wanted,
      },
    });
    const { judged, fault } = await judge(plan, { ...execution, outcomes }, code, options);
    // Steps that are still running would write to the workspace.
    await closed;
    const parts = {
      ...{ config, plan, fault, code, python, judged, options, contract },
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      maxParallel: options.maxParallel,
      baseDir: options.baseDir,
      startedAt: startedAt.toISOString(),
      seconds: elapsed(),
      kept: !options.cleanup || options.preserveOutputs,
    };
    const findings = [...execution.findings, ...guard.close()];
    const compose = (more: readonly Finding[], left: readonly string[]) =>
      composeReport({
        ...{ ...parts, left },
        execution: { ...execution, outcomes, findings: [...findings, ...more] },
      });
    const bundles = await bundlesFor(() => compose([], []), {
      ...{ config, plan, outcomes, code, options, workspace: workspace.real },
      secrets: {
        text: (text) => redaction.text(text),
        fileSearch: () => redaction.fileSearch(),
      },
    });
    const composed = compose(bundles?.findings ?? [], workspace.close(keep(options)));
    const report = redaction.report(withCodeFrames(withBundles(composed, bundles)));
    options.onEvent({ type: 'run-finished', report });
    return report;
  } finally {
    await supervision.close();
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

function scriptPaths(scripts: ReadonlyMap<string, ScriptLookup>): string[] {
  return [...scripts.values()].flatMap((script) => (script.kind === 'file' ? [script.path] : []));
}

function keep({ cleanup, preserveOutputs }: RunOptions): 'everything' | 'outputs' | 'nothing' {
  if (!cleanup) return 'everything';
  return preserveOutputs ? 'outputs' : 'nothing';
}
