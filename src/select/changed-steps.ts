import path from 'node:path';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { requirementFiles } from '../environments/wanted-packages.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { CodeOfStep } from './code-of-step.ts';
import type { ConfigChanges } from './config-changes.ts';
import { environmentFile } from './environment-files.ts';

/** What `changedSteps` compares. */
export interface StepChanges {
  readonly plan: Plan;
  readonly config: PipelineConfig;
  readonly changes: ChangedFiles;
  /** How the pipeline differs from that of the base. */
  readonly configChanges: ConfigChanges;
  /** By step. */
  readonly code: ReadonlyMap<string, CodeOfStep>;
  /** The contract of the pipeline; absolute. */
  readonly contractFile?: string;
  /** A path as shown to the user. */
  readonly show: (absolute: string) => string;
}

/**
 * The steps that changed, each with the reason: a sentence without a period. A step that runs after
 * a changed one counts as changed too.
 */
export function changedSteps(given: StepChanges): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const all = changeOfAll(given);
  for (const step of given.plan.steps) {
    const first = step.dependsOn.find((name) => reasons.has(name));
    const reason =
      all ??
      ownChange(step, given) ??
      (first === undefined ? undefined : `runs after \`${first}\``);
    if (reason !== undefined) reasons.set(step.name, reason);
  }
  return reasons;
}

function changeOfAll({
  config,
  changes,
  configChanges,
  contractFile,
  show,
}: StepChanges): string | undefined {
  if (configChanges.all !== undefined) return configChanges.all;
  const file =
    environmentFile(config.root, changes) ??
    (contractFile !== undefined && changes.has(contractFile) ? contractFile : undefined);
  return file === undefined ? undefined : `\`${show(file)}\` changed`;
}

function ownChange(step: PlannedStep, given: StepChanges): string | undefined {
  const { config, changes, show } = given;
  return (
    codeChange(step, given) ??
    given.configChanges.steps.get(step.name) ??
    inputChange(step, changes, show) ??
    packagesChange(step.config, given) ??
    argumentChange(step.config, config.root, changes, show)
  );
}

function codeChange(step: PlannedStep, given: StepChanges): string | undefined {
  const { changes, show, code } = given;
  const own = code.get(step.name);
  if (step.script.kind === 'faulty' && step.script.path === null) {
    return 'its script was not found';
  }
  if (own === undefined) return undefined;
  for (const [file, by] of own.files) {
    if (!changes.has(file)) continue;
    if (by === null) return `\`${show(file)}\` changed`;
    const verb = file.endsWith('.py') ? 'imports or names' : 'names';
    return `\`${show(file)}\`, which \`${show(by)}\` ${verb}, changed`;
  }
  const unknown = [...own.files.keys()].find(changes.isUnknown);
  if (unknown !== undefined) return `\`${show(unknown)}\` is not in Git`;
  const removed = changes.files.find((file) => isNamesake(file, step, given));
  if (removed !== undefined) return `\`${show(removed)}\` changed, a script of the same name`;
  const loaded =
    own.dynamic === undefined ? undefined : changes.files.find((file) => file.endsWith('.py'));
  if (own.dynamic === undefined || loaded === undefined) return undefined;
  return `\`${show(loaded)}\` changed, and \`${show(own.dynamic)}\` loads code by computed names`;
}

/** A script that was removed from a directory that is searched first. */
function isNamesake(file: string, { script, config }: PlannedStep, given: StepChanges): boolean {
  if (script.kind !== 'file' || config.call?.kind === 'command') return false;
  const isSearched = config.script === undefined || !/[/\\]/.test(config.script);
  const { scriptDirs, root } = given.config;
  return (
    isSearched &&
    path.basename(file) === path.basename(script.path) &&
    [root, ...scriptDirs].some((directory) => !path.relative(directory, file).startsWith('..'))
  );
}

function packagesChange(
  { interpreter }: StepConfig,
  { config, changes, show }: StepChanges,
): string | undefined {
  if (interpreter === undefined) return undefined;
  const files = requirementFiles(interpreter, config.root);
  const file = files.find(changes.has);
  if (file !== undefined) return `\`${show(file)}\`, its requirements, changed`;
  const unknown = files.find(changes.isUnknown);
  return unknown === undefined ? undefined : `\`${show(unknown)}\` is not in Git`;
}

function inputChange(
  { inputs }: PlannedStep,
  changes: ChangedFiles,
  show: (absolute: string) => string,
): string | undefined {
  for (const { name, source } of inputs) {
    if (source.kind !== 'declared' && source.kind !== 'missing') continue;
    const file = changes.within(source.path);
    if (file !== undefined) return `\`${show(file)}\` of the input \`${name}\` changed`;
    if (source.kind === 'declared' && changes.isUnknown(source.path)) {
      return `\`${show(source.path)}\` of the input \`${name}\` is not in Git`;
    }
  }
  return undefined;
}

/** A file that an argument, a variable or a command of the step names. */
function argumentChange(
  step: StepConfig,
  root: string,
  changes: ChangedFiles,
  show: (absolute: string) => string,
): string | undefined {
  const { call, environVars, jobArgs, workingDirectory = '.' } = step;
  for (const text of textsIn([call, environVars, jobArgs])) {
    for (const word of [text, ...text.split(/[\s;&|()'"=,]+/)]) {
      if (word === '' || word === '.' || /[\0{]/.test(word)) continue;
      const candidates = [path.resolve(root, word), path.resolve(root, workingDirectory, word)];
      // A directory that contains the pipeline says nothing.
      const file = candidates
        .filter((candidate) => path.relative(candidate, root).startsWith('..'))
        .map(changes.within)
        .find((one) => one !== undefined);
      if (file !== undefined) return `\`${show(file)}\`, which the step names, changed`;
    }
  }
  return undefined;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
