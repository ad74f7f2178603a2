import path from 'node:path';
import type { DiskLookup } from '../config/path-on-disk.ts';
import type { InputValue, PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import type { ScriptAnalysis, UsedName } from '../python/protocol.ts';
import { isUri } from './path-key.ts';
import type { PlannedOutput } from './plan.ts';
import type { ScriptLookup } from './script-lookup.ts';

/** The outputs and inputs of one step, as declared and as used by its script. */
export interface StepIo {
  readonly config: StepConfig;
  readonly lookup: ScriptLookup;
  /** It has a script, or sets one that was not found. A step without script writes no outputs. */
  readonly hasScript: boolean;
  readonly outputs: readonly OfferedOutput[];
  /** The outputs of the step are unknown: `outputs` is an assumption. */
  readonly outputsAssumed: boolean;
  readonly inputs: readonly WantedInput[];
}

export interface OfferedOutput extends PlannedOutput {
  /** As written in the pipeline; absent if not declared or blank. */
  readonly path?: string;
}

export interface WantedInput {
  readonly name: string;
  /** Absent: only the script uses it. */
  readonly value?: InputValue;
  /** The use in the script; absent: only the pipeline declares it. */
  readonly use?: UsedName;
}

/** Logical names of a script that is run by nothing but its name, as the reference has them. */
export const DEFAULT_OUTPUT = 'data_output';
export const DEFAULT_INPUT = 'data_input';

interface StepSource {
  readonly lookup: ScriptLookup;
  /** Index in the file. */
  readonly position: number;
  readonly onDisk: DiskLookup;
}

export function readStepIo(
  { form }: PipelineConfig,
  step: StepConfig,
  { lookup, position, onDisk }: StepSource,
): StepIo {
  const analysis = lookup.kind === 'file' ? lookup.analysis : undefined;
  const hasScript = lookup.kind !== 'none';
  const declared = Object.entries(step.outputs ?? {}).map((one) => declaredOutput(one, onDisk));
  const openEnded = step.outputs === undefined || step.restFromCode === true;
  const seen = openEnded
    ? seenOutputs(analysis).filter(({ name }) => !Object.hasOwn(step.outputs ?? {}, name))
    : [];
  const outputs = [...declared, ...seen];
  const outputsAssumed = hasScript && step.outputs === undefined && seen.length === 0;
  const inputs = wantedInputs(step, analysis);
  const standsAlone = form === 'independent' || (form === 'plain' && position === 0);
  const byNameOnly = standsAlone && analysis?.main != null;
  return {
    config: step,
    lookup,
    hasScript,
    outputs: outputsAssumed ? [undeclaredOutput(DEFAULT_OUTPUT)] : outputs,
    outputsAssumed,
    inputs: byNameOnly && inputs.length === 0 ? [{ name: DEFAULT_INPUT }] : inputs,
  };
}

/** An output that only a script or a `from` names. */
export function undeclaredOutput(
  name: string,
  kind: PlannedOutput['kind'] = 'directory',
): OfferedOutput {
  return { name, kind, fileName: lastPart(name) ?? 'data', declared: false };
}

function seenOutputs(analysis: ScriptAnalysis | undefined): OfferedOutput[] {
  const kinds = new Map<string, PlannedOutput['kind']>();
  for (const { name, path_kind } of analysis?.output_paths ?? []) {
    if (path_kind === 'file' || !kinds.has(name)) {
      kinds.set(name, path_kind === 'file' ? 'file' : 'directory');
    }
  }
  return [...kinds].map(([name, kind]) => undeclaredOutput(name, kind));
}

function declaredOutput([name, written]: [string, string], onDisk: DiskLookup): OfferedOutput {
  return {
    name,
    kind: namesFile(written, onDisk) ? 'file' : 'directory',
    fileName: lastPart(written) ?? lastPart(name) ?? 'data',
    declared: true,
    ...(written.trim() === '' ? {} : { path: written }),
  };
}

/** The `2` of `models/v1.2` is not an extension; a path with a final slash is a directory. */
export function namesFile(written: string, onDisk: DiskLookup): boolean {
  if (written.trim() === '' || /[/\\]$/.test(written)) return false;
  return /[a-z]/i.test(path.extname(written)) || onDisk(written) === 'file';
}

export function lastPart(written: string): string | undefined {
  const last = path.basename(isUri(written) ? written : path.normalize(written));
  return ['', '.', '..'].includes(last) ? undefined : last;
}

/** Declared inputs in the order of the file, then those that only the script uses. */
function wantedInputs(step: StepConfig, analysis: ScriptAnalysis | undefined): WantedInput[] {
  const uses = analysis === undefined ? undefined : usesOf(analysis);
  const inputs: WantedInput[] = [];
  for (const [name, value] of Object.entries(step.inputs ?? {})) {
    const use = uses?.get(name);
    inputs.push(use === undefined ? { name, value } : { name, value, use });
  }
  for (const [name, use] of uses ?? []) {
    if (step.inputs === undefined || !Object.hasOwn(step.inputs, name)) inputs.push({ name, use });
  }
  return inputs;
}

/** Thousands of steps can run the same script. */
const knownUses = new WeakMap<ScriptAnalysis, ReadonlyMap<string, UsedName>>();

function usesOf(analysis: ScriptAnalysis): ReadonlyMap<string, UsedName> {
  const known = knownUses.get(analysis);
  if (known !== undefined) return known;
  const uses = new Map<string, UsedName>();
  for (const use of analysis.input_paths) {
    const before = uses.get(use.name);
    uses.set(use.name, before === undefined || use.required ? use : before);
  }
  knownUses.set(analysis, uses);
  return uses;
}
