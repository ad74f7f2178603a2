import path from 'node:path';
import { readTextFile } from '../config/read-text-file.ts';
import { SPEC_FILE_SUFFIX, specFileNames } from '../config/saved-specs.ts';
import { escapeText, listNames, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { didYouMean } from '../text/nearest-name.ts';

/** The step and script of a spec. */
interface SpecOwner {
  readonly scriptName: string;
  readonly stepName: string;
}

/** The names of the specs in a directory, sorted. */
export function savedSpecNames(directory: string): string[] {
  return specFileNames(directory).map((file) => file.slice(0, -SPEC_FILE_SUFFIX.length));
}

/**
 * The file with the spec of a step or script: the file for that step, else the only file for that
 * script.
 * @throws UserError if the script has several specs and no step is given
 */
export async function findSpecFile(
  name: string,
  directory: string,
  stepName?: string,
): Promise<string | undefined> {
  const names = savedSpecNames(directory);
  const wanted = stepName ?? name;
  const named = names.includes(wanted) ? specFile(directory, wanted) : undefined;
  const owner = named === undefined ? 'none' : ownerOf(named);
  // What is wrong with a file of that name is said by its reader.
  if (owner === 'unreadable' || (typeof owner === 'object' && owner.stepName === wanted)) {
    return named;
  }
  const owners = ownersIn(directory, names);
  const ofStep = owners.find((one) => one.stepName === wanted);
  if (ofStep !== undefined) return ofStep.file;
  if (stepName !== undefined) return undefined;
  const [only, ...others] = owners.filter(({ scriptName }) => scriptName === name);
  if (only === undefined || others.length === 0) return only?.file ?? named;
  const steps = [only, ...others].map((one) => quoteName(one.stepName)).join(', ');
  throw new UserError(`Script ${quoteName(name)} has several specs in ${escapeText(directory)}.`, {
    cure: `Name the step: ${steps}.`,
  });
}

function ownersIn(
  directory: string,
  names: readonly string[],
): readonly (SpecOwner & { readonly file: string })[] {
  return names.flatMap((name) => {
    const file = specFile(directory, name);
    const owner = ownerOf(file);
    return typeof owner === 'object' ? [{ ...owner, file }] : [];
  });
}

export function specNotFound(name: string, directory: string): UserError {
  const names = savedSpecNames(directory);
  const saved =
    names.length === 0 ? 'The directory contains no specs.' : `Saved: ${listNames(names)}.`;
  return new UserError(`ScriptExecutionSpec not found: ${escapeText(specFile(directory, name))}`, {
    cure: didYouMean(name, names) ?? saved,
  });
}

/**
 * The file of a spec has the name of its script, as in the reference, unless another step runs the
 * same script: then it has the name of its step. An existing file keeps its name.
 * @throws UserError if the file contains the spec of another step or cannot be read
 */
export async function specFileToWrite(
  directory: string,
  { scriptName, stepName }: SpecOwner,
): Promise<string> {
  const owners = ownersIn(directory, savedSpecNames(directory));
  const own = owners.find((one) => one.scriptName === scriptName && one.stepName === stepName);
  if (own !== undefined) return own.file;
  const byScript = specFile(directory, scriptName);
  const isShared = owners.some((one) => one.scriptName === scriptName);
  if (!isShared && ownerOf(byScript) === 'none') return byScript;
  const file = specFile(directory, stepName);
  const owner = ownerOf(file);
  if (owner === 'none') return file;
  if (owner === 'unreadable') {
    throw new UserError(`${escapeText(file)} cannot be read, so it is not overwritten.`, {
      cure: 'Correct the file, or delete it.',
    });
  }
  if (owner.stepName === stepName) return file;
  throw new UserError(
    `${escapeText(file)} contains the spec of step ${quoteName(owner.stepName)} (script ${quoteName(owner.scriptName)}), so the spec of step ${quoteName(stepName)} does not overwrite it.`,
    {
      cure: `Rename it to ${escapeText(owner.stepName, 200)}${SPEC_FILE_SUFFIX}, or rename the step.`,
    },
  );
}

function specFile(directory: string, name: string): string {
  return path.join(directory, `${name}${SPEC_FILE_SUFFIX}`);
}

function ownerOf(file: string): SpecOwner | 'none' | 'unreadable' {
  try {
    const text = readTextFile(path.resolve(file), file, 'spec file');
    if (text === undefined) return 'none';
    const { script_name, step_name } = JSON.parse(text);
    if (typeof script_name !== 'string') return 'unreadable';
    return { scriptName: script_name, stepName: String(step_name ?? script_name) };
  } catch {
    return 'unreadable';
  }
}
