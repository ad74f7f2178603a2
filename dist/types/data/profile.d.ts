/** The actual content of an output: files, formats and, for tables, columns, types and rows. */
import type { DataFormat } from './data-format.js';
/** The content of an output, as far as it was read. */
export interface OutputProfile {
    /** `missing`: does not exist; `empty`: exists, but contains no data. */
    readonly state: 'present' | 'missing' | 'empty';
    /** The actual kind; the expected kind if it is missing. */
    readonly kind: 'file' | 'directory';
    /** Format of most of the bytes; `null` without data. */
    readonly format: DataFormat | null;
    /** Sorted by path; at most `maxFiles`. */
    readonly files: readonly FileProfile[];
    /** Number of all files, including those that are not listed; a lower bound if `bounded`. */
    readonly fileCount: number;
    /** Size of all files; a lower bound if `bounded`. */
    readonly totalBytes: number;
    /** Not everything was read: there are too many files, or some are not accessible. */
    readonly bounded: boolean;
    /** Why it is unknown whether it contains data; it counts as present. */
    readonly undecided?: string;
}
/** One file of an output. */
export interface FileProfile {
    /** Relative to the output, with forward slashes; the file name for a file output. */
    readonly path: string;
    /** Size on disk. */
    readonly bytes: number;
    /** The format of its content, after decompression. */
    readonly format: DataFormat;
    /** Absent: not compressed. */
    readonly compression?: Compression;
    /** Absent: no table, or an unreadable one. */
    readonly table?: TableProfile;
    /** The array that it is. */
    readonly array?: ArrayProfile;
    /** The trained model that it is. */
    readonly model?: ModelProfile;
    /** Of an archive, or of a dictionary that was saved as one object; not all if there are many. */
    readonly members?: readonly MemberProfile[];
    /** Of a JSON document that is no table, nested ones with dots; only with statistics. */
    readonly keys?: readonly ColumnProfile[];
    /** Of a text; absent: UTF-8. Only with statistics. */
    readonly encoding?: ForeignEncoding;
    /** Of a delimited text, if it is not the usual one of its format; only with statistics. */
    readonly delimiter?: string;
    /** SHA-256 of its bytes, shortened; only with statistics, and not of a large file. */
    readonly digest?: string;
    /** The classes that a pickle refers to, if any. */
    readonly classes?: readonly PickledClass[];
    /** Why the content could not be read in its format: a damaged header, an invalid row. */
    readonly problem?: string;
    /** The file is truncated or corrupt: no reader of its format can read all of it. */
    readonly damaged?: true;
}
/** The table in a file. */
export interface TableProfile {
    /** In the order of the file. */
    readonly columns: readonly ColumnProfile[];
    /** Number of rows without the header; `null` if unknown. */
    readonly rows: number | null;
    /** Only a part of the file was read for `rows` and types. */
    readonly sampled: boolean;
}
/** An array, as far as its file describes it. */
export interface ArrayProfile {
    /** Its sizes, the outermost first. */
    readonly shape: readonly number[];
    /** As its library names it: `float64`. */
    readonly dtype: string;
}
/** A model, as far as it describes itself. */
export interface ModelProfile {
    /** Name of its class. */
    readonly kind: string;
    /** Names of the columns that it was trained on; absent if it was trained without names. */
    readonly features?: readonly string[];
    /** Number of columns that it was trained on. */
    readonly featureCount?: number;
}
/** A file in an archive, a table of a database, or an entry of a dictionary. */
export interface MemberProfile {
    /** As the archive, database or dictionary has it. */
    readonly name: string;
    /** Absent if it is not an array. */
    readonly array?: ArrayProfile;
}
/** One column of a table. */
export interface ColumnProfile {
    /** As in the header. */
    readonly name: string;
    /** The common type of all values that were read. */
    readonly type: ColumnType;
    /** Number of missing values among the cells that were read; `null` if not counted. */
    readonly nulls: number | null;
    /** Only if asked for, and of values that can be read without Python. */
    readonly statistics?: ColumnStatistics;
}
/** The values of a column, as far as they were read. */
export interface ColumnStatistics {
    /** The least value; of numbers, dates and timestamps. */
    readonly min?: number | string;
    /** The greatest value. */
    readonly max?: number | string;
    /** Of numbers. */
    readonly mean?: number;
    /** Number of distinct values; `null` if more than are counted. */
    readonly distinct: number | null;
    /** The distinct values, sorted, if there are few and they repeat. */
    readonly values?: readonly string[];
}
/** The type of the values of a column; `null` if it has no values. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'string' | 'date' | 'timestamp' | 'object' | 'array' | 'binary' | 'null';
/** Encodings that a reader must know of. */
export type ForeignEncoding = 'utf-8-sig' | 'utf-16le' | 'utf-16be' | 'latin1';
/** What a file is compressed with. Node reads only gzip; the content of the others stays unread. */
export type Compression = 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'lz4' | 'zlib';
/** A class or function that unpickling imports. */
export interface PickledClass {
    /** Dotted. */
    readonly module: string;
    /** Of the class in the module. */
    readonly name: string;
}
