import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PipelineDocument } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { relativePath } from '../find-code.ts';
import { originKey, type TranslateContext, type TranslatedStep } from '../translation.ts';
import type { Stage } from './expand-stages.ts';
import { type StageCommand, stageCommand } from './stage-command.ts';

/** The paths of a stage become inputs and outputs at the same places of the working directory. */
export function stageStep(
  stage: Stage,
  document: PipelineDocument,
  context: TranslateContext,
  problems: Problem[],
): TranslatedStep {
  const { name, value, path: at } = stage;
  const { wdir } = value;
  const directory = wdir === undefined ? context.base : path.resolve(context.base, String(wdir));
  const command = stageCommand(value['cmd'] as string | readonly unknown[]);
  const given = context.given(name);
  const deps = [...entriesOf(value['deps']), ...parameterFiles(value['params'], directory)].filter(
    (dep) => command.kind === 'shell' || !holdsScript(dep, command.script),
  );
  const outs = ['outs', 'outs_persist', 'metrics', 'plots'].flatMap((key) => entriesOf(value[key]));
  for (const one of [...deps, ...outs].filter((written) => leadsOut(written))) {
    problems.push({
      message: `stage \`${name}\`: \`${one}\` is outside of the working directory of the stage`,
      location: document.locate(at),
      cure: 'A step has a private working directory: use paths below the directory of the stage.',
    });
  }
  const outputs = namedPaths(outs);
  const inputs = namedPaths(deps, new Set(outputs.keys()));
  const pathOf = (written: string) =>
    isElsewhere(written) ? written : relativePath(context.root, path.resolve(directory, written));
  const mapped = (paths: ReadonlyMap<string, string>) =>
    Object.fromEntries([...paths].map(([logical, written]) => [logical, pathOf(written)]));
  const working = [...inputs, ...outputs].filter(([, written]) => !isElsewhere(written));
  return {
    name,
    path: at,
    value: {
      ...(given['script'] === undefined && given['command'] === undefined
        ? called(command, directory, context)
        : given['command'] === undefined
          ? { call: 'cli' }
          : {}),
      input_paths: mapped(inputs),
      ...(outputs.size === 0 ? {} : { output_paths: mapped(outputs) }),
      ...(working.length === 0 ? {} : { working_paths: Object.fromEntries(working) }),
    },
    origins: {
      [originKey(['script'])]: [...at, 'cmd'],
      [originKey(['command'])]: [...at, 'cmd'],
      [originKey(['args'])]: [...at, 'cmd'],
      [originKey(['input_paths'])]: [...at, 'deps'],
      [originKey(['output_paths'])]: [...at, 'outs'],
    },
  };
}

function called(
  command: StageCommand,
  directory: string,
  { root }: TranslateContext,
): Record<string, unknown> {
  if (command.kind === 'shell') return { command: command.command };
  const script = relativePath(root, path.resolve(directory, command.script));
  // A name without a slash would be searched in the directories of scripts.
  return { script: script.includes('/') ? script : `./${script}`, call: 'cli', args: command.args };
}

/** Entries are paths, or mappings of a path to its options. */
function entriesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) =>
    typeof entry === 'object' && entry !== null ? Object.keys(entry) : [`${entry}`],
  );
}

/** `params` names keys of `params.yaml`, and mappings name keys of other files. */
function parameterFiles(value: unknown, directory: string): string[] {
  const listed = Array.isArray(value) ? value : [];
  const files = new Set<string>(
    listed.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? Object.keys(entry) : ['params.yaml'],
    ),
  );
  // Scripts also read it where the stage names none of its keys.
  if (existsSync(path.join(directory, 'params.yaml'))) files.add('params.yaml');
  return [...files];
}

/** The code runs where it is: relative imports and data beside it stay in place. */
function holdsScript(dep: string, script: string): boolean {
  const [one, other] = [path.posix.normalize(dep), path.posix.normalize(script)];
  return one === other || other.startsWith(`${one.replace(/\/$/, '')}/`) || /\.py$/.test(one);
}

function isElsewhere(written: string): boolean {
  return path.isAbsolute(written) || /^[a-z][\w+.-]*:\/\//i.test(written);
}

function leadsOut(written: string): boolean {
  return !isElsewhere(written) && path.posix.normalize(written).startsWith('..');
}

/** Logical name → path as written: the last part of the path if it is unique. */
function namedPaths(
  paths: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const unique = [...new Set(paths)];
  const last = (written: string) => path.posix.basename(written.replace(/\/$/, ''));
  return new Map(
    unique.map((written) => {
      const isOnly = unique.filter((other) => last(other) === last(written)).length === 1;
      const name = nameFor(isOnly ? last(written) : written);
      return [taken.has(name) ? nameFor(`${written}_input`) : name, written];
    }),
  );
}

function nameFor(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_').replace(/^[^\p{L}\p{N}_]+/u, '_');
}
