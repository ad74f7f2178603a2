import { describeLocation, type SourceLocation, UserError } from '../errors.ts';

/** One mistake in a pipeline file. */
export interface Problem {
  readonly message: string;
  readonly location?: SourceLocation | undefined;
  readonly cure?: string | undefined;
}

/** More would scroll the first, which is often the cause of the others, out of sight. */
const MOST_TOLD = 20;

/** Throws where there is any problem, and tells all of them at once, in the order of the file. */
export function throwProblems(problems: readonly Problem[]): void {
  const [first, ...others] = [...problems].sort(byPlace);
  if (first === undefined) {
    return;
  }
  if (others.length === 0) {
    throw new UserError(first.message, { location: first.location, cure: first.cure });
  }
  const told = others.slice(0, MOST_TOLD - 1).map(withPlace);
  const left = others.length - told.length;
  throw new UserError(
    [withCure(first), ...told, ...(left > 0 ? [`and ${left} more problems`] : [])].join('\n'),
    { location: first.location },
  );
}

function byPlace(a: Problem, b: Problem): number {
  return (
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0)
  );
}

function withPlace(problem: Problem): string {
  const place = problem.location === undefined ? '' : `${describeLocation(problem.location)}: `;
  return `${place}${withCure(problem)}`;
}

function withCure({ message, cure }: Problem): string {
  return cure === undefined ? message : `${message}\n  ${cure}`;
}
