import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { type SourceLocation, UserError } from '../errors.ts';
import { jsonSyntaxError } from './json-syntax.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import { type Problem, throwProblems } from './problems.ts';
import { isMergeKey, keysOf, nodesAt, textOf } from './yaml-nodes.ts';

/**
 * Reads YAML 1.2, and with it JSON. Keys are kept as written, so `1:` and `on:` are names.
 * @param file as shown to the user; a `.json` file is held to the letter of JSON
 * @throws UserError with the place of every mistake
 */
export function parseDocument(text: string, file: string): PipelineDocument {
  const lines = new LineCounter();
  const locateOffset = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (/\.json$/i.test(file)) {
    refuseBadJson(text, file);
  }
  const doc = readOnlyDocument(text, file, lines, locateOffset);
  throwProblems([...doc.errors, ...doc.warnings].map((e) => syntaxProblem(e, locateOffset)));
  throwProblems(keyProblems(doc, locateOffset));
  const startOf = (node: Node | undefined): SourceLocation =>
    node?.range == null ? { file } : locateOffset(node.range[0]);
  return {
    value: plainValue(doc, file),
    locate: (path, at = 'key') => startOf(nodesAt(doc, path)[at]),
    written: (path) => {
      const { value, exact } = nodesAt(doc, path);
      return exact && isScalar(value) ? textOf(value) : undefined;
    },
    keys: (path) => {
      const { value, exact } = nodesAt(doc, path);
      return exact && isMap(value) ? keysOf(doc, value) : [];
    },
  };
}

function refuseBadJson(text: string, file: string): void {
  const error = text.trim() === '' ? undefined : jsonSyntaxError(text);
  if (error !== undefined) {
    const before = text.slice(0, error.offset).split('\n');
    throw new UserError(`not valid JSON: ${error.message}`, {
      location: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      cure: 'Correct the JSON, or name the file `.yml`: YAML allows comments and trailing commas.',
    });
  }
}

function readOnlyDocument(
  text: string,
  file: string,
  lineCounter: LineCounter,
  locateOffset: (offset: number) => SourceLocation,
): Document.Parsed {
  // Doubled keys are told by `keyProblems`, which knows where the first one stands.
  const options = { lineCounter, prettyErrors: false, uniqueKeys: false, merge: true } as const;
  const documents = guardDepth(file, () =>
    parseAllDocuments(text, { ...options, logLevel: 'silent' }),
  );
  const [first, second] = documents as Document.Parsed[];
  if (first === undefined || (first.contents === null && first.errors.length === 0)) {
    throw new UserError('the pipeline file is empty', {
      location: { file },
      cure: 'Write at least one step: `steps: { train: { script: train.py } }`.',
    });
  }
  if (second !== undefined) {
    throw new UserError('the file holds more than one YAML document', {
      location: locateOffset(second.range[0]),
      cure: 'Keep one pipeline a file: remove the `---` between them, or split the file.',
    });
  }
  return first;
}

function syntaxProblem(
  error: YAMLError,
  locateOffset: (offset: number) => SourceLocation,
): Problem {
  return {
    message: `not valid YAML: ${error.message}`,
    location: locateOffset(error.pos[0]),
    cure: CURES[error.code],
  };
}

const CURES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML allows no tabs.',
  BAD_INDENT: 'Indent keys of one mapping by the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Indent keys of one mapping alike, and quote a value that holds `: `.',
  MULTILINE_IMPLICIT_KEY: 'A line is no `key: value`, or a bracket or quote is not closed.',
  MISSING_CHAR: 'Add the missing character, or quote the value.',
  TAG_RESOLVE_FAILED: 'Remove the tag; plain YAML values are enough.',
};

/** Makes every key the text that was written. */
function keyProblems(
  doc: Document.Parsed,
  locateOffset: (offset: number) => SourceLocation,
): Problem[] {
  const problems: Problem[] = [];
  const checkMap = (map: YAMLMap): void => {
    const seen = new Map<string, SourceLocation>();
    for (const { key } of map.items) {
      const location = locateOffset((key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0);
      if (!isScalar(key)) {
        problems.push({ message: 'a key must be text', location, cure: 'Write a plain name.' });
        continue;
      }
      const name = textOf(key);
      const first = seen.get(name);
      if (first !== undefined) {
        problems.push({
          message: `key \`${name}\` is given twice; first in line ${first.line}`,
          location,
          cure: isMergeKey(key)
            ? 'Merge several mappings by a list: `<<: [*a, *b]`.'
            : 'Keep one of them.',
        });
      }
      seen.set(name, first ?? location);
      if (!isMergeKey(key)) {
        key.value = name;
      }
    }
  };
  visit(doc, { Map: (_, map) => checkMap(map) });
  return problems;
}

function plainValue(doc: Document.Parsed, file: string): unknown {
  try {
    return guardDepth(file, () => doc.toJS());
  } catch (error) {
    if (error instanceof ReferenceError) {
      throw new UserError('aliases repeat more data than a pipeline can need', {
        location: { file },
        cure: 'Use fewer `*aliases`, or write the values out.',
        cause: error,
      });
    }
    throw error instanceof UserError
      ? error
      : new UserError(`not valid YAML: ${(error as Error).message}`, {
          location: { file },
          cause: error,
        });
  }
}

function guardDepth<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UserError('values are nested too deep', {
        location: { file },
        cure: 'Put such data into a file that the script reads.',
        cause: error,
      });
    }
    throw error;
  }
}
