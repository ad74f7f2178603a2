import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { type SourceLocation, UserError } from '../errors.ts';

/** Twice the depth that value-shape.ts allows with the name of the key. */
const DEEPEST = 128;

/** What `yaml` reads in a few seconds: three times a pipeline of 10,000 steps. */
const MOST_TOKENS = 1_500_000;

/** Behind that many it is not YAML at all, and nobody reads them. */
const MOST_ERRORS = 200;

export interface ParsedYaml {
  /** The first two; a pipeline file holds one. */
  readonly documents: readonly Document.Parsed[];
  readonly locateOffset: (offset: number) => SourceLocation;
}

/**
 * Parses all of YAML with `yaml`, with the place of everything. Data given by mistake for a pipeline
 * would take it minutes and all memory, so it is stopped early.
 * @throws UserError for values nested too deep, and for a text of too many parts
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const locateOffset = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // Keys given twice are reported by `keyProblems`, which knows where the first one stands.
  const composer = new Composer({
    ...{ uniqueKeys: false, merge: true, logLevel: 'silent' },
    // `!!timestamp` and `!!set` would make values that no other form of the file can hold.
    resolveKnownTags: false,
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens(text, lines, locateOffset))) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return { documents, locateOffset };
}

/** As `Parser.parse` does it, token by token. */
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
      throw new UserError('values are nested too deep', {
        location: locateOffset(parser.offset),
        cure: 'Put such data into a file that the script reads.',
      });
    }
  }
  yield* parser.end();
}
