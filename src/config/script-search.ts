import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearestNames } from '../text/nearest-name.ts';
import type { PipelineConfig, StepConfig } from './pipeline-config.ts';

/** The usual script directories of such pipelines, relative to the root of the project. */
const DEFAULT_SCRIPT_DIRS = [
  'src/cursus/steps/scripts',
  'scripts',
  'dockers/xgboost_atoz/scripts',
  'dockers/pytorch_bsm_ext/scripts',
] as const;

export type ScriptSearch =
  | {
      readonly found: true;
      /** Absolute. */
      readonly path: string;
      /** Other files with that name in the search directories, which are not used; absolute. */
      readonly alsoAt: readonly string[];
      /** The directory that its module is imported from, for a function of a module. */
      readonly importRoot?: string;
    }
  | {
      readonly found: false;
      readonly reason: 'not-found';
      /** The script as named by the step, without `.py`. */
      readonly name: string;
      /** Absolute paths: the tried files for a path, the searched directories for a name. */
      readonly searched: readonly string[];
      /** Available scripts with similar names, most similar first. */
      readonly near: readonly string[];
    }
  /** The step does not set a script and no script has its name: data loading, registration. */
  | { readonly found: false; readonly reason: 'no-script' };

interface SearchOptions {
  /** Absolute: searched after the root of the pipeline. */
  readonly cwd: string;
}

/** Finds the script of a step in the search directories. Reads directories but no files. */
export function findScript(
  config: PipelineConfig,
  step: StepConfig,
  options: SearchOptions,
): ScriptSearch {
  return scriptFinder(config, options)(step);
}

/** The same for many steps of a pipeline: a script that several steps name is searched once. */
export function scriptFinder(
  config: PipelineConfig,
  options: SearchOptions,
): (step: StepConfig) => ScriptSearch {
  const directories = searchDirs(config, options);
  let names: readonly string[] | undefined;
  const allNames = () => {
    names ??= scriptNames(directories);
    return names;
  };
  const known = new Map<string, ScriptSearch>();
  return (step) => {
    const { call, name, script } = step;
    const module = call?.kind === 'function' ? call.module : undefined;
    const kind = `${call?.kind} ${module} ${script === undefined ? 'own name' : 'script'}`;
    const key = `${kind}: ${script ?? name}`;
    const found =
      known.get(key) ??
      (module === undefined
        ? search(config, step, directories, allNames)
        : searchModule(module, [config.root, ...config.pythonPath, ...directories]));
    known.set(key, found);
    return found;
  };
}

/** The files that the script of a step could be; absolute, whether or not they exist. */
export function scriptCandidates(
  config: PipelineConfig,
  step: StepConfig,
  options: SearchOptions,
): readonly string[] {
  const directories = searchDirs(config, options);
  if (step.call?.kind !== 'function' || step.call.module === undefined) {
    return triedFiles(config, step, directories).tried;
  }
  const roots = [config.root, ...config.pythonPath, ...directories];
  return triedModules(step.call.module, roots).map(({ file }) => file);
}

function triedFiles(
  { root }: Pick<PipelineConfig, 'root'>,
  step: StepConfig,
  directories: readonly string[],
) {
  // A pipeline written on Windows is run on Linux by its CI.
  const named = (step.script ?? step.name).replaceAll('\\', '/');
  const isPath = path.isAbsolute(named) || named.includes('/');
  const tried = [...new Set(isPath ? [root, ...directories] : directories)].map((directory) =>
    path.resolve(directory, withSuffix(named, step.call?.kind === 'notebook' ? '.ipynb' : '.py')),
  );
  return { named, isPath, tried };
}

function search(
  { root, form }: PipelineConfig,
  step: StepConfig,
  directories: readonly string[],
  allNames: () => readonly string[],
): ScriptSearch {
  const { named, isPath, tried } = triedFiles({ root }, step, directories);
  const [first, ...others] = distinctFiles(tried);
  if (first !== undefined) {
    return { found: true, path: first, alsoAt: isPath ? [] : others };
  }
  if (step.script === undefined && form !== 'plain') {
    return { found: false, reason: 'no-script' };
  }
  return {
    found: false,
    reason: 'not-found',
    name: stem(named),
    searched: isPath ? [...new Set(tried)] : [...directories],
    near:
      (isPath ? pathsLike(named, root) : undefined) ??
      scriptsNamedLike(stem(path.basename(named)), allNames()),
  };
}

/** `package.module` is a file or a package below one of the directories. */
function searchModule(module: string, directories: readonly string[]): ScriptSearch {
  const tried = triedModules(module, directories);
  const found = tried.find(({ file }) => isFile(file));
  if (found === undefined) {
    const searched = [...new Set(tried.map(({ file }) => file))];
    return { found: false, reason: 'not-found', name: module, searched, near: [] };
  }
  return { found: true, path: found.file, alsoAt: [], importRoot: found.directory };
}

function triedModules(module: string, directories: readonly string[]) {
  const below = module.replaceAll('.', '/');
  return directories.flatMap((directory) => [
    { directory, file: path.join(directory, `${below}.py`) },
    { directory, file: path.join(directory, below, '__init__.py') },
  ]);
}

/** Beside the file of a mistyped path: as a path, to be pasted. */
function pathsLike(named: string, root: string): string[] | undefined {
  const directory = path.posix.dirname(named);
  const names = scriptNames([path.resolve(root, directory)]);
  const near = nearestNames(stem(path.posix.basename(named)), names);
  return near.length === 0 ? undefined : near.map((name) => `${directory}/${name}.py`);
}

/** A wrong path can have a correct name: then the name itself is the most similar. */
function scriptsNamedLike(name: string, names: readonly string[]): string[] {
  return [...(names.includes(name) ? [name] : []), ...nearestNames(name, names)].slice(0, 3);
}

/** A script that can be named; `path` is absolute. */
export interface AvailableScript {
  readonly name: string;
  readonly path: string;
}

/**
 * The scripts in the search directories, sorted by name. The root is omitted: files there
 * (`setup.py`, `conftest.py`) are rarely steps.
 */
export function listScripts(config: PipelineConfig, options: SearchOptions): AvailableScript[] {
  const directories = searchDirs(config, options).filter(
    (directory) => directory !== config.root && directory !== options.cwd,
  );
  const scripts = new Map<string, string>();
  for (const directory of directories) {
    for (const name of scriptNames([directory])) {
      scripts.set(name, scripts.get(name) ?? path.join(directory, `${name}.py`));
    }
  }
  return [...scripts]
    .map(([name, file]) => ({ name, path: file }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function searchDirs({ root, scriptDirs }: PipelineConfig, { cwd }: SearchOptions): string[] {
  return [
    ...new Set([
      ...scriptDirs,
      root,
      ...DEFAULT_SCRIPT_DIRS.map((directory) => path.join(root, directory)),
      ...DEFAULT_SCRIPT_DIRS.map((directory) => path.join(cwd, directory)),
    ]),
  ];
}

function withSuffix(named: string, suffix: string): string {
  return named.toLowerCase().endsWith(suffix) ? named : `${named}${suffix}`;
}

/** Symbolic links to the same file are one script. */
function distinctFiles(candidates: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const candidate of candidates.filter(isFile)) {
    const real = realpathSync(candidate);
    seen.set(real, seen.get(real) ?? candidate);
  }
  return [...seen.values()];
}

export function isFile(candidate: string): boolean {
  try {
    // Most candidates do not exist, and creating an error for each is slow.
    return statSync(candidate, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // The file system rejects the directory or the name.
    return false;
  }
}

function scriptNames(directories: readonly string[]): string[] {
  return directories.flatMap((directory) => {
    try {
      return readdirSync(directory)
        .filter((name) => name.endsWith('.py') && !/^[_.]/.test(name))
        .filter((name) => isFile(path.join(directory, name)))
        .map(stem)
        .sort();
    } catch {
      // A default directory that does not exist in this project.
      return [];
    }
  });
}

function stem(name: string): string {
  return name.replace(/\.py$/i, '');
}
