import { didYouMean } from '../../text/nearest-name.ts';
import { className, escapePattern, userCode, words } from './exception-facts.ts';
import {
  type Cause,
  type FailedConsumer,
  type HandedFile,
  type HandedOver,
  handedFiles,
  listNames,
  outputName,
  unique,
  withSlashes,
  writtenBy,
} from './handed-over.ts';

/** The consumer opens a file, or looks for files, that the producer did not write. */
export function blameFile(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  for (const path of pathsNotOpened(consumer)) {
    // The longest first: an input can be inside another.
    const from = [...handed]
      .sort((a, b) => b.path.length - a.path.length)
      .find(({ path: given }) => isBelow(path, withSlashes(given)));
    if (from === undefined) continue;
    const below = path.slice(withSlashes(from.path).length + 1);
    return below === '' || from.profile.kind === 'file'
      ? wrongKind(consumer, from)
      : missingFile(consumer, from, below, handed);
  }
  return nothingMatches(consumer, handed);
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
    return [withSlashes(text)];
  }
  return NOT_OPENED.flatMap((pattern) => {
    const path = pattern.exec(text)?.[1];
    return path === undefined ? [] : [withSlashes(path)];
  });
}

const NOT_OPENED: readonly RegExp[] = [
  /No such file or directory(?: \(os error 2\))?: '?([^'\n]+)'?/,
  /unable to open file: name = '([^']+)', errno = 2\b/,
  /Could not open (.+?)\s*$/,
  /Opening (.+?) failed: No such file/,
];

function isBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}

function missingFile(
  { script }: FailedConsumer,
  from: HandedOver,
  path: string,
  handed: readonly HandedOver[],
): Cause | null {
  const files = handedFiles(from);
  // The file exists now, so another problem occurred.
  if (files.some((file) => file.path === path)) return null;
  return {
    code: 'file-missing',
    message: `${script} opens \`${path}\`, which ${outputName(from)} does not contain`,
    hint:
      suggestFile(path, files) ??
      suggestInput(path, from, handed) ??
      'Use the same file name in both scripts.',
    evidence: [describeFiles(from)],
    flows: [from.flow],
  };
}

/** The same name in another directory, the same name with another extension, or a similar name. */
function suggestFile(path: string, files: readonly HandedFile[]): string | undefined {
  const base = baseOf(path);
  const paths = files.map((file) => file.path);
  const elsewhere = paths.find((other) => baseOf(other) === base);
  const sameStem = paths.find((other) => stemOf(other) === stemOf(path));
  const found = elsewhere ?? sameStem;
  if (found !== undefined) return `Did you mean \`${found}\`?`;
  return didYouMean(path, paths);
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
    flows: [from.flow],
  };
}

/** `glob("*.csv")[0]` and similar code, if no file matches. */
function nothingMatches(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const said = words(consumer.exception);
  if (!/^(list index out of range|No objects to concatenate)/.test(said)) {
    if (className(consumer.exception) !== 'StopIteration') return null;
  }
  const code = userCode(consumer).at(-1) ?? '';
  // For an f-string, the part after the last variable.
  const pattern = /['"]([^'"]*\*[^'"]*)['"]/.exec(code)?.[1]?.replace(/^.*\}|^[./]+/s, '');
  const directories = handed.filter(({ profile }) => profile.kind === 'directory');
  if (pattern === undefined || directories.length === 0) return null;
  const matches = pathPattern(pattern);
  const files = directories.flatMap(handedFiles);
  if (files.some((file) => matches.test(file.path))) return null;
  return {
    code: 'file-missing',
    message: `${consumer.script} looks for \`${pattern.replace(/^\//, '')}\`, but ${directories.map(outputName).join(' and ')} contains no such file`,
    hint: 'Use the same file names in both scripts.',
    evidence: directories.map(describeFiles),
    flows: unique(directories.map(({ flow }) => flow)),
  };
}

/** Matches paths that end with a glob. */
function pathPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\//, '')
    .split(/(\*\*\/|\*|\?)/)
    .map((part) => GLOB_PARTS.get(part) ?? escapePattern(part));
  return new RegExp(`(^|/)${source.join('')}$`);
}

const GLOB_PARTS: ReadonlyMap<string, string> = new Map([
  ['**/', '(.*/)?'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

function describeFiles(from: HandedOver): string {
  const names = handedFiles(from).map(({ path }) => path);
  return `${outputName(from)}${writtenBy(from)}, contains: ${listNames(names, 20)}`;
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `model` for `dir/model.tar.gz`. */
function stemOf(path: string): string {
  return baseOf(path).replace(/(?<=.)\..*$/, '');
}
