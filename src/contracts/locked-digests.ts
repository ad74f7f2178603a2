import type { FileProfile } from '../data/profile.ts';
import type { DataContract } from '../report/data-contract.ts';
import { hasLockedBytes } from './seal.ts';

/** Whether a file of `step.output` has to be read: not one whose bytes are those that are locked. */
export function notLocked(
  locked: DataContract | undefined,
): (output: string, file: Pick<FileProfile, 'path' | 'digest'>) => boolean {
  return (output, { path, digest }) => {
    const outputs = locked?.outputs ?? {};
    const files = Object.hasOwn(outputs, output) ? outputs[output]?.files : undefined;
    const known = files !== undefined && Object.hasOwn(files, path) ? files[path] : undefined;
    return digest === undefined || known === undefined || !hasLockedBytes(known, { digest });
  };
}
