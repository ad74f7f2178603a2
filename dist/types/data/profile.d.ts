/** What an output really holds: files, formats and, for tables, columns, types and rows. */
import type { Compression } from './compression.js';
import type { DataFormat } from './data-format.js';
import type { PickledClass } from './pickled-classes.js';
/** What an output holds, as far as it was looked at. */
export interface OutputProfile {
    /** `missing`: not there; `empty`: there, but with no byte in it. */
    readonly state: 'present' | 'missing' | 'empty';
    /** What it is; what it should have been where it is missing. */
    readonly kind: 'file' | 'directory';
    /** Format of most of the bytes; `null` where nothing is there. */
    readonly format: DataFormat | null;
    /** Sorted by path; at most `maxFiles`. */
    readonly files: readonly FileProfile[];
    /** Files there are in all, whether listed or not; a lower bound where `bounded`. */
    readonly fileCount: number;
    /** Of all files; a lower bound where `bounded`. */
    readonly totalBytes: number;
    /** Not all was looked at: too many files, or some that cannot be reached. */
    readonly bounded: boolean;
    /** Why it is not known whether it holds any data; it counts as present. */
    readonly undecided?: string;
}
/** One file of an output. */
export interface FileProfile {
    /** Relative to the output, forward slashes; the file's name for a file output. */
    readonly path: string;
    /** Its size on disk. */
    readonly bytes: number;
    /** What is in it, under the compression if there is one. */
    readonly format: DataFormat;
    /** Absent: none. */
    readonly compression?: Compression;
    /** Absent: no table, or one that could not be read. */
    readonly table?: TableProfile;
    /** The classes that a pickle refers to, if any. */
    readonly classes?: readonly PickledClass[];
    /** Why the content could not be read as its format: a broken header, a bad row. */
    readonly problem?: string;
    /** The problem is that it is cut off or corrupt: no reader of its format can read all of it. */
    readonly damaged?: true;
}
/** The table that a file holds. */
export interface TableProfile {
    /** In the order of the file. */
    readonly columns: readonly ColumnProfile[];
    /** Data rows, the header not among them; `null` where not known. */
    readonly rows: number | null;
    /** `rows` and types come from a part of the file. */
    readonly sampled: boolean;
}
/** One column of a table. */
export interface ColumnProfile {
    /** As in the header. */
    readonly name: string;
    /** What all of its values fit. */
    readonly type: ColumnType;
    /** Cells without a value among those read; `null` where not counted. */
    readonly nulls: number | null;
}
/** What the values of a column are; `null` where there are none. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'string' | 'date' | 'timestamp' | 'object' | 'array' | 'binary' | 'null';
