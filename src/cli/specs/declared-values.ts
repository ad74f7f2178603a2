import path from 'node:path';
import { REFERENCE_JOB_ARGS } from '../../config/step-config.ts';
import { TODO } from '../../config/todo-values.ts';
import { isUri } from '../../pipeline/path-key.ts';
import { AmbiguousStep, type DeclaredStep, findStep } from '../../scripts/find-step.ts';
import { quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import type { EntryValue } from './answer-entries.ts';
import type { DraftEntry } from './spec-draft.ts';

/**
 * The step of a pipeline file that a new spec is for.
 * @param step the name that the user gives to it
 * @throws UserError if several steps run the script
 */
export async function declaredFor(
  script: { readonly given: string; readonly file: string; readonly step: string | undefined },
  cwd: string,
): Promise<DeclaredStep | undefined> {
  const { given, file, step } = script;
  try {
    const found = await findStep(step ?? given, { cwd });
    return step === undefined || found?.script === file ? found : undefined;
  } catch (error) {
    if (!(error instanceof AmbiguousStep)) throw error;
    throw new UserError(error.message, { cure: 'Name the step with `--step <name>`.' });
  }
}

/** What the step declares; `from` and `TODO` are no values of a spec. */
export function declaredValues({ step, config }: DeclaredStep, cwd: string): EntryValue[] {
  const isPlain = config.form === 'plain';
  const rebase = (written: string) =>
    config.root === cwd || isUri(written) || path.isAbsolute(written)
      ? written
      : path.relative(cwd, path.resolve(config.root, written)).replaceAll('\\', '/') || '.';
  const values: EntryValue[] = [
    ...Object.entries(step.inputs ?? {}).flatMap(([key, value]): EntryValue[] =>
      value.kind === 'path' && value.path.trim() !== '' && value.path !== TODO
        ? [{ part: 'input_paths', key, text: rebase(value.path) }]
        : [],
    ),
    ...Object.entries(step.outputs ?? {}).map(
      ([key, text]): EntryValue => ({ part: 'output_paths', key, text: rebase(text) }),
    ),
    ...Object.entries(step.environVars)
      .filter(([key, text]) => !(isPlain && key === 'LABEL_FIELD' && text === 'label'))
      .map(([key, text]): EntryValue => ({ part: 'environ_vars', key, text })),
    ...Object.entries(step.jobArgs ?? {})
      .filter(([key, value]) => !(isPlain && key === 'job_type' && isUsual(value)))
      .map(([key, value]): EntryValue => ({ part: 'job_args', key, text: asText(value) })),
  ];
  return values.filter(({ text }) => text !== TODO);
}

/** The inputs of another contract that only another step writes: the code does not name them. */
export function openInputs({ step }: DeclaredStep, directory: string): DraftEntry[] {
  return Object.entries(step.inputs ?? {}).flatMap(([key, value]): DraftEntry[] =>
    value.kind === 'from'
      ? [{ part: 'input_paths', key, suggestion: `${directory}/input/${key}`, required: true }]
      : [],
  );
}

/** The values of options, and those of the step that no option gives. */
export function withOptions(
  declared: readonly EntryValue[],
  given: readonly EntryValue[],
): readonly EntryValue[] {
  const isGiven = ({ part, key }: EntryValue) =>
    given.some((one) => one.part === part && one.key === key);
  return [...declared.filter((one) => !isGiven(one)), ...given];
}

export function declaredNote({ step, file }: DeclaredStep): string {
  const { call } = step;
  const contract =
    call === undefined ? '' : `; the spec has no \`${callKey(call.kind)}\`, which the step keeps`;
  return `Values from step ${quoteName(step.name)} of ${file}${contract}`;
}

function callKey(kind: string): string {
  return kind === 'command' ? kind : 'call';
}

function isUsual(value: unknown): boolean {
  return value === REFERENCE_JOB_ARGS.job_type;
}

/** So that it is read back as the same value: text that looks like JSON is quoted. */
function asText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  try {
    JSON.parse(value);
    return JSON.stringify(value);
  } catch {
    return value;
  }
}
