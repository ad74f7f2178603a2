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
 * The file with the spec of a step or script: the file of that name, else the file for that step,
 * else the only file for that script.
 * @throws UserError if the script has several specs and no step is given
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
 * The file of a spec has the name of its step, which is the name of the script by default. A file
 * that the reference named after the script remains the file of its step.
 * @throws UserError if the file contains the spec of another step or cannot be read
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
