import { type Document, isMap, isScalar, type Node } from 'yaml';
import { escapeText } from '../text/describe-value.ts';
import { type SourceLocation, UserError } from '../text/errors.ts';
import { jsonSyntaxError } from './json-syntax.ts';
import { parseYaml } from './parse-yaml.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import { plainDocument } from './plain-document.ts';
import { readPlainJson } from './plain-json.ts';
import { plainPositions } from './plain-positions.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { throwProblems } from './problems.ts';
import { keysOf, nodesAt, textOf } from './yaml-nodes.ts';
import { aliasProblems, keyProblems, lastAlias, syntaxProblems } from './yaml-problems.ts';

/**
 * Reads YAML 1.2, and with it JSON. Keys are kept as written, so `1:` and `on:` are names.
 * @param file as shown to the user; a `.json` file must be strict JSON
 * @throws UserError with the location of every mistake
 */
export function parseDocument(
  text: string,
  file: string,
  what = 'pipeline file',
): PipelineDocument {
  const isJson = /\.json$/i.test(file) && text.trim() !== '';
  if (isJson) refuseBadJson(text, file);
  const plain = isJson ? readPlainJson(text) : readPlainYaml(text);
  const inFull = () => parseInFull(text, file, what);
  if (plain === undefined) return inFull();
  if (isJson) return plainDocument(plain, inFull);
  let locate: ReturnType<typeof plainPositions> | undefined;
  return plainDocument(plain, inFull, (path) => {
    locate ??= plainPositions(text, file);
    return locate(path);
  });
}

/** With all positions, which takes seconds for a large file. */
export function parseInFull(text: string, file: string, what = 'pipeline file'): PipelineDocument {
  const { documents, locateOffset } = parseYaml(text, file);
  const doc = onlyDocument(documents, { file, what }, locateOffset);
  throwProblems(syntaxProblems([...doc.errors, ...doc.warnings], locateOffset));
  throwProblems([...keyProblems(doc, locateOffset), ...aliasProblems(doc, locateOffset)]);
  const startOf = (node: Node | undefined): SourceLocation =>
    node?.range == null ? { file } : locateOffset(node.range[0]);
  return {
    value: plainValue(doc, locateOffset),
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

function onlyDocument(
  [first, second]: readonly Document.Parsed[],
  { file, what }: { readonly file: string; readonly what: string },
  locateOffset: (offset: number) => SourceLocation,
): Document.Parsed {
  if (first === undefined || (first.contents === null && first.errors.length === 0)) {
    throw new UserError(`the ${what} is empty`, {
      location: { file },
      ...(what === 'pipeline file'
        ? { cure: 'Write at least one step: `steps: { train: { script: train.py } }`.' }
        : {}),
    });
  }
  if (second !== undefined) {
    throw new UserError('the file contains more than one YAML document', {
      location: locateOffset(second.range[0]),
      cure: `Keep one ${what === 'pipeline file' ? 'pipeline' : 'document'} per file: remove the \`---\`, or split the file.`,
    });
  }
  return first;
}

function plainValue(
  doc: Document.Parsed,
  locateOffset: (offset: number) => SourceLocation,
): unknown {
  try {
    return doc.toJS();
  } catch (error) {
    // The error of `yaml` for a document that expands too much.
    const grows = error instanceof ReferenceError;
    throw new UserError(
      grows
        ? 'aliases repeat too much data'
        : `not valid YAML: ${escapeText((error as Error).message, 200)}`,
      {
        location: locateOffset(grows ? lastAlias(doc) : 0),
        cure: 'Use fewer `*aliases`, or write out the values.',
        cause: error,
      },
    );
  }
}
