import type { DataFormat } from './data-format.ts';
import type { FileProfile } from './profile.ts';

/**
 * Whether a file of an output is data. Hidden files (`.gitkeep`, checksums) and empty files
 * (`_SUCCESS`) are not data, but a hidden file that is itself the output is.
 */
export function isData(
  file: { readonly path: string; readonly bytes: number },
  outputKind: 'file' | 'directory',
): boolean {
  return file.bytes > 0 && !(outputKind === 'directory' && file.path.split('/').some(isHiddenName));
}

/** Hidden files and directories hold no data of an output: `.gitkeep`, checksums, caches. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.');
}

/** The format of most bytes; bytes without a structure count last. `null` for no file. */
export function prevailingFormat(files: readonly FileProfile[]): DataFormat | null {
  if (files.length === 0) return null;
  const bytes = new Map<DataFormat, number>();
  for (const file of files) bytes.set(file.format, (bytes.get(file.format) ?? 0) + file.bytes);
  const rank = (format: DataFormat) => ['raw', 'unknown'].indexOf(format);
  const [most] = [...bytes].sort(([f, a], [g, b]) => rank(f) - rank(g) || b - a);
  return most?.[0] ?? 'unknown';
}
