import path from 'node:path';

/** Of tables that sample data can be written as; the shape of JSON is not known. */
const SAMPLE_EXTENSIONS: readonly string[] = ['.csv', '.tsv'];

/**
 * Names for the files of sample data, from the paths and patterns that a script opens. Formats that
 * are no text cannot be invented.
 */
export function sampleFiles(opened: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const file of opened) {
    const name = file
      .replaceAll('**/', '')
      .replaceAll('*', '00000')
      .replaceAll('?', '0')
      .replace(/^00000(?=\.\w+$)/, 'part-00000');
    const extension = path.posix.extname(name).toLowerCase();
    const stays = path.posix.normalize(name) === name && !/^(\.\.|\/)/.test(name);
    if (!SAMPLE_EXTENSIONS.includes(extension) || !stays || /[[\]{}\\\0]/.test(name)) continue;
    // A pattern is satisfied by a file that the script names.
    const isPattern = name !== file;
    const isServed = [...names.keys()].some((other) => other.endsWith(extension));
    if (!isPattern || !isServed) names.set(name, file);
  }
  return [...names.keys()];
}
