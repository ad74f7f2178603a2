import { statSync } from 'node:fs';

/**
 * Identifies the content of a file, or the names in a directory, without reading it. It changes if
 * another file takes its place, which can keep its times, and unlike `fileChange`, it differs on
 * another machine. The harness makes the same stamps.
 * @returns `null` if it cannot be found
 */
export function fileStamp(file: string): string | null {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return null;
  }
}
