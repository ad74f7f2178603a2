import type { DataFormat } from '../data/data-format.ts';
import { recordOf } from '../data/formats/data-formats.ts';

/** A data format as it is written in prose. */
export function formatLabel(format: DataFormat): string {
  return recordOf(format)?.label ?? 'unknown format';
}
