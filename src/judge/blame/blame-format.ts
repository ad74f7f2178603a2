import type { DataFormat } from '../../data/data-format.ts';
import { DATA_FORMATS } from '../../data/formats/data-formats.ts';
import type { Reading } from '../../data/formats/reading.ts';
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

/** A format to read a file as, and which formats such a reader takes. */
interface TakenFor extends Reading {
  readonly formats: readonly DataFormat[];
}

const READINGS: readonly TakenFor[] = [
  ...readingsOfFormats(),
  { name: 'gzip', formats: [], type: /^BadGzipFile$/ },
  { name: 'Excel', formats: [], pattern: /^Excel file format cannot be determined/ },
];

function readingsOfFormats(): readonly TakenFor[] {
  const readings = new Set(DATA_FORMATS.flatMap(({ readsAs = [] }) => readsAs));
  return [...readings].map((reading) => ({
    ...reading,
    formats: DATA_FORMATS.filter(({ readsAs }) => readsAs?.includes(reading)).map(
      ({ name }) => name,
    ),
  }));
}

/**
 * Without a file name: files of other formats, if no file has the expected format and no input of
 * the user can be the one that was read.
 */
function unfit(
  files: readonly HandedFile[],
  { formats }: TakenFor,
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

function reasonFor(blamed: readonly HandedFile[], { formats }: TakenFor): string {
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
