import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { PythonException } from '../../python/protocol.ts';
import type { Prepared } from './prepare-step.ts';
import type { Verdict } from './verdict.ts';

/** Absolute paths, but for `workingPaths`, which are relative to the top of the working tree. */
interface GivenPaths {
  readonly top: string;
  /** The directory that the program starts in. */
  readonly cwd: string;
  readonly workingPaths: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What the program of a step printed as it ended, for the outcome of the step. */
export function printedBy(
  { printed }: Verdict,
  { config }: PlannedStep,
  { directory, inputs }: Pick<Prepared, 'directory' | 'inputs'>,
): { readonly printed?: PythonException } {
  if (printed === undefined) return {};
  const paths = {
    top: directory.work,
    cwd: path.join(directory.work, config.workingDirectory ?? ''),
    workingPaths: config.workingPaths ?? {},
    inputs: inputs.paths,
  };
  return { printed: withGivenFile(printed, paths) };
}

/**
 * An exception that a program printed: the path of the file is absolute, and below an input if it
 * leads through a link to the input.
 */
function withGivenFile(exception: PythonException, paths: GivenPaths): PythonException {
  const { filename } = exception;
  if (filename === null) return exception;
  const at = path.resolve(paths.cwd, filename);
  return { ...exception, filename: throughLink(at, paths) ?? at };
}

function throughLink(at: string, { top, workingPaths, inputs }: GivenPaths): string | undefined {
  const links = Object.entries(workingPaths)
    .map(([name, relative]) => ({ link: path.resolve(top, relative), input: inputs[name] ?? '' }))
    .filter(({ link, input }) => input !== '' && (at === link || at.startsWith(link + path.sep)))
    .sort((a, b) => b.link.length - a.link.length);
  const [longest] = links;
  return longest === undefined
    ? undefined
    : path.join(longest.input, path.relative(longest.link, at));
}
