import { DATA_FORMATS } from '../../src/data/formats/data-formats.ts';

/** `src/data/data-format.ts`: the names alone, so that the library's types need nothing of Node. */
export function dataFormatType(): string {
  const names = [...DATA_FORMATS.map(({ name }) => name), 'unknown'];
  return `// \`npm run docs\` writes this file, from the table in formats/data-formats.ts.

/** A format that content and name of a file tell, in that order. */
export type DataFormat =
${names.map((name) => `  | '${name}'`).join('\n')};
`;
}
