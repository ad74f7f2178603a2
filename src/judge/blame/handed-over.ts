/** What a consumer was handed, as the detectors of `blame` look at it. */

import type { FileProfile, OutputProfile, TableProfile } from '../../data/profile.ts';
import type { OutputPart } from '../../pipeline/output-part.ts';
import type { PythonException } from '../../python/protocol.ts';

/**
 * What reaches one input of the consumer: an output of a producer, or data that no step wrote.
 */
export interface HandedOver {
  /** Absent: a data flow. */
  readonly source?: 'declared' | 'sample';
  /** `producer->consumer`; absent if no data flow feeds the input. */
  readonly flow?: string;
  /** Step that wrote it; empty if no step did. */
  readonly producer: string;
  /** The script of the producer as shown to the user. */
  readonly producerScript?: string;
  /** Logical names at the producer and at the consumer. */
  readonly output: string;
  readonly input: string;
  readonly part: OutputPart;
  /** Absolute: what the consumer was given under `input`. */
  readonly path: string;
  /** Of the whole output. */
  readonly profile: OutputProfile;
  /** A declared path as shown to the user. */
  readonly shown?: string;
}

/** An exception as the detectors see it: the raised one, or one behind it. */
export type Raised = Omit<PythonException, 'text' | 'chain'>;

/** A consumer that failed with an exception. */
export interface FailedConsumer {
  readonly name: string;
  /** Its script as shown to the user. */
  readonly script: string;
  readonly exception: Raised;
  /** Distinguishes files of the user from files of Python and its packages. */
  readonly isUserFile: (file: string) => boolean;
  /** Logical names of the inputs and outputs of its step. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Absolute paths below its inputs that it opened, in the order of the first opening. */
  readonly opened: readonly string[];
  /** Only the traceback that it printed is known: not what it opened, nor what its code held. */
  readonly isUnobserved?: boolean;
  /** The text of its script; empty if it cannot be read. */
  readonly text: string;
  /** Its declared variables. */
  readonly environVars: Readonly<Record<string, string>>;
  /** Names of its arguments. */
  readonly jobArgs: readonly string[];
  /** Optional inputs that got an empty string. */
  readonly emptyInputs: readonly string[];
}

/** The result of a detector: the faulty data and the reason. */
export interface Cause {
  readonly code:
    | 'column-missing'
    | 'file-missing'
    | 'key-missing'
    | 'logical-name-missing'
    | 'environ-missing'
    | 'job-arg-missing'
    | 'input-missing'
    | 'data-flow-incompatible';
  /** Without a period. */
  readonly message: string;
  readonly hint?: string;
  readonly evidence: readonly string[];
  /** Keys of the faulty data flows. */
  readonly flows: readonly string[];
  /** The hint, once the origin of the data is known. */
  readonly hintAt?: (where: string) => string;
  /** The same, of one of the files; for a cause that can be any of several. */
  readonly only?: (file: HandedFile) => Cause;
  /** Holds only if something upstream was sound. */
  readonly needsTrace?: boolean;
  /** Holds instead if nothing upstream was ever sound. */
  readonly unlessTraced?: Cause;
  /** What the steps upstream may have changed; several if it can be any of these files. */
  readonly traces?: readonly Trace[];
}

/** A fact about data, followed upstream to the step that made it so. */
export type Trace =
  | { readonly kind: 'column'; readonly name: string; readonly file: HandedTable }
  | { readonly kind: 'rows'; readonly file: HandedTable }
  | {
      readonly kind: 'type';
      readonly name: string;
      readonly type: string;
      readonly file: HandedTable;
    }
  | {
      readonly kind: 'cell';
      readonly name: string;
      /** `null`: a missing value. */
      readonly value: string | null;
      readonly file: HandedTable;
    }
  | {
      readonly kind: 'key';
      readonly key: string;
      /** Of the object in the document; empty for the document itself. */
      readonly at: string;
      readonly file: HandedFile;
    }
  | { readonly kind: 'file'; readonly path: string; readonly from: HandedOver }
  | { readonly kind: 'content'; readonly file: HandedFile };

/** A file as the consumer sees it. */
export interface HandedFile {
  readonly from: HandedOver;
  /** Relative to the path that the consumer got; the file name if it got the file itself. */
  readonly path: string;
  /** Absolute, forward slashes. */
  readonly absolute: string;
  readonly profile: FileProfile;
}

export interface HandedTable extends HandedFile {
  readonly table: TableProfile;
}

/** The files that the consumer reads through a connection. */
export function handedFiles(from: HandedOver): readonly HandedFile[] {
  const given = withSlashes(from.path);
  const { part } = from;
  const isFile = from.profile.kind === 'file';
  return from.profile.files.flatMap((profile): HandedFile[] => {
    const file = (path: string) => [{ from, path, absolute: `${given}/${path}`, profile }];
    const itself = (path: string) => [{ from, path, absolute: given, profile }];
    switch (part.kind) {
      case 'whole':
        return isFile ? itself(profile.path) : file(profile.path);
      case 'inside':
        return file(isFile ? part.path : `${part.path}/${profile.path}`);
      case 'part':
        if (profile.path === part.path) return itself(baseOf(profile.path));
        return profile.path.startsWith(`${part.path}/`)
          ? file(profile.path.slice(part.path.length + 1))
          : [];
      default:
        return part satisfies never;
    }
  });
}

export function handedTables(handed: readonly HandedOver[]): readonly HandedTable[] {
  return handed
    .flatMap(handedFiles)
    .flatMap((file) =>
      file.profile.table === undefined ? [] : [{ ...file, table: file.profile.table }],
    );
}

/** With files of no byte, as tables without columns and rows. */
export function tablesOrNothing(handed: readonly HandedOver[]): readonly HandedTable[] {
  return handed.flatMap(handedFiles).flatMap((file) => asTableOrNothing(file) ?? []);
}

export function asTableOrNothing(file: HandedFile): HandedTable | null {
  const { table, bytes } = file.profile;
  if (table !== undefined) return { ...file, table };
  const isEmpty = bytes === 0 && /\.(?:csv|tsv|jsonl?|parquet)$/.test(file.path);
  return isEmpty ? { ...file, table: { columns: [], rows: 0, sampled: false } } : null;
}

/** `` `prepare.processed_data` ``, or what stands in for an output. */
export function outputName({ source, producer, output, input, shown }: HandedOver): string {
  if (source === 'sample') return `the sample data of input \`${input}\``;
  if (source === 'declared') {
    return `declared input \`${input}\`${shown === undefined ? '' : ` (${shown})`}`;
  }
  return `\`${producer}.${output}\``;
}

/** The keys of the data flows of files. */
export function flowsOf(files: readonly { readonly from: HandedOver }[]): readonly string[] {
  return unique(files.flatMap(({ from }) => from.flow ?? []));
}

/** `` `features.csv` of `prepare.processed_data` ``, or only the output if it is a file. */
export function fileName({ from, path }: HandedFile): string {
  return from.profile.kind === 'file' ? outputName(from) : `\`${path}\` of ${outputName(from)}`;
}

/** `, written by scripts/prepare.py`, or nothing. */
export function writtenBy({ producerScript }: HandedOver): string {
  return producerScript === undefined ? '' : `, written by ${producerScript}`;
}

/** `` `prepare.model`, written by scripts/prepare.py, contains: model.joblib `` */
export function describeFiles(from: HandedOver): string {
  const names = handedFiles(from).map(({ path }) => path);
  return `${outputName(from)}${writtenBy(from)}, contains: ${listContents(names, 20)}`;
}

/** `a, b, c` and the number of further names. */
export function listContents(names: readonly string[], limit = 30): string {
  if (names.length === 0) return 'nothing';
  const shown = names.slice(0, limit).join(', ');
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** Paths of either platform are compared with forward slashes. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The name of a file, of a path with forward slashes. */
/** Both with slashes. */
export function isBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `model` for `dir/model.tar.gz`, `.env` for `.env`. */
export function stemOf(path: string): string | undefined {
  return /^.[^.]*/.exec(baseOf(path))?.[0];
}
