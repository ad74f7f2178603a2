import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GivenSample } from '../../data/place-sample.ts';
import type { SampleData } from '../../data/sample-format.ts';
import { quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { jobArgument } from '../specs/key-value.ts';

/**
 * `--sample`: one path, or columns of a table.
 * @throws UserError if it is both, or several paths
 */
export function sampleOption(
  given: readonly string[] | undefined,
  cwd: string,
): GivenSample | undefined {
  if (given === undefined) return undefined;
  const isPath = (text: string) => !text.includes('=') || existsSync(path.resolve(cwd, text));
  const [file, ...files] = given.filter(isPath);
  const columns = given.filter((text) => !isPath(text));
  if (file === undefined) return table(columns);
  if (files.length === 0 && columns.length === 0) return file;
  throw new UserError(`\`--sample ${file}\` cannot be combined with another \`--sample\`.`, {
    cure: 'Give one path, or columns: `--sample age=31,47 --sample label=0,1`. `--input <name>=<path>` gives one input its data.',
  });
}

function table(columns: readonly string[]): SampleData {
  const values = new Map<string, SampleData[string]>();
  for (const text of columns) {
    const equals = text.indexOf('=');
    const name = text.slice(0, equals).trim();
    if (name === '' || values.has(name)) {
      throw new UserError(
        name === ''
          ? `\`--sample ${text}\` names no column.`
          : `Column ${quoteName(name)} of \`--sample\` is given twice.`,
        { cure: 'Write `--sample <column>=<value>,<value>`, once for each column.' },
      );
    }
    values.set(
      name,
      text
        .slice(equals + 1)
        .split(',')
        .map(cell),
    );
  }
  return Object.fromEntries(values);
}

/** A number, `true`, `false` or `null`, else text. */
function cell(text: string): SampleData[string][number] {
  const value = jobArgument(text);
  const isCell = value === null || ['number', 'boolean', 'string'].includes(typeof value);
  return isCell ? (value as SampleData[string][number]) : text;
}
