import path from 'node:path';
import process from 'node:process';
import type { PipelineDocument } from '../config/pipeline-document.ts';
import { readTextFile } from '../config/read-text-file.ts';
import { shownPath } from '../config/shown-path.ts';
import { findShapeProblem } from '../config/value-shape.ts';
import { parseDocument } from '../config/yaml-document.ts';
import { UserError } from '../text/errors.ts';

/** A spec file as read: its text, and its value with the position of every part. */
export interface SpecDocument {
  readonly text: string;
  /** As shown to the user. */
  readonly shown: string;
  readonly document: PipelineDocument;
}

/**
 * Reads a JSON file strictly: nothing is corrected or assumed.
 * @returns `undefined` if the file does not exist
 * @throws UserError with file and line if the file is not UTF-8, not JSON, or truncated
 */
export async function readSpecDocument(file: string): Promise<SpecDocument | undefined> {
  const shown = shownPath(path.resolve(file), process.cwd());
  const text = readTextFile(path.resolve(file), shown, 'spec file');
  if (text === undefined) return undefined;
  const location = { file: shown };
  if (text.trim() === '') {
    throw new UserError('the spec file is empty', {
      location,
      cure: 'The file may be truncated. Restore it, or delete it to start again.',
    });
  }
  const document = parseDocument(text, shown);
  const shape = findShapeProblem(document.value);
  if (shape !== undefined) {
    throw new UserError(shape.message, { location: document.locate(shape.path), cure: shape.cure });
  }
  return { text, shown, document };
}
