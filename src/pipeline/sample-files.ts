import path from 'node:path';
import { SAMPLE_EXTENSIONS } from '../data/sample-data.ts';

/**
 * Names for the files of sample data, from the paths and patterns that a script opens. Formats that
 * are no text cannot be invented.
 */
export function sampleFiles(opened: readonly string[]): readonly string[] {
  const names = opened.map((file) =>
    file.replaceAll('**/', '').replaceAll('*', '00000').replaceAll('?', '0'),
  );
  const usable = names.filter((name, index) => {
    const isPattern = name !== opened[index];
    const extension = path.posix.extname(name).toLowerCase();
    const stays = path.posix.normalize(name) === name && !name.startsWith('..');
    // A second name for a pattern would be a second table for one that reads them all.
    const isFirst = !isPattern || names.length === 1 || index === 0;
    return SAMPLE_EXTENSIONS.includes(extension) && stays && isFirst && !/[[\]{}\\\0]/.test(name);
  });
  return [...new Set(usable)].map((name) => (/^00000\.\w+$/.test(name) ? `part-${name}` : name));
}
