import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** The shape of the array in a `.npy` file, by its header; `null` for other files. Never rejects. */
export async function arrayShape(absolute: string): Promise<readonly number[] | null> {
  try {
    await using file = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
    const { buffer } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    const header = buffer.toString('latin1');
    const shape = /^\x93NUMPY[\s\S]*?'shape': \(([\d, ]*)\)/.exec(header)?.[1];
    if (shape === undefined) return null;
    return shape
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(Number);
  } catch {
    return null;
  }
}
