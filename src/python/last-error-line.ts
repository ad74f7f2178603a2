const LONGEST_LINE = 500;

/**
 * From the output of a failed program: the last line that names an error, or else the last line.
 */
export function lastErrorLine(said: string): string | undefined {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((one) => /^\S*(error|exception)\b.*:/i.test(one)) ?? lines.at(-1);
  return line?.trim().slice(0, LONGEST_LINE);
}
