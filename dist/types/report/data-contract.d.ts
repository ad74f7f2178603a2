/** What the outputs of a pipeline carried in a run, and how it differs from what was locked. */
import type { DataFormat } from '../data/data-format.js';
import type { ArrayProfile, ColumnStatistics, ColumnType, Compression, ForeignEncoding, ModelProfile } from '../data/profile.js';
import type { FindingLocation } from '../findings/findings.js';
/** What each output carries. */
export interface DataContract {
    /** Name of the pipeline. */
    readonly pipeline: string;
    /** By `step.output`, sorted. */
    readonly outputs: Readonly<Record<string, OutputContract>>;
}
/** What one output carries. */
export interface OutputContract {
    /** The inputs that it feeds, `step.input`, sorted. */
    readonly readBy: readonly string[];
    /** By path in the output, sorted; files that differ only in numbers are one entry with `*`. */
    readonly files: Readonly<Record<string, FileContract>>;
}
/** What a file carries, or a set of files that differ only in numbers. */
export interface FileContract {
    /** Of the content, after decompression. */
    readonly format: DataFormat;
    /** Absent: it has content that can be read, or of an unknown format. */
    readonly state?: 'empty' | 'damaged';
    /** SHA-256 of its bytes in this run, shortened; absent if they differ from run to run. */
    readonly digest?: string;
    /** The digest in the contract file: of the bytes and of the facts here. */
    readonly seal?: string;
    /** Absent: not compressed. */
    readonly compression?: Compression;
    /** Of a text; absent: UTF-8. */
    readonly encoding?: ForeignEncoding;
    /** Of a delimited text; absent: the usual one of its format. */
    readonly delimiter?: string;
    /** Number of files; absent for one. */
    readonly parts?: number;
    /** Absent: no table, or unknown. */
    readonly rows?: number;
    /** The number of rows differs between runs on the same inputs. */
    readonly rowsVary?: true;
    /** In the order of the file; of a JSON document: its keys, nested ones with dots. */
    readonly columns?: readonly ColumnContract[];
    /** The array that it is. */
    readonly array?: ArrayProfile;
    /** The trained model that it is. */
    readonly model?: ModelProfile;
    /** Names of the members of an archive, sorted. */
    readonly members?: readonly string[];
    /** The members that are arrays, by name. */
    readonly memberArrays?: Readonly<Record<string, ArrayProfile>>;
}
/** What a column carries. */
export interface ColumnContract extends Partial<ColumnStatistics> {
    /** As in the header; of a document: the keys that lead to it, joined by dots. */
    readonly name: string;
    /** The common type of the values. */
    readonly type: ColumnType;
    /** Has missing values. Absent: has none, or unknown. */
    readonly nullable?: boolean;
    /** Share of missing values, 0 to 1. */
    readonly nullRate?: number;
    /** Its values differ between runs on the same inputs, so they are not compared. */
    readonly volatile?: true;
}
/**
 * `breaking` a reader can fail or get other data · `additive` there is more than before ·
 * `benign` the values changed, not their form.
 */
export type DriftClass = 'breaking' | 'additive' | 'benign';
/** One difference between an output and its locked contract. */
export interface Drift {
    /** How much it matters. */
    readonly class: DriftClass;
    /** `step.output` */
    readonly output: string;
    /** The step that wrote it. */
    readonly step: string;
    /** In the output; absent for the whole output. */
    readonly file?: string;
    /** The name in the contract. */
    readonly column?: string;
    /** The name of the column in the run, if it is another. */
    readonly renamedTo?: string;
    /** What changed: `renamed tenure_months → tenure_years`. */
    readonly message: string;
    /** The line that most likely writes it. */
    readonly writer?: FindingLocation;
    /** `step.output` upstream with the same change, which this output only passes on. */
    readonly inheritedFrom?: string;
    /** The steps that read the output, with the line that most likely reads it. */
    readonly readers: readonly DriftReader[];
}
/** A step that reads an output that changed. */
export interface DriftReader {
    /** Its name. */
    readonly step: string;
    /** The logical name of its input. */
    readonly input: string;
    /** The line that most likely reads it; absent if no line names it. */
    readonly location?: FindingLocation;
}
/** The data contract in a report. */
export interface ContractReport {
    /** The locked contract as shown to the user. */
    readonly file: string;
    /** Its text; absent if nothing is locked yet. */
    readonly locked?: string;
    /** What the outputs of this run carried, as it would be locked. */
    readonly current: DataContract;
    /** Breaking changes first, then in the order of the steps. */
    readonly drift: readonly Drift[];
}
