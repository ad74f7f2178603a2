import { readFileSync } from 'node:fs';

/** The text of a script; empty if it cannot be read. */
export function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
