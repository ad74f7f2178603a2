import type { FileHandle } from 'node:fs/promises';
import type { PickledClass } from './profile.ts';

/**
 * The classes that a pickle refers to, as far as its first bytes name them. It is not unpickled.
 * A class is two texts, the module and the name: each in a line up to protocol 3, each with its
 * length from protocol 4 on.
 */
export async function pickledClasses(file: FileHandle, bytes: number): Promise<PickledClass[]> {
  const length = Math.min(bytes, MAX_BYTES);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  const text = buffer.toString('latin1', 0, bytesRead);
  const found = new Map<string, PickledClass>();
  const add = (module: string, name: string) => {
    if (found.size < MAX_CLASSES) found.set(`${module}.${name}`, { module, name });
  };
  for (const [, module = '', name = ''] of text.matchAll(IN_LINES)) add(module, name);
  for (const [, first = '', module = '', second = '', name = ''] of text.matchAll(WITH_LENGTHS)) {
    // The patterns take letters as far as they go; the lengths say where each text ends.
    if (module.length === first.charCodeAt(0) && name.length === second.charCodeAt(0)) {
      add(module, name);
    }
  }
  return [...found.values()];
}

const MAX_BYTES = 1_048_576;
const MAX_CLASSES = 100;
const IN_LINES = /c([A-Za-z_][\w.]*)\n([A-Za-z_]\w*)\n/g;
const WITH_LENGTHS = /\x8c([\s\S])([A-Za-z_][\w.]*)\x94?\x8c([\s\S])([A-Za-z_]\w*)\x94?\x93/g;
