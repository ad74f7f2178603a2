import { createHash } from 'node:crypto';
import type { FileContract } from '../report/data-contract.ts';
import { fileDocument } from './file-document.ts';

/**
 * The digest of a file in a contract file: of its bytes and of what the contract says of them. An edit
 * of the entry by hand breaks it, so that the file is read again.
 */
export function sealOf(file: FileContract, digest = file.digest): string | undefined {
  if (digest === undefined) return undefined;
  const { digest: _, ...facts } = fileDocument(file);
  const hash = createHash('sha256')
    .update(`${digest}\n${canonical(facts)}`)
    .digest('hex');
  return hash.slice(0, LENGTH);
}

const LENGTH = 32;

/** Whether a file of a run has the bytes that are locked. */
export function hasLockedBytes(
  locked: FileContract,
  now: Pick<FileContract, 'digest' | 'seal'>,
): boolean {
  if (locked.seal === undefined) return false;
  return now.seal === locked.seal || sealOf(locked, now.digest) === locked.seal;
}

/** The order of keys is a matter of who wrote them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
