const LONGEST_LINE = 500;

/** Of what a dying program said: the last line that names an error, or else the last one. */
export function lastErrorLine(said: string): string | undefined {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((one) => /^\S*(error|exception)\b.*:/i.test(one)) ?? lines.at(-1);
  return line?.trim().slice(0, LONGEST_LINE);
}
