import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';

/**
 * Writes a whole file or nothing: who reads meanwhile sees the old text or the new one.
 * @throws UserError where the place cannot be written
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(text);
      // Before the rename: else a crash of the machine may leave a file of the right name and no text.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => {});
    throw new UserError(
      `${quoteName(file)} cannot be written (${(cause as NodeJS.ErrnoException).code}).`,
      {
        cure: 'Choose a directory that can be created and written to.',
        cause,
      },
    );
  }
}
