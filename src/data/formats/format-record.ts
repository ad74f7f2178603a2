import type { FileHandle } from 'node:fs/promises';
import type { DataFormat } from '../data-format.ts';
import type { Reading } from './reading.ts';
import type { ProfiledTable, TableSource } from './table-source.ts';

/** The properties of one data format. Only the first three are required. */
export interface DataFormatRecord {
  /** The name in reports. */
  readonly name: DataFormat;
  /** The name in messages. */
  readonly label: string;
  /** Extensions of which it is the usual format: in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Extensions that it also uses, but of which another format is the usual one. */
  readonly otherExtensions?: readonly string[];
  /** Whether binary content has its signature. */
  readonly magic?: (sample: BinarySample) => boolean;
  /** Whether binary content without a signature is in this format; may use the file name. */
  readonly unsigned?: (head: Buffer, promise: NamePromise) => boolean;
  /** A text that matches is in this format, regardless of its name. */
  readonly textMagic?: RegExp;
  /** A JSON document that matches is in this format. */
  readonly jsonMagic?: RegExp;
  /** Nearly every text is valid in this format, so the file name decides. */
  readonly anyText?: true;
  /** Recognises a text in this or a related format; `null` if it is in none of them. */
  readonly text?: (sample: TextSample, promised: DataFormat | undefined) => TextRecognition | null;
  /** A name that promises it says nothing of the content, so any other format is right as well. */
  readonly anyContent?: true;
  /** Its content is the same as that of this other format; only the file name differs. */
  readonly looksLike?: DataFormat;
  /** Its writers compress files without adding `.gz` to the name. */
  readonly compressesItself?: true;
  /** It contains files that a step may unpack. */
  readonly isArchive?: true;
  /** Whether the file is truncated, by the size in its header; reads no data. */
  readonly isCutOff?: (file: BinaryFile) => boolean | Promise<boolean>;
  /** The exceptions of readers of this format for a file in another format. */
  readonly readsAs?: readonly Reading[];
  /** Reads columns, types and rows. */
  readonly profile?: (source: TableSource) => Promise<ProfiledTable>;
}

export interface BinarySample {
  /** The first bytes of the content, up to 64 KB. */
  readonly head: Buffer;
  /** The last bytes of the content, up to 8; empty if unknown. */
  readonly tail: Buffer;
}

/** A binary file with the parts that recognition has read. */
export interface BinaryFile extends BinarySample {
  readonly file: FileHandle;
  readonly bytes: number;
}

/**
 * The formats that a file name suggests: its extension in lower case, including that of a
 * compression, and the formats that use it, the usual one first.
 */
export interface NamePromise {
  /** `.csv`, `.csv.gz`; empty if the name has none. */
  readonly extension: string;
  readonly formats: readonly DataFormat[];
}

export interface TextSample {
  readonly text: string;
  /** Whether the sample is the whole content. */
  readonly complete: boolean;
}

export interface TextRecognition {
  readonly format: DataFormat;
  readonly problem?: string;
  /** It is damaged, not only in another format than its name suggests. */
  readonly damaged?: true;
}
