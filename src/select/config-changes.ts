import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { describeKeyPath } from '../config/pipeline-document.ts';

/** How a pipeline differs from an earlier one. The texts are sentences without a period. */
export interface ConfigChanges {
  /** A change that concerns every step. */
  readonly all: string | undefined;
  /** By step; only steps that changed. */
  readonly steps: ReadonlyMap<string, string>;
}

/** Compares what the pipelines mean: layout, comments and the order of keys do not count. */
export function configChanges(before: PipelineConfig, after: PipelineConfig): ConfigChanges {
  const steps = new Map<string, string>();
  const earlier = new Map(before.steps.map((step) => [step.name, step]));
  for (const step of after.steps) {
    const old = earlier.get(step.name);
    const key = old === undefined ? undefined : changedKey(old, step, STEP_KEYS);
    if (old === undefined) steps.set(step.name, 'the step is new');
    else if (key !== undefined) steps.set(step.name, `\`${key}\` changed`);
    else if (edgesTo(step.name, before) !== edgesTo(step.name, after)) {
      steps.set(step.name, 'its edges changed');
    }
  }
  const key = changedKey(settingsOf(before), settingsOf(after), {});
  return { all: key === undefined ? undefined : `\`${key}\` of the pipeline changed`, steps };
}

/** In files, keys have these names; other keys are written with underscores. */
const STEP_KEYS: Readonly<Record<string, string>> = {
  inputs: 'input_paths',
  outputs: 'output_paths',
  expectations: 'expect',
};

/** Keys that say nothing of how the step runs. */
const NO_MATTER: ReadonlySet<string> = new Set(['keyPath', 'tags']);

function settingsOf(config: PipelineConfig): Readonly<Record<string, unknown>> {
  const { steps, edges, locate, file, language, givenOptions, name, examples, ...rest } = config;
  return rest;
}

function edgesTo(step: string, { edges }: PipelineConfig): string {
  const own = edges.filter(({ to }) => to === step);
  return own
    .map(({ from, dataPath = '' }) => JSON.stringify([from, dataPath]))
    .sort()
    .join();
}

/** The first key whose value differs, with the name inside it if it is a mapping. */
function changedKey(
  before: StepConfig | Readonly<Record<string, unknown>>,
  after: StepConfig | Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): string | undefined {
  const one = before as Readonly<Record<string, unknown>>;
  const other = after as Readonly<Record<string, unknown>>;
  for (const key of keysOf(one, other)) {
    if (NO_MATTER.has(key) || comparable(one[key]) === comparable(other[key])) continue;
    const shown = names[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const [from, to] = [one[key], other[key]];
    if (key === 'call' || key === 'limits') return shown;
    if (!isMapping(from) || !isMapping(to)) return shown;
    const inner = keysOf(from, to).find((name) => comparable(from[name]) !== comparable(to[name]));
    return inner === undefined ? shown : describeKeyPath([shown, inner]);
  }
  return undefined;
}

function keysOf(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}

/** Functions, which only find lines in files, are left out. */
function comparable(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      isMapping(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : typeof inner === 'number' && !Number.isFinite(inner)
          ? String(inner)
          : inner,
    ) ?? ''
  );
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
