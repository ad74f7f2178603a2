/** The keys of the archives of one pipeline in the cache of the repository. */
import { createHash } from 'node:crypto';
import process from 'node:process';
import { TOOL } from '../../report/version.ts';
import type { ActionInputs } from '../inputs.ts';
import { isEntryName, type StoreFile } from './store-names.ts';

/** Raised when older versions could not read the archive. */
const FORMAT = 1;

/** What all archives of this pipeline begin with; jobs of a matrix have different ones. */
export function keyPrefix({
  source,
  workspaceDir,
  matrix,
}: Pick<ActionInputs, 'source' | 'workspaceDir' | 'matrix'>): string {
  const [major] = TOOL.version.split('.');
  const pipeline = shortHash(JSON.stringify([source, workspaceDir, matrix ?? '']));
  return `cursus-results-${FORMAT}-v${major}-${process.platform}-${process.arch}-${pipeline}-`;
}

/**
 * The key of this content: a store with the same entries is not uploaded again.
 * @param retry set if the archive that was restored is damaged: a key cannot be written twice
 */
export function contentKey(prefix: string, files: readonly StoreFile[], retry?: string): string {
  const entries = files.map(({ name }) => name).filter(isEntryName);
  return `${prefix}${shortHash(entries.join('\n'))}${retry === undefined ? '' : `-${retry}`}`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
