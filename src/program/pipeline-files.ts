import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { valueAt } from '../config/pipeline-document.ts';
import { shownPath } from '../config/shown-path.ts';
import { parseDocument } from '../config/yaml-document.ts';
import { quoteName, quoteText } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/** The pipeline files that names and patterns stand for. */
export interface PipelineFiles {
  /** Relative to the working directory, or absolute. */
  readonly files: readonly string[];
  /** Sentences about files that match and are not pipelines. */
  readonly leftOut: readonly string[];
}

/**
 * Whether this asks for one pipeline: a name, not a pattern. A file whose name looks like a pattern
 * is a name.
 */
export function isOneFile(given: readonly string[], cwd: string): boolean {
  const [only = '', ...others] = given;
  return others.length === 0 && !only.startsWith('!') && !isPattern(only, cwd);
}

/** The directory that a name or pattern looks in first; absolute. */
export function directoryOfPattern(pattern: string, cwd: string): string {
  const start = /^[^*?[\]{}()!]*/.exec(pattern)?.[0] ?? '';
  return path.resolve(cwd, start === pattern ? path.dirname(start) : start.replace(/[^/]*$/, ''));
}

/**
 * Finds the files in the order of the names and patterns, those of a pattern sorted, each once.
 * A name or pattern after `!` excludes files.
 * @throws UserError for a pattern that matches no pipeline
 */
export async function findPipelineFiles(
  given: readonly string[],
  { cwd, workspaceDir }: { readonly cwd: string; readonly workspaceDir: string },
): Promise<PipelineFiles> {
  const { glob } = await import('tinyglobby');
  const without = given.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const wanted = given.filter((one) => !one.startsWith('!'));
  if (wanted.length === 0) {
    throw new UserError('All given patterns exclude pipelines.', {
      cure: 'Name the pipelines to run as well, for example `pipelines/*.yml`.',
    });
  }
  const matching = async (pattern: string, ignore: readonly string[]) => {
    const found = await glob([pattern.replaceAll('\\', '/')], {
      ...{ cwd, absolute: true, onlyFiles: true, ignore: [...ignore, ...NEVER] },
    });
    const inWorkspace = path.join(path.resolve(cwd, workspaceDir), path.sep);
    return found
      .map((file) => path.resolve(file))
      .filter((file) => !file.startsWith(inWorkspace))
      .sort();
  };
  const files = new Map<string, string>();
  const leftOut = new Map<string, string>();
  for (const one of wanted) {
    if (!isPattern(one, cwd)) {
      const file = path.resolve(cwd, one);
      if (!(await isExcluded(file, without, cwd))) add(files, file);
      continue;
    }
    const found = await matching(one, without);
    for (const file of found) {
      if (file.endsWith('.contract.json')) {
        leftOut.set(file, `${quoteName(shownPath(file, cwd))} is a contract, not a pipeline.`);
      } else add(files, file);
    }
    if (found.every((file) => leftOut.has(file))) throw noMatch(one, found, without, cwd);
  }
  for (const [of, by] of namedByOthers([...files.values()], wanted, cwd)) {
    files.delete(identity(of));
    const [part, whole] = [of, by].map((file) => quoteName(shownPath(file, cwd)));
    leftOut.set(of, `${part} is run as a part of ${whole}, which names it with \`from\`.`);
  }
  if (files.size === 0) {
    throw new UserError('Every pipeline that was given is excluded.', {
      cure: `Change the patterns that begin with \`!\`: ${without.map((one) => quoteText(`!${one}`)).join(', ')}.`,
    });
  }
  return {
    files: [...files.values()].map((file) => shownPath(file, cwd)),
    leftOut: [...leftOut.values()],
  };
}

/** Directories that hold no pipelines of the project. */
const NEVER = ['**/node_modules/**', '**/.git/**', '**/site-packages/**'];

function isPattern(given: string, cwd: string): boolean {
  return /[*?[\]{}()]/.test(given) && !isFile(path.resolve(cwd, given));
}

async function isExcluded(file: string, without: readonly string[], cwd: string): Promise<boolean> {
  if (without.length === 0) return false;
  const { glob, escapePath } = await import('tinyglobby');
  const pattern = escapePath(file.replaceAll(path.sep, '/'));
  const options = { cwd, absolute: true, ignore: [...without] };
  // A file that does not exist is reported where it would run.
  return isFile(file) && (await glob([pattern], options)).length === 0;
}

function add(files: Map<string, string>, file: string): void {
  const key = identity(file);
  if (!files.has(key)) files.set(key, file);
}

/** The same for a link and its target. */
function identity(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** A file that was found by a pattern, and another one that says `from:` of it. */
function namedByOthers(
  files: readonly string[],
  wanted: readonly string[],
  cwd: string,
): ReadonlyMap<string, string> {
  const asked = new Set(wanted.map((one) => path.resolve(cwd, one)));
  const byIdentity = new Map(files.map((file) => [identity(file), file]));
  const found = new Map<string, string>();
  for (const by of files) {
    const named = fromOf(by);
    const of = named && byIdentity.get(identity(path.resolve(path.dirname(by), named)));
    if (of !== undefined && of !== '' && of !== by && !asked.has(of)) found.set(of, by);
  }
  return found;
}

function fromOf(file: string): string | undefined {
  try {
    if (statSync(file).size > LARGEST_BYTES) return undefined;
    const text = readFileSync(file, 'utf8');
    if (!/^\s*["{]?\s*"?from"?\s*:/m.test(text)) return undefined;
    const named = valueAt(parseDocument(text, file).value, ['from']);
    return typeof named === 'string' && named !== '' ? named : undefined;
  } catch {
    // It is reported when the file is read as a pipeline.
    return undefined;
  }
}

const LARGEST_BYTES = 10_000_000;

function noMatch(
  pattern: string,
  contracts: readonly string[],
  without: readonly string[],
  cwd: string,
): UserError {
  const directory = directoryOfPattern(pattern, cwd);
  const shown = quoteText(shownPath(directory, cwd));
  const files = entriesOf(directory);
  const [first] = contracts;
  const cure =
    first !== undefined
      ? `Only contracts match, such as ${quoteName(shownPath(first, cwd))}.`
      : files === undefined
        ? `There is no directory ${shown}.`
        : `The search began in ${shown}, which has ${files.length === 0 ? 'no files' : `the files ${files.slice(0, SHOWN).map(quoteName).join(', ')}${files.length > SHOWN ? ', …' : ''}`}.`;
  const excluded = without.length === 0 ? '' : ' Files that `!` excludes do not count.';
  return new UserError(`No pipeline file matches ${quoteText(pattern)}.`, {
    cure: `${cure}${excluded} A pattern is relative to ${quoteText(cwd)}; \`**\` also searches directories below.`,
  });
}

const SHOWN = 5;

function entriesOf(directory: string): readonly string[] | undefined {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return undefined;
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
