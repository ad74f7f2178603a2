import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * What a file in the `/proc` directory of each process says; processes that end meanwhile are left
 * out. Linux only: elsewhere the list is empty.
 */
export function ofEachProcess<T>(
  file: 'stat' | 'cmdline',
  read: (pid: number, text: string) => T,
): readonly T[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const text = textOf(`/proc/${name}/${file}`);
      return text === undefined ? [] : [read(Number(name), text)];
    });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
