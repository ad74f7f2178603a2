import type { FileHandle } from 'node:fs/promises';
import type { DataFormat } from '../data-format.ts';
import type { Reading } from './reading.ts';
import type { ProfiledTable, TableSource } from './table-source.ts';

/** All that is known of one data format. Only the first three are needed. */
export interface DataFormatRecord {
  /** In reports. */
  readonly name: DataFormat;
  /** In prose. */
  readonly label: string;
  /** Extensions under which it is the usual format: in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Extensions under which it occurs, though another format is usual. */
  readonly otherExtensions?: readonly string[];
  /** Whether binary content has its signature. */
  readonly magic?: (sample: BinarySample) => boolean;
  /** Whether binary content without any signature is in this format, also by the file's name. */
  readonly unsigned?: (head: Buffer, promise: NamePromise) => boolean;
  /** A text that matches is in this format, whatever its name. */
  readonly textMagic?: RegExp;
  /** A JSON document that matches is in this format. */
  readonly jsonMagic?: RegExp;
  /** Nearly every text can be in this format, so a name that promises it is believed. */
  readonly anyText?: true;
  /** The format of a text in its family; `null` where the text is in none of them. */
  readonly text?: (sample: TextSample, promised: DataFormat | undefined) => TextRecognition | null;
  /** A name that promises it says nothing of the content, so any other format is right as well. */
  readonly anyContent?: true;
  /** Its files look like those of another format; only the name tells the two apart. */
  readonly looksLike?: DataFormat;
  /** Its writers compress files and leave `.gz` out of the name. */
  readonly compressesItself?: true;
  /** It contains files that a step may unpack. */
  readonly isArchive?: true;
  /** Whether the file has lost its end, by what it says of its size; data is not read. */
  readonly isCutOff?: (file: BinaryFile) => boolean | Promise<boolean>;
  /** How readers fail that take a file for this format when it is not. */
  readonly readsAs?: readonly Reading[];
  /** Reads columns, types and rows. */
  readonly profile?: (source: TableSource) => Promise<ProfiledTable>;
}

export interface BinarySample {
  /** The first bytes of the content, up to 64 KB. */
  readonly head: Buffer;
  /** The last bytes of it, up to 8; empty where they are not known. */
  readonly tail: Buffer;
}

/** A binary file, as far as it was read to recognise it. */
export interface BinaryFile extends BinarySample {
  readonly file: FileHandle;
  readonly bytes: number;
}

/**
 * What a file's name promises: its extension in lower case, with that of a compression, and the
 * formats that occur under it, the usual one first. No formats: the name promises nothing.
 */
export interface NamePromise {
  /** `.csv`, `.csv.gz`; empty where the name has none. */
  readonly extension: string;
  readonly formats: readonly DataFormat[];
}

export interface TextSample {
  readonly text: string;
  /** The sample is the whole content. */
  readonly complete: boolean;
}

export interface TextRecognition {
  readonly format: DataFormat;
  readonly problem?: string;
  /** It is broken, and not only other than its name says. */
  readonly damaged?: true;
}
