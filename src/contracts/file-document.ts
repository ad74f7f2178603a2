/** A file of a contract as JSON, and back. */
import type { ArrayProfile } from '../data/profile.ts';
import type { ColumnContract, FileContract } from '../report/data-contract.ts';
import type { ColumnDocument, FileDocument } from './contract-schema.ts';

/** Not by assignment: a name can be `__proto__`. */
export function mapEntries<From, To>(
  entries: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(value)]));
}

export function fileDocument(file: FileContract): FileDocument {
  const { seal: _, rowsVary, columns, model, array, members, memberArrays, ...rest } = file;
  return defined({
    ...rest,
    rows_vary: rowsVary,
    columns: columns?.map(({ nullRate, values, ...column }) =>
      defined<ColumnDocument>({
        ...pick(column, ['name', 'type', 'nullable']),
        null_rate: nullRate,
        ...pick(column, ['min', 'max', 'mean']),
        distinct: column.distinct ?? undefined,
        values: values === undefined ? undefined : [...values],
        volatile: column.volatile,
      }),
    ),
    array: array === undefined ? undefined : arrayDocument(array),
    model:
      model === undefined
        ? undefined
        : defined({
            kind: model.kind,
            features: model.features === undefined ? undefined : [...model.features],
            feature_count: model.featureCount,
          }),
    members: members === undefined ? undefined : [...members],
    member_arrays: memberArrays === undefined ? undefined : mapEntries(memberArrays, arrayDocument),
  });
}

function arrayDocument({ shape, dtype }: ArrayProfile): NonNullable<FileDocument['array']> {
  return { shape: [...shape], dtype };
}

export function fileContract(file: FileDocument): FileContract {
  const {
    digest: seal,
    rows_vary: rowsVary,
    member_arrays: memberArrays,
    columns,
    model,
    ...rest
  } = file;
  return defined({
    ...rest,
    ...{ seal, rowsVary, memberArrays },
    columns: columns?.map(({ null_rate: nullRate, ...column }) =>
      defined<ColumnContract>({ ...column, nullRate }),
    ),
    model:
      model === undefined
        ? undefined
        : defined({
            kind: model.kind,
            features: model.features,
            featureCount: model.feature_count,
          }),
  });
}

function pick<Value, Key extends keyof Value>(
  value: Value,
  keys: readonly Key[],
): Pick<Value, Key> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Value, Key>;
}

type Loose<Value> = { [Key in keyof Value]: Value[Key] | undefined };

/** Without keys that have no value. */
function defined<Value>(value: Loose<Value>): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;
}
