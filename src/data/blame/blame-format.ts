import type { DataFormat } from '../profile.ts';
import { className, words } from './exception-facts.ts';
import { filesNamed } from './files-named.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  type HandedFile,
  type HandedOver,
  handedFiles,
  unique,
  writtenBy,
} from './handed-over.ts';

/** The consumer cannot read a file as the expected format. */
export function blameFormat(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const reading = READINGS.find(
    ({ type, pattern }) =>
      (type === undefined || type.test(className(consumer.exception))) &&
      (pattern === undefined || pattern.test(words(consumer.exception))),
  );
  if (reading === undefined) return null;
  const files = handed.flatMap(handedFiles);
  const named = filesNamed(files, consumer);
  const blamed = named.length > 0 ? named : unfit(files, reading, consumer);
  if (blamed.length === 0) return null;

  const [first] = blamed;
  const what = blamed.length === 1 && first !== undefined ? fileName(first) : 'its input';
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} cannot read ${what} as ${reading.name}${reasonFor(blamed, reading)}`,
    hint: `Write ${reading.name} in the producer, or read the existing format in the consumer.`,
    evidence: blamed.slice(0, 10).map(describeFile),
    flows: unique(blamed.map(({ from }) => from.flow)),
  };
}

interface Reading {
  /** The format that the consumer expects. */
  readonly name: string;
  readonly formats: readonly DataFormat[];
  readonly type?: RegExp;
  readonly pattern?: RegExp;
}

const PARQUET_WORDS = /Parquet magic bytes|parquet: |not a parquet file|Parquet file size is/i;

const READINGS: readonly Reading[] = [
  { name: 'Parquet', formats: ['parquet'], pattern: PARQUET_WORDS },
  { name: 'pickle', formats: ['pickle', 'joblib'], type: /^UnpicklingError$/ },
  {
    name: 'NumPy',
    formats: ['npy', 'npz'],
    type: /^ValueError$/,
    pattern: /^This file contains pickled \(object\) data|cannot be loaded when allow_pickle=False/,
  },
  { name: 'JSON', formats: ['json', 'xgboost'], type: /^JSONDecodeError$/ },
  { name: 'CSV', formats: ['csv', 'tsv'], type: /^(ParserError|EmptyDataError)$/ },
  { name: 'tar', formats: ['tar'], type: /^ReadError$/ },
  { name: 'zip', formats: ['zip', 'npz'], type: /^BadZipFile$/ },
  { name: 'gzip', formats: [], type: /^BadGzipFile$/ },
  { name: 'HDF5', formats: ['hdf5'], pattern: /file signature not found/ },
  { name: 'an image', formats: ['image'], type: /^UnidentifiedImageError$/ },
  { name: 'a LightGBM model', formats: ['lightgbm'], pattern: /^Unknown model format/ },
  { name: 'an XGBoost model', formats: ['xgboost'], pattern: /Invalid model format/ },
  { name: 'ONNX', formats: ['onnx'], type: /^DecodeError$/, pattern: /onnx/i },
  { name: 'Excel', formats: [], pattern: /^Excel file format cannot be determined/ },
  { name: 'YAML', formats: ['yaml', 'json'], type: /^(ScannerError|ParserError|ReaderError)$/ },
  {
    name: 'UTF-8 text',
    formats: ['csv', 'tsv', 'json', 'jsonl', 'yaml', 'text'],
    type: /^UnicodeDecodeError$/,
  },
];

/**
 * Without a file name: files of other formats, if no file has the expected format and no input of
 * the user can be the one that was read.
 */
function unfit(
  files: readonly HandedFile[],
  { formats }: Reading,
  { otherInputs = [] }: FailedConsumer,
): readonly HandedFile[] {
  const data = files.filter(({ profile }) => profile.bytes > 0);
  const fits = ({ profile }: HandedFile) =>
    formats.includes(profile.format) && profile.problem === undefined;
  if (otherInputs.length > 0 || data.some(fits)) return [];
  // Broken files of the expected format are better evidence than other files.
  const broken = data.filter(({ profile }) => formats.includes(profile.format));
  return broken.length > 0 ? broken : data;
}

function reasonFor(blamed: readonly HandedFile[], { formats }: Reading): string {
  const [file] = blamed;
  if (blamed.length !== 1 || file === undefined) return '';
  const { format, problem } = file.profile;
  if (problem !== undefined) return `: it ${problem}`;
  return formats.includes(format) ? '' : `: it is ${format}`;
}

function describeFile(file: HandedFile): string {
  const { format, compression, bytes, problem } = file.profile;
  const packed = compression === undefined ? '' : ` (${compression})`;
  const flaw = problem === undefined ? '' : `; it ${problem}`;
  return `${fileName(file)}${writtenBy(file.from)}: ${format}${packed}, ${bytes} bytes${flaw}`;
}
