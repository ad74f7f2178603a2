import { nothingMatches } from './blame-glob.ts';
import { className, words } from './exception-facts.ts';
import {
  baseOf,
  type Cause,
  describeFiles,
  type FailedConsumer,
  flowsOf,
  type HandedOver,
  handedFiles,
  isBelow,
  outputName,
  withSlashes,
} from './handed-over.ts';
import type { Lineage } from './lineage.ts';
import { ownFileCheck } from './own-file-check.ts';
import { suggestFile } from './suggest-file.ts';

/** The consumer opens a file, or looks for files, that the producer did not write. */
export function blameFile(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
  lineage: Lineage,
): Cause | null {
  for (const path of pathsNotOpened(consumer)) {
    // The longest first: an input can be inside another.
    const from = [...handed]
      .sort((a, b) => b.path.length - a.path.length)
      .find(({ path: given }) => given !== '' && isBelow(path, withSlashes(given)));
    if (from === undefined) continue;
    const below = path.slice(withSlashes(from.path).length + 1);
    return below === '' || from.profile.kind === 'file'
      ? wrongKind(consumer, from)
      : missingFile(consumer, from, below, handed, lineage);
  }
  const own = ownFileCheck(consumer, handed);
  return own === null
    ? nothingMatches(consumer, handed)
    : missingFile(consumer, own.from, own.path, handed, lineage);
}

/** Paths that could not be opened; C libraries give them only in the message. */
function pathsNotOpened({ exception }: FailedConsumer): readonly string[] {
  if (exception.filename !== null) {
    return /^(FileNotFound|IsADirectory|NotADirectory)Error$/.test(className(exception))
      ? [withSlashes(exception.filename)]
      : [];
  }
  const text = words(exception);
  if (className(exception) === 'FileNotFoundError' && /^([\\/]|[A-Za-z]:)[^\n]*$/.test(text)) {
    return [withSlashes(text.replace(IS_MISSING, ''))];
  }
  return NOT_OPENED.flatMap((pattern) => {
    const path = pattern.exec(text)?.[1];
    return path === undefined ? [] : [withSlashes(path)];
  });
}

/** After the path, as a script words its own error. */
const IS_MISSING = /:? (?:does not exist|doesn't exist|(?:was |is )?(?:not found|missing))\.?$/;

const NOT_OPENED: readonly RegExp[] = [
  /No such file or directory(?: \(os error 2\))?: '?([^'\n]+)'?/,
  /unable to open file: name = '([^']+)', errno = 2\b/,
  /Could not open (.+?)\s*$/,
  /Opening (.+?) failed: No such file/,
  /No files found that match the pattern "([^"]+)"/,
];

function missingFile(
  { script }: FailedConsumer,
  from: HandedOver,
  path: string,
  handed: readonly HandedOver[],
  lineage: Lineage,
): Cause | null {
  const files = handedFiles(from);
  // The file exists now, so another problem occurred.
  if (files.some((file) => file.path === path)) return null;
  const suggestion =
    suggestFile(path, from, files) ??
    suggestInput(path, from, handed) ??
    suggestOutput(path, from, lineage);
  const start = suggestion === undefined ? '' : `${suggestion} `;
  return {
    code: 'file-missing',
    message: `${script} opens \`${path}\`, which ${outputName(from)} does not contain`,
    hint: suggestion ?? 'Use the same file name in both scripts.',
    hintAt: (where) => `${start}Use the same file name in ${script} and ${where}.`,
    evidence: [describeFiles(from)],
    flows: flowsOf([{ from }]),
    traces: [{ kind: 'file', path, from }],
  };
}

function suggestInput(
  path: string,
  from: HandedOver,
  handed: readonly HandedOver[],
): string | undefined {
  const other = handed
    .filter((candidate) => candidate !== from)
    .find((candidate) => handedFiles(candidate).some((file) => baseOf(file.path) === baseOf(path)));
  return other === undefined
    ? undefined
    : `${outputName(other)} contains it; the step gets that output as \`${other.input}\`.`;
}

/** The producer wrote the file to another of its outputs. */
function suggestOutput(path: string, from: HandedOver, lineage: Lineage): string | undefined {
  const other = lineage
    .outputsOf(from.producer)
    .filter(({ name }) => name !== from.output)
    .find(({ files }) => files.some((file) => baseOf(file) === baseOf(path)));
  return other === undefined
    ? undefined
    : `\`${from.producer}.${other.name}\` contains it: the producer wrote it to another output.`;
}

function wrongKind({ script, exception }: FailedConsumer, from: HandedOver): Cause | null {
  const isDirectory = from.profile.kind === 'directory' || from.part.kind === 'inside';
  const wanted = className(exception) === 'IsADirectoryError' ? 'file' : 'directory';
  if (from.part.kind !== 'whole' || isDirectory === (wanted === 'directory')) return null;
  const is = isDirectory ? 'directory' : 'file';
  return {
    code: 'data-flow-incompatible',
    message: `${script} expects input \`${from.input}\` to be a ${wanted}, but ${outputName(from)} is a ${is}`,
    hint: isDirectory
      ? 'Open a file in the directory, or connect only the file: `from: <step>.<output>/<file>`.'
      : 'Open the input as a file, or declare the output as a directory in the producer.',
    evidence: [describeFiles(from)],
    flows: flowsOf([{ from }]),
  };
}
