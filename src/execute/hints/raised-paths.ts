import path from 'node:path';
import type { LinkedException } from '../../python/protocol.ts';

/** An exception, or one that a program printed. */
export type Raised = Omit<LinkedException, 'link'>;

/** The paths that a failure is about, absolute; relative ones are of the working directory. */
export function raisedPaths({ filename, message }: Raised, work: string): readonly string[] {
  const named =
    filename === null ? PATTERNS.flatMap((one) => one.exec(message)?.[1] ?? []) : [filename];
  return named.filter((one) => !/[\n\0]/.test(one)).map((one) => path.resolve(work, one));
}

/** A path in the last lines of a program that is not written in Python. */
export function printedPaths(lines: readonly string[], work: string): readonly string[] {
  const named = lines.flatMap((line) => PRINTED.flatMap((one) => one.exec(line)?.[1] ?? []));
  return named.map((one) => path.resolve(work, one));
}

/** C libraries give the path only in the message. */
const PATTERNS: readonly RegExp[] = [
  /No such file or directory(?: \(os error 2\))?: '?([^'\n]+?)'?$/,
  /Failed to open local file '([^']+)'/,
  /unable to open file: name = '([^']+)', errno = 2\b/i,
  /unable to open file \(unable to open file: name = '([^']+)'/i,
  /Opening (.+?) failed: No such file/,
  /^([^\s:'"]*[/.][^\s:'"]*):? (?:not found|does not exist)/,
  /File exists: '([^']+)'/,
];

const PRINTED: readonly RegExp[] = [
  /cannot open (?:file )?'?([^\s':]+)'?: No such file/,
  /ENOENT: no such file or directory, \w+ '([^']+)'/,
  /\bNo such file or directory: '([^']+)'/,
  /[‘'"]([^’'"]+)[’'"]: (?:No such file or directory|File exists)/,
  /(?:^|: )([^\s:'"‘’]+): (?:No such file or directory|File exists)/,
];
