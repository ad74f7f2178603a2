import { stat } from 'node:fs/promises';
import type { OutputProfile } from './profile.ts';
import { profileOutput } from './profile-output.ts';

/** The content of an input that no step wrote: a file or a directory, as found. */
export async function profileGiven(path: string): Promise<OutputProfile> {
  const found = await stat(path).catch(() => undefined);
  return await profileOutput(path, found?.isDirectory() ? 'directory' : 'file');
}
