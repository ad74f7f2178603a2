import path from 'node:path';
import type { PipelineText, Project, StepText } from './mutation.ts';

/** What `python/run_plainly.py` runs. */
export interface PlainStep {
  readonly name: string;
  readonly script: string;
  readonly after: readonly string[];
  readonly inputs: Readonly<Record<string, string | { step: string; path: string }>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly environ: Readonly<Record<string, string>>;
  readonly job_args: Readonly<Record<string, unknown>> | null;
  /** Seconds; `null` for the usual limit. */
  readonly timeout: number | null;
}

export interface PlainPlan {
  /** In an order that can be run. */
  readonly steps: readonly PlainStep[];
  /** The pipeline file itself is wrong: no step can be run. */
  readonly mistake?: string;
}

/**
 * Reads the pipeline on its own: `from`, equal paths, `depends_on`. Nothing of the product is used,
 * so the truth does not share its faults.
 */
export function planPlainly({ pipeline, files }: Project, dir: string): PlainPlan {
  const steps = new Map<string, PlainStep>();
  try {
    for (const [name, step] of Object.entries(pipeline.steps)) {
      steps.set(name, planStep(name, step, pipeline, { dir, files }));
    }
    return { steps: inOrder(steps) };
  } catch (error) {
    return { steps: [], mistake: (error as Error).message };
  }
}

function planStep(
  name: string,
  step: StepText,
  pipeline: PipelineText,
  { dir, files }: { dir: string; files: Project['files'] },
): PlainStep {
  const producers = new Map<string, string>();
  for (const [producer, { output_paths = {} }] of Object.entries(pipeline.steps)) {
    for (const [key, value] of Object.entries(output_paths)) {
      producers.set(value, `${producer}.${key}`);
    }
  }
  const inputs: Record<string, string | { step: string; path: string }> = {};
  for (const [key, value] of Object.entries(step.input_paths ?? {})) {
    const source = typeof value === 'string' ? producers.get(value) : value.from;
    if (source !== undefined) inputs[key] = outputSource(source, pipeline);
    else inputs[key] = value === '' ? '' : path.join(dir, String(value));
  }
  const script = path.join(pipeline.script_dirs?.[0] ?? '.', step.script ?? `${name}.py`);
  if (!files.has(script)) throw new Error(`no script ${script}`);
  const { job_args } = step;
  return {
    name,
    script: path.join(dir, script),
    after: [
      ...new Set([
        ...Object.values(inputs).flatMap((value) =>
          typeof value === 'string' ? [] : [value.step],
        ),
        ...(step.depends_on ?? []),
      ]),
    ],
    inputs,
    outputs: Object.fromEntries(
      Object.entries(step.output_paths ?? {}).map(([key, value]) => [key, outputPath(key, value)]),
    ),
    environ: { ...pipeline.defaults?.environ_vars, ...step.environ_vars },
    timeout: step.timeout ?? null,
    job_args: job_args === null ? null : { ...pipeline.defaults?.job_args, ...job_args },
  };
}

function outputSource(source: string, pipeline: PipelineText): { step: string; path: string } {
  const [, step = '', key = '', below = ''] = /^([^.]+)\.([^/]+)\/?(.*)$/.exec(source) ?? [];
  const declared = pipeline.steps[step]?.output_paths?.[key];
  if (declared === undefined) throw new Error(`no output ${source}`);
  return { step, path: path.join(outputPath(key, declared), below) };
}

/** A path with an extension is a file, any other a directory. */
function outputPath(key: string, declared: string): string {
  return path.join('outputs', key + path.extname(declared));
}

function inOrder(steps: ReadonlyMap<string, PlainStep>): PlainStep[] {
  const ordered = new Map<string, PlainStep>();
  const visit = (name: string, above: readonly string[]) => {
    const step = steps.get(name);
    if (step === undefined) throw new Error(`no step ${name}`);
    if (above.includes(name)) throw new Error(`a cycle through ${name}`);
    for (const before of step.after) visit(before, [...above, name]);
    ordered.set(name, step);
  };
  for (const name of steps.keys()) visit(name, []);
  return [...ordered.values()];
}

/** The steps that lie between the origin and the steps that fail, with both ends. */
export function stepsBetween(
  steps: readonly PlainStep[],
  origin: string,
  failing: readonly string[],
): ReadonlySet<string> {
  const after = new Map(steps.map((step) => [step.name, step.after]));
  const reaches = (from: string, to: string): boolean =>
    from === to || (after.get(from) ?? []).some((before) => reaches(before, to));
  const between = steps.filter(
    ({ name }) => reaches(name, origin) && failing.some((end) => reaches(end, name)),
  );
  return new Set([origin, ...failing, ...between.map(({ name }) => name)]);
}

/** The number of edges on the shortest way from the origin to a step; `null` without a way. */
export function distance(steps: readonly PlainStep[], origin: string, to: string): number | null {
  if (origin === to) return 0;
  const step = steps.find(({ name }) => name === to);
  const ways = (step?.after ?? []).flatMap((before) => {
    const way = distance(steps, origin, before);
    return way === null ? [] : [way + 1];
  });
  return ways.length === 0 ? null : Math.min(...ways);
}
