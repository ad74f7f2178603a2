/** The command files of a step, parsed by the rules of the GitHub Actions runner. */
import { readFileSync } from 'node:fs';

const MOST_SUMMARY_BYTES = 1024 * 1024;

/**
 * `NAME=value` or `NAME<<DELIMITER` … `DELIMITER`.
 * @throws Error if the runner would fail the step
 */
export function readVariables(file: string): Record<string, string> {
  const variables: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') {
      continue;
    }
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      variables[nameOf(line, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, index + 1);
      if (delimiter === '' || end < 0) {
        throw new Error(`Matching delimiter not found: ${JSON.stringify(line)}`);
      }
      variables[nameOf(line, heredoc)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else {
      throw new Error(`Invalid format ${JSON.stringify(line)}`);
    }
  }
  return variables;
}

function nameOf(line: string, end: number): string {
  const name = line.slice(0, end);
  if (name === '') {
    throw new Error(`Invalid format ${JSON.stringify(line)}: the name is empty`);
  }
  return name;
}

/** @throws Error if the runner would discard the summary */
export function readSummary(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.length > MOST_SUMMARY_BYTES) {
    throw new Error(`Summary upload aborted: ${bytes.length} bytes`);
  }
  return bytes.toString();
}
