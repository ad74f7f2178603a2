import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { directoriesAbove } from '../files/directories-above.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { readSource } from '../scripts/read-source.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { CodeIndex } from './code-index.ts';
import { importedModules, type ModuleFiles, namedModule } from './module-files.ts';

/** What the code of a step depends on. */
export interface CodeOfStep {
  /** Absolute path → the file that imports or names it; `null` for the script. */
  readonly files: ReadonlyMap<string, string | null>;
  /** The first file that loads code by a name that is only known when it runs. */
  readonly dynamic: string | undefined;
}

export interface CodeReader {
  readonly changes: ChangedFiles;
  readonly index: CodeIndex;
  readonly analyse: (file: string) => Promise<ScriptAnalysis>;
}

/**
 * Follows the imports of scripts through the modules of the project, and the files that they name.
 * A file that was removed since is included: it may be why the step fails.
 * @param entries absolute paths: the script, or the files that a command names
 * @param directories that imports search beside those of the files; absolute
 */
export async function codeOfStep(
  entries: readonly string[],
  directories: readonly string[],
  reader: CodeReader,
): Promise<CodeOfStep> {
  const files = new Map<string, string | null>(entries.map((file) => [file, null]));
  let dynamic: string | undefined;
  const pending = entries.filter(isFile);
  for (let file = pending.shift(); file !== undefined; file = pending.shift()) {
    const source = readSource(file);
    if (DYNAMIC.test(source)) dynamic ??= file;
    const found = new Set([
      ...(await modulesOf(file, source, directories, reader)),
      ...namedFiles(source, reader),
    ]);
    for (const one of found) {
      if (files.has(one)) continue;
      files.set(one, file);
      if (CODE.test(one) && isFile(one)) pending.push(one);
    }
  }
  return { files, dynamic };
}

/** Code that is loaded by a computed name. */
const DYNAMIC =
  /\b(?:import_module|__import__|spec_from_file_location|run_path|run_module|iter_modules|walk_packages|exec|execfile)\b/;
const CHANGES_SEARCH = /\b(?:sys\.path|addsitedir|PYTHONPATH)\b|\bfrom sys import\b.*\bpath\b/;
const CODE = /\.(?:py|sh|bash|R|r|jl|pl|ipynb)$/;

async function modulesOf(
  file: string,
  source: string,
  directories: readonly string[],
  { changes, index, analyse }: CodeReader,
): Promise<readonly string[]> {
  const searched = [...new Set([...moduleDirectories(file, changes.top), ...directories])];
  const modules = file.endsWith('.py')
    ? await analysedModules(file, searched, analyse)
    : [...source.matchAll(IMPORT_LINE)].map(([, name = '']) => ({
        ...namedModule(name, searched),
        isLibrary: false,
      }));
  const anywhere = CHANGES_SEARCH.test(source);
  const counts = (one: string) => isFile(one) || changes.has(one);
  const inits = moduleDirectories(file, changes.top).map((one) => path.join(one, '__init__.py'));
  const found = modules.flatMap(({ parts, itself, packages, whole, isLibrary }) => {
    const here = [...packages, ...itself, ...whole.flatMap(modulesIn)].filter(counts);
    const isKnown = isLibrary || itself.some((one) => here.includes(one));
    // It can be in a directory that the script adds to the search, or be installed for development.
    const elsewhere = parts.length > 0 && (anywhere || !isKnown) ? index.ofModule(parts) : [];
    return [...here, ...elsewhere];
  });
  // The reason should name a file that is there.
  return [...found, ...inits.filter(counts)].sort((a, b) => Number(isFile(b)) - Number(isFile(a)));
}

async function analysedModules(
  file: string,
  searched: readonly string[],
  analyse: CodeReader['analyse'],
): Promise<readonly (ModuleFiles & { readonly isLibrary?: boolean })[]> {
  const { imports, submodules } = await analyse(file);
  return [
    ...imports.flatMap((one) =>
      importedModules(one, file, searched).map((module) => ({
        ...module,
        isLibrary: one.origin !== 'project' && one.level === 0,
      })),
    ),
    ...submodules.map((name) => ({ ...namedModule(name, searched), isLibrary: true })),
  ];
}

/** Of a notebook, whose lines are texts of JSON, or of another language. */
const IMPORT_LINE = /^[\s"]*(?:from|import)\s+([A-Za-z_][\w.]*\w|[A-Za-z_])/gm;

/** Files of code, and changed files, whose name is in the text. */
function namedFiles(source: string, { changes, index }: CodeReader): readonly string[] {
  const names = new Set(source.match(FILE_NAME) ?? []);
  const changed = changes.files.filter((file) => names.has(path.basename(file)));
  return [...changed, ...[...names].filter((name) => CODE.test(name)).flatMap(index.named)];
}

const FILE_NAME = /[\p{L}\p{N}_@%+=-][\p{L}\p{N}_@%+=.-]*\.[\p{L}\p{N}]+/gu;

/** As installed for development, the modules are often in `src`. */
function moduleDirectories(file: string, top: string): readonly string[] {
  return directoriesAbove(file, top).flatMap((one) => [one, path.join(one, 'src')]);
}

function modulesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.py'))
      .map((name) => path.join(directory, name));
  } catch {
    return [];
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
