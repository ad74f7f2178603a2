/** What an output really holds: files, formats and, for tables, columns, types and rows. */
export type DataFormat = 'csv' | 'tsv' | 'json' | 'jsonl' | 'parquet' | 'arrow' | 'avro' | 'orc' | 'sqlite' | 'npy' | 'npz' | 'pickle' | 'joblib' | 'xgboost' | 'lightgbm' | 'onnx' | 'catboost' | 'safetensors' | 'tar' | 'zip' | 'hdf5' | 'yaml' | 'text' | 'image' | 'unknown';
export interface OutputProfile {
    /** `missing`: not there; `empty`: there, but with no byte in it. */
    readonly state: 'present' | 'missing' | 'empty';
    readonly kind: 'file' | 'directory';
    /** Format of most of the bytes; `null` where nothing is there. */
    readonly format: DataFormat | null;
    /** Sorted by path; at most `maxFiles`. */
    readonly files: readonly FileProfile[];
    /** Files there are in all, whether listed or not; a lower bound where `bounded`. */
    readonly fileCount: number;
    readonly totalBytes: number;
    /** The walk ended early: too many files or too deep. */
    readonly bounded: boolean;
}
export interface FileProfile {
    /** Relative to the output, forward slashes; the file's name for a file output. */
    readonly path: string;
    readonly bytes: number;
    readonly format: DataFormat;
    readonly compression?: 'gzip';
    readonly table?: TableProfile;
    /** Why the content could not be read as its format: a broken header, a bad row. */
    readonly problem?: string;
}
export interface TableProfile {
    readonly columns: readonly ColumnProfile[];
    /** Data rows, the header not among them; `null` where not known. */
    readonly rows: number | null;
    /** `rows` and types come from a part of the file. */
    readonly sampled: boolean;
}
export interface ColumnProfile {
    readonly name: string;
    readonly type: ColumnType;
    /** Cells without a value among those read; `null` where not counted. */
    readonly nulls: number | null;
}
export type ColumnType = 'integer' | 'number' | 'boolean' | 'string' | 'date' | 'timestamp' | 'object' | 'array' | 'binary' | 'null';
