import type { ScriptAnalysis } from '../python/protocol.ts';

type Parameter = NonNullable<ScriptAnalysis['main']>['parameters'][number];

/** The keyword arguments of `main`. */
export const CONTRACT = ['input_paths', 'output_paths', 'environ_vars', 'job_args'];

/** Why `main` cannot be called with the four keyword arguments. */
export function signatureProblem(parameters: readonly Parameter[]): string | undefined {
  const known = knownProblems.get(parameters);
  if (known !== undefined) return known.problem;
  const problem = findProblem(parameters);
  knownProblems.set(parameters, { problem });
  return problem;
}

/** Thousands of steps can run the same script. */
const knownProblems = new WeakMap<readonly Parameter[], { problem: string | undefined }>();

function findProblem(parameters: readonly Parameter[]): string | undefined {
  const takesAny = parameters.some(({ kind }) => kind === 'var-keyword');
  const named = parameters.filter(({ kind }) => !kind.startsWith('var-'));
  const lacking = CONTRACT.filter((name) => !named.some((parameter) => parameter.name === name));
  const problems = [
    ...(takesAny ? [] : lacking.map((name) => `the parameter \`${name}\` is missing`)),
    ...named
      .filter(({ name, kind }) => CONTRACT.includes(name) && kind === 'positional-only')
      .map(({ name }) => `the parameter \`${name}\` is positional-only`),
    ...named
      .filter(({ name, has_default }) => !CONTRACT.includes(name) && !has_default)
      .map(({ name }) => `the additional parameter \`${name}\` has no default value`),
  ];
  return problems.length === 0 ? undefined : problems.join('; ');
}
