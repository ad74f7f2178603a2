import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFormat } from '../../../src/data/data-format.ts';
import type { ColumnType, FileProfile, OutputProfile } from '../../../src/data/profile.ts';
import type { FailedStep } from '../../../src/judge/blame/blame.ts';
import type { FailedConsumer, HandedOver, Raised } from '../../../src/judge/blame/handed-over.ts';
import { WHOLE } from '../../../src/pipeline/output-part.ts';
import { pasteLine } from '../../../src/pipeline/paste-line.ts';
import type { PythonException } from '../../../src/python/protocol.ts';

export const FIXTURES = path.join(import.meta.dirname, '../../fixtures/data');

/** Exceptions of real libraries, by the name of the case. */
export const EXCEPTIONS = JSON.parse(
  readFileSync(path.join(FIXTURES, 'exceptions.json'), 'utf8'),
) as Readonly<Record<string, PythonException>>;

export function exceptionOf(name: string): PythonException {
  const exception = EXCEPTIONS[name];
  if (exception === undefined) throw new Error(`no exception ${name}`);
  return exception;
}

/** An exception raised by the line of code itself, in the user's script. */
export function raised(
  type: string,
  message: string,
  code: string,
  details: Partial<PythonException> = {},
): PythonException {
  const frame = {
    file: '/project/scripts/train.py',
    line: 7,
    column: null,
    function: 'main',
    code,
  };
  const bases = [type, 'Exception', 'BaseException'];
  const none = {
    text: '',
    filename: null,
    name: null,
    key: null,
    columns: null,
    held: null,
    paths: [],
    chain: [],
  };
  return { type, message, bases, frames: [frame], ...none, ...details };
}

export function keyError(key: string, code: string): PythonException {
  return raised('KeyError', `'${key}'`, code, { key });
}

export function consumer(
  exception: PythonException,
  details: Partial<FailedStep> = {},
): FailedStep {
  return {
    name: 'train',
    script: 'scripts/train.py',
    exceptions: [exception],
    isUserFile: (file) => file.startsWith('/project/'),
    inputs: ['data'],
    outputs: ['model'],
    emptyInputs: [],
    opened: [],
    text: '',
    environVars: {},
    jobArgs: [],
    paste: (keys) => pasteLine({}, keys),
    locate: () => undefined,
    ...details,
  };
}

type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;

/** The same, as the detectors see it. */
export function failed(
  raisedOne: Immutable<Raised>,
  details: Partial<FailedStep> = {},
): FailedConsumer {
  const exception = { text: '', chain: [], ...(raisedOne as Raised) };
  return { ...consumer(exception, details), exception };
}

/** A frame of an installed package, below that of the script. */
export function within(exception: PythonException, file: string, called = 'call'): PythonException {
  const frame = { file: `/python/site-packages/${file}`, line: 1, column: null, code: 'pass' };
  return { ...exception, frames: [...exception.frames, { ...frame, function: called }] };
}

/** A connection `prepare.data -> train.data`, unless said otherwise. */
export function handedOver(profile: OutputProfile, details: Partial<HandedOver> = {}): HandedOver {
  return {
    flow: 'prepare->train',
    producer: 'prepare',
    producerScript: 'scripts/prepare.py',
    output: 'data',
    input: 'data',
    part: WHOLE,
    path: '/run/inputs/data',
    profile,
    ...details,
  };
}

export function directoryOf(...files: FileProfile[]): OutputProfile {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    state: totalBytes > 0 ? 'present' : 'empty',
    kind: 'directory',
    format: files[0]?.format ?? null,
    files,
    fileCount: files.length,
    totalBytes,
    bounded: false,
  };
}

export function singleFile(file: FileProfile): OutputProfile {
  return { ...directoryOf(file), kind: 'file' };
}

export function fileOf(name: string, format: DataFormat, problem?: string): FileProfile {
  return { path: name, bytes: 100, format, ...(problem === undefined ? {} : { problem }) };
}

/** @param columns names, each with its type after a colon if it is not an integer */
export function tableOf(name: string, columns: readonly string[], rows = 3): FileProfile {
  return {
    ...fileOf(name, 'csv'),
    table: {
      columns: columns.map((column) => {
        const [columnName = '', type = 'integer'] = column.split(':');
        return { name: columnName, type: type as ColumnType, nulls: 0 };
      }),
      rows,
      sampled: false,
    },
  };
}
