import path from 'node:path';
import type { FileProfile, OutputProfile } from '../../data/profile.ts';

/** Files that are one table together: shards, or a single file. */
export interface ExpectedTable {
  readonly files: readonly TableFile[];
}

export interface TableFile {
  readonly absolute: string;
  readonly profile: FileProfile;
}

export interface FoundTables {
  readonly tables: readonly ExpectedTable[];
  /** Files that the expectation names, and that have no rows that can be read. */
  readonly unreadable: readonly FileProfile[];
}

/**
 * The tables of an output that an expectation is about.
 * @param outputRoot absolute path of the output
 * @param pattern path or pattern of files; absent: every file with a table
 */
export function expectedTables(
  { kind, files }: OutputProfile,
  outputRoot: string,
  pattern: string | undefined,
): FoundTables {
  const matches = pattern === undefined ? () => true : fileMatcher(pattern);
  const chosen = files.filter((file) => matches(file.path));
  const readable = chosen.filter(({ table }) => table !== undefined);
  const groups = new Map<string, TableFile[]>();
  for (const profile of readable.filter(({ format }) => READABLE.has(format))) {
    const key = profile.path.replace(/(\d+|[0-9a-f]{8,})(?=[^/]*$)/g, '#');
    const absolute = kind === 'file' ? outputRoot : path.join(outputRoot, profile.path);
    groups.set(key, [...(groups.get(key) ?? []), { absolute, profile }]);
  }
  const isRead = (file: FileProfile) => file.table !== undefined && READABLE.has(file.format);
  return {
    tables: [...groups.values()].map((one) => ({ files: one })),
    // Without a pattern, a model beside a table is not meant.
    unreadable:
      pattern !== undefined || groups.size === 0 ? chosen.filter((one) => !isRead(one)) : [],
  };
}

const READABLE: ReadonlySet<string> = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);

/** `*` and `?` do not match a slash; `**` matches any number of directories. */
function fileMatcher(pattern: string): (file: string) => boolean {
  const parts = pattern
    .replace(/^\.\//, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => WILDCARDS[part] ?? part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('')}$`, 'su');
  return (file) => whole.test(file);
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
