import type { DataFormat } from '../data/data-format.ts';
import { recordOf } from '../data/formats/data-formats.ts';

/** The label of a data format for messages. */
export function formatLabel(format: DataFormat): string {
  return recordOf(format)?.label ?? 'unknown format';
}
