import type {
  ScriptExecutionSpec,
  ScriptExecutionSpecFields,
} from '../../specs/script-execution-spec.ts';
import { listNames, quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { jobArgument } from './key-value.ts';
import { SPEC_PARTS, type SpecPart } from './spec-draft.ts';

export interface SpecChange {
  /** `input_paths.DATA`, `user_notes` */
  readonly key: string;
  /** `undefined`: the key is removed. */
  readonly text: string | undefined;
}

/**
 * Applies these changes to a spec, in order.
 * @throws UserError for an unknown key or a value of the wrong type
 */
export function changeSpec(
  spec: ScriptExecutionSpec,
  changes: readonly SpecChange[],
): ScriptExecutionSpec {
  return changes.reduce((changed, change) => changed.with(fieldsOf(changed, change)), spec);
}

function fieldsOf(
  spec: ScriptExecutionSpec,
  { key, text }: SpecChange,
): Partial<ScriptExecutionSpecFields> {
  // Names can contain dots: only the first dot separates the key.
  const dot = key.indexOf('.');
  const field = dot < 0 ? key : key.slice(0, dot);
  const name = dot < 0 ? undefined : key.slice(dot + 1);
  if (name === undefined || name === '') return wholeField(field, text);
  const part = SPEC_PARTS.find((one) => one === field);
  if (part === undefined) throw unknownKey(key);
  const property = PROPERTIES[part];
  const before: Readonly<Record<string, unknown>> = spec[property] ?? {};
  if (text === undefined && !Object.hasOwn(before, name)) {
    throw new UserError(`The spec has no ${quoteName(key)} to remove.`, {
      cure: didYouMean(name, Object.keys(before)) ?? `It has: ${listNames(Object.keys(before))}.`,
    });
  }
  const value = part === 'job_args' && text !== undefined ? jobArgument(text) : text;
  const after = Object.entries({ ...before, [name]: value }).filter(([, one]) => one !== undefined);
  return { [property]: Object.fromEntries(after) };
}

const PROPERTIES = {
  input_paths: 'inputPaths',
  output_paths: 'outputPaths',
  environ_vars: 'environVars',
  job_args: 'jobArgs',
} as const satisfies Record<SpecPart, keyof ScriptExecutionSpecFields>;

function wholeField(field: string, text: string | undefined): Partial<ScriptExecutionSpecFields> {
  switch (field) {
    case 'script_path':
      return { scriptPath: text ?? null };
    case 'user_notes':
      return { userNotes: text ?? null };
    case 'job_args':
      if (text === 'null') return { jobArgs: null };
      if (text === undefined) return { jobArgs: {} };
      throw new UserError('`job_args` as a whole can only be `null`.', {
        cure: 'Set one argument: `--set job_args.<name>=<value>`.',
      });
    default:
      throw unknownKey(field);
  }
}

function unknownKey(key: string): UserError {
  const known = [...SPEC_PARTS.map((part) => `${part}.<name>`), 'script_path', 'user_notes'];
  const near = didYouMean(key.replace(/\..*/s, ''), [...SPEC_PARTS, 'script_path', 'user_notes']);
  return new UserError(`${quoteName(key)} cannot be set.`, {
    cure: near ?? `Keys: ${known.join(', ')}.`,
  });
}
