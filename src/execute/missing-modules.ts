/** Modules that code could not import, and where Python looked for them. */

import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { directoriesAbove } from '../files/directories-above.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { StepOutcome } from './step/step-outcome.ts';

/** Also of a package without the module that was asked of it. */
const MISSING = /No module named '([\w.]+)'|cannot import name '\w+' from [\w ]*'([\w.]+)'/g;

/** Dotted names, from all that a failed step says. */
export function missingModules(outcome: StepOutcome): readonly string[] {
  const { findings, exception, handled, report } = outcome;
  const texts = [
    ...(exception === undefined ? [] : [exception, ...exception.chain]).map((one) => one.message),
    ...handled.map(({ message }) => message),
    ...findings.map(({ message }) => message),
    report.errorMessage ?? '',
    report.stderrTail,
  ];
  const found = texts.flatMap((text) => [...text.matchAll(MISSING)]);
  return [...new Set(found.flatMap(([, module, of]) => module ?? of ?? []))];
}

/** Absolute; those that are not of the interpreter. */
export function moduleDirectories(
  { root, pythonPath }: PipelineConfig,
  { script, config }: PlannedStep,
  environ: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const file = script.kind === 'none' ? null : script.path;
  const variables = { ...environ, ...config.environVars };
  const listed = (variables['PYTHONPATH'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  const own = script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : [];
  return [
    ...new Set([
      // A script in a package is imported from the directory above it.
      ...(file === null
        ? []
        : directoriesAbove(file, isInside(file, root) ? root : path.dirname(file))),
      ...own,
      ...pythonPath,
      ...listed,
    ]),
  ];
}

function isInside(file: string, root: string): boolean {
  return file.startsWith(root + path.sep);
}
