import type { DataFormat } from './data-format.ts';
import { DATA_FORMATS } from './formats/data-formats.ts';
import type { NamePromise } from './formats/format-record.ts';

export function promiseOfName(name: string): NamePromise {
  const lower = name.toLowerCase();
  const plain = lower.replace(/\.gz$/, '');
  const dot = plain.lastIndexOf('.');
  if (dot <= 0) return { extension: '', formats: [] };
  const extension = plain.slice(dot + 1);
  return { extension: lower.slice(dot), formats: FORMATS_BY_EXTENSION.get(extension) ?? [] };
}

const FORMATS_BY_EXTENSION: ReadonlyMap<string, readonly DataFormat[]> = byExtension();

function byExtension(): Map<string, DataFormat[]> {
  const formats = new Map<string, DataFormat[]>();
  const add = (extension: string, name: DataFormat) =>
    formats.set(extension, [...(formats.get(extension) ?? []), name]);
  // First those that are usual under an extension.
  for (const { name, extensions } of DATA_FORMATS) {
    for (const extension of extensions) add(extension, name);
  }
  for (const { name, otherExtensions = [] } of DATA_FORMATS) {
    for (const extension of otherExtensions) add(extension, name);
  }
  return formats;
}
