import path from 'node:path';
import type { StepOnDisk } from './step-on-disk.ts';

/**
 * For a script that creates the directory of an output, which exists before the script starts, as in
 * a container of SageMaker.
 * @param found the path that exists already
 * @param line the code that failed; empty if it is not known
 */
export function outputExistsHint(
  found: string,
  line: string,
  onDisk: StepOnDisk,
): string | undefined {
  const output = outputAt(found, onDisk);
  if (output === undefined) return undefined;
  const { name, isParent } = output;
  const what = isParent
    ? `The directory of output \`${name}\` already exists`
    : `Output directory \`${name}\` already exists`;
  return `${what} when the step starts: ${cureOf(line, onDisk)}.`;
}

function outputAt(
  found: string,
  { step, outputs, containerPaths }: StepOnDisk,
): { readonly name: string; readonly isParent: boolean } | undefined {
  const known = [
    ...Object.entries(outputs),
    ...containerPaths.flatMap(({ kind, name, at }) =>
      kind === 'output' ? [[name, at] as const] : [],
    ),
  ].map(([name, at]) => ({ name, at: path.normalize(at).replace(/[\\/]$/, '') }));
  const wanted = path.normalize(found).replace(/[\\/]$/, '');
  const same = known.find(({ at }) => at === wanted);
  const isFile = step.outputs.some(({ name, kind }) => name === same?.name && kind === 'file');
  if (same !== undefined) return isFile ? undefined : { name: same.name, isParent: false };
  // `os.mkdir("/opt/ml/processing")` before the directory below it; never the whole workspace.
  const inside = known.find(({ at }) => at.startsWith(wanted + path.sep));
  return inside === undefined || wanted === path.parse(wanted).root
    ? undefined
    : { name: inside.name, isParent: true };
}

/** In the words of the call that failed. */
function cureOf(line: string, { step }: StepOnDisk): string {
  if (step.config.call?.kind === 'command' && !/\bos\.|\bPath\b|\.mkdir\(/.test(line)) {
    return 'use `mkdir -p`, or omit the command that creates it';
  }
  if (/\bcopytree\(/.test(line)) return 'use `shutil.copytree(…, dirs_exist_ok=True)`';
  if (/\.mkdir\(/.test(line) && !/\bos\.mkdir\(/.test(line)) {
    return 'use `.mkdir(parents=True, exist_ok=True)`';
  }
  return 'use `os.makedirs(…, exist_ok=True)`';
}
