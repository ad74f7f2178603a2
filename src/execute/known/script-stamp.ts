import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { textDigest } from '../../store/file-digest.ts';

const LARGEST_BYTES = 5_000_000;

/**
 * Changes with all files that the analysis of a script reads: the script, and the `__init__.py` of
 * the directories above it. `undefined` for a script that cannot be read as a whole.
 */
export function scriptStamp(script: string): string | undefined {
  const own = digestOf(script);
  if (own === undefined || own === null) return undefined;
  const parts: (string | null)[] = [own];
  for (let at = path.dirname(script); at !== path.dirname(at); at = path.dirname(at)) {
    const init = digestOf(path.join(at, '__init__.py'));
    if (init === undefined) return undefined;
    parts.push(init);
  }
  return textDigest(JSON.stringify(parts));
}

/** `null`: there is no such file; `undefined`: it is no readable file. */
function digestOf(file: string): string | null | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return null;
    // Reading a pipe would wait.
    if (!found.isFile() || found.size > LARGEST_BYTES) return undefined;
    return textDigest(readFileSync(file));
  } catch {
    return undefined;
  }
}
