import { statSync } from 'node:fs';

/** Size and time of the last change; `null` if there is no such file. */
export function fileChange(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeNs}`;
}
