import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepOnDisk } from './step-on-disk.ts';

/** The declared input that is a path or contains it; the innermost, with its absolute path. */
export function declaredAt(
  found: string,
  { step, config }: Pick<StepOnDisk, 'step' | 'config'>,
): { readonly name: string; readonly path: string } | undefined {
  return Object.entries(step.config.inputs ?? {})
    .flatMap(([name, value]) =>
      value.kind === 'path' && value.path !== ''
        ? [{ name, path: path.resolve(config.root, value.path) }]
        : [],
    )
    .filter(({ path: at }) => found === at || found.startsWith(at + path.sep))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** A name for a file that the step does not have yet: `params` for `config/params.yaml`. */
export function logicalName(file: string, { config }: Pick<PlannedStep, 'config'>): string {
  const stem = path.basename(file).replace(/(?<=.)\..*$/, '');
  const name = stem.replaceAll(/\W+/g, '_').replace(/^(?=\d)/, '_') || 'file';
  const taken = new Set([
    ...Object.keys(config.inputs ?? {}),
    ...Object.keys(config.outputs ?? {}),
  ]);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${count}`;
  return free;
}
