import path from 'node:path';
import { foldName } from '../../name-rules.ts';
import { relativePath } from '../find-code.ts';
import type { TranslateContext } from '../translation.ts';
import type { StagePath } from './resolve-stage.ts';

interface Named {
  readonly outputs: ReadonlyMap<string, StagePath>;
  readonly inputs: ReadonlyMap<string, StagePath>;
}

/** A logical name for every path of a stage: its last part, or more of it if that is not unique. */
export function logicalNames(
  { outs, deps }: { readonly outs: readonly StagePath[]; readonly deps: readonly StagePath[] },
  { base }: TranslateContext,
): Named {
  const taken = new Set<string>();
  const whole = ({ absolute, written }: StagePath) =>
    absolute === undefined ? written : relativePath(base, absolute);
  const last = (one: StagePath) => foldName(path.posix.basename(whole(one)));
  const give = (paths: readonly StagePath[], suffix: string) => {
    const counts = new Map<string, number>();
    for (const one of paths) counts.set(last(one), (counts.get(last(one)) ?? 0) + 1);
    return new Map(
      paths.map((one) => {
        const short = nameFor(path.posix.basename(whole(one)));
        const long = nameFor(whole(one));
        const wanted = counts.get(last(one)) === 1 ? [short, long] : [long];
        const name = free([...wanted, `${long}${suffix}`], taken);
        taken.add(foldName(name));
        return [name, one] as const;
      }),
    );
  };
  const outputs = give(outs, '_output');
  return { outputs, inputs: give(deps, '_input') };
}

/** The first name that is free, or the last with a number. */
function free(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const found = wanted.find((name) => !taken.has(foldName(name)));
  const last = wanted.at(-1) ?? 'data';
  for (let number = 2; found === undefined; number += 1) {
    if (!taken.has(foldName(`${last}_${number}`))) return `${last}_${number}`;
  }
  return found;
}

const LONGEST = 90;

/** See `logicalNameSchema`. */
function nameFor(text: string): string {
  const name = text
    .replaceAll(/[^\p{L}\p{M}\p{N}_.-]/gu, '_')
    .replace(/^[^\p{L}\p{N}_]+/u, '_')
    .replace(/\.+$/, '_');
  return name.length > LONGEST
    ? name.slice(-LONGEST).replace(/^[^\p{L}\p{N}_]+/u, '_')
    : name || '_';
}
