import { readdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../text/errors.ts';
import { findOutputClashes } from './name-clashes.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import type { Problem } from './problems.ts';
import { readTextFile } from './read-text-file.ts';
import { checkSchema } from './schema-problems.ts';
import { shownPath } from './shown-path.ts';
import { type ScriptSpecValue, scriptSpecSchema } from './spec-schema.ts';
import { parseDocument } from './yaml-document.ts';

/** The reference's file name, by script name or by step name. */
export const SPEC_FILE_SUFFIX = '_runtime_test_spec.json';

/** The directory of the saved specs, beside the pipeline file. */
export const SPECS_DIR = '.specs';

export interface SavedSpec {
  readonly document: PipelineDocument;
  /** Absent if `problems` gives the reason. */
  readonly spec?: ScriptSpecValue;
  readonly problems: readonly Problem[];
}

/**
 * The saved spec of a node: the file with its name, else the first file with its `step_name`.
 * Several nodes can run the same script, and the reference saves specs by script name.
 * @param directories absolute; the first one that contains the spec is used
 * @throws UserError if the file cannot be read or is not JSON
 */
export function findSavedSpec(
  node: string,
  directories: readonly string[],
  cwd: string,
): SavedSpec | undefined {
  for (const directory of directories) {
    const files = specFileNames(directory);
    const file =
      files.find((name) => name === `${node}${SPEC_FILE_SUFFIX}`) ??
      files.find((name) => stepNameIn(path.join(directory, name)) === node);
    if (file !== undefined) {
      return readSpec(path.join(directory, file), cwd);
    }
  }
  return undefined;
}

function readSpec(file: string, cwd: string): SavedSpec {
  const shown = shownPath(file, cwd);
  const text = readTextFile(file, shown, 'spec file');
  if (text === undefined) {
    throw new UserError('the spec file is a broken link, or was just removed', {
      location: { file: shown },
      cure: 'Remove the link, or correct it.',
    });
  }
  const document = parseDocument(text, shown);
  const checked = checkSchema(scriptSpecSchema, document);
  const clashes = findOutputClashes([], document);
  return checked.ok
    ? { document, spec: checked.value, problems: clashes }
    : { document, problems: [...checked.problems, ...clashes] };
}

/** Sorted; empty if the directory does not exist. */
export function specFileNames(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith(SPEC_FILE_SUFFIX))
      .sort();
  } catch {
    // The directory does not exist: no specs are saved.
    return [];
  }
}

/** Files of other nodes are ignored, even if they are invalid. */
function stepNameIn(file: string): unknown {
  try {
    return JSON.parse(readTextFile(file, file, 'spec file') ?? '')?.step_name;
  } catch {
    return undefined;
  }
}
