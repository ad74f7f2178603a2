import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { type SourceLocation, UserError } from '../text/errors.ts';

/** A safety limit: value-shape.ts rejects half of it and names the key. */
const DEEPEST = 128;

/**
 * `yaml` needs a few seconds for this many tokens; a pipeline of 10,000 steps has about 600,000.
 */
const MOST_TOKENS = 1_500_000;

/** A text with more mistakes is not YAML at all. */
const MOST_ERRORS = 200;

export interface ParsedYaml {
  /** At most two: a second document is already an error. */
  readonly documents: readonly Document.Parsed[];
  readonly locateOffset: (offset: number) => SourceLocation;
}

/**
 * Parses a text with `yaml`, which keeps the position of every node. A data file given by mistake
 * could take minutes and all memory, so parsing stops early.
 * @throws UserError for values that are nested too deeply and for a text that is too large
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const locateOffset = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // `keyProblems` reports duplicate keys, with the location of the first one.
  const composer = new Composer({
    ...{ uniqueKeys: false, merge: true, logLevel: 'silent' },
    // `!!timestamp`, `!!set` and others create values that JSON cannot represent.
    resolveKnownTags: false,
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens(text, lines, locateOffset))) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return { documents, locateOffset };
}

/** Does what `Parser.parse` does, and checks the limits after each token. */
function* tokens(
  text: string,
  lines: LineCounter,
  locateOffset: (offset: number) => SourceLocation,
) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  let errors = 0;
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) {
      if (token.type === 'error' || token.type === 'directive') errors += 1;
      yield token;
    }
    if (errors > MOST_ERRORS) break;
    count += 1;
    if (count > MOST_TOKENS) {
      throw new UserError('too large for a pipeline file', {
        location: locateOffset(parser.offset),
        cure: 'Give the file that lists the steps, not a data file.',
      });
    }
    if (parser.stack.length > DEEPEST) {
      throw new UserError('values are nested too deeply', {
        location: locateOffset(parser.offset),
        cure: 'Move the data to a file that the script reads.',
      });
    }
  }
  yield* parser.end();
}
