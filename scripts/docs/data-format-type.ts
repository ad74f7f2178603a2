import { DATA_FORMATS } from '../../src/data/formats/data-formats.ts';

/** `src/data/data-format.ts`: only the names, so that the types of the library need no types of Node. */
export function dataFormatType(): string {
  const names = [...DATA_FORMATS.map(({ name }) => name), 'unknown'];
  return `// \`npm run docs\` writes this file, from the table in formats/data-formats.ts.

/** A data format, recognised by the content of a file, then by its name. */
export type DataFormat =
${names.map((name) => `  | '${name}'`).join('\n')};
`;
}
