import path from 'node:path';
import { escapeText } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import type { PipelineDocument } from '../pipeline-document.ts';
import { readTextFile } from '../read-text-file.ts';
import { shownPath } from '../shown-path.ts';
import { parseDocument } from '../yaml-document.ts';
import { type Entry, problemIn } from './entry.ts';
import { frictionlessRules } from './frictionless.ts';
import { odcsRules } from './odcs.ts';
import { isMapping, type SchemaRules } from './schema-columns.ts';

/** The rules of the file that `schema` names, with all mistakes in it. */
export function readTableSchema(entry: Entry): SchemaRules {
  const { schema: written } = entry.value;
  if (written === undefined) return { rules: [], uncovered: [], problems: [] };
  const failed = (message: string, cure: string) => ({
    ...{ rules: [], uncovered: [] },
    problems: [problemIn(entry, ['schema'], message, cure)],
  });
  const [, named = written, wanted] = /^([^#]+)#(.*)$/.exec(written) ?? [];
  const absolute = path.resolve(entry.root, named);
  const shown = shownPath(absolute, entry.cwd);
  let document: PipelineDocument;
  try {
    const text = readTextFile(absolute, shown, 'schema file');
    if (text === undefined) {
      return failed(
        `no such file: ${escapeText(named, 200)}`,
        'Correct the path; it is relative to `root`, by default the directory of the pipeline file.',
      );
    }
    document = parseDocument(text, shown, 'schema file');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, location, cure, mistakes } = error;
    const problems = mistakes.length > 0 ? mistakes : [{ message, location, cure }];
    return { rules: [], uncovered: [], problems };
  }
  const { value } = document;
  if (isMapping(value) && Array.isArray(value['fields'])) {
    return frictionlessRules(value, document);
  }
  if (isMapping(value) && (Array.isArray(value['schema']) || value['apiVersion'] !== undefined)) {
    return odcsRules(value, document, { wanted, output: entry.output });
  }
  return failed(
    `${escapeText(named, 200)} is neither a Frictionless Table Schema nor a data contract`,
    'A Table Schema has the list `fields`; a data contract (ODCS v3) has `apiVersion` and the list `schema`.',
  );
}
