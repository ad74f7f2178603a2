import path from 'node:path';
import type { KeyPath } from '../../pipeline-document.ts';
import { findByName, relativePath } from '../find-code.ts';
import { addProblem, besideCure, type StepContext } from './step-context.ts';

/**
 * The local file of code that was uploaded: the definition has only its name. What the user wrote
 * about the step replaces the search.
 */
export function localCode(
  name: string,
  path_: KeyPath,
  step: StepContext,
  key: 'script' | 'command' = 'script',
): string | undefined {
  const { context, located } = step;
  const given = context.given(located.step.Name);
  if (given['script'] !== undefined || given['command'] !== undefined) return undefined;
  const found = findByName(path.posix.basename(name), [...context.scriptDirs, context.base]);
  const shown = found.map((file) => relativePath(context.root, file));
  const [only] = shown;
  const value = (file: string) =>
    key === 'script' ? `script: ${file}` : 'command: [program, file]';
  if (only === undefined) {
    addProblem(
      step,
      path_,
      `the script \`${name}\` was not found below the directory of the definition`,
      besideCure(step, value(`path/to/${path.posix.basename(name)}`)),
    );
    return undefined;
  }
  if (shown.length > 1) {
    const exact = shown.filter((file) => file === name || file.endsWith(`/${name}`));
    if (exact.length === 1 && name.includes('/')) return exact[0];
    addProblem(
      step,
      path_,
      `the script \`${name}\` is one of ${shown
        .slice(0, 4)
        .map((file) => `\`${file}\``)
        .join(', ')}`,
      besideCure(step, value(only)),
    );
    return undefined;
  }
  return only;
}
