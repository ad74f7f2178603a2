import type { ColumnContract, FileContract } from '../report/data-contract.ts';
import { compareValues } from './compare-values.ts';
import type { FileDifference } from './difference.ts';
import { listed } from './listed.ts';
import { outsideOfVolatile } from './nested-keys.ts';
import { findRenames } from './renames.ts';

/** The columns of a table, or the keys of a document. */
export function compareColumns(
  { columns: before = [], format }: FileContract,
  { columns }: FileContract,
): readonly FileDifference[] {
  // It was not read.
  if (columns === undefined) return [];
  const now = outsideOfVolatile(columns, before);
  const current = new Map(now.map((column) => [column.name, column]));
  const locked = new Set(before.map(({ name }) => name));
  const renames = findRenames(before, now);
  const renamed = new Set(renames.values());
  const changes = before.flatMap((column) => {
    const same = current.get(column.name);
    if (same !== undefined) return compareColumn(column, same, format);
    const to = renames.get(column.name);
    return [to === undefined ? gone(column, current) : movedName(column, to)];
  });
  const added = now.filter(({ name }) => !locked.has(name) && !renamed.has(name));
  return [...changes, ...added.map(addition), ...compareOrder(before, now, renames)];
}

function gone(
  { name }: ColumnContract,
  current: ReadonlyMap<string, ColumnContract>,
): FileDifference {
  const at = name.lastIndexOf('[].');
  const list = name.slice(0, at);
  const isEmpty = [...current.keys()].every((one) => !one.startsWith(`${list}[].`));
  if (at > 0 && isEmpty && current.get(list)?.type === 'array') {
    return { class: 'benign', column: name, message: `list ${list} has no entry with ${name}` };
  }
  return { class: 'breaking', column: name, message: `column ${name} is gone` };
}

function movedName({ name }: ColumnContract, to: string): FileDifference {
  return { class: 'breaking', column: name, renamedTo: to, message: `renamed ${name} → ${to}` };
}

function addition({ name, type }: ColumnContract): FileDifference {
  return { class: 'additive', column: name, message: `column ${name} is new (${type})` };
}

function compareColumn(
  before: ColumnContract,
  now: ColumnContract,
  format: FileContract['format'],
): readonly FileDifference[] {
  const form = compareForm(before, now, format);
  // What changes the type changes the values as well.
  const isOther = form.some((one) => one.class !== 'benign');
  const values = isOther || before.volatile ? [] : compareValues(before, now);
  return [...form, ...values].map((one) => ({ ...one, column: before.name }));
}

function compareForm(
  before: ColumnContract,
  now: ColumnContract,
  format: FileContract['format'],
): readonly FileDifference[] {
  const { name, type: was } = before;
  const { type: is } = now;
  const becameNullable = before.nullable === false && now.nullable === true;
  if (is === 'null' && was !== 'null') {
    // In some runs, all values are missing.
    if (before.volatile && before.nullable) return [];
    return [{ class: 'breaking', message: `${name} has only missing values` }];
  }
  if (becameNullable) {
    // pandas reads whole numbers with gaps as floats: one change, not two.
    const type = was === is || (was === 'integer' && is === 'number') ? '' : `, ${was} → ${is}`;
    return [{ class: 'breaking', message: `${name} became nullable${type}` }];
  }
  const noLonger: readonly FileDifference[] =
    before.nullable === true && now.nullable === false && !before.volatile
      ? [{ class: 'benign', message: `${name} has no missing values any more` }]
      : [];
  return [...compareType(before, now, format), ...noLonger];
}

/** Readers of the wider type can read the narrower one, but not the other way round. */
const WIDER: ReadonlyMap<string, string> = new Map([
  ['integer', 'number'],
  ['date', 'timestamp'],
]);

function compareType(
  before: ColumnContract,
  now: ColumnContract,
  format: FileContract['format'],
): readonly FileDifference[] {
  const { name, type: was, volatile } = before;
  const { type: is } = now;
  if (was === is) return [];
  if (was === 'null') return [{ class: 'benign', message: `${name} has values now (${is})` }];
  const isWider = WIDER.get(was) === is;
  // The runs that were locked had different types.
  if (volatile && was === 'string') return [];
  // Values that differ from run to run can be whole by chance.
  if (volatile && (isWider || WIDER.get(is) === was)) return [];
  // Without its missing values, a column of whole numbers is read as integers again.
  const isFilled = before.nullable === true && now.nullable === false && WIDER.get(is) === was;
  if (isFilled) return [];
  const how = isWider ? 'widened' : WIDER.get(is) === was ? 'narrowed' : 'changed';
  const message = `type of ${name} ${how}: ${was} → ${is}`;
  // JSON has one type of numbers: 1.0 is as whole as 1.
  const isJson = format === 'json' || format === 'jsonl';
  if (isJson && how === 'narrowed' && is === 'integer') return [{ class: 'benign', message }];
  return [{ class: isWider ? 'additive' : 'breaking', message }];
}

function compareOrder(
  before: readonly ColumnContract[],
  now: readonly ColumnContract[],
  renames: ReadonlyMap<string, string>,
): readonly FileDifference[] {
  const names = before.map(({ name }) => renames.get(name) ?? name);
  const kept = new Set(now.map(({ name }) => name));
  const known = new Set(names);
  const was = names.filter((name) => kept.has(name));
  const is = now.map(({ name }) => name).filter((name) => known.has(name));
  if (was.join('\0') === is.join('\0')) return [];
  return [{ class: 'benign', message: `columns are in another order: ${listed(is)}` }];
}
