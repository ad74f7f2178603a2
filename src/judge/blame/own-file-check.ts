import { className, escapePattern, splitFrames, words } from './exception-facts.ts';
import {
  baseOf,
  type FailedConsumer,
  type HandedOver,
  handedFiles,
  withSlashes,
} from './handed-over.ts';

/** A file that a check of the script itself did not find: `model.tar.gz not found in …`. */
export function ownFileCheck(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): { readonly from: HandedOver; readonly path: string } | null {
  const { exception } = consumer;
  const text = withSlashes(words(exception));
  if (exception.filename !== null || splitFrames(consumer).library.length > 0) return null;
  if (className(exception) !== 'FileNotFoundError' && !MISSING.test(text)) return null;
  const inputs = [...handed]
    .filter(({ path, profile }) => path !== '' && profile.kind === 'directory')
    .sort((a, b) => b.path.length - a.path.length);
  for (const from of inputs) {
    const given = withSlashes(from.path);
    const at = text.search(new RegExp(`${escapePattern(given)}(?![\\w.-])`));
    if (at === -1) continue;
    const below = /^\/([^\s'",;:)]+)/.exec(text.slice(at + given.length))?.[1];
    const path = below ?? fileIn(text.replaceAll(given, ' '));
    if (path !== undefined && isMissing(path, from)) return { from, path };
  }
  // Without the path, the input must be named: the file can be one of the repository.
  const path = fileIn(text);
  const named = inputs.find(({ input }) =>
    new RegExp(`(?<![\\w.])${escapePattern(input)}(?![\\w.])`).test(text),
  );
  if (named === undefined || path === undefined) return null;
  return isMissing(path, named) ? { from: named, path } : null;
}

const MISSING =
  /\b(?:not found|no such|missing|does not exist|doesn't exist|could not find|cannot find|not exist)\b/i;

/** The first name with an extension that is not part of an address. */
function fileIn(text: string): string | undefined {
  return /(?<![\w*/.])([A-Za-z0-9_][\w./-]*\.(?:[a-z][a-z0-9]{0,9}|[A-Z][A-Z0-9]{0,9})(?:\.(?:gz|bz2|xz|zst))?)(?![\w/*(]|\.\w)/.exec(
    text.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, ' '),
  )?.[1];
}

function isMissing(path: string, from: HandedOver): boolean {
  const base = baseOf(path);
  return !handedFiles(from).some(
    (file) => file.path === path || file.path.endsWith(`/${base}`) || file.path === base,
  );
}
