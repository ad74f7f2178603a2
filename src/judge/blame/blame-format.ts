import type { DataFormat } from '../../data/data-format.ts';
import { DATA_FORMATS } from '../../data/formats/data-formats.ts';
import type { Reading } from '../../data/formats/reading.ts';
import { className, failingCode, words } from './exception-facts.ts';
import { filesNamed, filesOpened } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedFile,
  type HandedOver,
  handedFiles,
  writtenBy,
} from './handed-over.ts';

/** The consumer cannot read a file as the expected format. */
export function blameFormat(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  // A sound file that holds more than is allowed.
  if (/weights[_ ]only/i.test(words(consumer.exception))) return null;
  const reading = READINGS.find(
    ({ type, pattern }) =>
      (type === undefined || type.test(className(consumer.exception))) &&
      (pattern === undefined || pattern.test(words(consumer.exception))),
  );
  if (reading === undefined) return null;
  const blamed = filesBlamed(handed.flatMap(handedFiles), reading, consumer);
  const [first] = blamed;
  if (first === undefined) return null;
  const what = blamed.length === 1 ? fileName(first) : 'its input';
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} cannot read ${what} as ${reading.name}${reasonFor(blamed, reading)}`,
    hint: `Write ${reading.name} in the producer, or read the existing format in the consumer.`,
    hintAt: (where) =>
      `Write ${reading.name} in ${where}, or read the existing format in ${consumer.script}.`,
    evidence: blamed.slice(0, 10).map(describeFile),
    flows: flowsOf(blamed),
    traces: blamed.length === 1 ? [{ kind: 'content', file: first }] : [],
  };
}

/** A format to read a file as, and which formats such a reader takes. */
interface TakenFor extends Reading {
  readonly formats: readonly DataFormat[];
}

const READINGS: readonly TakenFor[] = [
  ...readingsOfFormats(),
  { name: 'gzip', formats: [], type: /^BadGzipFile$/ },
  {
    name: 'a complete compressed file',
    formats: [],
    pattern: /end-of-stream marker was reached|^CRC check failed|while decompressing data/,
  },
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
 * The file that the exception or the code names, else the one that was opened last. Without both:
 * files of other formats, if no file has the expected format.
 */
function filesBlamed(
  files: readonly HandedFile[],
  reading: TakenFor,
  consumer: FailedConsumer,
): readonly HandedFile[] {
  const named = filesNamed(files, consumer);
  if (named.length > 0)
    return named.length === 1 ? named : named.filter((one) => !fits(one, reading));
  const [last] = filesOpened(files, consumer);
  if (last !== undefined) {
    const isSound = fits(last, reading) || (readsMemory(consumer) && !last.profile.problem);
    return isSound ? [] : [last];
  }
  const data = files.filter(({ profile }) => profile.bytes > 0);
  if (data.some((one) => fits(one, reading))) return [];
  // Broken files of the expected format are better evidence than other files.
  const broken = data.filter(({ profile }) => reading.formats.includes(profile.format));
  return broken.length > 0 ? broken : data;
}

/** `json.loads(text)`: the text can be of any source, such as a cell of a sound table. */
function readsMemory(consumer: FailedConsumer): boolean {
  const code = failingCode(consumer);
  return (
    /\b(?:loads|decompress|fromstring|decode)\(|\b(?:String|Bytes)IO\(/.test(code) &&
    !/\bopen\(|\bread/.test(code)
  );
}

function fits({ profile }: HandedFile, { formats }: TakenFor): boolean {
  return formats.includes(profile.format) && profile.problem === undefined;
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
