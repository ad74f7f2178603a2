import type { FileHandle } from 'node:fs/promises';
import type { TextEncoding } from '../decode-text.ts';
import type {
  ArrayProfile,
  ColumnProfile,
  Compression,
  PickledClass,
  TableProfile,
} from '../profile.ts';
import type { Content } from '../read-content.ts';
import type { TableLimits } from '../table-limits.ts';

/** A file that may contain a table. */
export interface TableSource {
  readonly file: FileHandle;
  readonly bytes: number;
  readonly compression?: Compression;
  /** For text only. */
  readonly encoding?: TextEncoding;
  readonly limits: TableLimits;
  /** Whether the whole file may be read; each call uses up the budget. */
  readonly mayReadWhole: () => boolean;
}

export interface ProfiledTable {
  readonly table?: TableProfile;
  readonly array?: ArrayProfile;
  /** Of a JSON document. */
  readonly keys?: readonly ColumnProfile[];
  /** Of a delimited text, if it is not the usual one. */
  readonly delimiter?: string;
  /** What unpickling imports. */
  readonly classes?: readonly PickledClass[];
  readonly problem?: string;
  /** It is cut off or corrupt. */
  readonly damaged?: true;
}

/** Reads tables in a text format; binary content has no table. */
export function textTable(
  read: (content: Content, limits: TableLimits, mayReadWhole: boolean) => Promise<ProfiledTable>,
): (source: TableSource) => Promise<ProfiledTable> {
  return async ({ encoding, limits, mayReadWhole, ...file }) =>
    encoding === undefined ? {} : read({ ...file, encoding }, limits, mayReadWhole());
}
