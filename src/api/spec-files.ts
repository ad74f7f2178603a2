import path from 'node:path';
import { readTextFile } from '../config/read-text-file.ts';
import { SPEC_FILE_SUFFIX, specFileNames } from '../config/saved-specs.ts';
import { escapeText, listNames, quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest-name.ts';

/** What a spec is saved for. */
interface SpecOwner {
  readonly scriptName: string;
  readonly stepName: string;
}

/** The names that specs are saved under in a directory, sorted. */
export function savedSpecNames(directory: string): string[] {
  return specFileNames(directory).map((file) => file.slice(0, -SPEC_FILE_SUFFIX.length));
}

/**
 * The file that holds the spec of a step or a script: the file of that name, else the one whose
 * step it is, else the only one whose script it is.
 * @throws UserError where a script has several and it is not said which
 */
export async function findSpecFile(
  name: string,
  directory: string,
  stepName?: string,
): Promise<string | undefined> {
  const names = savedSpecNames(directory);
  const wanted = stepName ?? name;
  if (names.includes(wanted)) return specFile(directory, wanted);
  const owners: (SpecOwner & { readonly file: string })[] = [];
  for (const candidate of names) {
    const file = specFile(directory, candidate);
    const owner = ownerOf(file);
    if (typeof owner === 'object') owners.push({ ...owner, file });
  }
  const ofStep = owners.find((one) => one.stepName === wanted);
  if (ofStep !== undefined || stepName !== undefined) return ofStep?.file;
  const [only, ...others] = owners.filter(({ scriptName }) => scriptName === name);
  if (only === undefined || others.length === 0) return only?.file;
  const steps = [only, ...others].map((one) => quoteName(one.stepName)).join(', ');
  throw new UserError(`Script ${quoteName(name)} has several specs in ${escapeText(directory)}.`, {
    cure: `Name the step: ${steps}.`,
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
 * Where a spec is saved: under the name of its step, which is the script's where they are one. A
 * file that the reference has named by the script stays the file of its step.
 * @throws UserError where the file holds the spec of another step, or nothing that can be read
 */
export async function specFileToWrite(
  directory: string,
  { scriptName, stepName }: SpecOwner,
): Promise<string> {
  const byScript = specFile(directory, scriptName);
  const there = ownerOf(byScript);
  if (typeof there === 'object' && there.scriptName === scriptName && there.stepName === stepName) {
    return byScript;
  }
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
    `${escapeText(file)} holds the spec of step ${quoteName(owner.stepName)} (script ${quoteName(owner.scriptName)}), so the spec of step ${quoteName(stepName)} does not overwrite it.`,
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
