import { type Document, isMap, isScalar, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { type SourceLocation, UserError } from '../errors.ts';
import { jsonSyntaxError } from './json-syntax.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import { plainDocument } from './plain-document.ts';
import { readPlainJson } from './plain-json.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { throwProblems } from './problems.ts';
import { keysOf, nodesAt, textOf } from './yaml-nodes.ts';
import {
  aliasProblems,
  CURE_TOO_DEEP,
  keyProblems,
  syntaxProblems,
  TOO_DEEP,
} from './yaml-problems.ts';

/**
 * Reads YAML 1.2, and with it JSON. Keys are kept as written, so `1:` and `on:` are names.
 * @param file as shown to the user; a `.json` file is held to the letter of JSON
 * @throws UserError with the place of every mistake
 */
export function parseDocument(text: string, file: string): PipelineDocument {
  const isJson = /\.json$/i.test(file) && text.trim() !== '';
  if (isJson) refuseBadJson(text, file);
  const plain = isJson ? readPlainJson(text) : readPlainYaml(text);
  return plain === undefined
    ? parseInFull(text, file)
    : plainDocument(plain, () => parseInFull(text, file));
}

/** With the place of everything; of a large file that takes seconds. */
export function parseInFull(text: string, file: string): PipelineDocument {
  const lines = new LineCounter();
  const locateOffset = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const doc = readOnlyDocument(text, file, lines, locateOffset);
  throwProblems(syntaxProblems([...doc.errors, ...doc.warnings], locateOffset));
  throwProblems([...keyProblems(doc, locateOffset), ...aliasProblems(doc, locateOffset)]);
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
  const error = jsonSyntaxError(text);
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

function plainValue(doc: Document.Parsed, file: string): unknown {
  try {
    return guardDepth(file, () => doc.toJS());
  } catch (error) {
    // How `yaml` refuses a document that would grow beyond measure.
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
      throw new UserError(TOO_DEEP, { location: { file }, cure: CURE_TOO_DEEP, cause: error });
    }
    throw error;
  }
}
