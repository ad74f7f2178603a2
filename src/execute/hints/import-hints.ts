import path from 'node:path';
import type { PipelineConfig } from '../../config/pipeline-config.ts';
import { findOwnModule, ownModuleHint } from '../../scripts/find-own-module.ts';
import type { Raised } from './raised-paths.ts';
import type { StepOnDisk } from './step-on-disk.ts';

/** The directories that the imports of a step search, without those of the interpreter. */
export function searchedDirectories({ config, script, step }: StepOnDisk): readonly string[] {
  const isOfScript = step.config.call?.kind !== 'command';
  return isOfScript ? [path.dirname(script), ...config.pythonPath] : [];
}

/** `from .shared import x` in a script that runs as a program. */
export function withoutPackage(
  { message }: Raised,
  { step, config, script }: StepOnDisk,
): string | undefined {
  if (step.config.call?.kind !== 'cli' || !/no known parent package/.test(message)) {
    return undefined;
  }
  const relative = path.relative(config.root, script).replaceAll('\\', '/');
  const module = relative.replace(/\.py$/, '').replaceAll('/', '.');
  const argv = JSON.stringify(['python', '-m', module]);
  const absolute = `Import from the directory of the script without the leading dot`;
  return /^[\w.]+$/.test(module) && relative.includes('/')
    ? `A program is in no package, as with \`python ${relative}\`. ${absolute}, or call a function of the module: \`call: ${module}:main\`. With \`command: ${argv}\`, set \`PYTHONPATH\` to the root of the project.`
    : `A program is in no package, as with \`python ${relative}\`. ${absolute}.`;
}

/** `cannot import name 'load' from 'utils' (/…/site-packages/utils.py)`. */
export function shadowedModule(
  { message }: Raised,
  onDisk: StepOnDisk,
  by: PipelineConfig['language'] | 'command',
): string | undefined {
  const [, module = '', file = ''] =
    /^cannot import name '[^']*' from '([^']+)' \(([^)]+)\)$/.exec(message) ?? [];
  const { config, code } = onDisk;
  if (module === '' || code.isUserFile(file)) return undefined;
  const own = findOwnModule(module, config.root, searchedDirectories(onDisk));
  if (own !== undefined && !/[\\/](?:site|dist)-packages[\\/]/.test(file)) {
    return `\`${own.file}\` has the name of a module of the standard library: rename it.`;
  }
  return own === undefined
    ? undefined
    : `The import found \`${file}\` instead of a module of the project. ${ownModuleHint(own, by)}`;
}
