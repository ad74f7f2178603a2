import { describeLocation, type Mistake, UserError } from '../text/errors.ts';

/** One mistake in a pipeline file. */
export type Problem = Mistake;

/**
 * Runs a part of the work and collects the user mistakes that it throws, so that all mistakes are
 * reported together.
 * @returns `undefined` if there was a mistake
 */
export function collectProblem<Result>(
  problems: Problem[],
  work: () => Result,
): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(error);
    return undefined;
  }
}

/** More problems would scroll the first one, which often causes the others, out of sight. */
const MOST_REPORTED = 20;

/** Finding a similar name among thousands is slow, so it is done only for reported problems. */
const MOST_COLLECTED = 100;

export function areEnough(problems: readonly Problem[]): boolean {
  return problems.length >= MOST_COLLECTED;
}

/** Throws if there are problems, and reports all of them in the order of the file. */
export function throwProblems(problems: readonly Problem[]): void {
  const sorted = [...problems].sort(byLocation);
  const [first, ...others] = sorted;
  if (first === undefined) {
    return;
  }
  if (others.length === 0) {
    throw new UserError(first.message, { location: first.location, cure: first.cure });
  }
  const reported = others.slice(0, MOST_REPORTED - 1).map(withLocation);
  const left = others.length - reported.length;
  const atLeast = areEnough(problems) ? 'at least ' : '';
  throw new UserError(
    [
      withCure(first),
      ...reported,
      ...(left > 0 ? [`and ${atLeast}${left} more problems`] : []),
    ].join('\n'),
    {
      location: first.location,
      mistakes: sorted.map(({ message, location, cure }) => ({ message, location, cure })),
    },
  );
}

function byLocation(a: Problem, b: Problem): number {
  return (
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0)
  );
}

function withLocation(problem: Problem): string {
  const prefix = problem.location === undefined ? '' : `${describeLocation(problem.location)}: `;
  return `${prefix}${withCure(problem)}`;
}

function withCure({ message, cure }: Problem): string {
  return cure === undefined ? message : `${message}\n  ${cure}`;
}
