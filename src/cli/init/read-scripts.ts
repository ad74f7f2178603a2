import path from 'node:path';
import { scriptEnvironment } from '../../execute/step-environment.ts';
import { findAbsentModules } from '../../python/find-absent-modules.ts';
import { startSupervisor } from '../../python/start-supervisor.ts';
import { stepOfScript } from '../../scripts/script-pipeline.ts';
import { analyseScripts } from '../specs/analyse-script.ts';
import type { Terminal } from '../terminal.ts';
import type { ScriptToList } from './draft-pipeline.ts';
import { isNotebook, type ProjectFiles } from './find-scripts.ts';
import { notebookProblem, readProblem } from './left-out.ts';

export interface ReadScripts {
  readonly scripts: readonly ScriptToList[];
  /** Files that become no steps, and why. */
  readonly leftOut: ReadonlyMap<string, string>;
}

interface ReadOptions {
  readonly python?: string | undefined;
  /** Of the pipeline file. */
  readonly relativeTo: string;
  /** The user named the directory: every file in it becomes a step, readable or not. */
  readonly named: boolean;
}

/** What the chosen scripts contain; of the doubtful ones, which cannot be parsed. */
export async function readScripts(
  files: readonly string[],
  { doubtful }: Pick<ProjectFiles, 'doubtful'>,
  { python, relativeTo, named }: ReadOptions,
  terminal: Terminal,
): Promise<ReadScripts> {
  const others = named ? [] : doubtful;
  const analyses = await analyseScripts([...files, ...others], python, terminal);
  const leftOut = new Map<string, string>();
  const scripts: ScriptToList[] = [];
  const names = new Set<string>();
  const problemOf = async (file: string) => {
    const analysis = analyses.get(file);
    if (isNotebook(path.basename(file))) return notebookProblem(file);
    return analysis && readProblem(analysis);
  };
  for (const file of files) {
    const analysis = analyses.get(file);
    if (analysis === undefined) continue;
    const unreadable = await problemOf(file);
    if (unreadable !== undefined && !named) {
      leftOut.set(file, unreadable);
      continue;
    }
    const name = freeName(file, names);
    names.add(name);
    const written = path.relative(relativeTo, file).split(path.sep).join('/');
    scripts.push({ name, path: written, analysis, ...(unreadable && { unreadable }) });
  }
  for (const file of others) {
    const problem = await problemOf(file);
    if (problem !== undefined) leftOut.set(file, problem);
  }
  return { scripts, leftOut };
}

/** Packages that notebooks need and that the Python of the run does not have. */
export async function absentForNotebooks(
  python: string | undefined,
  { cwd, environ }: Terminal,
): Promise<readonly string[]> {
  const variables = scriptEnvironment(environ);
  const supervisor = await startSupervisor({ python, projectDirs: [cwd], environ: variables });
  try {
    const wanted = NOTEBOOK_PACKAGES.map((module) => ({ module, directories: [] }));
    const absent = await findAbsentModules(supervisor.hello.executable, wanted, variables);
    return NOTEBOOK_PACKAGES.filter((_, index) => absent[index] === true);
  } finally {
    await supervisor.close();
  }
}

const NOTEBOOK_PACKAGES = ['nbclient', 'ipykernel'];

/** Two scripts of one name differ in the names of their directories. */
function freeName(file: string, taken: ReadonlySet<string>): string {
  const own = stepOfScript(file);
  if (!taken.has(own)) return own;
  const longer = stepOfScript(`${path.basename(path.dirname(file))}_${path.basename(file)}`);
  for (let number = 2, name = longer; ; number += 1) {
    if (!taken.has(name)) return name;
    name = `${longer}_${number}`;
  }
}
