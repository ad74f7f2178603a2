/** Small pipelines as values, and their plans as lines of text. */

import type { DiskLookup } from '../../src/config/path-on-disk.ts';
import type { EdgeConfig, PipelineConfig, StepConfig } from '../../src/config/pipeline-config.ts';
import { partPath } from '../../src/pipeline/output-part.ts';
import type { InputSource, Plan } from '../../src/pipeline/plan.ts';
import { planPipeline } from '../../src/pipeline/plan-pipeline.ts';
import type { ScriptLookup } from '../../src/pipeline/script-lookup.ts';
import type { ScriptAnalysis, UsedName } from '../../src/python/protocol.ts';
import type { SourceLocation } from '../../src/text/errors.ts';
import { UserError } from '../../src/text/errors.ts';

export interface StepSketch {
  /** `none`: no script; or a given lookup; else a script that reads and writes the names below. */
  script?: 'none' | ScriptLookup;
  /** `name`, `name?` for `.get("name")`, `name!` where every call comes to, `name:file` or `name:directory` where the code tells. */
  reads?: string[];
  writes?: string[];
  depends_on?: string[];
  input_paths?: Record<string, string | { from: string }>;
  /** The other spelling of the key. */
  inputs?: Record<string, string | { from: string }>;
  output_paths?: Record<string, string>;
}

export interface PipelineSketch {
  form?: PipelineConfig['form'];
  steps: Record<string, StepSketch>;
  edges?: { from: string; to: string; dataPath?: string }[];
  /** Existing paths, relative to the root: files, and directories with a final slash. */
  onDisk?: string[];
}

export const ROOT = '/project';

export function planOf(sketch: PipelineSketch, onDisk = lookupIn(sketch.onDisk ?? [])): Plan {
  const config = configOf(sketch);
  const scripts = new Map(
    Object.entries(sketch.steps).map(([name, step]) => [name, lookupOf(name, step)]),
  );
  return planPipeline({ config, scripts, onDisk });
}

/** The mistake of a pipeline that cannot be planned, with the key path of its location. */
export function mistakeOf(sketch: PipelineSketch): {
  message: string;
  location: string | undefined;
  cure: string | undefined;
} {
  try {
    planOf(sketch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { message: error.message, location: error.location?.file, cure: error.cure };
  }
  throw new Error('The pipeline was planned.');
}

/** `a.out/below -> b.in (rule)`, in the order of the plan. */
export function wires(plan: Plan): string[] {
  return plan.flows.flatMap(({ producer, consumer, connections }) =>
    connections.map(({ output, part, input, rule }) => {
      const below = part.kind === 'inside' ? '..' : partPath(part);
      const source = below === '' ? output : `${output}/${below}`;
      return `${producer}.${source} -> ${consumer}.${input} (${rule})`;
    }),
  );
}

/** `b after a, c`, only for steps that wait for others. */
export function order(plan: Plan): string[] {
  return plan.steps.map(({ name, dependsOn }) =>
    dependsOn.length === 0 ? name : `${name} after ${dependsOn.join(', ')}`,
  );
}

export function inputsOf(plan: Plan, step: string): Record<string, InputSource> {
  const planned = plan.steps.find(({ name }) => name === step);
  return Object.fromEntries((planned?.inputs ?? []).map(({ name, source }) => [name, source]));
}

export function analysisOf(details: Partial<ScriptAnalysis> = {}): ScriptAnalysis {
  return {
    script: `${ROOT}/scripts/step.py`,
    problem: null,
    main: { line: 4, problem: null, error_returns: [] },
    functions: [],
    inner_functions: [],
    input_paths: [],
    output_paths: [],
    environ_vars: [],
    job_args: [],
    os_environ: [],
    whole_arguments: ['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ'],
    imports: [],
    submodules: [],
    container_paths: [],
    container_variables: [],
    required_arguments: [],
    is_program: false,
    packages: [],
    ...details,
  };
}

export function configOf({ form = 'pipeline', steps, edges = [] }: PipelineSketch): PipelineConfig {
  return {
    name: 'sketch',
    form,
    root: ROOT,
    scriptDirs: [],
    pythonPath: [],
    environment: 'inherit',
    pipInstall: 'refuse',
    preload: 'auto',
    onDrift: 'error',
    examples: 'on',
    variants: [],
    failOnVariants: false,
    ...{ cache: 'off' as const, cacheLimitBytes: 5e9, keepResults: true },
    steps: Object.entries(steps).map(([name, step]) => stepOf(name, step)),
    edges: edges.map((edge, index): EdgeConfig => ({ ...edge, keyPath: ['edges', index] })),
    locate: locatorOf({ steps, edges }),
  };
}

function stepOf(name: string, step: StepSketch): StepConfig {
  const inputs = step.input_paths ?? step.inputs;
  return {
    name,
    keyPath: ['steps', name],
    dependsOn: step.depends_on ?? [],
    inputs:
      inputs &&
      Object.fromEntries(
        Object.entries(inputs).map(([input, value]) => [
          input,
          typeof value === 'string'
            ? { kind: 'path', path: value }
            : { kind: 'from', from: value.from },
        ]),
      ),
    outputs: step.output_paths,
    environVars: {},
    jobArgs: {},
  };
}

/** As in a real file: the nearest existing key. The key path replaces the file name. */
function locatorOf(file: object): (path: readonly (string | number)[]) => SourceLocation {
  return (path) => {
    let value: unknown = file;
    const found: (string | number)[] = [];
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !(key in value)) break;
      value = value[key as keyof typeof value];
      found.push(key);
    }
    return { file: found.join('.'), line: found.length + 1, column: found.join('').length };
  };
}

function lookupOf(name: string, step: StepSketch): ScriptLookup {
  if (step.script === 'none') return { kind: 'none' };
  if (step.script !== undefined) return step.script;
  const path = `${ROOT}/scripts/${name}.py`;
  const analysis = analysisOf({
    script: path,
    input_paths: (step.reads ?? []).map(usedName),
    output_paths: (step.writes ?? []).map(usedName),
  });
  return { kind: 'file', path, name, analysis };
}

function usedName(written: string, index: number): UsedName {
  const [name = '', kind = 'unknown'] = written.split(':');
  return {
    name: name.replace(/[?!]/, ''),
    line: 10 + index,
    required: !name.endsWith('?'),
    certain_line: name.endsWith('!') ? 10 + index : null,
    files: [],
    path_kind: kind as UsedName['path_kind'],
  };
}

function lookupIn(paths: readonly string[]): DiskLookup {
  const there = new Set(paths.map((path) => `${ROOT}/${path}`));
  return (path) => {
    if (there.has(path)) return 'file';
    return there.has(`${path}/`) ? 'directory' : undefined;
  };
}
