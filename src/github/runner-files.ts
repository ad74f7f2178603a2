import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Variables } from '../execute/step-environment.ts';
import type { Guarded } from '../guard/guarded-files.ts';
import { quoteName } from '../text/describe-value.ts';

/** The purpose of each file that the runner reads after this action. */
const ROLES = {
  GITHUB_ENV: 'variables of later steps',
  GITHUB_PATH: 'the PATH of later steps',
  GITHUB_OUTPUT: 'outputs of this action',
  GITHUB_STATE: 'state of this action',
  GITHUB_STEP_SUMMARY: 'the job summary',
  GITHUB_ARTIFACTS: 'artifacts to attest',
} as const;

/** The runner creates this directory only for these files. */
const DIRECTORY = '_runner_file_commands';

/**
 * The files that the runner reads commands from. Scripts can find them although they do not get the
 * variables that name them.
 */
export function runnerFiles(environment: Variables): Guarded {
  const files = Object.entries(ROLES).flatMap(([variable, role]) => {
    const file = environment[variable];
    return file === undefined || file === ''
      ? []
      : [{ name: `\`${variable}\` (${role})`, path: path.resolve(file) }];
  });
  const temp = environment['RUNNER_TEMP'];
  const candidates = [
    ...files.map((file) => path.dirname(file.path)),
    ...(temp ? [path.join(temp, DIRECTORY)] : []),
  ];
  const found = candidates.find((dir) => path.basename(dir) === DIRECTORY && isDirectory(dir));
  if (found === undefined) return { files };
  const directory = path.resolve(found);
  const known = new Set(files.map((file) => file.path));
  const others = readdirSync(directory)
    .map((name) => ({
      name: `${quoteName(name)} (a file of the runner)`,
      path: path.join(directory, name),
    }))
    .filter((file) => !known.has(file.path) && lstatSync(file.path).isFile());
  return {
    // Steps of a composite action have separate files there.
    files: [...files, ...others],
    directory: { name: "The directory of the runner's files", path: directory },
  };
}

function isDirectory(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() === true;
}
