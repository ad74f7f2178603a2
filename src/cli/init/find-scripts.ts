import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MARKER } from '../../workspace/marker.ts';

/** What a project contains that is of interest for a pipeline file; absolute paths, sorted. */
export interface ProjectFiles {
  /** Scripts with `def main(input_paths, …)`, and programs that open paths of a container. */
  readonly scripts: readonly string[];
  /** Other Python programs with arguments. */
  readonly programs: readonly string[];
  readonly notebooks: readonly string[];
  /** Python files that name `main` or a command line, but are neither: some cannot be parsed. */
  readonly doubtful: readonly string[];
  /** The other files, by directory: possible data. */
  readonly data: ReadonlyMap<string, readonly string[]>;
}

/** Searched breadth first, so that a limit cuts off what lies deepest. */
const MOST_FILES = 20_000;

const MAIN = /^(?:async\s+)?def\s+main\s*\(\s*(?:\*\s*,\s*)?input_paths\b/m;

const CONTAINER = /["']\/opt\/ml\b|\bSM_(?:CHANNEL|MODEL|OUTPUT)_/;

const PROGRAM = /^if\s+__name__\s*==\s*["']__main__["']/m;
const TAKES_ARGUMENTS = /^(?:import|from) (?:argparse|click|typer)\b/m;
/** Arguments read when the module is run, without a block for `__main__`. */
const READS_ARGUMENTS = /^\w.*\bparse_(?:known_)?args\s*\(/m;
const DOUBTFUL = /^\s*(?:async\s+)?def\s+main\b/m;

/** Directories of tools, of tests and of results. */
const SKIPPED = new Set(['node_modules', '__pycache__', 'site-packages', 'tests', 'test', 'out']);

/**
 * Looks through a project in any layout. Hidden directories, virtual environments, tests and
 * workspaces of runs are left out.
 */
export async function findProjectFiles(root: string): Promise<ProjectFiles> {
  const found = { scripts: [], programs: [], doubtful: [] } as Record<PythonKind, string[]>;
  const notebooks: string[] = [];
  const data = new Map<string, readonly string[]>();
  let seen = 0;
  for (const queue = [root]; queue.length > 0 && seen < MOST_FILES; ) {
    const directory = queue.shift() ?? root;
    const { directories, python, others } = await entriesOf(directory, root);
    notebooks.push(...others.filter(isNotebook).map((name) => path.join(directory, name)));
    queue.push(...directories.map((name) => path.join(directory, name)));
    if (others.length > 0) data.set(directory, others);
    for (const file of python.map((name) => path.join(directory, name))) {
      const text = await readFile(file, 'utf8').catch(() => '');
      const kind = kindOf(text);
      if (kind !== undefined) found[kind].push(file);
    }
    seen += python.length + others.length;
  }
  return {
    ...{ scripts: found.scripts.sort(), programs: found.programs.sort() },
    ...{ doubtful: found.doubtful.sort(), notebooks: notebooks.sort(), data },
  };
}

type PythonKind = 'scripts' | 'programs' | 'doubtful';

function kindOf(text: string): PythonKind | undefined {
  const isProgram = PROGRAM.test(text) || READS_ARGUMENTS.test(text);
  if (MAIN.test(text) || (isProgram && CONTAINER.test(text))) return 'scripts';
  if (isProgram && TAKES_ARGUMENTS.test(text)) return 'programs';
  return isProgram || DOUBTFUL.test(text) ? 'doubtful' : undefined;
}

async function entriesOf(directory: string, root: string) {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const isSkipped = directory !== root && entries.some(({ name }) => isOfTool(name));
  const visible = entries.filter(({ name }) => !isSkipped && !name.startsWith('.'));
  const files = visible.filter((entry) => entry.isFile()).map(({ name }) => name);
  return {
    directories: visible
      .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
      .map(({ name }) => name)
      .sort(),
    python: files.filter(isScriptName),
    others: files.filter((name) => !name.endsWith('.py')),
  };
}

/** A virtual environment, or the directory of a step in a workspace. */
function isOfTool(name: string): boolean {
  return name === 'pyvenv.cfg' || name === MARKER;
}

/** The scripts and notebooks of one directory, whatever they contain. */
export async function scriptsIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && (isScriptName(entry.name) || isNotebook(entry.name)))
    .map(({ name }) => path.join(directory, name))
    .sort();
}

export function isNotebook(name: string): boolean {
  return /^[^.].*\.ipynb$/.test(name);
}

function isScriptName(name: string): boolean {
  return /^(?!__|test_|conftest|setup\.py)[^.].*(?<!_test)\.py$/.test(name);
}
