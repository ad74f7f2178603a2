import { statSync } from 'node:fs';

/** Size and time of the last change; `null` if there is no such file, or it cannot be reached. */
export function fileChange(file: string): string | null {
  try {
    const { size, mtimeNs } = statSync(file, { bigint: true });
    return `${size} ${mtimeNs}`;
  } catch {
    return null;
  }
}
