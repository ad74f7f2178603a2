import path from 'node:path';
import type { UsedName } from '../../python/protocol.ts';
import type { ProjectFiles } from './find-scripts.ts';

/**
 * The data of a project that fits an input: the only directory with all files that the script opens,
 * or the only one with the name of the input.
 * @returns an absolute path; `undefined` if nothing or more than one fits
 */
export function findData(
  { name, files, path_kind: kind }: UsedName,
  { data }: ProjectFiles,
): string | undefined {
  if (kind === 'file') {
    const named = [...data].flatMap(([directory, names]) =>
      names.filter((one) => stem(one) === name).map((one) => path.join(directory, one)),
    );
    return only(named);
  }
  const wanted = files.map(pattern);
  const opened = [...data]
    .filter(([, names]) => wanted.every((one) => names.some((file) => one.test(file))))
    .map(([directory]) => directory);
  const named = opened.filter((directory) => path.basename(directory) === name);
  // A pattern such as `*.csv` fits too much.
  const isNamed = files.some((file) => !/[*?[]/.test(file));
  return only(named) ?? (isNamed ? only(opened) : undefined);
}

function only(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function stem(file: string): string {
  return file.replace(/\..*$/, '');
}

/** Of names; `sub/x.csv` is compared by its last part only in the directory itself, so it never fits. */
function pattern(file: string): RegExp {
  const text = file
    .replace(/^\*\*\//, '')
    .replaceAll(/[.+^${}()|\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  try {
    return new RegExp(`^${text}$`);
  } catch {
    return /^(?!)/;
  }
}
