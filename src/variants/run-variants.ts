/** Runs a pipeline, then each step that passed on variants of its inputs. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { InputValue, PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { AS_IT_IS, VARIANT_NAMES, type VariantWish } from '../config/variant-names.ts';
import { scriptEnvironment } from '../execute/step-environment.ts';
import { reproduceCommand, shellWord } from '../judge/reproduce-command.ts';
import { type Derived, deriveTables } from '../python/derive-process.ts';
import { hasPassed, type RunReport, type StepReport } from '../report/report.ts';
import { type RunOptions, runPipeline } from '../run.ts';
import { listNames, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import type { CellRun } from './cell-run.ts';
import { matrixOf } from './matrix.ts';
import { copyInput, type GivenInput, givenInputs, type VariedInput } from './vary-inputs.ts';
import { cutShort, withVariants } from './with-variants.ts';

interface VariantOptions {
  /** At least one. */
  readonly wishes: readonly VariantWish[];
  /** A failing cell makes the run fail. */
  readonly mustPass: boolean;
}

/**
 * Runs a pipeline, and its variants if the options or the pipeline ask for them.
 * @throws UserError as `runPipeline` does, and for a variant of an unknown step
 */
export async function runAsAsked(
  pipeline: PipelineConfig | Promise<PipelineConfig>,
  options: RunOptions,
  asked: {
    readonly variants?: readonly VariantWish[] | undefined;
    readonly failOnVariants?: boolean | undefined;
  },
): Promise<RunReport> {
  const config = await pipeline;
  const wishes = asked.variants ?? config.variants;
  if (wishes.length === 0) return await runPipeline(config, options);
  const known = new Set(config.steps.map(({ name }) => name));
  const unknown = wishes.find(({ step }) => step !== undefined && !known.has(step))?.step;
  if (unknown !== undefined) {
    throw new UserError(`variants: there is no step ${quoteName(unknown)}`, {
      cure: `The steps are ${listNames([...known])}.`,
    });
  }
  const mustPass = asked.failOnVariants || config.failOnVariants;
  return await runWithVariants(config, options, { wishes, mustPass });
}

async function runWithVariants(
  config: PipelineConfig,
  options: RunOptions,
  variants: VariantOptions,
): Promise<RunReport> {
  const workspace = path.resolve(options.cwd, options.workspaceDir);
  mkdirSync(workspace, { recursive: true });
  // The variants need the outputs after the run; the directory is removed as a whole.
  const dir = mkdtempSync(path.join(workspace, 'variants-'));
  const keeps = options.preserveOutputs || !options.cleanup;
  try {
    const report = await runPipeline(config, {
      ...{ ...options, preserveOutputs: true, contract: true },
      // The directory of this run is removed, with what it would keep.
      ...(keeps ? {} : { cache: 'off', keepResults: false }),
      onEvent: (event) => {
        // The run has not finished before its variants.
        if (event.type !== 'run-finished') options.onEvent(event);
      },
      ...(keeps ? {} : { workspaceDir: path.join(dir, 'run') }),
    });
    const whole = options.signal.aborted
      ? report
      : await addVariants(report, config, { dir, options, variants });
    options.onEvent({ type: 'run-finished', report: whole });
    return whole;
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function addVariants(
  report: RunReport,
  config: PipelineConfig,
  {
    dir,
    options,
    variants,
  }: {
    readonly dir: string;
    readonly options: RunOptions;
    readonly variants: VariantOptions;
  },
): Promise<RunReport> {
  const cells = await prepareCells(report, variants.wishes, dir, options);
  const ran = await runCells(config, cells, report, dir, options);
  const reproduce = (step: string, variant: string) =>
    commandFor(config, report, options, [`${step}:${variant}`]);
  const matrix = matrixOf(report, cells, ran, reproduce);
  const whole = withVariants(report, matrix, variants.mustPass);
  return ran === undefined || ran.complete ? whole : cutShort(whole, ran);
}

function commandFor(
  config: PipelineConfig,
  { steps }: RunReport,
  options: RunOptions,
  wishes: readonly string[],
): string | undefined {
  const command = reproduceCommand(config, steps, options);
  return command === undefined ? undefined : `${command} --variants ${shellWord(wishes.join())}`;
}

async function prepareCells(
  report: RunReport,
  wishes: readonly VariantWish[],
  dir: string,
  options: RunOptions,
): Promise<readonly CellRun[]> {
  const cells: CellRun[] = [];
  for (const step of report.steps.filter(({ status }) => hasPassed(status))) {
    const names = VARIANT_NAMES.filter((name) =>
      wishes.some((wish) => wish.variant === name && (wish.step ?? step.name) === step.name),
    );
    const given = await givenInputs(step, report.baseDir);
    if (names.length === 0 || given.every(({ tables }) => tables.length === 0)) continue;
    for (const variant of [AS_IT_IS, ...names]) {
      cells.push(await prepareCell(step, variant, given, path.join(dir, String(cells.length))));
    }
  }
  const jobs = cells.flatMap(({ inputs }) => inputs.flatMap(({ jobs: all }) => all));
  const numbered = jobs.map((job, id) => ({ ...job, id }));
  const derived = await deriveTables(numbered, {
    ...{ python: report.environment.python.executable, cwd: dir, signal: options.signal },
    environ: scriptEnvironment(options.environ),
  });
  const byTarget = new Map(numbered.map(({ target, id }) => [target, derived.get(id)]));
  // Tables that a variant does not apply to stay as they are.
  for (const { source, target, id } of numbered) {
    if (isSkipped(derived.get(id))) cpSync(source, target);
  }
  return cells.map((cell) => withDerived(cell, byTarget));
}

function isSkipped(derived: Derived | undefined): boolean {
  return derived === undefined || 'skipped' in derived;
}

async function prepareCell(
  step: StepReport,
  variant: string,
  given: readonly GivenInput[],
  directory: string,
): Promise<CellRun> {
  const inputs: VariedInput[] = [];
  for (const input of given) {
    inputs.push(
      input.tables.length === 0
        ? { ...input, jobs: [] }
        : await copyInput(input, variant, directory),
    );
  }
  return { step: step.name, variant, name: `${step.name} on ${variant}`, inputs };
}

/** A variant applies to a step if it applies to one of its tables. */
function withDerived(cell: CellRun, byTarget: ReadonlyMap<string, Derived | undefined>): CellRun {
  const jobs = cell.inputs.flatMap((input) => input.jobs);
  const results = jobs.map(({ target }) => byTarget.get(target) ?? { skipped: 'not written' });
  const applied = results.filter((one) => 'column' in one);
  const columns = [...new Set(applied.flatMap((one) => one.column ?? []))];
  const [skipped] = results.flatMap((one) => ('skipped' in one ? [one.skipped] : []));
  return {
    ...cell,
    ...(columns.length === 0 ? {} : { column: columns.join(', ') }),
    ...(applied.length === 0 ? { skipped: skipped ?? 'it reads no table' } : {}),
  };
}

async function runCells(
  config: PipelineConfig,
  cells: readonly CellRun[],
  report: RunReport,
  dir: string,
  options: RunOptions,
): Promise<RunReport | undefined> {
  const steps = cells
    .filter(({ skipped }) => skipped === undefined)
    .flatMap((cell) => stepConfig(cell, config) ?? []);
  if (steps.length === 0) return undefined;
  const environment: PipelineConfig = {
    ...config,
    ...{ form: 'independent', steps, edges: [] },
  };
  // The bundles are those of the run itself.
  const { step: _step, selection: _selection, bundle: _bundle, warm: _warm, ...rest } = options;
  return await runPipeline(environment, {
    ...rest,
    ...{ cache: 'off', keepResults: false },
    ...{ workspaceDir: path.join(dir, 'cells'), preserveOutputs: false, cleanup: true },
    ...{ failFast: false, onDrift: 'off', contract: true, baseDir: report.baseDir },
    onEvent: () => {},
  });
}

function stepConfig(cell: CellRun, config: PipelineConfig): StepConfig | undefined {
  const step = config.steps.find(({ name }) => name === cell.step);
  if (step === undefined) return undefined;
  const varied = cell.inputs.map(({ name, path: file }): [string, InputValue] => [
    name,
    { kind: 'path', path: file },
  ]);
  return {
    ...step,
    ...{ name: cell.name, script: step.script ?? step.name, dependsOn: [] },
    inputs: { ...step.inputs, ...Object.fromEntries(varied) },
  };
}
