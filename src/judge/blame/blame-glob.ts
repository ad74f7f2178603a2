import { className, escapePattern, failingCode, words } from './exception-facts.ts';
import {
  type Cause,
  describeFiles,
  type FailedConsumer,
  flowsOf,
  type HandedOver,
  handedFiles,
  outputName,
  withSlashes,
} from './handed-over.ts';

/** `glob("*.csv")[0]` and similar code, if no file matches. */
export function nothingMatches(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Cause | null {
  const said = words(consumer.exception);
  if (!NOTHING_FOUND.test(said) && className(consumer.exception) !== 'StopIteration') return null;
  const directories = handed.filter(
    (from) => from.profile.kind === 'directory' && wasSearched(from, consumer),
  );
  for (const { pattern, line } of patternsIn(consumer)) {
    const matches = pathPattern(pattern);
    const named = directories.filter(
      ({ input }) => line.includes(`"${input}"`) || line.includes(`'${input}'`),
    );
    const searched = named.length > 0 ? named : directories;
    if (searched.length === 0 || searched.some((from) => holds(from, matches))) continue;
    return {
      code: 'file-missing',
      message: `${consumer.script} looks for \`${pattern.replace(/^\//, '')}\`, but ${searched.map(outputName).join(' and ')} contains no such file`,
      hint: 'Use the same file names in both scripts.',
      evidence: searched.map(describeFiles),
      flows: flowsOf(searched.map((from) => ({ from }))),
    };
  }
  return null;
}

/** The script looked at a directory in it, not only at files. */
function wasSearched(from: HandedOver, { opened }: FailedConsumer): boolean {
  const files = new Set(handedFiles(from).map(({ absolute }) => absolute));
  const below = `${withSlashes(from.path)}/`;
  const looked = opened.map(withSlashes).filter((one) => !files.has(one));
  return looked.some((one) => `${one}/`.startsWith(below));
}

const NOTHING_FOUND =
  /^(list index out of range|tuple index out of range|No objects to concatenate|max\(\) (?:arg|iterable)|min\(\) (?:arg|iterable))|\bno (?:\w+ )*(?:files?|shards?)\b|\bnot? (?:found|exist)/i;

interface Sought {
  /** Without what precedes the last variable of an f-string. */
  readonly pattern: string;
  readonly line: string;
}

/** The patterns of the failing line; without one, those of the script, if all mean the same. */
function patternsIn(consumer: FailedConsumer): readonly Sought[] {
  const own = soughtIn(failingCode(consumer));
  if (own.length > 0) return own.slice(0, 1);
  const all = consumer.text.split('\n').flatMap(soughtIn);
  return all.length === 1 ? all : [];
}

function soughtIn(line: string): readonly Sought[] {
  const pattern = /['"]([^'"]*\*[^'"]*)['"]/.exec(line)?.[1]?.replace(/^.*\}|^[./]+/s, '');
  const isSearch = /glob|match|listdir|iterdir|\[0\]|next\(/.test(line);
  // Below no input: a path that the script made, or of the repository.
  const isElsewhere = /\bglob\.i?glob\(\s*r?['"]/.test(line);
  return pattern === undefined || !isSearch || isElsewhere ? [] : [{ pattern, line }];
}

function holds(from: HandedOver, matches: RegExp): boolean {
  return handedFiles(from).some((file) => matches.test(file.path)) || from.profile.bounded;
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
