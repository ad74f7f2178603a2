import { type Dirent, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { nearestName } from '../text/nearest-name.ts';

/** A module of the project that an import does not find. */
export interface OwnModule {
  /** The file or package, relative to the root, with forward slashes. */
  readonly file: string;
  /** The directory to add to `python_path`, relative to the root: `.` is the root. */
  readonly directory: string;
}

/**
 * Where the project has a module; `undefined` if it has none, or if it is in a directory that is
 * already searched.
 * @param module dotted name
 * @param searched absolute directories that the import looks in
 */
export function findOwnModule(
  module: string,
  root: string,
  searched: readonly string[],
): OwnModule | undefined {
  const below = module.split('.').join(path.sep);
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(module)) return undefined;
  let left = MOST_DIRECTORIES;
  let level = [root];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const found = level.find((directory) => moduleFile(directory, below) !== undefined);
    const file = found === undefined ? undefined : moduleFile(found, below);
    if (found !== undefined && file !== undefined) {
      return searched.includes(found)
        ? undefined
        : { file: shown(root, file), directory: shown(root, found) || '.' };
    }
    left -= level.length;
    level = left <= 0 ? [] : level.flatMap(subdirectories).slice(0, left);
  }
  return undefined;
}

/** A module in a directory that the import looks in, for a mistyped name. */
export function similarModule(module: string, searched: readonly string[]): string | undefined {
  const names = searched.flatMap((directory) =>
    entriesOf(directory).flatMap(({ name }) => (name.endsWith('.py') ? [name.slice(0, -3)] : [])),
  );
  // `yaml_tools` is not what `yaml` means.
  return nearestName(
    module,
    names.filter((name) => Math.abs(name.length - module.length) <= 1),
  );
}

/**
 * How to make it importable.
 * @param by how the pipeline is declared, or `command` for a step that runs any program
 */
export function ownModuleHint(
  { file, directory }: OwnModule,
  by: PipelineConfig['language'] | 'command',
): string {
  const exists = `\`${file}\` exists, but imports do not search its directory.`;
  const inFile =
    by === 'json' ? `\`"python_path": ["${directory}"]\`` : `\`python_path: [${directory}]\``;
  switch (by) {
    case 'options':
      return `${exists} Set \`PYTHONPATH=${directory}\`, or use a pipeline file with ${inFile}.`;
    case 'command':
      return `${exists} Run the script with \`call: cli\` and ${inFile}, or set \`PYTHONPATH\` to the absolute path of that directory in the workflow.`;
    case 'dvc':
      return `${exists} Set \`PYTHONPATH\` to the absolute path of that directory in the workflow, or add ${inFile} to a pipeline file with \`from: dvc.yaml\`.`;
    default:
      return `${exists} Add ${inFile} to the pipeline file.`;
  }
}

function moduleFile(directory: string, below: string): string | undefined {
  const base = path.join(directory, below);
  if (existsSync(`${base}.py`)) return `${base}.py`;
  if (!existsSync(base)) return undefined;
  // Without `__init__.py`, a directory is a package if it contains modules.
  return [base, ...subdirectories(base)].some(hasModules) ? base : undefined;
}

function hasModules(directory: string): boolean {
  return entriesOf(directory).some(({ name }) => name.endsWith('.py'));
}

function subdirectories(directory: string): string[] {
  return entriesOf(directory)
    .filter((entry) => entry.isDirectory() && !/^\./.test(entry.name) && !FOREIGN.has(entry.name))
    .map(({ name }) => path.join(directory, name))
    .filter((one) => !existsSync(path.join(one, 'pyvenv.cfg')))
    .sort();
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function shown(root: string, file: string): string {
  return path.relative(root, file).replaceAll('\\', '/');
}

/** Directories without modules of the project. */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['node_modules', '__pycache__', 'site-packages', 'build', 'dist', 'test_workspace'],
]);
const DEEPEST = 4;
/** The search runs for every step that fails so. */
const MOST_DIRECTORIES = 500;
