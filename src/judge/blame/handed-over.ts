/** What a consumer was handed, as the detectors of `blame` look at it. */

import type { FileProfile, OutputProfile, TableProfile } from '../../data/profile.ts';
import type { OutputPart } from '../../pipeline/output-part.ts';
import type { PythonException } from '../../python/protocol.ts';

/** One connection: an output of a producer that feeds an input of the consumer. */
export interface HandedOver {
  /** `producer->consumer` */
  readonly flow: string;
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
}

/** A consumer that failed with an exception. */
export interface FailedConsumer {
  readonly name: string;
  /** Its script as shown to the user. */
  readonly script: string;
  readonly exception: PythonException;
  /** Distinguishes files of the user from files of Python and its packages. */
  readonly isUserFile: (file: string) => boolean;
  /** Logical names of the inputs and outputs of its step. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /**
   * Inputs that no data flow feeds; with a profile, so that their faults are not blamed on a flow.
   */
  readonly otherInputs?: readonly { readonly input: string; readonly profile?: OutputProfile }[];
}

/** The result of a detector: the faulty data and the reason. */
export interface Cause {
  readonly code:
    | 'column-missing'
    | 'file-missing'
    | 'logical-name-missing'
    | 'data-flow-incompatible';
  readonly message: string;
  readonly hint?: string;
  readonly evidence: readonly string[];
  /** Keys of the faulty data flows. */
  readonly flows: readonly string[];
}

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
        if (profile.path === part.path)
          return itself(profile.path.slice(profile.path.lastIndexOf('/') + 1));
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

/** `` `prepare.processed_data` `` */
export function outputName({ producer, output }: HandedOver): string {
  return `\`${producer}.${output}\``;
}

/** `` `features.csv` of `prepare.processed_data` ``, or only the output if it is a file. */
export function fileName({ from, path }: HandedFile): string {
  return from.profile.kind === 'file' ? outputName(from) : `\`${path}\` of ${outputName(from)}`;
}

/** `, written by scripts/prepare.py`, or nothing. */
export function writtenBy({ producerScript }: HandedOver): string {
  return producerScript === undefined ? '' : `, written by ${producerScript}`;
}

/** `a, b, c` and the number of further names. */
export function listNames(names: readonly string[], limit = 30): string {
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
