/** What is odd about the files of an output, though a consumer may still read them. */
import { escapeText, quoteName } from '../text/describe-value.ts';
import { isData } from './data-files.ts';
import type { FileProfile, OutputProfile } from './profile.ts';

/** One observation; the code is that of its finding. */
export interface Suspicion {
  readonly code:
    | 'file-empty'
    | 'content-unlike-name'
    | 'row-ragged'
    | 'shards-differ'
    | 'column-all-missing';
  /** Continues the name of the output: ``contains 1 file of 0 bytes beside 3 others: `a.csv` ``. */
  readonly message: string;
  readonly evidence?: readonly string[];
}

/** One observation of a kind at most: a fault of a step usually affects every file. */
export function suspicionsOf(profile: OutputProfile): readonly Suspicion[] {
  return [emptyFiles, unlikeNames, raggedRows, unlikeShards, missingColumns].flatMap(
    (look) => look(profile) ?? [],
  );
}

function emptyFiles({ files, kind }: OutputProfile): Suspicion | undefined {
  // A marker like `_SUCCESS` has no extension, and hidden files are no data.
  const empty = files.filter(
    ({ path, bytes, problem }) =>
      bytes === 0 && problem === 'is empty' && /(^|\/)[^/.][^/]*\.\w+$/.test(path),
  );
  const full = files.filter((file) => isData(file, kind));
  if (full.length === 0) return undefined;
  return observe('file-empty', empty, 'of 0 bytes', ({ path }) => path);
}

function unlikeNames({ files }: OutputProfile): Suspicion | undefined {
  const unlike = files.filter(
    ({ bytes, damaged, problem }) => bytes > 0 && !damaged && problem?.startsWith('is named '),
  );
  return observe(
    'content-unlike-name',
    unlike,
    'whose content is not what the name says',
    describe,
  );
}

function raggedRows({ files }: OutputProfile): Suspicion | undefined {
  const ragged = files.filter(({ problem = '' }) =>
    /^has \d+ cells? in (line|its last)/.test(problem),
  );
  return observe('row-ragged', ragged, 'with a row of another length', describe);
}

/** Files in one directory whose names differ only in a number. */
function unlikeShards({ files }: OutputProfile): Suspicion | undefined {
  const firsts = new Map<string, FileProfile>();
  for (const other of files.filter(({ table }) => table !== undefined)) {
    const pattern = other.path.replace(/(\d+|[0-9a-f]{8,})(?=[^/]*$)/g, '#');
    const first = firsts.get(pattern) ?? other;
    firsts.set(pattern, first);
    if (columnsOf(other) === columnsOf(first)) continue;
    return {
      code: 'shards-differ',
      message: `contains shards with different columns: ${escapeText(first.path)} and ${escapeText(other.path)}`,
      evidence: [first, other].map((file) => `${escapeText(file.path)} has: ${listColumns(file)}`),
    };
  }
  return undefined;
}

function missingColumns({ files }: OutputProfile): Suspicion | undefined {
  const found = files.flatMap(({ path, table }) =>
    table === undefined || table.sampled || !table.rows
      ? []
      : table.columns
          .filter(({ nulls }) => nulls === table.rows)
          .map(({ name }) => `${quoteName(name)} of ${escapeText(path)}`),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const more = found.length === 1 ? '' : ` and ${found.length - 1} more`;
  return {
    code: 'column-all-missing',
    message: `contains a column without any value: ${first}${more}`,
    ...(found.length === 1 ? {} : { evidence: found.slice(0, MOST_LISTED) }),
  };
}

function observe(
  code: Suspicion['code'],
  files: readonly FileProfile[],
  which: string,
  show: (file: FileProfile) => string,
): Suspicion | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  const many = files.length > 1;
  return {
    code,
    message: `contains ${many ? `${files.length} files` : 'a file'} ${which}: ${escapeText(show(first))}`,
    ...(many
      ? { evidence: files.slice(0, MOST_LISTED).map((file) => escapeText(show(file))) }
      : {}),
  };
}

function describe({ path, problem = '' }: FileProfile): string {
  return `${path} ${problem}`;
}

function columnsOf({ table }: FileProfile): string {
  return JSON.stringify(table?.columns.map(({ name }) => name).sort());
}

function listColumns({ table }: FileProfile): string {
  const names = (table?.columns ?? []).map(({ name }) => name);
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
  return escapeText(`${names.slice(0, MOST_LISTED).join(', ')}${more}`);
}

const MOST_LISTED = 20;
