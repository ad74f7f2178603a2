import { existsSync } from 'node:fs';
import path from 'node:path';
import type { KeyPath } from '../../pipeline-document.ts';
import type { TranslateContext } from '../translation.ts';
import type { Stage } from './expand-stages.ts';
import { type StageCommand, stageCommand } from './stage-command.ts';

/** A dependency or output of a stage. */
export interface StagePath {
  /** As in the file. */
  readonly written: string;
  /** Absolute; `undefined` for a URL. */
  readonly absolute: string | undefined;
  /** Of its entry in the file. */
  readonly at: KeyPath;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface ResolvedStage extends Stage {
  /** Absolute working directory. */
  readonly directory: string;
  readonly command: StageCommand;
  /** What the user wrote about it beside the file. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly deps: readonly StagePath[];
  readonly params: readonly StagePath[];
  readonly outs: readonly StagePath[];
}

/** The paths that a stage names, with their location in the file and on disk. */
export function resolveStage(stage: Stage, { base, given }: TranslateContext): ResolvedStage {
  const { name, value, path: at } = stage;
  const directory = path.resolve(base, String(value['wdir'] ?? '.'));
  const listed = (key: string) => entriesOf(value[key], [...at, key], directory);
  return {
    ...stage,
    directory,
    command: stageCommand(value['cmd'] as string | readonly string[], directory),
    given: given(name),
    deps: listed('deps'),
    params: parameterFiles(value['params'], [...at, 'params'], directory),
    outs: [
      ...['outs', 'metrics', 'plots'].flatMap(listed),
      ...listed('outs_persist').map((one) => ({ ...one, options: { persist: true } })),
    ],
  };
}

/** Entries are paths, or mappings of a path to its options. */
function entriesOf(value: unknown, at: KeyPath, directory: string): StagePath[] {
  return (Array.isArray(value) ? value : []).flatMap((entry, index) => {
    // The value of an expression.
    if (Array.isArray(entry)) {
      return entriesOf(entry, at, directory).map((one) => ({ ...one, at: [...at, index] }));
    }
    const entries: [string, unknown][] =
      typeof entry === 'object' && entry !== null ? Object.entries(entry) : [[`${entry}`, {}]];
    return entries.map(([written, options]) => ({
      ...resolved(written, directory),
      at: [...at, index],
      options: typeof options === 'object' && options !== null ? { ...options } : {},
    }));
  });
}

/** `params` names keys of `params.yaml`, and mappings name keys of other files. */
function parameterFiles(value: unknown, at: KeyPath, directory: string): StagePath[] {
  const files = new Map<string, KeyPath>();
  for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
    const names =
      typeof entry === 'object' && entry !== null ? Object.keys(entry) : ['params.yaml'];
    for (const name of names) if (!files.has(name)) files.set(name, [...at, index]);
  }
  // Scripts also read it where the stage names none of its keys.
  if (!files.has('params.yaml') && existsSync(path.join(directory, 'params.yaml'))) {
    files.set('params.yaml', at);
  }
  return [...files].map(([name, where]) => ({
    ...resolved(name, directory),
    at: where,
    options: {},
  }));
}

function resolved(written: string, directory: string): Pick<StagePath, 'written' | 'absolute'> {
  return { written, absolute: isUrl(written) ? undefined : path.resolve(directory, written) };
}

function isUrl(written: string): boolean {
  return /^[a-z][\w+.-]*:\/\//i.test(written);
}

export function isAtOrIn(absolute: string, directory: string): boolean {
  return absolute === directory || absolute.startsWith(directory.replace(/[/\\]?$/, path.sep));
}

/** The directory that DVC calls the project: with `.dvc`, else the checkout. */
export function projectDirectory({ base, cwd }: TranslateContext): string {
  for (const name of ['.dvc', '.git']) {
    for (let at = base; ; at = path.dirname(at)) {
      if (existsSync(path.join(at, name))) return at;
      if (at === path.dirname(at)) break;
    }
  }
  return isAtOrIn(base, cwd) ? cwd : base;
}
