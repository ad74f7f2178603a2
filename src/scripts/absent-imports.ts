import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { directoriesAbove } from '../files/directories-above.ts';
import type { ScriptLookup } from '../pipeline/script-lookup.ts';
import { findAbsentModules } from '../python/find-absent-modules.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { quoteName } from '../text/describe-value.ts';
import { findOwnModule, ownModuleHint, similarModule } from './find-own-module.ts';

/** An import that will fail for certain. */
export interface AbsentImport {
  readonly module: string;
  readonly line: number;
  /** If the project has the module elsewhere. */
  readonly hint?: string;
}

/** The imports that the interpreter cannot find, by script. Nothing is imported to find out. */
export async function absentImports(
  config: PipelineConfig,
  scripts: ReadonlyMap<string, ScriptLookup>,
  python: { readonly executable: string; readonly environ: Readonly<Record<string, string>> },
): Promise<ReadonlyMap<string, AbsentImport>> {
  // A script may install what it needs, or a step find it where no other does.
  const hasOwnPath = config.steps.some(({ environVars }) => 'PYTHONPATH' in environVars);
  if (config.pipInstall === 'allow' || hasOwnPath) return new Map();
  const suspects = new Map<string, AbsentImport>();
  // A step with its own Python has other packages, and so may one that runs elsewhere.
  const own = new Set(
    config.steps.flatMap((step) => (step.interpreter || step.launcher ? step.name : [])),
  );
  const otherwise = new Set([...own].flatMap((name) => pathOf(scripts.get(name))));
  for (const script of scripts.values()) {
    if (script.kind !== 'file' || otherwise.has(script.path)) continue;
    const suspect = firstUnknown(script.analysis);
    if (suspect !== undefined) suspects.set(script.path, suspect);
  }
  const searched = (file: string) => [
    ...directoriesAbove(file, config.root),
    config.root,
    ...config.pythonPath,
  ];
  // Most are modules beside the script, which need no interpreter to be found.
  const unknown = [...suspects].filter(([file, { module }]) => !isBeside(module, searched(file)));
  const wanted = unknown.map(([file, { module }]) => ({ module, directories: searched(file) }));
  const absent = await findAbsentModules(python.executable, wanted, python.environ);
  const hints = new Map<string, string | undefined>();
  return new Map(
    unknown
      .filter((_, index) => absent[index] === true)
      .map(([file, found]) => {
        // Many scripts of a directory can lack the same package.
        const key = JSON.stringify([found.module, path.dirname(file)]);
        if (!hints.has(key)) hints.set(key, hintFor(found.module, config, searched(file)));
        const hint = hints.get(key);
        return [file, { ...found, ...(hint === undefined ? {} : { hint }) }];
      }),
  );
}

function pathOf(script: ScriptLookup | undefined): readonly string[] {
  return script?.kind === 'file' ? [script.path] : [];
}

function hintFor(
  module: string,
  { root, language }: PipelineConfig,
  searched: readonly string[],
): string | undefined {
  const own = findOwnModule(module, root, searched);
  if (own !== undefined) return ownModuleHint(own, language);
  const near = similarModule(module, searched);
  return near === undefined ? undefined : `Did you mean ${quoteName(near)}?`;
}

/**
 * The first import of a module that is not of an installed package. Later ones say nothing: a
 * module of the project may change where modules are found.
 */
function firstUnknown({ imports, packages }: ScriptAnalysis): AbsentImport | undefined {
  if (packages.length > 0) return undefined;
  const first = imports.find(({ origin }) => origin === 'project');
  if (first === undefined || !first.certain || first.level > 0) return undefined;
  const [module = ''] = first.module.split('.');
  return module === '' ? undefined : { module, line: first.line };
}

function isBeside(module: string, directories: readonly string[]): boolean {
  return directories.some((directory) => {
    const at = path.join(directory, module);
    return existsSync(at) || existsSync(`${at}.py`);
  });
}
