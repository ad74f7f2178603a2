import path from 'node:path';
import { TODO } from '../../config/todo-values.ts';
import type { ScriptAnalysis, UsedName } from '../../python/protocol.ts';
import { withContainerNames } from './container-names.ts';
import { contractOf } from './contract-of.ts';
import { findData } from './find-data.ts';
import type { ProjectFiles } from './find-scripts.ts';

export interface ScriptToList {
  /** Step name. */
  readonly name: string;
  /** As written to the file: relative to it, with forward slashes. */
  readonly path: string;
  readonly analysis: ScriptAnalysis;
  /** Why it cannot be read, if so. */
  readonly unreadable?: string;
}

/** A step as it is written to the file. */
export interface DraftStep {
  readonly name: string;
  readonly script: string;
  readonly contract: ReturnType<typeof contractOf>;
  /** Of a program: each required option, and the value to fill in. */
  readonly args: readonly string[];
  readonly inputs: readonly (readonly [
    string,
    string | { readonly from: string; readonly archive?: string },
  ])[];
  readonly outputs: readonly (readonly [string, string])[];
  readonly environVars: readonly (readonly [string, string])[];
  readonly jobArgs: readonly (readonly [string, string])[];
  readonly missing: readonly Missing[];
}

/** A value that only the user knows; the file has `TODO` instead. */
export interface Missing {
  readonly step: string;
  readonly part: 'argument' | 'input' | 'variable' | 'job argument' | 'main' | 'unreadable';
  /** Of an unreadable script: the reason. */
  readonly name: string;
  /** Of the script. */
  readonly line: number;
  /** Names that the script opens in the input. */
  readonly files: readonly string[];
}

/** The values of the reference, which most scripts of its kind expect. */
const USUAL = new Map([
  ['LABEL_FIELD', 'label'],
  ['job_type', 'testing'],
]);

/**
 * The steps in the order of their data: an input is wired to the only step that writes its name, else
 * it gets the data of the project that fits.
 * @param directory of the pipeline file; its paths are relative to it
 */
export function draftPipeline(
  given: readonly ScriptToList[],
  project: ProjectFiles,
  directory: string,
): readonly DraftStep[] {
  const scripts = given.map((script) =>
    contractOf(script) === 'cli'
      ? { ...script, analysis: withContainerNames(script.analysis) }
      : script,
  );
  const producers = producersByOutput(scripts);
  return inOrder(scripts, producers).map((script) => {
    const { name, analysis } = script;
    const missing: Missing[] = [];
    const valueFor = (part: Missing['part'], { name: key, line, files }: UsedName) => {
      const usual = part === 'input' ? undefined : USUAL.get(key);
      if (usual === undefined) missing.push({ step: name, part, name: key, line, files });
      return usual ?? TODO;
    };
    const contract = contractOf(script);
    const args = contract === 'cli' ? analysis.required_arguments.flatMap(optionOf) : [];
    for (const { names, line } of contract === 'cli' ? analysis.required_arguments : []) {
      missing.push({ step: name, part: 'argument', name: names[0] ?? '', line, files: [] });
    }
    const inputs = distinct(analysis.input_paths).flatMap((input): DraftStep['inputs'] => {
      const producer = feeds(input.name, name, producers);
      if (producer !== undefined) {
        // SageMaker hands a model on as an archive.
        const archive = input.files.find((file) => /^[^/]+\.tar\.gz$/.test(file));
        const from = `${producer}.${input.name}`;
        return [[input.name, archive === undefined ? { from } : { from, archive }]];
      }
      const data = findData(input, project);
      if (data !== undefined) return [[input.name, relative(directory, data)]];
      return input.required ? [[input.name, valueFor('input', input)]] : [];
    });
    const required = (uses: readonly UsedName[], part: 'variable' | 'job argument') =>
      distinct(uses)
        .filter((use) => use.required)
        .map((use) => [use.name, valueFor(part, use)] as const);
    if (script.unreadable !== undefined) {
      missing.push({ step: name, part: 'unreadable', name: script.unreadable, line: 1, files: [] });
    } else if (contract === 'unknown')
      missing.push({ step: name, part: 'main', name: '', line: 1, files: [] });
    return {
      name,
      script: script.path,
      contract,
      args,
      inputs,
      outputs: distinct(analysis.output_paths).map(
        (one) => [one.name, outputPath(name, one)] as const,
      ),
      environVars: required(analysis.environ_vars, 'variable'),
      jobArgs: required(analysis.job_args, 'job argument'),
      missing,
    };
  });
}

function optionOf({ names }: ScriptAnalysis['required_arguments'][number]): readonly string[] {
  const [name = ''] = names;
  return name.startsWith('-') ? [name, TODO] : [TODO];
}

function relative(directory: string, file: string): string {
  return path.relative(directory, file).split(path.sep).join('/') || '.';
}

type Producers = ReadonlyMap<string, readonly string[]>;

function producersByOutput(scripts: readonly ScriptToList[]): Producers {
  const producers = new Map<string, string[]>();
  for (const { name, analysis } of scripts) {
    for (const output of distinct(analysis.output_paths)) {
      producers.set(output.name, [...(producers.get(output.name) ?? []), name]);
    }
  }
  return producers;
}

/** The only step whose output can feed this input; `undefined` if there are several. */
function feeds(input: string, step: string, producers: Producers): string | undefined {
  const others = (producers.get(input) ?? []).filter((producer) => producer !== step);
  return others.length === 1 ? others[0] : undefined;
}

/** Producers before consumers, except in cycles, which keep the given order. */
function inOrder(scripts: readonly ScriptToList[], producers: Producers): ScriptToList[] {
  const ordered = new Set<ScriptToList>();
  const byName = new Map(scripts.map((script) => [script.name, script]));
  const visit = (script: ScriptToList, above: readonly ScriptToList[]) => {
    if (ordered.has(script) || above.includes(script)) return;
    for (const input of script.analysis.input_paths) {
      const producer = byName.get(feeds(input.name, script.name, producers) ?? '');
      if (producer !== undefined) visit(producer, [...above, script]);
    }
    ordered.add(script);
  };
  for (const script of scripts) visit(script, []);
  return [...ordered];
}

function outputPath(step: string, { name, path_kind: kind }: UsedName): string {
  return kind === 'file' ? `out/${step}/${name}.dat` : `out/${step}/${name}`;
}

/** A name that is required anywhere is required. */
function distinct(uses: readonly UsedName[]): readonly UsedName[] {
  const byName = new Map<string, UsedName>();
  for (const use of uses) {
    const before = byName.get(use.name);
    if (before === undefined || (use.required && !before.required)) byName.set(use.name, use);
  }
  return [...byName.values()];
}
