import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';

/**
 * Writes a file atomically: concurrent readers see the old or the new text.
 * @throws UserError if the path cannot be written
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(text);
      // Before the rename: otherwise a crash of the machine can leave an empty file with the final
      // name.
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
