/** What several runs on the same inputs have in common: what differs is not compared later. */
import type { ModelProfile } from '../data/profile.ts';
import type {
  ColumnContract,
  DataContract,
  FileContract,
  OutputContract,
} from '../report/data-contract.ts';
import { patternOf } from './file-sets.ts';
import { commonType } from './merge-columns.ts';
import { outsideOfVolatile, parentOf } from './nested-keys.ts';
import { withoutValues } from './volatile.ts';

/** The contract of the first run, without what the second run does not confirm. */
export function confirmed(first: DataContract, second: DataContract): DataContract {
  const outputs = Object.entries(first.outputs).map(([key, output]) => {
    const again = Object.hasOwn(second.outputs, key) ? second.outputs[key] : undefined;
    return [key, again === undefined ? output : confirmedOutput(output, again)] as const;
  });
  return { ...first, outputs: Object.fromEntries(outputs) };
}

function confirmedOutput(first: OutputContract, second: OutputContract): OutputContract {
  const files = Object.entries(first.files).flatMap(([path, file]) => {
    const found = nameInBoth(path, first, second);
    const again = found === undefined ? undefined : second.files[found.other];
    // A file that is not in every run is not locked.
    if (found === undefined || again === undefined || !isSameForm(file, again)) return [];
    return [[found.key, confirmedFile(file, again)] as const];
  });
  return { ...first, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Another form in each run is nothing that a reader can rely on. */
function isSameForm(a: FileContract, b: FileContract): boolean {
  const form = ({ format, state, compression, encoding, delimiter }: FileContract) =>
    JSON.stringify([format, state, compression, encoding, delimiter]);
  return form(a) === form(b);
}

/** The file of the second run, and a key for both. */
function nameInBoth(
  path: string,
  first: OutputContract,
  second: OutputContract,
): { readonly other: string; readonly key: string } | undefined {
  if (Object.hasOwn(second.files, path)) return { other: path, key: path };
  const onlyIn = (one: OutputContract, others: OutputContract) =>
    Object.keys(one.files).filter((name) => !Object.hasOwn(others.files, name));
  const left = onlyIn(second, first);
  // A number of the run in its name.
  const numbered = left.find((name) => patternOf(name) === patternOf(path));
  if (numbered !== undefined) return { other: numbered, key: patternOf(path) };
  // Another name in each run, as those of temporary files.
  const alike = (name: string) => endOf(name) === endOf(path);
  const [other, ...others] = left.filter(alike);
  const isOnly = onlyIn(first, second).filter(alike).length === 1 && others.length === 0;
  return other !== undefined && isOnly ? { other, key: commonPattern(path, other) } : undefined;
}

/** Directory and extension. */
function endOf(path: string): string {
  const [, directory = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  return `${directory}*${/\.[^.]*$/.exec(name)?.[0] ?? ''}`;
}

/** `tmpa1x.csv` and `tmpk9_.csv` become `tmp*.csv`. */
function commonPattern(a: string, b: string): string {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const most = Math.min(a.length, b.length) - start;
  let end = 0;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return `${a.slice(0, start)}*${end === 0 ? '' : a.slice(-end)}`;
}

function confirmedFile(first: FileContract, second: FileContract): FileContract {
  const { array, model, members, memberArrays, columns, digest, seal, ...rest } = first;
  const inBoth = members?.filter((name) => second.members?.includes(name) ?? true);
  const isArray = array !== undefined && isSameArray(array, second.array);
  const rowsVary =
    first.rows !== second.rows ||
    first.parts !== second.parts ||
    (isArray && array.shape[0] !== second.array?.shape[0]) ||
    first.rowsVary;
  return {
    ...rest,
    ...(digest === undefined || digest !== second.digest ? {} : { digest }),
    ...(seal === undefined || seal !== second.seal ? {} : { seal }),
    ...(rowsVary ? { rowsVary: true } : {}),
    ...(columns === undefined || second.columns === undefined
      ? {}
      : { columns: confirmedColumns(columns, second.columns) }),
    ...(isArray ? { array } : {}),
    ...(model === undefined || second.model === undefined
      ? {}
      : { model: confirmedModel(model, second.model) }),
    ...(inBoth === undefined ? {} : { members: inBoth }),
    ...(memberArrays === undefined
      ? {}
      : { memberArrays: confirmedArrays(memberArrays, second.memberArrays) }),
  };
}

function confirmedColumns(
  first: readonly ColumnContract[],
  second: readonly ColumnContract[],
): readonly ColumnContract[] {
  const again = new Map(second.map((column) => [column.name, column]));
  const known = new Set(first.map(({ name }) => name));
  const inOne = [
    ...first.filter(({ name }) => !again.has(name)),
    ...second.filter(({ name }) => !known.has(name)),
  ];
  const varying = new Set(inOne.map(({ name }) => parentOf(name)));
  const inBoth = first.flatMap((one) => {
    const other = again.get(one.name);
    if (other === undefined) return [];
    return [varying.has(one.name) ? withoutValues(one) : confirmedColumn(one, other)];
  });
  return outsideOfVolatile(inBoth, inBoth);
}

function isSameArray(a: NonNullable<FileContract['array']>, b: FileContract['array']): boolean {
  const sizes = (shape: readonly number[] | undefined) => shape?.slice(1).join();
  return (
    a.dtype === b?.dtype && a.shape.length === b.shape.length && sizes(a.shape) === sizes(b.shape)
  );
}

/** Without the arrays whose type or shape varies. */
function confirmedArrays(
  first: NonNullable<FileContract['memberArrays']>,
  second: FileContract['memberArrays'] = {},
): NonNullable<FileContract['memberArrays']> {
  return Object.fromEntries(
    Object.entries(first).filter(([name, array]) => {
      const again = Object.hasOwn(second, name) ? second[name] : undefined;
      return JSON.stringify(array) === JSON.stringify(again);
    }),
  );
}

/** The features that a model selects can depend on chance. */
function confirmedModel(first: ModelProfile, second: ModelProfile): ModelProfile {
  const { kind, features, featureCount } = first;
  const isSame = features?.join('\0') === second.features?.join('\0');
  return {
    kind,
    ...(features === undefined || !isSame ? {} : { features }),
    ...(featureCount === undefined || featureCount !== second.featureCount ? {} : { featureCount }),
  };
}

function confirmedColumn(column: ColumnContract, again: ColumnContract): ColumnContract {
  if (JSON.stringify(column) === JSON.stringify(again)) return column;
  const type = commonType([column.type, again.type]);
  const marked = withoutValues({ ...column, type });
  // Whether values are missing is a matter of chance.
  return column.nullable === again.nullable ? marked : { ...marked, nullable: true };
}
