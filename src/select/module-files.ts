import path from 'node:path';
import type { ScriptAnalysis } from '../python/protocol.ts';

type Import = Pick<ScriptAnalysis['imports'][number], 'module' | 'names' | 'level'>;

/** One module that an import can load: the files that it can be, and those of its packages. */
export interface ModuleFiles {
  /** Of `a.b.c`; empty for a package that is imported with dots alone. */
  readonly parts: readonly string[];
  /** Absolute; most of them do not exist. */
  readonly itself: readonly string[];
  /** `__init__.py` of its packages; absolute. */
  readonly packages: readonly string[];
  /** Directories of which an import takes every module; absolute. */
  readonly whole: readonly string[];
}

/**
 * The modules that an import statement can load.
 * @param file that contains the import
 * @param directories that imports search
 */
export function importedModules(
  { module, names, level }: Import,
  file: string,
  directories: readonly string[],
): readonly ModuleFiles[] {
  const parts = module === '' ? [] : module.split('.');
  const from =
    level === 0 ? directories : [path.resolve(path.dirname(file), ...Array(level - 1).fill('..'))];
  const all = names.includes('*');
  // `from package import name` imports the module `name`, if it is one.
  const members = names.filter((name) => name !== '*').map((name) => [...parts, name]);
  return [parts, ...members]
    .filter((one) => one.length > 0 || level > 0)
    .map((one) => moduleFiles(one, from, all && one === parts));
}

/** The modules of `import a.b.c`. */
export function namedModule(dotted: string, directories: readonly string[]): ModuleFiles {
  return moduleFiles(dotted.split('.'), directories, false);
}

function moduleFiles(
  parts: readonly string[],
  directories: readonly string[],
  all: boolean,
): ModuleFiles {
  const at = directories.map((directory) => path.join(directory, ...parts));
  const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1));
  return {
    parts,
    itself: [
      ...(parts.length === 0 ? [] : at.map((one) => `${one}.py`)),
      ...at.map((one) => path.join(one, '__init__.py')),
    ],
    packages: directories.flatMap((directory) =>
      above.flatMap((one) => {
        const base = path.join(directory, ...one);
        return [path.join(base, '__init__.py'), `${base}.py`];
      }),
    ),
    whole: all ? at : [],
  };
}
