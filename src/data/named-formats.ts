import { compressionOfName } from './compression.ts';
import type { DataFormat } from './data-format.ts';
import { DATA_FORMATS } from './formats/data-formats.ts';
import type { NamePromise } from './formats/format-record.ts';

/** @param path of the file, forward slashes: a directory can promise a format as well */
export function promiseOfName(path: string): NamePromise {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  const { plain } = compressionOfName(name);
  const dot = plain.lastIndexOf('.');
  const extension = dot <= 0 ? '' : name.slice(dot);
  if (/[^/]\.zarr\//.test(lower)) return { extension, formats: ['zarr'] };
  if (dot <= 0) return { extension: '', formats: [] };
  return { extension, formats: FORMATS_BY_EXTENSION.get(plain.slice(dot + 1)) ?? [] };
}

const FORMATS_BY_EXTENSION: ReadonlyMap<string, readonly DataFormat[]> = byExtension();

function byExtension(): Map<string, DataFormat[]> {
  const formats = new Map<string, DataFormat[]>();
  const add = (extension: string, name: DataFormat) =>
    formats.set(extension, [...(formats.get(extension) ?? []), name]);
  // The usual formats of an extension come first.
  for (const { name, extensions } of DATA_FORMATS) {
    for (const extension of extensions) add(extension, name);
  }
  for (const { name, otherExtensions = [] } of DATA_FORMATS) {
    for (const extension of otherExtensions) add(extension, name);
  }
  return formats;
}
