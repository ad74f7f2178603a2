import type { ScriptAnalysis } from '../../python/protocol.ts';
import { listNames, quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { didYouMean, nearestName } from '../../text/nearest-name.ts';
import type { SpecPart } from '../specs/spec-draft.ts';

/** A value of an option, for the scripts that use its name. */
export interface GivenValue {
  readonly part: SpecPart;
  readonly name: string;
  readonly text: string;
}

/** A script that options can be about. */
export interface NamedAnalysis {
  /** Name of the step. */
  readonly name: string;
  /** Absent: the script was not found, or cannot be read. */
  readonly analysis?: ScriptAnalysis;
  /** The names of a step that is not called through `main`: its code does not show them. */
  readonly declared?: Partial<Readonly<Record<SpecPart, readonly string[]>>>;
}

const NOUNS: Readonly<Record<SpecPart, string>> = {
  input_paths: 'input',
  output_paths: 'output',
  environ_vars: 'variable',
  job_args: 'job argument',
};

/**
 * The values for each script: `train.raw` is for script `train`, another name for every script that
 * uses it.
 * @throws UserError for a name that no script uses
 */
export function valuesByScript(
  given: readonly GivenValue[],
  scripts: readonly NamedAnalysis[],
): ReadonlyMap<string, readonly GivenValue[]> {
  const values = new Map<string, GivenValue[]>();
  for (const { value, targets } of given.map((one) => addressed(one, scripts))) {
    const users = targets.filter((one) => mayUse(one, value));
    if (users.length === 0) throw unusedName(value, targets);
    for (const { name } of users) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

function addressed(value: GivenValue, scripts: readonly NamedAnalysis[]) {
  const target = scripts.find(({ name }) => value.name.startsWith(`${name}.`));
  if (scripts.length < 2 || target === undefined) return { value, targets: scripts };
  return {
    value: { ...value, name: value.name.slice(target.name.length + 1) },
    targets: [target],
  };
}

function mayUse({ analysis, declared }: NamedAnalysis, { part, name }: GivenValue): boolean {
  const own = declared?.[part];
  if (own !== undefined) return own.includes(name);
  if (analysis === undefined || analysis.whole_arguments.includes(part)) return true;
  const names = namesUsed(analysis, part);
  if (names.includes(name)) return true;
  // Packages also read variables: only a near name is a mistake.
  return part === 'environ_vars' && nearestName(name, names) === undefined;
}

function namesUsed(analysis: ScriptAnalysis, part: SpecPart): readonly string[] {
  const uses =
    part === 'environ_vars' ? [...analysis[part], ...analysis.os_environ] : analysis[part];
  return [...new Set(uses.map(({ name }) => name))];
}

function unusedName({ part, name }: GivenValue, scripts: readonly NamedAnalysis[]): UserError {
  const used = scripts.flatMap(
    ({ analysis, declared }) => declared?.[part] ?? (analysis ? namesUsed(analysis, part) : []),
  );
  const user = scripts.some(({ declared }) => declared?.[part]) ? 'step' : 'code';
  const subject = listNames(scripts.map((script) => script.name));
  const uses = scripts.length === 1 ? 'uses' : 'use';
  const all = `${NOUNS[part][0]?.toUpperCase()}${NOUNS[part].slice(1)}s`;
  return new UserError(`${subject} ${uses} no ${NOUNS[part]} ${quoteName(name)}.`, {
    cure:
      didYouMean(name, used) ??
      (used.length === 0
        ? `The ${user} uses no ${NOUNS[part]}s. Remove the option.`
        : `${all} in the ${user}: ${listNames([...new Set(used)])}.`),
  });
}
