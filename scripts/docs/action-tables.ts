import { ACTION_INPUTS } from '../../src/github/input-schema.ts';
import { ACTION_OUTPUTS } from '../../src/github/outputs.ts';
import { markdownTable } from './markdown-table.ts';

export function inputsTable(): string {
  return markdownTable(
    ['input', 'default', 'meaning'],
    Object.entries(ACTION_INPUTS).map(([name, input]) => [
      `\`${name}\``,
      input.default === '' ? '' : `\`${input.default}\``,
      input.description,
    ]),
  );
}

export function outputsTable(): string {
  return markdownTable(
    ['output', 'meaning'],
    Object.entries(ACTION_OUTPUTS).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}
