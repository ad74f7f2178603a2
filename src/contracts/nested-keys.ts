/** Keys inside the objects and lists of a document: `counts.amber`, `metrics[].value`. */
import type { ColumnContract } from '../report/data-contract.ts';

/** The object or list that a key is in; `undefined` at the top. */
export function parentOf(name: string): string | undefined {
  const at = name.lastIndexOf('.');
  return at <= 0 ? undefined : name.slice(0, at).replace(/\[\]$/, '');
}

/** The columns without those inside of an object or list that has other keys in every run. */
export function outsideOfVolatile(
  columns: readonly ColumnContract[],
  locked: readonly ColumnContract[],
): readonly ColumnContract[] {
  const parents = new Set(
    locked.flatMap(({ name, type, volatile }) =>
      volatile && (type === 'object' || type === 'array') ? [name] : [],
    ),
  );
  if (parents.size === 0) return columns;
  return columns.filter(({ name }) => !ancestorsOf(name).some((one) => parents.has(one)));
}

function ancestorsOf(name: string): readonly string[] {
  const parent = parentOf(name);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}
