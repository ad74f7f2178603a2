import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { makeDirectory } from './make-directory.ts';

/**
 * Writes a whole file or nothing: readers see the old text or the new one. Directories above it are
 * made.
 * @throws UserError where it cannot be written; the file is then as it was
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const directory = path.dirname(file);
  const temporary = path.join(directory, `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    makeDirectory(directory);
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      // Before the rename: else a crash of the machine may leave an empty file of the right name.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw cannotWrite(file, cause);
  }
}

export function cannotWrite(file: string, cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException;
  return new UserError(`${quoteName(file)} cannot be written (${code}).`, {
    cure: 'Name a file in a directory that can be written.',
    cause,
  });
}
